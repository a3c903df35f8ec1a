import { useState } from 'preact/hooks';
import { deletePages, keepPages, wholePages } from '../../browser/history/history.ts';
import type { PageRecord, WholePage } from '../../browser/history/record.ts';
import { fold } from '../../report/filter.ts';
import { DeleteIcon } from '../parts/icons.tsx';
import { useSurroundings } from '../view/context.ts';
import type { History } from './use-history.ts';

const STEP = 20;

interface PageListProps {
  readonly pages: readonly PageRecord[];
  readonly attempt: History['attempt'];
}

/** The pages themselves; each can be deleted, and the last one deleted brought back. */
export function PageList({ pages, attempt }: PageListProps) {
  const { words } = useSurroundings();
  const [shown, setShown] = useState(STEP);
  const [deleted, setDeleted] = useState<WholePage | null>(null);
  const remove = (url: string) =>
    attempt(async () => {
      const { value } = await wholePages([url]).next();
      await deletePages([url]);
      setDeleted(value?.pages[0] ?? null);
    });
  const restore = async (page: WholePage) => {
    if (await attempt(() => keepPages([page], fold))) setDeleted(null);
  };
  return (
    <section class="pages" aria-labelledby="pages-heading">
      <details>
        <summary>
          <h2 id="pages-heading">{words.text('history.page_list')}</h2>
        </summary>
        <p role="status">
          {deleted && (
            <>
              {words.text('options.phrases.deleted', { words: deleted.title || deleted.url })}{' '}
              <button type="button" class="button" onClick={() => restore(deleted)}>
                {words.text('options.phrases.undo')}
              </button>
            </>
          )}
        </p>
        <ul>
          {pages.slice(0, shown).map(({ url, site, title, day, marks }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer" dir="auto">
                {title || url}
              </a>
              <span class="meta">
                <bdi>{site}</bdi> · {words.date(day)} · {words.count('statements', marks.length)}
              </span>
              <button
                type="button"
                class="button quiet icon"
                aria-label={words.text('options.phrases.delete', { words: title || url })}
                title={words.text('options.phrases.delete', { words: title || url })}
                onClick={() => remove(url)}
              >
                <DeleteIcon />
              </button>
            </li>
          ))}
        </ul>
        {pages.length > shown && (
          <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
            {words.text('view.more')}
          </button>
        )}
      </details>
    </section>
  );
}
