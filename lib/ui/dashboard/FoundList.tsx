import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageRecord } from '../../browser/history/record.ts';
import type { Standing } from '../../report/standings.ts';
import { STANCES, TOPICS } from '../../stance/statement.ts';
import { CloseIcon, SearchIcon } from '../parts/icons.tsx';
import { useSurroundings } from '../view/context.ts';
import { FoundStatement } from './FoundStatement.tsx';
import { type FoundQuote, findQuotes } from './find-quotes.ts';
import type { HistoryFilter } from './history-filter.ts';

const STEP = 30;
/** A key that follows another sooner than this starts no search of its own. */
const PAUSE_MS = 120;

interface FoundListProps {
  readonly pages: readonly PageRecord[];
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
  readonly speakers: readonly Standing[];
}

interface Search {
  readonly found: readonly FoundQuote[];
  readonly state: 'looking' | 'more' | 'end' | 'failed';
}

/** Every sentence of the pages looked at, newest first, by text, topic, stance and speaker. */
export function FoundList({ pages, filter, onFilter, speakers }: FoundListProps) {
  const { words } = useSurroundings();
  const [{ found, state }, setSearch] = useState<Search>({ found: [], state: 'looking' });
  const results = useRef<AsyncGenerator<FoundQuote> | null>(null);
  const change = (part: Partial<HistoryFilter>) => onFilter({ ...filter, ...part });
  const chosen = speakers.find(({ key }) => key === filter.speaker);

  const take = async (from: AsyncGenerator<FoundQuote>, before: readonly FoundQuote[]) => {
    const taken = [...before];
    const isOver = () => results.current !== from;
    try {
      while (taken.length < before.length + STEP) {
        const next = await from.next();
        if (isOver()) return;
        if (next.done) {
          setSearch({ found: taken, state: 'end' });
          return;
        }
        taken.push(next.value);
      }
      setSearch({ found: taken, state: 'more' });
    } catch (error) {
      console.warn(error);
      if (!isOver()) setSearch({ found: taken, state: 'failed' });
    }
  };

  useEffect(() => {
    const wait = setTimeout(() => {
      results.current = findQuotes(pages, filter);
      take(results.current, []);
    }, PAUSE_MS);
    return () => {
      clearTimeout(wait);
      results.current = null;
    };
  }, [pages, filter.text, filter.topic, filter.stance, filter.speaker]);

  return (
    <section class="found" aria-labelledby="found-heading">
      <h2 id="found-heading">{words.text('view.list')}</h2>
      <div class="search-row">
        <label class="search">
          <span class="visually-hidden">{words.text('view.search')}</span>
          <SearchIcon />
          <input
            type="search"
            class="field"
            dir="auto"
            placeholder={words.text('view.search')}
            value={filter.text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        </label>
        <div class="chips">
          {TOPICS.map((topic) => (
            <button
              type="button"
              key={topic}
              class={`chip topic-${topic}`}
              aria-pressed={filter.topic === topic}
              onClick={() => change({ topic: filter.topic === topic ? null : topic })}
            >
              {words.topic(topic)}
            </button>
          ))}
          {STANCES.map((stance) => (
            <button
              type="button"
              key={stance}
              class="chip"
              aria-pressed={filter.stance === stance}
              onClick={() => change({ stance: filter.stance === stance ? null : stance })}
            >
              {words.stance(stance)}
            </button>
          ))}
          {chosen && (
            <button type="button" class="chip" aria-pressed="true" onClick={() => change({ speaker: null })}>
              <bdi>{chosen.name}</bdi>
              <CloseIcon />
              <span class="visually-hidden">{words.text('view.clear')}</span>
            </button>
          )}
        </div>
      </div>
      <ol class="quotes" aria-busy={state === 'looking'}>
        {found.map(({ page, quote }, i) => (
          // The index is a key: the list only grows, and a page may say one thing twice
          <FoundStatement key={`${page.url} ${i}`} page={page} quote={quote} />
        ))}
      </ol>
      <p role="status" class="shown">
        {state === 'end' && found.length === 0 && words.text('history.nothing_found')}
        {state === 'failed' && words.text('history.trouble.damaged.title')}
      </p>
      {state === 'more' && (
        <button type="button" class="button more" onClick={() => results.current && take(results.current, found)}>
          {words.text('view.more')}
        </button>
      )}
    </section>
  );
}
