import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLetter, normalise } from '../../lib/arabic/characters.ts';
import { hashOf } from '../../lib/arabic/spelling-hash.ts';
import { scan } from '../../lib/arabic/tokenise.ts';
import { spelling } from './letters.ts';

function read(text: string): { words: { start: number; end: number; hash: number; text: string }[]; marks: string[] } {
  const words: { start: number; end: number; hash: number; text: string }[] = [];
  const marks: string[] = [];
  scan(
    text,
    (start, end, hash) => words.push({ start, end, hash, text: text.slice(start, end) }),
    (at) => marks.push(text.charAt(at)),
  );
  return { words, marks };
}
const wordsOf = (text: string): string[] => read(text).words.map((word) => word.text);

describe('scanning', () => {
  test('words, and the marks between them', () => {
    expect(read('قال: «لا نسعى، أبدا»!').marks).toEqual([':', '«', '،', '»', '!']);
    expect(wordsOf('قال: «لا نسعى، أبدا»!')).toEqual(['قال', 'لا', 'نسعى', 'أبدا']);
  });

  test('diacritics and tatweel belong to a word, invisible marks behind it do not', () => {
    expect(wordsOf('حَرْبٌ بـ\u200f ال\u200dسلم\u200f.')).toEqual(['حَرْبٌ', 'بـ', 'ال\u200dسلم']);
  });

  test('numbers and Latin words are words; an emoji is none', () => {
    expect(wordsOf('قمة G20 في 2026 😀')).toEqual(['قمة', 'G20', 'في', '2026']);
  });

  test('neither white space of any kind nor stray marks are told', () => {
    expect(read(' \u00a0\t\n\u200f\u064b ')).toEqual({ words: [], marks: [] });
  });

  const text = fc
    .array(fc.tuple(spelling, fc.constantFrom(' ', '، ', '. ', ' «', '» ', '\n', '\u00a0', ' - ')), { maxLength: 12 })
    .map((parts) => parts.flat().join(''));

  test('every letter is in a word, in text order', () =>
    fc.assert(
      fc.property(text, (text) => {
        const { words } = read(text);
        const inWord = new Uint8Array(text.length);
        let last = 0;
        for (const { start, end } of words) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          inWord.fill(1, start, end);
          last = end;
        }
        for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) expect(inWord[i]).toBe(1);
      }),
    ));

  test('the hash is that of the normalised word', () =>
    fc.assert(
      fc.property(text, (text) => {
        for (const word of read(text).words) expect(word.hash).toBe(hashOf(normalise(word.text)));
      }),
    ));
});
