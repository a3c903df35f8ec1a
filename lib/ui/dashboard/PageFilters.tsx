import { useMemo } from 'preact/hooks';
import type { PageRecord } from '../../browser/history/record.ts';
import { CloseIcon } from '../parts/icons.tsx';
import { useSurroundings } from '../view/context.ts';
import { type HistoryFilter, NO_HISTORY_FILTER, restrictsPages, SPANS, type SpanChoice } from './history-filter.ts';

interface PageFiltersProps {
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
  readonly pages: readonly PageRecord[];
}

/** Period and site: what the whole dashboard is about, and what export and deletion go by. */
export function PageFilters({ filter, onFilter, pages }: PageFiltersProps) {
  const { words } = useSurroundings();
  const sites = useMemo(() => [...new Set(pages.map(({ site }) => site))].sort(), [pages]);
  const change = (part: Partial<HistoryFilter>) => onFilter({ ...filter, ...part });
  return (
    <form class="page-filters" aria-label={words.text('history.filters')} onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{words.text('history.period')}</span>
        <select class="field" value={filter.span} onChange={(event) => change({ span: event.currentTarget.value as SpanChoice })}>
          {SPANS.map((span) => (
            <option key={span} value={span}>
              {words.text(`history.spans.${span}`)}
            </option>
          ))}
        </select>
      </label>
      {filter.span === 'own' &&
        (['from', 'to'] as const).map((end) => (
          <label key={end}>
            <span>{words.text(`history.${end}`)}</span>
            <input
              class="field"
              type="date"
              value={filter[end]}
              onChange={(event) => change({ [end]: event.currentTarget.value })}
            />
          </label>
        ))}
      <label>
        <span>{words.text('history.site')}</span>
        <select class="field" value={filter.site ?? ''} onChange={(event) => change({ site: event.currentTarget.value || null })}>
          <option value="">{words.text('history.every_site')}</option>
          {sites.map((site) => (
            <option key={site} value={site}>
              {site}
            </option>
          ))}
        </select>
      </label>
      {restrictsPages(filter) && (
        <button
          type="button"
          class="button quiet"
          onClick={() => change({ span: 'all', from: NO_HISTORY_FILTER.from, to: NO_HISTORY_FILTER.to, site: null })}
        >
          <CloseIcon />
          {words.text('view.clear')}
        </button>
      )}
    </form>
  );
}
