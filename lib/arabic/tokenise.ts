import { isLetter, isWordCharacter } from './characters.ts';

/** A word or one mark of punctuation. Offsets are UTF-16 units of the text as given, `end` exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  readonly isWord: boolean;
}

/**
 * Splits a text into words and punctuation. White space and controls separate; nothing is copied or changed, so that
 * `text.slice(token.start, token.end) === token.text`. Marks without a letter (stray bidi controls) yield no token.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (isLetter(code)) {
      const start = i;
      let end = ++i;
      for (; i < length; i++) {
        const next = text.charCodeAt(i);
        if (isLetter(next)) end = i + 1;
        else if (!isWordCharacter(next)) break;
        else if (isVisibleMark(next)) end = i + 1;
      }
      tokens.push({ start, end, text: text.slice(start, end), isWord: true });
    } else {
      if (code > 0x20 && !isWordCharacter(code) && code !== 0xa0 && !(code >= 0x2000 && code <= 0x200f)) {
        tokens.push({ start: i, end: i + 1, text: text[i] as string, isWord: false });
      }
      i++;
    }
  }
  return tokens;
}

/** Diacritics and tatweel are part of the word that a reader sees; zero-width and bidi marks after it are not. */
const isVisibleMark = (code: number): boolean => code >= 0x0640 && code <= 0x06ed;
