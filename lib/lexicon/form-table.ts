/**
 * All inflected forms, without their spellings: a form is a stem of its lexeme between two affixes. Only the stems are spellings; a
 * word is looked up by every stem that it may have. Tens of thousands of forms so cost nothing to load.
 */
import type { Form } from '../arabic/inflect/form.ts';
import { Numbers } from './numbers.ts';
import type { PrefixHash } from './prefix-hash.ts';
import { NONE, type Spellings } from './spellings.ts';
import type { Lexeme } from './word.ts';

/** One line of a paradigm: which of the lexeme's stems, and what is put around it. */
export interface Slot extends Omit<Form, 'text'> {
  readonly stem: number;
  readonly prefix: string;
  readonly suffix: string;
}

/** A lexeme with its paradigm. */
export interface Stored {
  readonly lexeme: Lexeme;
  readonly slots: readonly Slot[];
}

/** What a prefix may be: nothing, or one of these letters. */
export const PREFIXES = 'يتنا';
/** A suffix has no more letters than that, and only such. */
export const LONGEST_SUFFIX = 4;
export const SUFFIX_LETTERS = 'اويتنمةء';

export class FormTable {
  private readonly spellings: Spellings;
  /** By the spelling of a stem: the last of its `entries`, plus one. */
  private readonly heads = new Numbers(1 << 15);
  /** The entry before with the same stem, plus one; the number of a lexeme, times 256, plus the stem's place in it. */
  private readonly before = new Numbers(1 << 14);
  private readonly places = new Numbers(1 << 14);
  private entries = 0;

  constructor(spellings: Spellings) {
    this.spellings = spellings;
  }

  /** `lexeme`: its number; `spelling`: of its stem number `stem`. */
  add(lexeme: number, stem: number, spelling: number): void {
    const entry = this.entries++;
    this.before.set(entry, this.heads.get(spelling));
    this.places.set(entry, lexeme * 256 + stem);
    this.heads.set(spelling, entry + 1);
  }

  /** Every stem: the number of its lexeme, its place among that one's stems, its spelling. */
  *stems(): Generator<[lexeme: number, stem: number, spelling: number]> {
    for (let spelling = 0; spelling < this.spellings.size; spelling++)
      for (let entry = this.heads.get(spelling); entry !== 0; entry = this.before.get(entry - 1)) {
        const place = this.places.get(entry - 1);
        yield [place >>> 8, place & 255, spelling];
      }
  }

  /**
   * Calls `visit` with every form that the letters of `word` from `start` to `end` may be, in the order of the lexemes; `parts` is set to
   * `word`, `stored` gives a lexeme by its number.
   */
  find(
    word: string,
    start: number,
    end: number,
    parts: PrefixHash,
    stored: (lexeme: number) => Stored,
    visit: (lexeme: Lexeme, form: Slot) => void,
  ): void {
    const found: number[] = [];
    const longestPrefix = PREFIXES.includes(word.charAt(start)) ? 1 : 0;
    for (let suffix = 0; suffix <= LONGEST_SUFFIX; suffix++) {
      const stemEnd = end - suffix;
      if (suffix > 0 && !SUFFIX_LETTERS.includes(word.charAt(stemEnd))) break;
      for (let stemStart = start; stemStart <= start + longestPrefix && stemStart < stemEnd; stemStart++) {
        const spelling = this.spellings.find(word, stemStart, stemEnd, parts.of(stemStart, stemEnd));
        if (spelling === NONE) continue;
        for (let entry = this.heads.get(spelling); entry !== 0; entry = this.before.get(entry - 1)) {
          const place = this.places.get(entry - 1);
          const { slots } = stored(place >>> 8);
          for (let i = 0; i < slots.length; i++) {
            const { stem, prefix, suffix: after } = slots[i] as Slot;
            if (
              stem === (place & 255) &&
              prefix.length === stemStart - start &&
              after.length === suffix &&
              word.startsWith(prefix, start) &&
              word.startsWith(after, stemEnd)
            )
              found.push((place & ~255) | i);
          }
        }
      }
    }
    for (const place of found.length > 1 ? found.sort((a, b) => a - b) : found) {
      const { lexeme, slots } = stored(place >>> 8);
      visit(lexeme, slots[place & 255] as Slot);
    }
  }
}
