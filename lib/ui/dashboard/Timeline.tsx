import { totalOf } from '../../report/summary.ts';
import type { Period, trendOf } from '../../report/trend.ts';
import { STANCES, TOPICS, type Topic } from '../../stance/statement.ts';
import { useSurroundings } from '../view/context.ts';

interface TimelineProps {
  readonly topic: Topic;
  readonly trend: ReturnType<typeof trendOf>;
}

/** Width of a period and height of one half, in the units of the drawing, which is stretched to its place. */
const STEP = 10;
const HALF = 100;
/** How much of its period a bar fills: few periods would else be walls. */
const filling = (periods: number): number => (periods < 16 ? 0.4 : 0.8);
/** A single statement among hundreds is still to be seen. */
const LEAST = 4;

/** One topic over time: for above the line, against below it, on the same scale for every topic; the numbers as a table. */
export function Timeline({ topic, trend: { unit, periods } }: TimelineProps) {
  const { words } = useSurroundings();
  const tallest = Math.max(
    1,
    ...periods.flatMap(({ topics }) => TOPICS.flatMap((each) => [topics[each].favor, topics[each].against])),
  );
  const height = (count: number) => (count === 0 ? 0 : Math.max(LEAST, (count / tallest) * HALF));
  const sums = Object.fromEntries(
    STANCES.map((stance) => [stance, periods.reduce((sum, { topics }) => sum + topics[topic][stance], 0)]),
  );
  const spoken = words.text('view.balance_row', { topic: words.topic(topic), ...sums });
  const width = STEP * filling(periods.length);
  const start = (i: number) => i * STEP + (STEP - width) / 2;
  const [first, last] = [periods[0], periods.at(-1)];
  return (
    <figure class={`timeline topic-${topic}`}>
      <figcaption>
        <span class="topic-name">{words.topic(topic)}</span>
        <span class="sums">{words.text('history.sums', { favor: sums['favor'] ?? 0, against: sums['against'] ?? 0 })}</span>
      </figcaption>
      <svg viewBox={`0 ${-HALF} ${periods.length * STEP} ${2 * HALF}`} preserveAspectRatio="none" role="img" aria-label={spoken}>
        {periods.map(({ from, topics: { [topic]: counts } }, i) => (
          <g key={from}>
            <rect class="favor" x={start(i)} y={-height(counts.favor)} width={width} height={height(counts.favor)} />
            <rect class="against" x={start(i)} y="0" width={width} height={height(counts.against)} />
            <rect class="reach" x={i * STEP} y={-HALF} width={STEP} height={2 * HALF}>
              <title>{`${periodName(words, periods[i] as Period)}: ${words.text('history.sums', { favor: counts.favor, against: counts.against })}`}</title>
            </rect>
          </g>
        ))}
        <path class="axis" d={`M0 0h${periods.length * STEP}`} />
      </svg>
      {first && last && (
        <div class="ends" aria-hidden="true">
          <span>{words.date(first.from)}</span>
          <span>{words.date(last.to)}</span>
        </div>
      )}
      <details>
        <summary>{words.text(`history.numbers.${unit}`)}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.text('history.period')}</th>
              {STANCES.map((stance) => (
                <th scope="col" key={stance}>
                  {words.stance(stance)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods
              .filter(({ topics }) => totalOf(topics[topic]) > 0)
              .map((period) => (
                <tr key={period.from}>
                  <th scope="row">{periodName(words, period)}</th>
                  {STANCES.map((stance) => (
                    <td key={stance}>{words.number(period.topics[topic][stance])}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function periodName(words: ReturnType<typeof useSurroundings>['words'], { from, to }: Period): string {
  return from === to ? words.date(from) : words.text('history.range', { from: words.date(from), to: words.date(to) });
}
