import { useRef, useState } from 'preact/hooks';
import { type Imported, importLines } from '../../browser/history/history.ts';
import type { PageRecord } from '../../browser/history/record.ts';
import { fold } from '../../report/filter.ts';
import { download } from '../parts/download.ts';
import { useSurroundings } from '../view/context.ts';
import { csvOf, jsonLinesOf, linesOf } from './history-files.ts';
import type { History } from './use-history.ts';

/** Refused lines and unreadable pages that are named; the rest are only counted. */
const MOST_NAMED = 20;

interface HistoryFilesProps {
  readonly empty: boolean;
  readonly pages: readonly PageRecord[];
  readonly attempt: History['attempt'];
}

export function HistoryFiles({ empty, pages, attempt }: HistoryFilesProps) {
  const { words } = useSurroundings();
  const [imported, setImported] = useState<Imported | null>(null);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const save = (extension: 'jsonl' | 'csv') =>
    attempt(async () => {
      const urls = pages.map(({ url }) => url);
      const { file, damaged } = await (extension === 'csv' ? csvOf(urls) : jsonLinesOf(urls));
      setLeftOut(damaged);
      download(`mawqif-history-${new Date().toISOString().slice(0, 10)}.${extension}`, file.type, file);
    });
  const take = (file: File | undefined) =>
    file &&
    attempt(async () => {
      setImported(await importLines(linesOf(file), fold));
      if (picker.current) picker.current.value = '';
    });
  return (
    <>
      <div class="inline">
        {!empty &&
          (['jsonl', 'csv'] as const).map((extension) => (
            <button type="button" class="button" key={extension} disabled={pages.length === 0} onClick={() => save(extension)}>
              {words.text(`history.export_${extension}`)}
            </button>
          ))}
        <input
          ref={picker}
          type="file"
          accept=".jsonl,.ndjson,application/x-ndjson"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={words.text('history.import')}
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {words.text('history.import')}
        </button>
      </div>
      {leftOut.length > 0 && (
        <div role="status" class="warning">
          <p>{words.count('history.left_out', leftOut.length)}</p>
          <ul>
            {leftOut.slice(0, MOST_NAMED).map((url) => (
              <li key={url} dir="ltr">
                {url}
              </li>
            ))}
          </ul>
        </div>
      )}
      {imported && (
        <div role="status">
          <p>{words.count('history.imported', imported.pages)}</p>
          {imported.bad.length > 0 && (
            <p class="warning">
              {words.count('history.rejected', imported.bad.length)}{' '}
              {imported.bad.slice(0, MOST_NAMED).map(words.number).join(words.text('history.comma'))}
              {imported.bad.length > MOST_NAMED && ' …'}
            </p>
          )}
        </div>
      )}
    </>
  );
}
