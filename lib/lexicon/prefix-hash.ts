/**
 * Hashes of every part of a word for the price of one pass over it: a word is taken apart in some ten ways, and most parts are
 * in no table, which their hash tells without cutting them out.
 */

import { hashMore, hashPower } from '../arabic/spelling-hash.ts';

/** No spelling of the lexicon is longer, so a longer word has no part that is looked up. In letters. */
export const LONGEST = 40;

const POWERS = Int32Array.from({ length: LONGEST + 1 }, (_, exponent) => hashPower(exponent));

export class PrefixHash {
  private readonly upTo = new Int32Array(LONGEST + 1);

  /** False where the word is too long to be looked up at all. */
  set(word: string): boolean {
    if (word.length > LONGEST) return false;
    let hash = 0;
    for (let i = 0; i < word.length; i++) this.upTo[i + 1] = hash = hashMore(hash, word.charCodeAt(i));
    return true;
  }

  /** The same as `hashOf(word.slice(start, end))`. */
  of(start: number, end: number): number {
    return ((this.upTo[end] as number) - Math.imul(this.upTo[start] as number, POWERS[end - start] as number)) | 0;
  }
}

/** The upper bits of a polynomial hash are the better ones: folds them into the lower, which index tables. */
export const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
