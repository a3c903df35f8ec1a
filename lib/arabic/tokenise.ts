import { foldedLetter, isWordCharacter } from './characters.ts';
import { hashMore } from './spelling-hash.ts';

/** A word or one mark of punctuation. Offsets are UTF-16 units of the text as given, `end` exclusive. */
export class Token {
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  private readonly source: string;

  constructor(source: string, start: number, end: number, isWord: boolean) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.isWord = isWord;
  }

  /** As written. Cut out only when asked for, since of most words only the spelling's hash is. */
  get text(): string {
    return this.source.slice(this.start, this.end);
  }
}

/** Splits a text into words and punctuation, each in turn; see `scan`. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  scan(
    text,
    (start, end) => tokens.push(new Token(text, start, end, true)),
    (at) => tokens.push(new Token(text, at, at + 1, false)),
  );
  return tokens;
}

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
