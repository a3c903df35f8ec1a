/**
 * What each UTF-16 unit is to the engine: a letter (with the letter it folds to), a mark inside a word, or a break.
 *
 * Folding follows what Arabic information retrieval agrees on (Darwish & Magdy 2014, §3.2): hamza on alef, final
 * alef maqsura and presentation forms are spelling variants; ة and ه are not, and stay apart. Hamza on waw and yeh folds
 * to a bare hamza, since its seat follows the vowel (أعداؤه, أعدائه) and the habits of papers (مسؤول, مسئول).
 */

const BREAK = 0;
/** Diacritics, tatweel, zero-width and bidi marks: belong to the word around them, mean nothing to it. */
const MARK = 1;

const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ؤ: 'ء',
  ئ: 'ء',
  // Letters of Persian and Urdu keyboards that stand for Arabic ones in pasted text.
  ک: 'ك',
  ی: 'ي',
  ہ: 'ه',
  ە: 'ه',
};

const INVISIBLE = /[\p{Mn}\p{Cf}\u0640]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Folded text of the multi-letter presentation forms (ﻻ is لا), by UTF-16 unit. */
const LIGATURES = new Map<number, string>();

/** One entry a UTF-16 unit: BREAK, MARK, or the code of the letter it folds to. Surrogates are breaks. */
const CLASS = new Uint16Array(0x10000);

const classify = (code: number): void => {
  const character = String.fromCharCode(code);
  if (INVISIBLE.test(character)) CLASS[code] = MARK;
  else if (LETTER.test(character)) {
    const plain = [...character.normalize('NFKC')]
      .filter((c) => !INVISIBLE.test(c))
      .map((c) => FOLDED[c] ?? c)
      .join('');
    const lower = plain.toLowerCase();
    if (lower.length !== 1) LIGATURES.set(code, lower);
    CLASS[code] = lower.length === 0 ? MARK : lower.charCodeAt(0);
  }
};

// Latin, Arabic and its presentation forms are classed up front; the rest of Unicode (Chinese, Cyrillic …) on demand would
// cost a test a character, so every other letter simply counts as a letter of some word that no lexicon knows.
const fill = (from: number, to: number): void => {
  for (let code = from; code <= to; code++) classify(code);
};
fill(0x20, 0x24f);
fill(0x600, 0x77f);
fill(0x8a0, 0x8ff);
fill(0x200b, 0x2064);
fill(0xfb50, 0xfdfb);
fill(0xfe70, 0xfeff);
for (let code = 0x250; code < 0xd800; code++) {
  if (
    CLASS[code] === BREAK &&
    !(code >= 0x600 && code <= 0x8ff) &&
    !(code >= 0x2000 && code <= 0x2fff) &&
    !(code >= 0x3000 && code <= 0x303f)
  )
    CLASS[code] = code;
}

export const isWordCharacter = (code: number): boolean => (CLASS[code] as number) !== BREAK;
export const isLetter = (code: number): boolean => (CLASS[code] as number) > MARK;

/** The letter that a unit folds to (of a ligature the first); 0 for marks and breaks. */
export const foldedLetter = (code: number): number => {
  const folded = CLASS[code] as number;
  return folded > MARK ? folded : 0;
};

/** True where the units of `text` from `start` to `end` normalise to `word`; a word with a ligature may be missed. */
export function isSpelt(word: string, text: string, start: number, end: number): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const folded = CLASS[text.charCodeAt(i)] as number;
    if (folded > MARK && word.charCodeAt(at++) !== folded) return false;
  }
  return at === word.length;
}

/** The spelling-free form of a word: marks dropped, variants folded. Idempotent. */
export function normalise(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (CLASS[code] !== code) return word.slice(0, i) + foldFrom(word, i);
  }
  return word;
}

function foldFrom(word: string, start: number): string {
  let out = '';
  for (let i = start; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const folded = CLASS[code] as number;
    if (folded > MARK) out += LIGATURES.get(code) ?? String.fromCharCode(folded);
  }
  return out;
}
