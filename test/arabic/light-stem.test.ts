import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lightStem } from '../../lib/arabic/light-stem.ts';
import { word } from './letters.ts';

describe('light stems', () => {
  test.each([
    ['والمفاوضات', 'مفاوض'],
    ['للمفاوضين', 'مفاوض'],
    ['مفاوضة', 'مفاوض'],
    ['بالسفارتان', 'سفارت'],
    ['وزير', 'زير'],
    ['القوة', 'قوة'],
    ['حرب', 'حرب'],
  ])('of %s: %s', (from, stem) => expect(lightStem(from)).toBe(stem));

  test('are a part of the word, and of three letters at least where the word has three', () =>
    fc.assert(
      fc.property(word, (word) => {
        const stem = lightStem(word);
        expect(word).toContain(stem);
        expect(stem.length).toBeGreaterThanOrEqual(Math.min(3, word.length));
      }),
    ));
});
