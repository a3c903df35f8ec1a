/** The history to and from files, in pieces: ten thousand pages are a hundred megabytes of text. */
import { wholePages } from '../../browser/history/history.ts';
import { BYTE_ORDER_MARK } from '../../report/csv.ts';
import { HISTORY_HEAD, historyRows } from '../../report/history-csv.ts';

export async function jsonLinesOf(urls: readonly string[]): Promise<Blob> {
  const parts: string[] = [];
  for await (const pages of wholePages(urls)) parts.push(pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
  return new Blob(parts, { type: 'application/x-ndjson' });
}

export async function csvOf(urls: readonly string[]): Promise<Blob> {
  const parts: string[] = [BYTE_ORDER_MARK, HISTORY_HEAD];
  for await (const pages of wholePages(urls)) parts.push(pages.map(historyRows).join(''));
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

export async function* linesOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let held = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (held + value).split('\n');
    held = lines.pop() as string;
    yield* lines;
  }
  if (held !== '') yield held;
}
