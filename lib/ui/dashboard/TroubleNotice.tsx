import type { Trouble } from '../../browser/history/database.ts';
import { deleteDamaged } from '../../browser/history/history.ts';
import { useSurroundings } from '../view/context.ts';
import type { History } from './use-history.ts';

interface TroubleNoticeProps {
  readonly trouble: Trouble;
  /** Records that cannot be read, where the others can. */
  readonly damaged: number;
  readonly attempt: History['attempt'];
}

/** What is wrong with the history and what can be done; nothing is done by itself. */
export function TroubleNotice({ trouble, damaged, attempt }: TroubleNoticeProps) {
  const { words } = useSurroundings();
  return (
    <section class="trouble" role="alert">
      <h2>{words.text(`history.trouble.${trouble}.title`)}</h2>
      <p>{damaged > 0 ? words.count('history.damaged', damaged) : words.text(`history.trouble.${trouble}.text`)}</p>
      <div class="inline">
        {damaged > 0 ? (
          <button type="button" class="button" onClick={() => attempt(deleteDamaged)}>
            {words.text('history.delete_damaged')}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => attempt(async () => undefined)}>
            {words.text('history.retry')}
          </button>
        )}
      </div>
    </section>
  );
}
