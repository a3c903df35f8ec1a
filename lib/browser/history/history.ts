/** Everything that can be done with the history. All of it rejects with a HistoryError where the database will not have it. */
import { changeDatabase, type Database, withDatabase } from './database.ts';
import {
  isQuotesRecord,
  type PageRecord,
  pageFrom,
  partsOf,
  type QuotesRecord,
  type StoredPage,
  textOf,
  type WholePage,
  wholeFrom,
  wholeOf,
} from './record.ts';

/** Pages in one transaction: large enough to be quick, small enough to keep memory flat. */
const CHUNK = 500;
/** Texts read at once: some four megabytes. */
const SEARCHED = 1000;

export interface Pages {
  /** The newest day first. */
  readonly pages: readonly PageRecord[];
  /** Records that make no sense: left where they are, and told. */
  readonly damaged: number;
}

/** True where the history has this page with these very statements already. */
export function isKept(page: WholePage): Promise<boolean> {
  return withDatabase(async (db) => {
    const [record, quotes] = await Promise.all([db.get('pages', page.url), db.get('quotes', page.url)]);
    if (!record || !quotes) return false;
    const same = { ...wholeOf(record, quotes), read: page.read, day: page.day };
    return JSON.stringify(same) === JSON.stringify(page);
  });
}

/** Makes one spelling of several, for searching; it lives in a layer above, and must stay the same for what is kept. */
export type Fold = (text: string) => string;

/** Keeps pages, each in place of an older reading of it. */
export function keepPages(pages: readonly WholePage[], fold: Fold): Promise<void> {
  return changeDatabase((transaction) => {
    const [records, texts, quotes] = [
      transaction.objectStore('pages'),
      transaction.objectStore('texts'),
      transaction.objectStore('quotes'),
    ];
    return Promise.all(
      pages.map(async (page) => {
        const [record, words] = partsOf(page);
        await Promise.all([records.put(record), texts.put(textOf(page, fold), page.url), quotes.put(words)]);
      }),
    );
  });
}

export function loadPages(): Promise<Pages> {
  return withDatabase(async (db) => {
    const all: unknown[] = await db.getAll('pages');
    const pages = all.map(pageFrom).filter((page) => page !== null);
    pages.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.read < b.read ? 1 : -1));
    return { pages, damaged: all.length - pages.length };
  });
}

/** The words of some pages, in the order asked for; null where they cannot be read. */
export function loadQuotes(urls: readonly string[]): Promise<(QuotesRecord | null)[]> {
  return withDatabase(async (db) => {
    const store = db.transaction('quotes').store;
    const found: unknown[] = await Promise.all(urls.map((url) => store.get(url)));
    return found.map((record) => (isQuotesRecord(record) ? record : null));
  });
}

/** Addresses of the pages in whose text all of these (folded) words occur. */
export function searchTexts(words: readonly string[]): Promise<Set<string>> {
  return withDatabase(async (db) => {
    const found = new Set<string>();
    const { store } = db.transaction('texts');
    for (let range: IDBKeyRange | null = null; ; ) {
      const [keys, texts] = await Promise.all([store.getAllKeys(range, SEARCHED), store.getAll(range, SEARCHED)]);
      keys.forEach((url, i) => {
        if (words.every((word) => texts[i]?.includes(word))) found.add(url);
      });
      const last = keys.at(-1);
      if (last === undefined || keys.length < SEARCHED) return found;
      range = IDBKeyRange.lowerBound(last, true);
    }
  });
}

export interface WholePages {
  readonly pages: readonly WholePage[];
  /** Addresses of those whose words cannot be read. */
  readonly damaged: readonly string[];
}

/** Chunks of whole pages, for the export: the history never has to be in memory whole. */
export async function* wholePages(urls: readonly string[]): AsyncGenerator<WholePages> {
  for (let i = 0; i < urls.length; i += CHUNK) {
    const some = urls.slice(i, i + CHUNK);
    const [records, quotes] = await Promise.all([withDatabase((db) => getAll(db, some)), loadQuotes(some)]);
    const pages: WholePage[] = [];
    const damaged: string[] = [];
    for (const [at, record] of records.entries()) {
      const words = quotes[at];
      // Deleted meanwhile: nobody will miss it.
      if (!record) continue;
      if (words) pages.push(wholeOf(record, words));
      else damaged.push(record.url);
    }
    yield { pages, damaged };
  }
}

function getAll(db: Database, urls: readonly string[]): Promise<(StoredPage | undefined)[]> {
  const store = db.transaction('pages').store;
  return Promise.all(urls.map((url) => store.get(url)));
}

export function deletePages(urls: readonly string[]): Promise<void> {
  return changeDatabase((transaction) => {
    const stores = transaction.objectStoreNames;
    return Promise.all(urls.flatMap((url) => [...stores].map((name) => transaction.objectStore(name).delete(url))));
  });
}

/** The records that make no sense, and the words that no page belongs to. */
export function deleteDamaged(): Promise<void> {
  return changeDatabase(async (transaction) => {
    const pages = transaction.objectStore('pages');
    for (let cursor = await pages.openCursor(); cursor; cursor = await cursor.continue()) {
      if (!pageFrom(cursor.value)) await cursor.delete();
    }
    const whole = new Set(await pages.getAllKeys());
    for (const name of ['texts', 'quotes'] as const) {
      const store = transaction.objectStore(name);
      for (const url of await store.getAllKeys()) if (!whole.has(url)) await store.delete(url);
    }
  });
}

export function deleteEverything(): Promise<void> {
  return changeDatabase((transaction) =>
    Promise.all([...transaction.objectStoreNames].map((name) => transaction.objectStore(name).clear())),
  );
}

export interface Imported {
  readonly pages: number;
  /** Lines that were refused, counted from 1. */
  readonly bad: readonly number[];
}

/** Takes in exported lines. Of two readings of one page the later stays. Lines that make no sense are named, the others kept. */
export async function importLines(lines: AsyncIterable<string>, fold: Fold): Promise<Imported> {
  const bad: number[] = [];
  let number = 0;
  let pages = 0;
  let chunk: WholePage[] = [];
  const flush = async (): Promise<void> => {
    const addresses = chunk.map(({ url }) => url);
    const known = await withDatabase((db) => getAll(db, addresses));
    const newer = chunk.filter(({ read }, i) => !known[i] || known[i].read < read);
    await keepPages(newer, fold);
    pages += newer.length;
    chunk = [];
  };
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const page = wholeFrom(parsed(line));
    if (!page) bad.push(number);
    else if (chunk.push(page) === CHUNK) await flush();
  }
  if (chunk.length > 0) await flush();
  return { pages, bad };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

export interface Room {
  /** Bytes, or null where the browser does not say. */
  readonly used: number | null;
  readonly free: number | null;
  /** False: the browser may delete the history when the disk is nearly full. */
  readonly safe: boolean;
}

export async function roomOf(storage: StorageManager | undefined = navigator.storage): Promise<Room> {
  const { usage, quota } = (await storage?.estimate?.()) ?? {};
  return {
    used: usage ?? null,
    free: usage === undefined || quota === undefined ? null : Math.max(0, quota - usage),
    safe: (await storage?.persisted?.()) ?? false,
  };
}
