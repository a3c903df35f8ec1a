/** The words that were read so far, by the hash of their spelling: an open table, since each word of each text is looked up in it. */
import { isSpelt } from '../arabic/characters.ts';
import { spread } from './prefix-hash.ts';
import type { Word } from './word.ts';

/** News repeats itself: a million words of it have 75,000 spellings. Past this many (some 20 MB) the store starts anew, so memory stays flat. */
const MOST_WORDS = 100_000;
const FIRST_ROOM = 1 << 12;

export class WordStore {
  private size = 0;
  /** At most half full. */
  private words: (Word | null)[] = emptyRoom(FIRST_ROOM);
  private hashes = new Int32Array(FIRST_ROOM);

  /** The word at these offsets, whose letters hash to `hash`; null where it has not been read yet. */
  find(text: string, start: number, end: number, hash: number): Word | null {
    const { words, hashes } = this;
    const mask = hashes.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = words[slot] as Word | null;
      if (word === null || (hashes[slot] === hash && isSpelt(word.text, text, start, end))) return word;
    }
  }

  /** `word` is not there yet. */
  add(word: Word, hash: number): void {
    if (this.size >= MOST_WORDS) this.resize(FIRST_ROOM, []);
    else if (2 * this.size >= this.hashes.length) this.grow();
    this.put(word, hash);
  }

  private grow(): void {
    const { words, hashes } = this;
    const known: [Word, number][] = [];
    words.forEach((word, slot) => {
      if (word) known.push([word, hashes[slot] as number]);
    });
    this.resize(2 * hashes.length, known);
  }

  private resize(room: number, known: readonly (readonly [Word, number])[]): void {
    this.size = 0;
    this.words = emptyRoom(room);
    this.hashes = new Int32Array(room);
    for (const [word, hash] of known) this.put(word, hash);
  }

  private put(word: Word, hash: number): void {
    const mask = this.hashes.length - 1;
    let slot = spread(hash) & mask;
    while (this.words[slot] !== null) slot = (slot + 1) & mask;
    this.words[slot] = word;
    this.hashes[slot] = hash;
    this.size++;
  }
}

const emptyRoom = (room: number): (Word | null)[] => new Array<Word | null>(room).fill(null);
