/**
 * All inflected forms, without their spellings: a form is a stem of its lexeme between two affixes, and forms are found by hash
 * and then compared letter by letter. Tens of thousands of forms so cost four numbers each, and no string.
 */
import type { Form } from '../arabic/inflect/form.ts';
import { hashJoined, hashOf, hashPower } from '../arabic/spelling-hash.ts';
import type { HashFilter } from './prefix-hash.ts';
import { spread } from './prefix-hash.ts';
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

/** Hashes of a slot's affixes, and `hashPower` of its suffix. */
interface Affixes {
  readonly prefix: number;
  readonly suffix: number;
  readonly power: number;
}

const NONE = -1;

export class FormTable {
  readonly inflected: Stored[] = [];
  /** Lexemes that are inflected alike share one list of slots. */
  private readonly affixes = new WeakMap<readonly Slot[], Affixes[]>();
  private size = 0;
  private hashes = new Int32Array(1 << 15);
  /** The next form of the same bucket, in the order in which they came. */
  private next = new Int32Array(1 << 15);
  /** Index into `inflected`, times 256, plus the slot. */
  private places = new Int32Array(1 << 15);
  private heads = new Int32Array(1 << 16).fill(NONE);
  private tails = new Int32Array(1 << 16);

  private readonly filter: HashFilter;

  /** `filter` is told of every form: whoever asks it first saves most look-ups. */
  constructor(filter: HashFilter) {
    this.filter = filter;
  }

  add(lexeme: Lexeme, stems: readonly string[], slots: readonly Slot[]): void {
    const at = this.inflected.push({ lexeme, stems, slots }) - 1;
    // All letters are read once a stem, not once a form: with tens of thousands of forms this is what loading takes.
    const hashes = stems.map(hashOf);
    const powers = stems.map(({ length }) => hashPower(length));
    const affixes = this.affixesOf(slots);
    for (let i = 0; i < slots.length; i++) {
      const { stem } = slots[i] as Slot;
      const { prefix, suffix, power } = affixes[i] as Affixes;
      this.insert(hashJoined(hashJoined(prefix, hashes[stem] as number, powers[stem] as number), suffix, power), at * 256 + i);
    }
  }

  private affixesOf(slots: readonly Slot[]): Affixes[] {
    let affixes = this.affixes.get(slots);
    if (!affixes) {
      affixes = slots.map(({ prefix, suffix }) => ({
        prefix: hashOf(prefix),
        suffix: hashOf(suffix),
        power: hashPower(suffix.length),
      }));
      this.affixes.set(slots, affixes);
    }
    return affixes;
  }

  /** Calls `visit` with every form that the letters of `word` from `start` to `end` may be; `hash` is the hash of these letters. */
  find(word: string, start: number, end: number, hash: number, visit: (lexeme: Lexeme, form: Slot) => void): void {
    for (
      let form = this.heads[spread(hash) & (this.heads.length - 1)] as number;
      form !== NONE;
      form = this.next[form] as number
    ) {
      if (this.hashes[form] !== hash) continue;
      const place = this.places[form] as number;
      const { lexeme, stems, slots } = this.inflected[place >>> 8] as Stored;
      const slot = slots[place & 255] as Slot;
      const stem = stems[slot.stem] as string;
      const stemAt = start + slot.prefix.length;
      const suffixAt = stemAt + stem.length;
      if (
        suffixAt + slot.suffix.length === end &&
        word.startsWith(slot.prefix, start) &&
        word.startsWith(stem, stemAt) &&
        word.startsWith(slot.suffix, suffixAt)
      )
        visit(lexeme, slot);
    }
  }

  private insert(hash: number, place: number): void {
    if (this.size === this.hashes.length) this.grow();
    this.filter.add(hash);
    const form = this.size++;
    this.hashes[form] = hash;
    this.places[form] = place;
    this.link(form);
  }

  private link(form: number): void {
    const bucket = spread(this.hashes[form] as number) & (this.heads.length - 1);
    this.next[form] = NONE;
    if (this.heads[bucket] === NONE) this.heads[bucket] = form;
    else this.next[this.tails[bucket] as number] = form;
    this.tails[bucket] = form;
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
    this.tails = new Int32Array(this.heads.length);
    for (let form = 0; form < this.size; form++) this.link(form);
  }
}
