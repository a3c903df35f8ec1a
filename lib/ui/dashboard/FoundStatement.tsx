import type { PageRecord, Quote } from '../../browser/history/record.ts';
import { linkTo } from '../../report/text-fragment.ts';
import { StanceMark } from '../parts/StanceMark.tsx';
import { useSurroundings } from '../view/context.ts';

interface FoundStatementProps {
  readonly page: PageRecord;
  readonly quote: Quote;
}

/** A statement in its sentence; the link opens its page there. */
export function FoundStatement({ page: { url, site, title, day }, quote: statement }: FoundStatementProps) {
  const { words, settings } = useSurroundings();
  const { topic, stance, speaker, office, conditional, quote, sentence, quoteStart } = statement;
  return (
    <li class={`topic-${topic}`}>
      <a class="sentence" lang="ar" dir="auto" href={linkTo(url, statement)} target="_blank" rel="noreferrer">
        {sentence.slice(0, quoteStart)}
        <mark data-stance={stance}>{quote}</mark>
        {sentence.slice(quoteStart + quote.length)}
      </a>
      <p class="meta">
        <span class="position">
          <StanceMark underline={settings.underlines[stance]} />
          {words.position(topic, stance)}
        </span>
        {conditional && <span class="tag">{words.text('statement.conditional')}</span>}
        <span class="by">
          <bdi>
            {speaker === null && words.text('speaker.unnamed_short')}
            {speaker !== null && (office === null ? speaker : words.text('speaker.with_office', { name: speaker, office }))}
          </bdi>
        </span>
        <span class="where">
          <bdi title={title}>{site}</bdi> · {words.date(day)}
        </span>
      </p>
    </li>
  );
}
