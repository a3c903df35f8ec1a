import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../lib/arabic/characters.ts';
import { eachSplit, PROCLITIC } from '../../lib/arabic/clitics.ts';
import { word } from './letters.ts';

function splitsOf(word: string): { stem: string; proclitics: number; enclitic: string }[] {
  const splits: { stem: string; proclitics: number; enclitic: string }[] = [];
  eachSplit(word, (start, end, proclitics, enclitic) => splits.push({ stem: word.slice(start, end), proclitics, enclitic }));
  return splits;
}
const { and, by, for: to, like, the, will } = PROCLITIC;

describe('taking clitics off', () => {
  test.each([
    ['والحوار', 'حوار', and | the, ''],
    ['بالحوار', 'حوار', by | the, ''],
    ['للحوار', 'حوار', to | the, ''],
    ['للقاء', 'لقاء', to | the, ''],
    ['كالحرب', 'حرب', like | the, ''],
    ['وسيهاجم', 'يهاجم', and | will, ''],
    ['فبلادهم', 'بلاد', and, 'هم'],
    ['بلادكما', 'بلاد', 0, 'كما'],
    ['اتهمني', 'اتهم', 0, 'ني'],
    ['موقفنا', 'موقف', 0, 'نا'],
    ['ولحربها', 'حرب', and | to, 'ها'],
  ])('%s has the stem %s', (from, stem, proclitics, enclitic) =>
    expect(splitsOf(from)).toContainEqual({ stem, proclitics, enclitic }),
  );

  test('a word of three letters is not a letter and two', () => {
    expect(splitsOf('برد').map(({ stem }) => stem)).not.toContain('رد');
    expect(splitsOf('ورد').map(({ stem }) => stem)).toContain('رد');
  });

  test('the first split is the word itself; no stem is shorter than two letters', () =>
    fc.assert(
      fc.property(word.map(normalise), (word) => {
        const splits = splitsOf(word);
        if (word.length >= 2) expect(splits[0]).toEqual({ stem: word, proclitics: 0, enclitic: '' });
        for (const { stem } of splits) expect(stem.length).toBeGreaterThanOrEqual(2);
      }),
    ));

  test('stem and enclitic are what the word ends in, and nothing is taken off that is not there', () =>
    fc.assert(
      fc.property(word.map(normalise), (word) => {
        for (const { stem, proclitics, enclitic } of splitsOf(word)) {
          expect(word.endsWith(stem + enclitic)).toBe(true);
          const before = word.slice(0, word.length - stem.length - enclitic.length);
          expect(before === '').toBe(proclitics === 0);
          if (proclitics & and) expect(before).toMatch(/^[وف]/);
          if (proclitics & will) expect(before).toMatch(/س$/);
          if (proclitics & by) expect(before).toMatch(/^[وف]?ب/);
          if (proclitics & like) expect(before).toMatch(/^[وف]?ك/);
          if (proclitics & to) expect(before).toMatch(/^[وف]?ل/);
        }
      }),
    ));
});
