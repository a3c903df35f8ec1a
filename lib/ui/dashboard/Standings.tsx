import { useState } from 'preact/hooks';
import type { Standing } from '../../report/standings.ts';
import { totalOf } from '../../report/summary.ts';
import { TOPICS } from '../../stance/statement.ts';
import { useSurroundings } from '../view/context.ts';
import { DivergingBar } from '../view/DivergingBar.tsx';

/** Rows before «all»; beyond the most, nobody reads on, and the search is there. */
const FIRST = 8;
const MOST = 200;

interface StandingsProps {
  readonly id: 'speakers' | 'sites';
  readonly rows: readonly Standing[];
  /** Key of the row that the rest of the page is about, or null. */
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** Speakers or sites × topics, each cell a diverging bar with its numbers. */
export function Standings({ id, rows, chosen, onChoose }: StandingsProps) {
  const { words } = useSurroundings();
  const [all, setAll] = useState(false);
  const shown = rows.slice(0, all ? MOST : FIRST);
  const max = Math.max(
    1,
    ...rows.slice(0, MOST).flatMap(({ topics }) => TOPICS.flatMap((topic) => [topics[topic].favor, topics[topic].against])),
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words.text(`history.${id}`)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.text(`history.one_of_${id}`)}</th>
            {TOPICS.map((topic) => (
              <th scope="col" key={topic} class={`topic-${topic}`}>
                {words.topic(topic)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, total, topics }) => (
            <tr key={key}>
              <th scope="row">
                <button
                  type="button"
                  class="speaker-button"
                  aria-pressed={chosen === key}
                  onClick={() => onChoose(chosen === key ? null : key)}
                >
                  <bdi class="name">{name}</bdi> <span class="total">{words.number(total)}</span>
                </button>
              </th>
              {TOPICS.map((topic) => (
                <td key={topic} class={`topic-${topic}`}>
                  {totalOf(topics[topic]) > 0 && (
                    <>
                      <span class="visually-hidden">{words.text('history.cell', { ...topics[topic] })}</span>
                      <span class="cell" aria-hidden="true">
                        <span class="number">{topics[topic].against > 0 && words.number(topics[topic].against)}</span>
                        <DivergingBar counts={topics[topic]} max={max} />
                        <span class="number">{topics[topic].favor > 0 && words.number(topics[topic].favor)}</span>
                      </span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > FIRST && (
        <button type="button" class="button quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.text('view.show_fewer') : words.text('history.show_all', { count: Math.min(MOST, rows.length) })}
        </button>
      )}
    </section>
  );
}
