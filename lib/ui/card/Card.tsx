import type { Underline } from '../../browser/settings.ts';
import type { QuotedStatement } from '../../stance/reading.ts';
import type { Stance } from '../../stance/statement.ts';
import { CloseIcon, DownIcon, UpIcon } from '../parts/icons.tsx';
import type { CardWords } from '../words/card-words.ts';
import { type CardActions, CardStatement } from './CardStatement.tsx';

export interface CardProps {
  /** Those under the pointer, the innermost first. */
  readonly statements: readonly QuotedStatement[];
  readonly words: CardWords;
  readonly underlines: Readonly<Record<Stance, Underline>>;
  readonly actions: CardActions;
  readonly onClose: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** What the reader is told about the words under the pointer. */
export function Card({ statements, words, underlines, actions, onClose, onStep }: CardProps) {
  return (
    <div class="card" role="dialog" aria-label={words.text('card.label')} lang={words.language} dir={words.direction}>
      <div class="statements">
        {statements.map((statement) => (
          <CardStatement key={statement.id} statement={statement} words={words} underlines={underlines} actions={actions} />
        ))}
      </div>
      <div class="steps">
        <button type="button" class="button quiet icon" onClick={() => onStep(-1)} aria-label={words.text('card.previous')}>
          <UpIcon />
        </button>
        <button type="button" class="button quiet icon" onClick={() => onStep(1)} aria-label={words.text('card.next')}>
          <DownIcon />
        </button>
      </div>
      <button type="button" class="button quiet icon close" onClick={onClose} aria-label={words.text('card.close')}>
        <CloseIcon />
      </button>
    </div>
  );
}
