import type { Filter } from '../../report/filter.ts';
import { isFiltering, NO_FILTER } from '../../report/filter.ts';
import type { Summary } from '../../report/summary.ts';
import { STANCES, TOPICS } from '../../stance/statement.ts';
import { CloseIcon, SearchIcon } from '../parts/icons.tsx';
import { StanceMark } from '../parts/StanceMark.tsx';
import { useSurroundings } from './context.ts';

export type Order = 'page' | 'speaker';

interface FiltersProps {
  readonly filter: Filter;
  readonly order: Order;
  readonly summary: Summary;
  readonly onFilter: (filter: Filter) => void;
  readonly onOrder: (order: Order) => void;
}

export function Filters({ filter, order, summary, onFilter, onOrder }: FiltersProps) {
  const { words, settings } = useSurroundings();
  return (
    <div class="filters">
      <label class="search">
        <SearchIcon />
        <span class="visually-hidden">{words.text('view.search')}</span>
        <input
          class="field"
          type="search"
          dir="auto"
          placeholder={words.text('view.search')}
          value={filter.text}
          onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
      </label>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend that the chips need not have */}
      <div class="chips" role="group" aria-label={words.text('view.filter_topic')}>
        {TOPICS.filter((topic) => settings.topics[topic]).map((topic) => (
          <button
            type="button"
            key={topic}
            class={`chip topic-${topic}`}
            aria-pressed={filter.topics.includes(topic)}
            onClick={() => onFilter({ ...filter, topics: toggled(filter.topics, topic) })}
          >
            {words.topic(topic)}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div class="chips" role="group" aria-label={words.text('view.filter_stance')}>
        {STANCES.map((stance) => (
          <button
            type="button"
            key={stance}
            class="chip"
            aria-pressed={filter.stances.includes(stance)}
            onClick={() => onFilter({ ...filter, stances: toggled(filter.stances, stance) })}
          >
            <StanceMark underline={settings.underlines[stance]} />
            {words.stance(stance)}
          </button>
        ))}
      </div>
      <div class="choices">
        <label>
          <span class="visually-hidden">{words.text('view.filter_speaker')}</span>
          <select
            class="field"
            value={speakerValue(filter.speaker)}
            onChange={(event) => onFilter({ ...filter, speaker: speakerOf(event.currentTarget.value) })}
          >
            <option value={EVERYBODY}>{words.text('view.everybody')}</option>
            {summary.speakers.map(({ speaker }) => (
              <option key={speaker?.name ?? UNNAMED} value={speakerValue(speaker?.name ?? null)}>
                {speaker?.name ?? words.text('speaker.unnamed')}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="visually-hidden">{words.text('view.order')}</span>
          <select class="field" value={order} onChange={(event) => onOrder(event.currentTarget.value as Order)}>
            <option value="page">{words.text('view.by_page')}</option>
            <option value="speaker">{words.text('view.by_speaker')}</option>
          </select>
        </label>
        {isFiltering(filter) && (
          <button
            type="button"
            class="button quiet icon"
            onClick={() => onFilter(NO_FILTER)}
            aria-label={words.text('view.clear')}
            title={words.text('view.clear')}
          >
            <CloseIcon />
          </button>
        )}
      </div>
    </div>
  );
}

const EVERYBODY = '*';
const UNNAMED = '';

/** Names are told from the two other choices by a mark before them. */
function speakerValue(speaker: string | null | undefined): string {
  return speaker === undefined ? EVERYBODY : speaker === null ? UNNAMED : `=${speaker}`;
}

function speakerOf(value: string): string | null | undefined {
  return value === EVERYBODY ? undefined : value === UNNAMED ? null : value.slice(1);
}

function toggled<T>(chosen: readonly T[], value: T): T[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}
