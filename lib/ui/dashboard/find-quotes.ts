/** Looks for statements through the whole history, newest first, without ever holding all of its words. */
import { loadQuotes, searchTexts } from '../../browser/history/history.ts';
import type { PageRecord, Quote } from '../../browser/history/record.ts';
import { type HistoryFilter, matcher, mayHold, wordsOf } from './history-filter.ts';

export interface FoundQuote {
  readonly page: PageRecord;
  readonly quote: Quote;
}

/** The newest pages are read at once: what is common is found among them, and nothing is searched. */
const NEWEST = 40;
const BATCH = 100;

export async function* findQuotes(pages: readonly PageRecord[], filter: HistoryFilter): AsyncGenerator<FoundQuote> {
  const fits = matcher(filter);
  const words = wordsOf(filter);
  const candidates = pages.filter((page) => mayHold(page, filter));
  yield* inPages(candidates.slice(0, NEWEST));
  let older = candidates.slice(NEWEST);
  if (words.length > 0 && older.length > 0) {
    const found = await searchTexts(words);
    older = older.filter(({ url }) => found.has(url));
  }
  for (let i = 0; i < older.length; i += BATCH) yield* inPages(older.slice(i, i + BATCH));

  async function* inPages(batch: readonly PageRecord[]): AsyncGenerator<FoundQuote> {
    const records = await loadQuotes(batch.map(({ url }) => url));
    for (const [at, page] of batch.entries()) {
      for (const quote of records[at]?.quotes ?? []) if (fits(quote)) yield { page, quote };
    }
  }
}
