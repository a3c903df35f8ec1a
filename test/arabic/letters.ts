/** Words and texts for the laws of the Arabic layer. */
import fc from 'fast-check';

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءةىأإآؤئ'];
const MARKS = [...'\u064b\u064e\u0650\u0651\u0652\u0670\u0640\u200d\u200f'];

export const letters = fc.constantFrom(...LETTERS);
/** A word as an editor may type it: with diacritics, tatweel, invisible marks. */
export const spelling = fc
  .array(fc.tuple(letters, fc.array(fc.constantFrom(...MARKS), { maxLength: 2 })), { minLength: 1, maxLength: 12 })
  .map((pairs) => pairs.map(([letter, marks]) => letter + marks.join('')).join(''));
/** A word without marks. */
export const word = fc.array(letters, { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
