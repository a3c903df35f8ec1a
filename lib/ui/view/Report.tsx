import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { askPage } from '../../browser/messages.ts';
import type { OpenPage } from '../../browser/open-page.ts';
import { partsOf } from '../../report/article.ts';
import { type Filter, NO_FILTER, searchable } from '../../report/filter.ts';
import { summarise } from '../../report/summary.ts';
import type { ListedStatement, Outline } from '../../stance/reading.ts';
import { Balance } from './Balance.tsx';
import { useSurroundings } from './context.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { Filters, type Order } from './Filters.tsx';
import { Matrix } from './Matrix.tsx';
import { StatementList } from './StatementList.tsx';
import { useWhole } from './whole.ts';

interface ReportProps {
  readonly page: OpenPage;
  readonly reading: Outline;
}

/** What the page holds: the balance, who says what, and the statements themselves. */
export function Report({ page, reading }: ReportProps) {
  const { words } = useSurroundings();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [order, setOrder] = useState<Order>('page');
  const [outsideShown, setOutsideShown] = useState(false);
  const [notice, setNotice] = useState('');
  const list = useRef<HTMLElement>(null);

  const { statements } = reading;
  const { main, outside } = useMemo(() => partsOf(statements), [statements]);
  const considered = outsideShown ? statements : main;
  const summary = useMemo(() => summarise(considered), [considered]);
  const { sentences, askWhole } = useWhole(page.tab, reading);
  const search = useMemo(() => searchable(considered, sentences), [considered, sentences]);
  const found = useMemo(() => search.find(filter), [search, filter]);
  useEffect(() => {
    if (sentences.size > 0) search.prepare();
  }, [search, sentences]);

  const show = async ({ id }: ListedStatement) => {
    if (page.tab === null) return;
    const there = await askPage(page.tab, { kind: 'show', id });
    setNotice(there ? '' : words.text('view.gone'));
    // On a telephone the popup covers the page.
    if (there && window.matchMedia('(hover: none) and (max-width: 480px)').matches && list.current?.closest('.popup'))
      window.close();
  };
  const choose = useCallback((choice: Pick<Filter, 'speaker' | 'topics'>) => {
    setFilter({ ...NO_FILTER, ...choice });
    list.current?.scrollIntoView({ block: 'start' });
  }, []);
  // Drawn anew when the page changes, not at each key struck in the search.
  const picture = useMemo(
    () => (
      <>
        <Balance summary={summary} />
        {summary.speakers.length > 0 && <Matrix summary={summary} onChoose={choose} />}
      </>
    ),
    [summary, choose],
  );

  return (
    <>
      <section class="headline">
        <p class="count">{words.count('statements', considered.length)}</p>
        {reading.title && (
          <p class="title" dir="auto">
            {reading.title}
          </p>
        )}
        {!reading.paints && <p class="aside">{words.text('view.unpainted')}</p>}
        {reading.notice && (
          <p class="aside" dir="auto">
            {reading.notice === 'busy' ? words.text('view.busy') : reading.notice}
          </p>
        )}
      </section>
      {picture}
      <section class="list" ref={list} aria-labelledby="list-heading">
        <div class="list-head">
          <h2 id="list-heading">{words.text('view.list')}</h2>
          <ExportMenu found={found} askWhole={askWhole} site={page.site} onDone={setNotice} />
        </div>
        <Filters filter={filter} order={order} summary={summary} onFilter={setFilter} onOrder={setOrder} />
        <p class="shown" role="status">
          {notice || (found.length === considered.length ? '' : words.count('shown', found.length))}
        </p>
        <StatementList
          // A new question starts at the top again.
          key={JSON.stringify([filter, order])}
          statements={found}
          speakers={summary.speakers}
          order={order}
          onShow={show}
        />
        {outside.length > 0 && (
          <button
            type="button"
            class="button quiet more"
            aria-expanded={outsideShown}
            onClick={() => setOutsideShown(!outsideShown)}
          >
            {outsideShown ? words.text('view.in_article') : words.count('outside', outside.length)}
          </button>
        )}
      </section>
    </>
  );
}
