import { useMemo, useState } from 'preact/hooks';
import { bySite, bySpeaker } from '../../report/standings.ts';
import { trendOf } from '../../report/trend.ts';
import { TOPICS } from '../../stance/statement.ts';
import { Brand } from '../parts/Brand.tsx';
import { useSurroundings } from '../view/context.ts';
import { FoundList } from './FoundList.tsx';
import { HistorySwitch } from './HistorySwitch.tsx';
import { foldName, NO_HISTORY_FILTER, pagesWithin } from './history-filter.ts';
import { Keeping } from './Keeping.tsx';
import { PageFilters } from './PageFilters.tsx';
import { PageList } from './PageList.tsx';
import { Standings } from './Standings.tsx';
import { Timeline } from './Timeline.tsx';
import { TroubleNotice } from './TroubleNotice.tsx';
import { useHistory } from './use-history.ts';

/** The record over time: how stances move, who takes them, where they are reported, and every sentence of it. */
export function Dashboard() {
  const { words } = useSurroundings();
  const history = useHistory();
  const [filter, setFilter] = useState(NO_HISTORY_FILTER);
  const { loaded, state } = history;
  const all = loaded?.pages ?? [];
  const today = new Date().toISOString().slice(0, 10);
  const pages = useMemo(() => pagesWithin(all, filter, today), [all, filter.span, filter.from, filter.to, filter.site, today]);
  const trend = useMemo(() => trendOf(pages), [pages]);
  const speakers = useMemo(() => bySpeaker(pages, foldName), [pages]);
  const sites = useMemo(() => bySite(pages), [pages]);
  const total = useMemo(() => pages.reduce((sum, { marks }) => sum + marks.length, 0), [pages]);
  return (
    <div class="dashboard">
      <header>
        <h1>
          <Brand />
          {words.text('history.title')}
        </h1>
        {state && <HistorySwitch on={state.on} />}
        <p class="lead">{words.text('history.lead')}</p>
      </header>
      <main>
        {history.trouble && <TroubleNotice trouble={history.trouble} damaged={loaded?.damaged ?? 0} attempt={history.attempt} />}
        {loaded && all.length === 0 && (
          <section class="notice">
            <h2>{words.text(state?.on ? 'history.empty.title' : 'history.off.title')}</h2>
            <p>{words.text(state?.on ? 'history.empty.text' : 'history.off.text')}</p>
          </section>
        )}
        {all.length > 0 && (
          <>
            <PageFilters filter={filter} onFilter={setFilter} pages={all} />
            <p class="shown" role="status">
              {words.count('history.pages', pages.length)} · {words.count('statements', total)}
            </p>
            <section aria-labelledby="over-time">
              <h2 id="over-time">{words.text('history.over_time')}</h2>
              <div class="timelines">
                {TOPICS.map((topic) => (
                  <Timeline key={topic} topic={topic} trend={trend} />
                ))}
              </div>
            </section>
            <div class="standings">
              <Standings
                id="speakers"
                rows={speakers}
                chosen={filter.speaker}
                onChoose={(speaker) => setFilter({ ...filter, speaker })}
              />
              <Standings id="sites" rows={sites} chosen={filter.site} onChoose={(site) => setFilter({ ...filter, site })} />
            </div>
            <FoundList pages={pages} filter={filter} onFilter={setFilter} speakers={speakers} />
            <PageList pages={pages} attempt={history.attempt} />
          </>
        )}
        {loaded && (
          <Keeping empty={all.length === 0} pages={pages} filter={filter} room={loaded.room} attempt={history.attempt} />
        )}
      </main>
    </div>
  );
}
