/** The history to and from files, in pieces: ten thousand pages are a hundred megabytes of text. */
import { wholePages } from '../../browser/history/history.ts';
import type { WholePage } from '../../browser/history/record.ts';
import { BYTE_ORDER_MARK } from '../../report/csv.ts';
import { HISTORY_HEAD, historyRows } from '../../report/history-csv.ts';

export interface ExportedFile {
  readonly file: Blob;
  /** Addresses of pages that could not be read, and so are not in it. */
  readonly damaged: readonly string[];
}

export const jsonLinesOf = (urls: readonly string[]): Promise<ExportedFile> =>
  fileOf(urls, '', (page) => `${JSON.stringify(page)}\n`, 'application/x-ndjson');

export const csvOf = (urls: readonly string[]): Promise<ExportedFile> =>
  fileOf(urls, BYTE_ORDER_MARK + HISTORY_HEAD, historyRows, 'text/csv;charset=utf-8');

async function fileOf(
  urls: readonly string[],
  head: string,
  lay: (page: WholePage) => string,
  type: string,
): Promise<ExportedFile> {
  const parts = [head];
  const damaged: string[] = [];
  for await (const chunk of wholePages(urls)) {
    parts.push(chunk.pages.map(lay).join(''));
    damaged.push(...chunk.damaged);
  }
  return { file: new Blob(parts, { type }), damaged };
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
