import { useEffect, useRef, useState } from 'preact/hooks';
import { speakerKey } from '../../report/filter.ts';
import type { SpeakerSummary } from '../../report/summary.ts';
import type { ListedStatement } from '../../stance/reading.ts';
import type { Speaker } from '../../stance/statement.ts';
import { useSurroundings } from './context.ts';
import type { Order } from './Filters.tsx';
import { StatementItem } from './StatementItem.tsx';

/** Drawn at once: more than a popup shows before it is scrolled. */
const FIRST = 6;
/** Drawn as soon as those have been seen, and again as the reader scrolls. Keeps a page of 2,000 statements as quick as one of twenty. */
const STEP = 40;

interface StatementListProps {
  readonly statements: readonly ListedStatement[];
  readonly speakers: readonly SpeakerSummary[];
  readonly order: Order;
  readonly onShow: (statement: ListedStatement) => void;
}

export function StatementList({ statements, speakers, order, onShow }: StatementListProps) {
  const { words } = useSurroundings();
  const [shown, setShown] = useState(FIRST);
  useEffect(() => setShown((already) => Math.max(already, STEP)), []);
  const ordered = order === 'page' ? statements : bySpeaker(statements, speakers);
  const drawn = ordered.slice(0, shown);
  const list = (part: readonly ListedStatement[]) => (
    <ol class="statements">
      {part.map((statement) => (
        <StatementItem key={statement.id} statement={statement} withSpeaker={order === 'page'} onShow={onShow} />
      ))}
    </ol>
  );
  return (
    <>
      {order === 'page'
        ? list(drawn)
        : groups(drawn, speakers).map(({ speaker, part }) => (
            <section class="group" key={speaker?.name ?? ''}>
              <h3>
                <bdi>{speaker?.name ?? words.text('speaker.unnamed')}</bdi>
                {speaker?.office && (
                  <span class="office">
                    <bdi>{speaker.office}</bdi>
                  </span>
                )}
              </h3>
              {list(part)}
            </section>
          ))}
      {drawn.length < ordered.length && <More onMore={() => setShown(shown + STEP)} />}
    </>
  );
}

/** Asks for more by itself when it is scrolled into sight; a button, so that the keyboard reaches it too. */
function More({ onMore }: { onMore: () => void }) {
  const { words } = useSurroundings();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onMore(), {
      rootMargin: '600px',
    });
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <button type="button" class="button quiet more" ref={button} onClick={onMore}>
      {words.text('view.more')}
    </button>
  );
}

interface Group {
  /** As the summary has it, however the statements spell the name. */
  readonly speaker: Speaker | null;
  readonly part: ListedStatement[];
}

/** Speakers as the summary orders them, each one's statements in page order. */
function bySpeaker(statements: readonly ListedStatement[], speakers: readonly SpeakerSummary[]): readonly ListedStatement[] {
  const rank = new Map(speakers.map(({ speaker }, index) => [speakerKey(speaker?.name ?? null), index]));
  const rankOf = ({ speaker }: ListedStatement) => rank.get(speakerKey(speaker?.name ?? null)) ?? speakers.length;
  return statements.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function groups(statements: readonly ListedStatement[], speakers: readonly SpeakerSummary[]): Group[] {
  const known = new Map(speakers.map(({ speaker }) => [speakerKey(speaker?.name ?? null), speaker]));
  const found = new Map<string | null, Group>();
  for (const statement of statements) {
    const key = speakerKey(statement.speaker?.name ?? null);
    const group = found.get(key);
    if (group) group.part.push(statement);
    else found.set(key, { speaker: known.get(key) ?? statement.speaker, part: [statement] });
  }
  return [...found.values()];
}
