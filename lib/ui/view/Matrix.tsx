import { useState } from 'preact/hooks';
import type { Filter } from '../../report/filter.ts';
import { type SpeakerSummary, type Summary, totalOf } from '../../report/summary.ts';
import { TOPICS, type Topic } from '../../stance/statement.ts';
import { StanceMark } from '../parts/StanceMark.tsx';
import { useSurroundings } from './context.ts';
import { DivergingBar } from './DivergingBar.tsx';

/** More speakers than these wait behind a button. */
const FIRST = 5;

interface MatrixProps {
  readonly summary: Summary;
  /** Shows the statements of a speaker, or of a speaker on a topic. */
  readonly onChoose: (choice: Pick<Filter, 'speaker' | 'topics'>) => void;
}

/** Who says what: a row for each speaker, a column for each topic that is on. */
export function Matrix({ summary, onChoose }: MatrixProps) {
  const { words, settings } = useSurroundings();
  const [all, setAll] = useState(false);
  const topics = TOPICS.filter((topic) => settings.topics[topic]);
  const rows = all ? summary.speakers : summary.speakers.slice(0, FIRST);
  const max = Math.max(
    1,
    ...summary.speakers.flatMap((row) => topics.flatMap((topic) => [row.topics[topic].favor, row.topics[topic].against])),
  );
  return (
    <section class="matrix" aria-labelledby="matrix-heading">
      <h2 id="matrix-heading">{words.text('view.matrix')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.text('view.speaker')}</th>
            {topics.map((topic) => (
              <th scope="col" key={topic} class={`topic-${topic}`}>
                {words.topic(topic)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow key={row.speaker?.name ?? ''} row={row} topics={topics} max={max} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
      {summary.speakers.length > FIRST && (
        <button type="button" class="button quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.text('view.show_fewer') : words.text('view.show_all_speakers', { count: summary.speakers.length })}
        </button>
      )}
    </section>
  );
}

interface MatrixRowProps extends Pick<MatrixProps, 'onChoose'> {
  readonly row: SpeakerSummary;
  readonly topics: readonly Topic[];
  readonly max: number;
}

function MatrixRow({ row: { speaker, total, topics: counts }, topics, max, onChoose }: MatrixRowProps) {
  const { words, settings } = useSurroundings();
  const name = speaker?.name ?? words.text('speaker.unnamed_short');
  const key = speaker?.name ?? null;
  return (
    <tr>
      <th scope="row">
        <button type="button" class="speaker-button" onClick={() => onChoose({ speaker: key, topics: [] })}>
          <bdi class="name">{name}</bdi> <span class="total">{words.number(total)}</span>
          {speaker?.office && (
            <span class="office">
              <bdi>{speaker.office}</bdi>
            </span>
          )}
        </button>
      </th>
      {topics.map((topic) => (
        <td key={topic} class={`topic-${topic}`}>
          {totalOf(counts[topic]) > 0 && (
            <button type="button" class="cell" onClick={() => onChoose({ speaker: key, topics: [topic] })}>
              <span class="visually-hidden">
                {words.text('view.cell', { speaker: name, topic: words.topic(topic), ...counts[topic] })}
              </span>
              <span class="number" aria-hidden="true">
                {counts[topic].against > 0 && words.number(counts[topic].against)}
              </span>
              <DivergingBar counts={counts[topic]} max={max} />
              <span class="number" aria-hidden="true">
                {counts[topic].favor > 0 && words.number(counts[topic].favor)}
              </span>
              {counts[topic].none > 0 && (
                <span class="number none" aria-hidden="true">
                  <StanceMark underline={settings.underlines.none} />
                  {words.number(counts[topic].none)}
                </span>
              )}
            </button>
          )}
        </td>
      ))}
    </tr>
  );
}
