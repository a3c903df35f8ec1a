/**
 * A polynomial hash of normalised spellings: a scanner computes it letter by letter, and the hash of any part of a word follows
 * from those of two of its beginnings. 32 bits, signed.
 */
const BASE = 0x01000193;

/** The hash of what was read so far and one more letter; nothing hashes to 0. */
export const hashMore = (hash: number, letter: number): number => (Math.imul(hash, BASE) + letter) | 0;

/** The hash of a whole spelling. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = hashMore(hash, text.charCodeAt(i));
  return hash;
}

/** `BASE` to the power of `exponent`: what the hash of a beginning is worth before so many more letters. */
export const hashPower = (exponent: number): number => {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, BASE);
  return power;
};
