import { foldedLetter, isWordCharacter } from './characters.ts';
import { hashMore } from './spelling-hash.ts';

/**
 * Calls `word` with the offsets of every word and the hash of its normalised spelling, `mark` with the offset of every mark of
 * punctuation. White space and controls separate; nothing is copied or changed. Marks without a letter (stray bidi controls)
 * are neither.
 */
export function scan(text: string, word: (start: number, end: number, hash: number) => void, mark: (at: number) => void): void {
  const length = text.length;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    let letter = foldedLetter(code);
    if (letter !== 0) {
      const start = i;
      let hash = hashMore(0, letter);
      let end = ++i;
      for (; i < length; i++) {
        const next = text.charCodeAt(i);
        letter = foldedLetter(next);
        if (letter !== 0) {
          hash = hashMore(hash, letter);
          end = i + 1;
        } else if (!isWordCharacter(next)) break;
        else if (isVisibleMark(next)) end = i + 1;
      }
      word(start, end, hash);
    } else {
      if (code > 0x20 && !isWordCharacter(code) && code !== 0xa0 && !(code >= 0x2000 && code <= 0x200f)) mark(i);
      i++;
    }
  }
}

/** Diacritics and tatweel are part of the word that a reader sees; zero-width and bidi marks after it are not. */
const isVisibleMark = (code: number): boolean => code >= 0x0640 && code <= 0x06ed;
