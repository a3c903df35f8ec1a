import 'fake-indexeddb/auto';
import { IDBFactory, IDBOpenDBRequest } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asHistoryError, closeDatabase, DATABASE_NAME } from '../../lib/browser/history/database.ts';
import {
  deleteDamaged,
  deleteEverything,
  deletePages,
  importLines,
  isKept,
  keepPages,
  loadPages,
  loadQuotes,
  roomOf,
  searchTexts,
  wholePages,
} from '../../lib/browser/history/history.ts';
import type { WholePage } from '../../lib/browser/history/record.ts';
import { fold } from '../../lib/report/filter.ts';
import { asJsonLines, madeUpHistory } from './made-up.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeDatabase();
});

const PAGES = madeUpHistory(30, '2024-06-30', 4);
const [FIRST, SECOND] = PAGES as [WholePage, WholePage];
const urls = (pages: readonly { url: string }[]) => pages.map(({ url }) => url);
async function* lines(text: string) {
  yield* text.split('\n');
}
async function allWhole(): Promise<WholePage[]> {
  const { pages } = await loadPages();
  return (await Array.fromAsync(wholePages(urls(pages)))).flatMap((chunk) => chunk.pages);
}

describe('keeping and loading', () => {
  test('pages come back newest first, their words on request', async () => {
    await keepPages(PAGES.toReversed(), fold);
    const { pages, damaged } = await loadPages();
    expect(damaged).toBe(0);
    expect(urls(pages)).toEqual(urls(PAGES));
    expect(pages[0]?.marks).toHaveLength(FIRST.statements.length);
    const [second, none, first] = await loadQuotes([SECOND.url, 'https://x.example/', FIRST.url]);
    expect([second?.quotes, none, first?.quotes]).toEqual([SECOND.statements, null, FIRST.statements]);
  });

  test('a page has one record, its latest reading', async () => {
    await keepPages([FIRST], fold);
    await keepPages([{ ...FIRST, title: 'عنوان جديد', statements: [] }], fold);
    expect(await allWhole()).toEqual([{ ...FIRST, title: 'عنوان جديد', statements: [] }]);
  });

  test('is asked first whether it has the very same already, whenever it was read', async () => {
    await keepPages([FIRST], fold);
    expect(await isKept({ ...FIRST, read: '2030-01-01T00:00:00Z' })).toBe(true);
    expect(await isKept({ ...FIRST, title: 'آخر' })).toBe(false);
    expect(await isKept({ ...FIRST, statements: FIRST.statements.slice(1) })).toBe(false);
    expect(await isKept(SECOND)).toBe(false);
  });
});

describe('deleting', () => {
  test('one page, some, all: words go with their pages', async () => {
    await keepPages(PAGES, fold);
    await deletePages([FIRST.url]);
    expect(await loadQuotes([FIRST.url])).toEqual([null]);
    const ofSite = PAGES.slice(1).filter(({ site }) => site === SECOND.site);
    await deletePages(urls(ofSite));
    expect((await loadPages()).pages).toHaveLength(PAGES.length - 1 - ofSite.length);
    await deleteEverything();
    expect(await loadPages()).toEqual({ pages: [], damaged: 0 });
    expect(await loadQuotes(urls(PAGES))).toEqual(PAGES.map(() => null));
  });
});

describe('export and import', () => {
  test('what is exported comes back the same elsewhere', async () => {
    await keepPages(PAGES, fold);
    const text = asJsonLines(await allWhole());
    await deleteEverything();
    expect(await importLines(lines(text), fold)).toEqual({ pages: PAGES.length, bad: [] });
    expect(await allWhole()).toEqual(PAGES);
  });

  test('of two readings of a page the later stays, whichever comes first', async () => {
    const later = { ...FIRST, read: '2025-01-01T00:00:00.000Z', title: 'لاحق' };
    await keepPages([later], fold);
    expect(await importLines(lines(asJsonLines([FIRST, SECOND])), fold)).toEqual({ pages: 1, bad: [] });
    expect((await allWhole()).map(({ title }) => title)).toContain('لاحق');
    await importLines(lines(asJsonLines([{ ...later, read: '2026-01-01T00:00:00.000Z', title: 'الأحدث' }])), fold);
    expect((await allWhole()).map(({ title }) => title)).toContain('الأحدث');
  });

  test('bad lines are named by their numbers, the good ones kept', async () => {
    const text = `${asJsonLines([FIRST])}\nnot json\n{"url":"x"}\n${asJsonLines([SECOND])}`;
    expect(await importLines(lines(text), fold)).toEqual({ pages: 2, bad: [3, 4] });
  });

  test('more than fits into one transaction', async () => {
    const many = madeUpHistory(1203, '2024-06-30', 1);
    expect(await importLines(lines(asJsonLines(many)), fold)).toEqual({ pages: 1203, bad: [] });
    expect((await loadPages()).pages).toHaveLength(1203);
  });
});

describe('trouble is told, and nothing is deleted over it', () => {
  test('records that make no sense are counted and stay, until the reader has them deleted', async () => {
    await keepPages([FIRST], fold);
    await closeDatabase();
    const raw = await openDB(DATABASE_NAME);
    await raw.put('pages', { url: 'https://broken.example/', marks: 'none' });
    await raw.put('quotes', { url: 'https://nobody.example/', quotes: [] });
    raw.close();
    expect(await loadPages()).toMatchObject({ pages: [{ url: FIRST.url }], damaged: 1 });
    await deleteDamaged();
    expect(await loadPages()).toMatchObject({ pages: [{ url: FIRST.url }], damaged: 0 });
    const mended = await openDB(DATABASE_NAME);
    expect(await mended.getAllKeys('quotes')).toEqual([FIRST.url]);
    mended.close();
  });

  test('a newer version’s database is left as it is', async () => {
    await keepPages([FIRST], fold);
    await closeDatabase();
    (await openDB(DATABASE_NAME, 99)).close();
    await expect(loadPages()).rejects.toMatchObject({ trouble: 'newer' });
    await expect(keepPages([SECOND], fold)).rejects.toMatchObject({ trouble: 'newer' });
    const newer = await openDB(DATABASE_NAME);
    expect(await newer.getAllKeys('pages')).toEqual([FIRST.url]);
    newer.close();
  });

  test('a newer version that wants in is let in', async () => {
    await keepPages([FIRST], fold);
    const newer = await openDB(DATABASE_NAME, 2);
    expect(await newer.getAllKeys('pages')).toEqual([FIRST.url]);
    newer.close();
    await expect(loadPages()).rejects.toMatchObject({ trouble: 'newer' });
  });

  test('a database that cannot be opened is tried again the next time', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('gone', 'UnknownError');
    });
    await expect(loadPages()).rejects.toMatchObject({ trouble: 'damaged' });
    expect(await loadPages()).toEqual({ pages: [], damaged: 0 });
    expect(open).toHaveBeenCalledTimes(2);
  });

  test('one that another window of an older version keeps is not waited for without end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockReturnValueOnce(new IDBOpenDBRequest());
    const answer = expect(loadPages()).rejects.toMatchObject({ trouble: 'busy' });
    await vi.advanceTimersByTimeAsync(10_000);
    await answer;
    vi.useRealTimers();
  });

  test.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new DOMException('', 'VersionError'), 'newer'],
    [new DOMException('', 'AbortError'), 'damaged'],
    [new Error('?'), 'damaged'],
    ['?', 'damaged'],
  ])('%s is %s', (error, trouble) => {
    expect(asHistoryError(error)).toMatchObject({ trouble });
    expect(asHistoryError(asHistoryError(error)).trouble).toBe(trouble);
  });

  test('a full disk leaves what is there, and the chunk that did not fit out whole', async () => {
    await keepPages([FIRST], fold);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(keepPages(PAGES, fold)).rejects.toMatchObject({ trouble: 'full' });
    put.mockRestore();
    expect(urls((await loadPages()).pages)).toEqual([FIRST.url]);
  });
});

describe('room', () => {
  test.each([
    [
      { estimate: async () => ({ usage: 5, quota: 20 }), persisted: async () => true },
      { used: 5, free: 15, safe: true },
    ],
    [
      { estimate: async () => ({}), persisted: async () => false },
      { used: null, free: null, safe: false },
    ],
    [undefined, { used: null, free: null, safe: false }],
  ])('%#', async (storage, room) => {
    expect(await roomOf(storage as StorageManager | undefined)).toEqual(room);
  });
});

test('a page whose words cannot be read is named in the export, not dropped in silence', async () => {
  await keepPages([FIRST, SECOND], fold);
  await closeDatabase();
  const raw = await openDB(DATABASE_NAME);
  await raw.put('quotes', { url: FIRST.url, quotes: 'none' });
  raw.close();
  expect(await Array.fromAsync(wholePages([FIRST.url, SECOND.url, 'https://gone.example/']))).toEqual([
    { pages: [SECOND], damaged: [FIRST.url] },
  ]);
});

describe('searching', () => {
  test('finds the pages that hold all the words, however many pages there are', async () => {
    const many = madeUpHistory(2400, '2024-06-30', 2);
    await keepPages(many, fold);
    const words = [fold('حِوار'), fold('الحداد')];
    const expected = many.filter((page) => {
      const all = fold(page.statements.map(({ sentence, speaker }) => `${sentence} ${speaker}`).join(' '));
      return words.every((word) => all.includes(word));
    });
    expect([...(await searchTexts(words))].sort()).toEqual(urls(expected).sort());
    expect(await searchTexts(['لا يوجد'])).toEqual(new Set());
  });

  test('finds nothing of what is deleted', async () => {
    await keepPages(PAGES, fold);
    const before = await searchTexts(['حوار']);
    const [one = ''] = before;
    await deletePages([one]);
    expect(await searchTexts(['حوار'])).toEqual(new Set([...before].slice(1)));
  });
});
