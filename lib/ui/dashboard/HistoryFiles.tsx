import { useRef, useState } from 'preact/hooks';
import { type Imported, importLines } from '../../browser/history/history.ts';
import type { PageRecord } from '../../browser/history/record.ts';
import { download } from '../parts/download.ts';
import { useSurroundings } from '../view/context.ts';
import { csvOf, jsonLinesOf, linesOf } from './history-files.ts';
import type { History } from './use-history.ts';

/** Numbers of refused lines that are named; with more, the file is none of ours. */
const MOST_NAMED = 20;

interface HistoryFilesProps {
  readonly empty: boolean;
  readonly pages: readonly PageRecord[];
  readonly attempt: History['attempt'];
}

export function HistoryFiles({ empty, pages, attempt }: HistoryFilesProps) {
  const { words } = useSurroundings();
  const [imported, setImported] = useState<Imported | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const save = (extension: 'jsonl' | 'csv') =>
    attempt(async () => {
      const urls = pages.map(({ url }) => url);
      const file = await (extension === 'csv' ? csvOf(urls) : jsonLinesOf(urls));
      download(`mawqif-history-${new Date().toISOString().slice(0, 10)}.${extension}`, file.type, file);
    });
  const take = (file: File | undefined) =>
    file &&
    attempt(async () => {
      setImported(await importLines(linesOf(file)));
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
