/** Looks for statements through the whole history, newest first, without ever holding all of its words. */
import { loadQuotes } from '../../browser/history/history.ts';
import type { PageRecord, Quote } from '../../browser/history/record.ts';
import { type HistoryFilter, matcher, mayHold } from './history-filter.ts';

export interface FoundQuote {
  readonly page: PageRecord;
  readonly quote: Quote;
}

/** Pages whose words are read at once: one small number for the first answer, then more. */
const FIRST_BATCH = 40;
const BATCH = 400;

export async function* findQuotes(pages: readonly PageRecord[], filter: HistoryFilter): AsyncGenerator<FoundQuote> {
  const fits = matcher(filter);
  const candidates = pages.filter((page) => mayHold(page, filter));
  for (let i = 0, size = FIRST_BATCH; i < candidates.length; i += size, size = BATCH) {
    const batch = candidates.slice(i, i + size);
    const records = await loadQuotes(batch.map(({ url }) => url));
    for (const [at, page] of batch.entries()) {
      for (const quote of records[at]?.quotes ?? []) if (fits(quote)) yield { page, quote };
    }
  }
}
