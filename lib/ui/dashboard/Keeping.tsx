import type { Room } from '../../browser/history/history.ts';
import type { PageRecord } from '../../browser/history/record.ts';
import { useSurroundings } from '../view/context.ts';
import { HistoryDeletion } from './HistoryDeletion.tsx';
import { HistoryFiles } from './HistoryFiles.tsx';
import { type HistoryFilter, restrictsPages } from './history-filter.ts';
import type { History } from './use-history.ts';

interface KeepingProps {
  /** Nothing is kept yet: there is only something to bring in. */
  readonly empty: boolean;
  /** Those looked at: what is exported and deleted. */
  readonly pages: readonly PageRecord[];
  readonly filter: HistoryFilter;
  readonly room: Room;
  readonly attempt: History['attempt'];
}

/** Taking the history elsewhere, bringing it back, being rid of it; and how much room it takes. */
export function Keeping({ empty, pages, filter, room, attempt }: KeepingProps) {
  const { words } = useSurroundings();
  const size = (bytes: number) => {
    const [unit, divisor] = bytes < 1e9 ? (['megabytes', 1e6] as const) : (['gigabytes', 1e9] as const);
    return words.text(`history.${unit}`, { count: Math.round((10 * bytes) / divisor) / 10 });
  };
  return (
    <section class="keeping" aria-labelledby="keeping-heading">
      <h2 id="keeping-heading">{words.text('history.keeping')}</h2>
      <HistoryFiles empty={empty} pages={pages} attempt={attempt} />
      {!empty && (
        <>
          <HistoryDeletion pages={pages} some={restrictsPages(filter)} attempt={attempt} />
          <p class="aside">
            {room.used !== null && words.text('history.room', { used: size(room.used) })}{' '}
            {room.free !== null && words.text('history.room_free', { free: size(room.free) })}{' '}
            {!room.safe && words.text('history.not_safe')}
          </p>
        </>
      )}
    </section>
  );
}
