import type { QuotedStatement } from '../../stance/reading.ts';
import type { CardWords } from '../words/card-words.ts';
import { excerptOf } from './segments.ts';

interface EvidenceProps {
  readonly statement: QuotedStatement;
  readonly words: CardWords;
}

/** The sentence, with the statement in it and the words that it rests on marked. */
export function MarkedSentence({ statement }: EvidenceProps) {
  const { segments, cutBefore, cutAfter } = excerptOf(statement);
  return (
    <blockquote class="sentence" lang="ar" dir="auto">
      {cutBefore && '… '}
      {segments.map(({ text, quoted, evidence }, index) => {
        const shown = evidence === null ? text : <mark class={evidence === 0 ? 'phrase' : 'cue'}>{text}</mark>;
        return quoted ? (
          <span class="quoted" key={index}>
            {shown}
          </span>
        ) : (
          shown
        );
      })}
      {cutAfter && ' …'}
    </blockquote>
  );
}

/** The same as a list: which phrase of the lexicon, which cues, and what each does. */
export function WhyList({ statement, words }: EvidenceProps) {
  const [phrase, ...cues] = statement.evidence;
  const sentenceStart = statement.start - statement.quoteStart;
  const wordsAt = ({ start, end }: { start: number; end: number }) =>
    statement.sentence.slice(Math.max(0, start - sentenceStart), Math.max(0, end - sentenceStart));
  return (
    <dl class="why">
      <div>
        <dt>{words.text('card.phrase')}</dt>
        <dd>
          <mark class="phrase" lang="ar" dir="auto">
            {wordsAt(phrase) || entryWords(phrase.entry)}
          </mark>{' '}
          {words.act(phrase.act)}
        </dd>
      </div>
      {cues.map((cue) => (
        <div key={`${cue.start}-${cue.effect}`}>
          <dt>{words.text('card.cue')}</dt>
          <dd>
            <mark class="cue" lang="ar" dir="auto">
              {wordsAt(cue) || cue.cue}
            </mark>{' '}
            {words.effect(cue.effect)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `confrontation/threaten/هدد` → `هدد` */
function entryWords(entry: string): string {
  return entry.split('/').at(-1) ?? entry;
}
