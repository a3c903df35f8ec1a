import { useState } from 'preact/hooks';
import { deleteEverything, deletePages } from '../../browser/history/history.ts';
import type { PageRecord } from '../../browser/history/record.ts';
import { useSurroundings } from '../view/context.ts';
import type { History } from './use-history.ts';

interface HistoryDeletionProps {
  readonly pages: readonly PageRecord[];
  /** The pages are those of a period or a site, not all there are. */
  readonly some: boolean;
  readonly attempt: History['attempt'];
}

/** Deletes a site, a period (what the filters show), or everything; asks before it does. */
export function HistoryDeletion({ pages, some, attempt }: HistoryDeletionProps) {
  const { words } = useSurroundings();
  const [asked, setAsked] = useState<'some' | 'everything' | null>(null);
  const remove = () => {
    setAsked(null);
    attempt(() => (asked === 'everything' ? deleteEverything() : deletePages(pages.map(({ url }) => url))));
  };
  if (asked !== null) {
    return (
      <div class="inline" role="alert">
        <span>
          {asked === 'everything' ? words.text('history.sure_everything') : words.count('history.sure_shown', pages.length)}
        </span>
        <button type="button" class="button danger" onClick={remove}>
          {words.text('history.yes_delete')}
        </button>
        <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => setAsked(null)}>
          {words.text('options.phrases.cancel')}
        </button>
      </div>
    );
  }
  return (
    <div class="inline">
      {some && pages.length > 0 && (
        <button type="button" class="button" onClick={() => setAsked('some')}>
          {words.count('history.delete_shown', pages.length)}
        </button>
      )}
      <button type="button" class="button danger" onClick={() => setAsked('everything')}>
        {words.text('history.delete_everything')}
      </button>
    </div>
  );
}
