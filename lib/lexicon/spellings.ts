/**
 * Every spelling that the lexicon knows (stems, lemmas, names' words, everyday words, the first words of patterns), numbered from 0 as
 * they come: what a word is follows from the numbers of its parts. An open hash table over letters in one array, since tens of
 * thousands of strings would take longer to make than a page takes to read.
 */
import { hashMore, hashOf } from '../arabic/spelling-hash.ts';
import { LONGEST, spread } from './prefix-hash.ts';

export const NONE = -1;

export class Spellings {
  size = 0;
  private letters = new Uint16Array(1 << 17);
  /** Where each begins in `letters`, and where the last ends. */
  private starts = new Int32Array(1 << 14);
  private hashes = new Int32Array(1 << 14);
  /** A spelling's number plus one, where its hash says or behind that; at most half full. */
  private slots = new Int32Array(1 << 15);
  private own = new Uint16Array(LONGEST);

  /** The number of the letters of `word` from `start` to `end`, whose hash is `hash` (`hashOf`); NONE where they are no spelling. */
  find(word: string, start: number, end: number, hash: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = (slots[slot] as number) - 1;
      if (id === NONE || (hashes[id] === hash && this.isSpelt(id, word, start, end))) return id;
    }
  }

  private isSpelt(id: number, word: string, start: number, end: number): boolean {
    const { letters } = this;
    const from = this.starts[id] as number;
    if ((this.starts[id + 1] as number) - from !== end - start) return false;
    for (let i = start; i < end; i++) if (letters[from + i - start] !== word.charCodeAt(i)) return false;
    return true;
  }

  /** The number of the letters `units[start]` to `units[end - 1]`, which are a spelling from now on. */
  add(units: Uint16Array, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) hash = hashMore(hash, units[i] as number);
    const { slots, hashes, letters } = this;
    const mask = slots.length - 1;
    let slot = spread(hash) & mask;
    for (let id = (slots[slot] as number) - 1; id !== NONE; id = (slots[slot] as number) - 1) {
      if (hashes[id] === hash) {
        const from = this.starts[id] as number;
        if ((this.starts[id + 1] as number) - from === end - start) {
          let at = start;
          while (at < end && letters[from + at - start] === units[at]) at++;
          if (at === end) return id;
        }
      }
      slot = (slot + 1) & mask;
    }
    return this.append(units, start, end, hash, slot);
  }

  private append(units: Uint16Array, start: number, end: number, hash: number, slot: number): number {
    const id = this.size++;
    const from = this.starts[id] as number;
    while (from + end - start > this.letters.length) this.letters = doubled(this.letters);
    for (let i = start; i < end; i++) this.letters[from + i - start] = units[i] as number;
    if (id + 1 === this.hashes.length) {
      this.hashes = doubled(this.hashes);
      this.starts = doubled(this.starts);
    }
    this.hashes[id] = hash;
    this.starts[id + 1] = from + end - start;
    this.slots[slot] = id + 1;
    if (2 * this.size > this.slots.length) this.rehash();
    return id;
  }

  addText(text: string): number {
    if (text.length > this.own.length) this.own = new Uint16Array(2 * text.length);
    for (let i = 0; i < text.length; i++) this.own[i] = text.charCodeAt(i);
    return this.add(this.own, 0, text.length);
  }

  findText(text: string): number {
    return this.find(text, 0, text.length, hashOf(text));
  }

  textOf(id: number): string {
    return String.fromCharCode(...this.letters.subarray(this.starts[id], this.starts[id + 1]));
  }

  private rehash(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = spread(this.hashes[id] as number) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = id + 1;
    }
  }
}

function doubled<T extends Int32Array | Uint16Array>(old: T): T {
  const grown = new (old.constructor as new (length: number) => T)(2 * old.length);
  grown.set(old);
  return grown;
}
