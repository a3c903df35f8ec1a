import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarise, totalOf } from '../../lib/report/summary.ts';
import { TOPICS } from '../../lib/stance/statement.ts';
import { manyStatements, statement } from './reading.ts';

const lina = { name: 'لينا عواد', office: null };

describe('summarise', () => {
  test('an empty page has every count at nought', () => {
    const { total, topics, speakers } = summarise([]);
    expect(total).toBe(0);
    expect(TOPICS.map((topic) => topics[topic])).toEqual(Array(3).fill({ favor: 0, against: 0, none: 0 }));
    expect(speakers).toEqual([]);
  });

  test('counts by topic and stance', () => {
    const { topics } = summarise([
      statement({ topic: 'cooperation', stance: 'favor' }),
      statement({ topic: 'cooperation', stance: 'favor' }),
      statement({ topic: 'cooperation', stance: 'against' }),
      statement({ topic: 'arms-control', stance: 'none' }),
    ]);
    expect(topics.cooperation).toEqual({ favor: 2, against: 1, none: 0 });
    expect(topics['arms-control']).toEqual({ favor: 0, against: 0, none: 1 });
    expect(topics.confrontation).toEqual({ favor: 0, against: 0, none: 0 });
  });

  test('who says most comes first, the unnamed last, ties in page order', () => {
    const { speakers } = summarise([
      statement({ speaker: null }),
      statement({ speaker: null }),
      statement({ speaker: null }),
      statement({ speaker: { name: 'أ', office: null } }),
      statement({ speaker: { name: 'ب', office: null } }),
      statement({ speaker: lina }),
      statement({ speaker: lina }),
    ]);
    expect(speakers.map(({ speaker, total }) => [speaker?.name ?? null, total])).toEqual([
      ['لينا عواد', 2],
      ['أ', 1],
      ['ب', 1],
      [null, 3],
    ]);
  });

  test('the office is taken from whichever mention gives it', () => {
    const { speakers } = summarise([
      statement({ speaker: lina }),
      statement({ speaker: { ...lina, office: 'سفيرة' } }),
      statement({ speaker: lina }),
    ]);
    expect(speakers[0]?.speaker).toEqual({ name: 'لينا عواد', office: 'سفيرة' });
  });

  test('two spellings of one name are one speaker, under the more usual one', () => {
    const egyptian = { name: 'سيرجى عواد', office: 'سفير' };
    const usual = { name: 'سيرجي عواد', office: null };
    const { speakers } = summarise([egyptian, usual, usual].map((speaker) => statement({ speaker })));
    expect(speakers).toMatchObject([{ speaker: { name: 'سيرجي عواد', office: 'سفير' }, total: 3 }]);
  });

  test('topics and speakers each add up to the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (count) => {
        const { total, topics, speakers } = summarise(manyStatements(count));
        expect(total).toBe(count);
        expect(TOPICS.reduce((sum, topic) => sum + totalOf(topics[topic]), 0)).toBe(count);
        expect(speakers.reduce((sum, row) => sum + row.total, 0)).toBe(count);
        for (const row of speakers) expect(TOPICS.reduce((sum, topic) => sum + totalOf(row.topics[topic]), 0)).toBe(row.total);
      }),
    );
  });
});
