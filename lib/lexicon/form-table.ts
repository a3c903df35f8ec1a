/**
 * All inflected forms, without their spellings: a form is a stem of its lexeme between two affixes. Only the stems are in a table,
 * by hash; a word is looked up by every stem that it may have. Tens of thousands of forms so cost nothing to load.
 */
import type { Form } from '../arabic/inflect/form.ts';
import { hashOf } from '../arabic/spelling-hash.ts';
import type { PrefixHash } from './prefix-hash.ts';
import { HashFilter, spread } from './prefix-hash.ts';
import type { Lexeme } from './word.ts';

/** One line of a paradigm: which of the lexeme's stems, and what is put around it. */
export interface Slot extends Omit<Form, 'text'> {
  readonly stem: number;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Stored {
  readonly lexeme: Lexeme;
  readonly stems: readonly string[];
  readonly slots: readonly Slot[];
}

/** What a prefix may be: nothing, or one of these letters. */
export const PREFIXES = 'يتنا';
/** A suffix has no more letters than that, and only such. */
export const LONGEST_SUFFIX = 4;
export const SUFFIX_LETTERS = 'اويتنمةء';

const NONE = -1;

export class FormTable {
  readonly inflected: Stored[] = [];
  /** Most parts of a word are no stem, which this tells fastest. */
  private readonly filter = new HashFilter(1 << 20);
  private size = 0;
  private hashes = new Int32Array(1 << 14);
  /** The next stem of the same bucket. */
  private next = new Int32Array(1 << 14);
  /** Index into `inflected`, times 256, plus the stem's place. */
  private places = new Int32Array(1 << 14);
  private heads = new Int32Array(1 << 15).fill(NONE);

  add(lexeme: Lexeme, stems: readonly string[], slots: readonly Slot[]): void {
    const at = this.inflected.push({ lexeme, stems, slots }) - 1;
    for (let i = 0; i < stems.length; i++) this.insert(hashOf(stems[i] as string), at * 256 + i);
  }

  /** Calls `visit` with every form that the letters of `word` from `start` to `end` may be, in the order in which they came; `parts` is set to `word`. */
  find(word: string, start: number, end: number, parts: PrefixHash, visit: (lexeme: Lexeme, form: Slot) => void): void {
    const found: number[] = [];
    const longestPrefix = PREFIXES.includes(word.charAt(start)) ? 1 : 0;
    for (let suffix = 0; suffix <= LONGEST_SUFFIX; suffix++) {
      const stemEnd = end - suffix;
      if (suffix > 0 && !SUFFIX_LETTERS.includes(word.charAt(stemEnd))) break;
      for (let stemStart = start; stemStart <= start + longestPrefix && stemStart < stemEnd; stemStart++) {
        const hash = parts.of(stemStart, stemEnd);
        if (this.filter.mayHave(hash)) this.findStem(word, start, stemStart, stemEnd, end, hash, found);
      }
    }
    for (const place of found.length > 1 ? found.sort((a, b) => a - b) : found) {
      const { lexeme, slots } = this.inflected[place >>> 8] as Stored;
      visit(lexeme, slots[place & 255] as Slot);
    }
  }

  /** Adds the forms with this stem and these affixes to `found`: index into `inflected`, times 256, plus the slot. */
  private findStem(
    word: string,
    start: number,
    stemStart: number,
    stemEnd: number,
    end: number,
    hash: number,
    found: number[],
  ): void {
    for (
      let entry = this.heads[spread(hash) & (this.heads.length - 1)] as number;
      entry !== NONE;
      entry = this.next[entry] as number
    ) {
      if (this.hashes[entry] !== hash) continue;
      const place = this.places[entry] as number;
      const { stems, slots } = this.inflected[place >>> 8] as Stored;
      const own = place & 255;
      const stem = stems[own] as string;
      if (stem.length !== stemEnd - stemStart || !word.startsWith(stem, stemStart)) continue;
      for (let i = 0; i < slots.length; i++) {
        const { stem: of, prefix, suffix } = slots[i] as Slot;
        if (
          of === own &&
          prefix.length === stemStart - start &&
          suffix.length === end - stemEnd &&
          word.startsWith(prefix, start) &&
          word.startsWith(suffix, stemEnd)
        )
          found.push((place & ~255) | i);
      }
    }
  }

  private insert(hash: number, place: number): void {
    if (this.size === this.hashes.length) this.grow();
    this.filter.add(hash);
    const entry = this.size++;
    this.hashes[entry] = hash;
    this.places[entry] = place;
    this.link(entry);
  }

  private link(entry: number): void {
    const bucket = spread(this.hashes[entry] as number) & (this.heads.length - 1);
    this.next[entry] = this.heads[bucket] as number;
    this.heads[bucket] = entry;
  }

  private grow(): void {
    const doubled = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.hashes = doubled(this.hashes);
    this.places = doubled(this.places);
    this.next = new Int32Array(this.hashes.length);
    this.heads = new Int32Array(this.hashes.length * 2).fill(NONE);
    for (let entry = 0; entry < this.size; entry++) this.link(entry);
  }
}
