import { describe, expect, test } from 'vitest';
import { parsePattern } from '../../lib/lexicon/pattern.ts';

const lemma = (text: string, more: object = {}) => ({ kind: 'lemma', text, pos: null, needs: [], ...more });

describe('patterns', () => {
  test('alternatives, an optional word, a gap, a class, a spelling, a part of speech, a clitic', () => {
    expect(parsePattern('دعا|طالب ?بشدة …2 ب+تعاون:N ال+حرب =لن @state')).toEqual([
      { alternatives: [lemma('دعا'), lemma('طالب')], optional: false, gap: 0 },
      { alternatives: [lemma('بشدة')], optional: true, gap: 0 },
      { alternatives: [lemma('تعاون', { pos: 'N', needs: ['ب'] })], optional: false, gap: 2 },
      { alternatives: [lemma('حرب', { needs: ['ال'] })], optional: false, gap: 0 },
      { alternatives: [{ kind: 'literal', text: 'لن', pos: null, needs: [] }], optional: false, gap: 0 },
      { alternatives: [{ kind: 'class', text: 'state', pos: null, needs: [] }], optional: false, gap: 0 },
    ]);
  });

  test('a gap without a number is of three words', () => expect(parsePattern('حوار … سلام')[1]?.gap).toBe(3));

  test.each([
    ['… حوار', 'cannot begin with a gap'],
    ['حوار …', 'cannot end with a gap'],
    ['حوار …0 سلام', 'a gap is … or …1 to …8, not «…0»'],
    ['حوار …9 سلام', 'not «…9»'],
    ['حوار …x سلام', 'not «…x»'],
    ['?حوار', 'at least one word that is not optional'],
    ['', 'at least one word that is not optional'],
    ['حوار||سلام', 'an alternative is empty'],
    ['م+حوار', '«م+» is no proclitic'],
    ['حوار:X', '«:X» is no part of speech'],
    ['حوا،ر', '«حوا،ر» is not a word'],
  ])('«%s» is refused: %s', (source, reason) => expect(() => parsePattern(source)).toThrow(reason));
});
