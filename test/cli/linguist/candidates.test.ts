import { describe, expect, test } from 'vitest';
import { Miner } from '../../../lib/cli/linguist/candidates.ts';
import { loadLexicon } from '../../../lib/lexicon/load.ts';
import { SMALL_LEXICON } from './small-lexicon.ts';

function mine(...texts: readonly string[]) {
  const miner = new Miner(loadLexicon(SMALL_LEXICON));
  for (const text of texts) miner.read(text);
  return miner.candidates(20);
}

const RAPPROCHEMENT = [
  'شهدت مصر تقاربا سياسيا مع سوريا.',
  'قال الوزير إن التقارب السياسي بين مصر وسوريا خطوة مهمة.',
  'يرى مراقبون أن تقارب سياسي مع سوريا بات قريبا.\nوالطقس جميل اليوم.',
  'افتتح معرض الزهور. وكان الطقس جميل اليوم.',
];

describe('candidate phrases', () => {
  test('a run that returns in sentences about actors, in all its forms, with its contexts', () => {
    const [first] = mine(...RAPPROCHEMENT);
    expect(first).toMatchObject({
      occurrences: 3,
      missed: 3,
      documents: 3,
      beside: { confrontation: 0, cooperation: 0, 'arms-control': 0 },
    });
    expect(first?.contexts).toHaveLength(3);
    expect(first?.contexts[1]).toBe('قال الوزير إن [التقارب السياسي] بين مصر وسوريا خطوة مهمة');
  });

  test('not what sentences without actors repeat, nor what the lexicon has', () => {
    const phrases = mine(...RAPPROCHEMENT, ...Array.from({ length: 3 }, () => 'بدأ الحوار مع مصر.')).map(({ phrase }) => phrase);
    expect(phrases.join(' ')).not.toMatch(/جميل|حوار|مصر/);
  });

  test('a shorter run inside a longer one is dropped where it hardly occurs alone', () => {
    const phrases = mine(...RAPPROCHEMENT).map(({ phrase }) => phrase.split(' ').length);
    expect(phrases).toEqual([2]);
  });

  test('what the lexicon finds beside it counts as a hint, and against it', () => {
    const [first] = mine(
      ...Array.from({ length: 4 }, (_, i) => (i < 3 ? 'بدأ الحوار مع مصر وسط أجواء ودية.' : 'زار الوزير مصر وسط أجواء ودية.')),
    );
    expect(first).toMatchObject({ occurrences: 4, missed: 1, beside: { cooperation: 3 } });
  });

  test('what one article repeats is no candidate, unless it is the only one', () => {
    const repeated = 'أعلنت مصر خطة شاملة. قالت مصر إن خطة شاملة جاهزة. وترى سوريا أن خطة شاملة ممكنة.';
    expect(mine(repeated).map(({ phrase }) => phrase)).toEqual(['خطة شاملة']);
    expect(mine(repeated, 'زار الوزير سوريا.')).toEqual([]);
  });

  test('nothing in, nothing out', () => {
    expect(mine()).toEqual([]);
    expect(mine('')).toEqual([]);
  });
});
