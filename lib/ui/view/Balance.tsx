import { withTopic } from '../../browser/settings.ts';
import { type Summary, totalOf } from '../../report/summary.ts';
import { STANCES, TOPICS } from '../../stance/statement.ts';
import { StanceMark } from '../parts/StanceMark.tsx';
import { Switch } from '../parts/Switch.tsx';
import { useSurroundings } from './context.ts';
import { DivergingBar } from './DivergingBar.tsx';

/** Topics × stances as diverging bars, each with its numbers and the topic's switch. */
export function Balance({ summary }: { summary: Summary }) {
  const { words, settings, change } = useSurroundings();
  const max = Math.max(...TOPICS.flatMap((topic) => [summary.topics[topic].favor, summary.topics[topic].against]));
  return (
    <section class="balance" aria-label={words.text('view.balance')}>
      <div class="legend" aria-hidden="true">
        {(['against', 'none', 'favor'] as const).map((stance) => (
          <span key={stance}>
            <StanceMark underline={settings.underlines[stance]} />
            {words.stance(stance)}
          </span>
        ))}
      </div>
      <ul>
        {TOPICS.map((topic) => {
          const counts = summary.topics[topic];
          const on = settings.topics[topic];
          return (
            <li key={topic} class={`topic-${topic}`} data-off={on ? undefined : ''}>
              <div class="row-head">
                <span class="topic-name">{words.topic(topic)}</span>
                {on && <span class="total">{words.number(totalOf(counts))}</span>}
                <Switch
                  label={words.text('view.topic_switch', { topic: words.topic(topic) })}
                  labelHidden
                  on={on}
                  onChange={(next) => change((current) => withTopic(current, topic, next))}
                />
              </div>
              {on && (
                <div class="row-bar">
                  <span class="number" aria-hidden="true">
                    {words.number(counts.against)}
                  </span>
                  <DivergingBar counts={counts} max={max} />
                  <span class="number" aria-hidden="true">
                    {words.number(counts.favor)}
                  </span>
                  {counts.none > 0 && (
                    <span class="number none" aria-hidden="true">
                      <StanceMark underline={settings.underlines.none} />
                      {words.number(counts.none)}
                    </span>
                  )}
                  <span class="visually-hidden">
                    {words.text('view.balance_row', {
                      topic: words.topic(topic),
                      ...Object.fromEntries(STANCES.map((stance) => [stance, counts[stance]])),
                    })}
                  </span>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
