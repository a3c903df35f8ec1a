import { useState } from 'preact/hooks';
import type { Underline } from '../../browser/settings.ts';
import type { QuotedStatement } from '../../stance/reading.ts';
import type { Stance } from '../../stance/statement.ts';
import { CopyIcon, DoneIcon, WrongIcon } from '../parts/icons.tsx';
import { StanceMark } from '../parts/StanceMark.tsx';
import type { CardWords } from '../words/card-words.ts';
import { MarkedSentence, WhyList } from './Evidence.tsx';

export interface CardActions {
  /** Resolves to whether the clipboard took it. */
  copy(statement: QuotedStatement): Promise<boolean>;
  mute(statement: QuotedStatement, where: 'here' | 'everywhere'): Promise<void>;
  unmute(statement: QuotedStatement, where: 'here' | 'everywhere'): Promise<void>;
}

interface CardStatementProps {
  readonly statement: QuotedStatement;
  readonly words: CardWords;
  readonly underlines: Readonly<Record<Stance, Underline>>;
  readonly actions: CardActions;
}

type Step = 'shown' | 'asked' | 'here' | 'everywhere' | 'failed';

/** One statement on the card: what it says, who says it, why it was recognised, and what can be done with it. */
export function CardStatement({ statement, words, underlines, actions }: CardStatementProps) {
  const [step, setStep] = useState<Step>('shown');
  const { topic, stance, speaker, conditional } = statement;
  const attempt = (action: Promise<void>, then: Step) =>
    action.then(
      () => setStep(then),
      () => setStep('failed'),
    );

  return (
    <article class={`statement topic-${topic}`}>
      <header>
        <h2 class="position">
          <StanceMark underline={underlines[stance]} />
          {words.position(topic, stance)}
        </h2>
        {conditional && <span class="tag">{words.text('statement.conditional')}</span>}
      </header>
      <p class="speaker">
        {speaker ? (
          <>
            <strong>
              <bdi>{speaker.name}</bdi>
            </strong>
            {speaker.office && <bdi>{speaker.office}</bdi>}
          </>
        ) : (
          <span>{words.text('speaker.unnamed')}</span>
        )}
      </p>
      <MarkedSentence statement={statement} words={words} />
      <WhyList statement={statement} words={words} />
      {step === 'shown' && (
        <div class="actions">
          <CopyButton words={words} copy={() => actions.copy(statement)} />
          <button type="button" class="button quiet" onClick={() => setStep('asked')}>
            <WrongIcon />
            {words.text('card.wrong')}
          </button>
        </div>
      )}
      {step === 'asked' && (
        <fieldset class="actions">
          <legend>{words.text('card.mute_question')}</legend>
          {(['here', 'everywhere'] as const).map((where) => (
            <button
              type="button"
              class="button"
              key={where}
              // The button that was pressed is gone; the keyboard goes on from its successor.
              ref={where === 'here' ? focusOnce : null}
              onClick={() => attempt(actions.mute(statement, where), where)}
            >
              {words.text(`card.mute_${where}`)}
            </button>
          ))}
          <button type="button" class="button quiet" onClick={() => setStep('shown')}>
            {words.text('card.cancel')}
          </button>
        </fieldset>
      )}
      {(step === 'here' || step === 'everywhere') && (
        <div class="actions" role="status">
          <span>{words.text(`card.muted_${step}`)}</span>
          <button type="button" class="button" ref={focusOnce} onClick={() => attempt(actions.unmute(statement, step), 'shown')}>
            {words.text('card.undo')}
          </button>
        </div>
      )}
      {step === 'failed' && (
        <p class="actions" role="alert">
          {words.text('card.failed')}
        </p>
      )}
    </article>
  );
}

function CopyButton({ words, copy }: { words: CardWords; copy: () => Promise<boolean> }) {
  const [result, setResult] = useState<'copied' | 'copy_failed' | null>(null);
  return (
    <>
      <button
        type="button"
        class="button quiet"
        onClick={() => copy().then((done) => setResult(done ? 'copied' : 'copy_failed'))}
      >
        {result === 'copied' ? <DoneIcon /> : <CopyIcon />}
        {words.text(`card.${result ?? 'copy'}`)}
      </button>
      <span class="visually-hidden" role="status">
        {result && words.text(`card.${result}`)}
      </span>
    </>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
