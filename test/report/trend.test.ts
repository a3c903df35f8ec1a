import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays, trendOf, UNITS } from '../../lib/report/trend.ts';
import { STANCES, TOPICS } from '../../lib/stance/statement.ts';

const page = (day: string, ...marks: readonly (readonly [(typeof TOPICS)[number], (typeof STANCES)[number]])[]) => ({
  day,
  site: 'akhbar.example',
  marks: marks.map(([topic, stance]) => ({ topic, stance, speaker: null })),
});

describe('stances over time', () => {
  test('each period counts its own pages, and silence has its place', () => {
    const { unit, periods } = trendOf([
      page('2024-03-07', ['cooperation', 'favor'], ['cooperation', 'favor']),
      page('2024-03-05', ['confrontation', 'against']),
    ]);
    expect(unit).toBe('day');
    expect(periods.map(({ from, to, total }) => [from, to, total])).toEqual([
      ['2024-03-05', '2024-03-05', 1],
      ['2024-03-06', '2024-03-06', 0],
      ['2024-03-07', '2024-03-07', 2],
    ]);
    expect(periods[0]?.topics.confrontation).toEqual({ favor: 0, against: 1, none: 0 });
    expect(periods[2]?.topics.cooperation).toEqual({ favor: 2, against: 0, none: 0 });
  });

  test.each([
    ['2024-01-01', '2024-02-29', 'day', '2024-01-01', '2024-02-29'],
    // Saturday to Friday.
    ['2024-01-01', '2024-05-01', 'week', '2023-12-30', '2024-05-03'],
    ['2020-02-10', '2024-02-10', 'month', '2020-02-01', '2024-02-29'],
    ['2001-06-01', '2024-02-10', 'year', '2001-01-01', '2024-12-31'],
  ])('%s to %s is told by the %s', (first, last, unit, from, to) => {
    const trend = trendOf([page(first), page(last)]);
    expect([trend.unit, trend.periods[0]?.from, trend.periods.at(-1)?.to]).toEqual([unit, from, to]);
  });

  test('nothing kept, nothing told', () => {
    expect(trendOf([])).toEqual({ unit: 'day', periods: [] });
  });

  test('whatever the days: periods follow one another without a gap, few enough to be drawn, and lose no statement', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays('1980-01-01', days));
    const mark = fc.tuple(fc.constantFrom(...TOPICS), fc.constantFrom(...STANCES));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.array(mark, { maxLength: 3 })), { minLength: 1, maxLength: 30 }), (days) => {
        const pages = days.map(([at, marks]) => page(at, ...marks));
        const { unit, periods } = trendOf(pages);
        expect(UNITS).toContain(unit);
        expect(periods.length).toBeLessThanOrEqual(60);
        periods.forEach((period, i) => {
          if (i > 0) expect(period.from).toBe(plusDays(periods[i - 1]?.to ?? '', 1));
          const sum = TOPICS.flatMap((topic) => STANCES.map((stance) => period.topics[topic][stance])).reduce((a, b) => a + b);
          expect(sum).toBe(period.total);
        });
        expect(periods.reduce((sum, { total }) => sum + total, 0)).toBe(pages.reduce((sum, { marks }) => sum + marks.length, 0));
      }),
    );
  });
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
])('%s and %d days is %s', (day, days, expected) => {
  expect(plusDays(day, days)).toBe(expected);
});
