import type { ListedStatement } from '../../stance/reading.ts';
import { StanceMark } from '../parts/StanceMark.tsx';
import { useSurroundings } from './context.ts';

interface StatementItemProps {
  readonly statement: ListedStatement;
  /** Left out where statements stand under their speaker's name. */
  readonly withSpeaker: boolean;
  readonly onShow: (statement: ListedStatement) => void;
}

/** One statement of the list; a click finds it in the page. */
export function StatementItem({ statement, withSpeaker, onShow }: StatementItemProps) {
  const { words, settings } = useSurroundings();
  const { topic, stance, speaker, quote, conditional } = statement;
  return (
    <li class={`topic-${topic}`}>
      <button type="button" class="statement" onClick={() => onShow(statement)}>
        <span class="quote" lang="ar" dir="auto" data-underline={settings.underlines[stance]}>
          {quote}
        </span>
        <span class="meta">
          <span class="position">
            <StanceMark underline={settings.underlines[stance]} />
            {words.position(topic, stance)}
          </span>
          {conditional && <span class="tag">{words.text('statement.conditional')}</span>}
          {withSpeaker && (
            <span class="by">
              <bdi>{speaker?.name ?? words.text('speaker.unnamed_short')}</bdi>
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
