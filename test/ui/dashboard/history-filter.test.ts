import { describe, expect, test } from 'vitest';
import { type PageRecord, pageFrom, partsOf } from '../../../lib/browser/history/record.ts';
import {
  type HistoryFilter,
  matcher,
  mayHold,
  NO_HISTORY_FILTER,
  pagesWithin,
  restrictsPages,
} from '../../../lib/ui/dashboard/history-filter.ts';
import { madeUpHistory } from '../../history/made-up.ts';

const TODAY = '2024-06-30';
const WHOLE = madeUpHistory(200, TODAY, 3);
const PAGES = WHOLE.map((page) => pageFrom(partsOf(page)[0]) as PageRecord);
const filter = (parts: Partial<HistoryFilter>): HistoryFilter => ({ ...NO_HISTORY_FILTER, ...parts });

describe('pages of a period and a site', () => {
  test.each([
    ['all', {}, '', '9999'],
    ['the last 30 days, today among them', { span: 'days30' }, '2024-06-01', TODAY],
    ['the last 90 days', { span: 'days90' }, '2024-04-02', TODAY],
    ['a year', { span: 'year' }, '2023-07-02', TODAY],
    ['a span', { span: 'own', from: '2024-01-01', to: '2024-01-31' }, '2024-01-01', '2024-01-31'],
    ['a span without an end', { span: 'own', from: '2024-01-01' }, '2024-01-01', '9999'],
    ['dates that are not asked for', { from: '2024-01-01', to: '2024-01-31' }, '', '9999'],
  ] as const)('%s', (_, parts, first, last) => {
    const expected = PAGES.filter(({ day }) => day >= first && day <= last);
    expect(pagesWithin(PAGES, filter(parts), TODAY)).toEqual(expected);
    expect(restrictsPages(filter(parts))).toBe('span' in parts);
  });

  test('of a site', () => {
    const pages = pagesWithin(PAGES, filter({ site: 'akhbar.example', span: 'days90' }), TODAY);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.every(({ site, day }) => site === 'akhbar.example' && day >= '2024-04-02')).toBe(true);
    expect(restrictsPages(filter({ site: 'akhbar.example' }))).toBe(true);
  });
});

describe('statements', () => {
  const quotes = WHOLE.flatMap(({ statements }) => statements);
  test.each([
    [{}, () => true],
    [{ topic: 'arms-control' }, (q: (typeof quotes)[number]) => q.topic === 'arms-control'],
    [{ stance: 'against' }, (q: (typeof quotes)[number]) => q.stance === 'against'],
    [{ text: 'حِوَار  مباشر' }, (q: (typeof quotes)[number]) => q.sentence.includes('حوار مباشر')],
    [{ text: 'وزير' }, (q: (typeof quotes)[number]) => q.office === 'وزير الخارجية'],
    [{ text: 'كلمة ليست هنا' }, () => false],
  ] as const)('%j', (parts, expected) => {
    expect(quotes.filter(matcher(filter(parts)))).toEqual(quotes.filter(expected));
  });

  test('a page that may hold none is told by its marks alone, and none that holds one is passed over', () => {
    for (const parts of [
      { topic: 'arms-control', stance: 'none' },
      { stance: 'against', topic: 'confrontation' },
    ] as const) {
      const fits = matcher(filter(parts));
      PAGES.forEach((page, i) => {
        expect(mayHold(page, filter(parts))).toBe(WHOLE[i]?.statements.some(fits));
      });
    }
  });
});
