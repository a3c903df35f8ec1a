import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { STANCES, type Stance, TOPICS, type Topic } from '../../stance/statement.ts';
import { useSurroundings } from '../view/context.ts';
import { nearDuplicate } from './near-duplicate.ts';
import type { Phrase, PhraseTools } from './phrase-tools.ts';

export type Draft = Pick<Phrase, 'topic' | 'stance' | 'words'>;

interface PhraseFormProps {
  readonly tools: PhraseTools;
  readonly draft: Draft;
  /** Own phrases other than the one that is being edited. */
  readonly others: readonly Phrase[];
  readonly editing: boolean;
  /** Whether the reader has come here to fill in this form. */
  readonly sought: boolean;
  readonly onChange: (draft: Draft) => void;
  readonly onSave: (line: string) => void;
  readonly onCancel: () => void;
}

export function PhraseForm({ tools, draft, others, editing, sought, onChange, onSave, onCancel }: PhraseFormProps) {
  const { words } = useSurroundings();
  const [reason, setReason] = useState<string | null>(null);
  const near = useMemo(() => {
    const ofTopic = (phrases: readonly Pick<Phrase, 'topic' | 'words'>[]) =>
      phrases.filter(({ topic }) => topic === draft.topic).map((phrase) => phrase.words);
    const own = nearDuplicate(draft.words, ofTopic(others));
    return own?.same ? { ...own, own: true } : withOwn(own ?? nearDuplicate(draft.words, ofTopic(tools.known)));
  }, [draft, others, tools]);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (sought) input.current?.focus();
  }, [sought]);
  const twice = near?.own === true;

  const save = (event: Event) => {
    event.preventDefault();
    const written = tools.write(draft);
    if ('line' in written) onSave(written.line);
    else setReason(written.reason);
  };
  const edit = (part: Partial<Draft>) => {
    setReason(null);
    onChange({ ...draft, ...part });
  };

  return (
    <form class="phrase-form" onSubmit={save}>
      <label class="wide">
        {words.text('options.phrases.words')}
        <input
          ref={input}
          class="field arabic"
          dir="rtl"
          lang="ar"
          value={draft.words}
          aria-describedby="phrase-hint"
          aria-invalid={reason !== null}
          onInput={(event) => edit({ words: event.currentTarget.value })}
        />
      </label>
      <label>
        {words.text('options.phrases.topic')}
        <select class="field" value={draft.topic} onChange={(event) => edit({ topic: event.currentTarget.value as Topic })}>
          {TOPICS.map((topic) => (
            <option key={topic} value={topic}>
              {words.topic(topic)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.text('options.phrases.stance')}
        <select class="field" value={draft.stance} onChange={(event) => edit({ stance: event.currentTarget.value as Stance })}>
          {STANCES.map((stance) => (
            <option key={stance} value={stance}>
              {words.stance(stance)}
            </option>
          ))}
        </select>
      </label>
      <p id="phrase-hint" class="aside wide">
        {words.text('options.phrases.words_hint')}
      </p>
      {near && (
        <p class="warning wide" role="status">
          {twice ? words.text('options.phrases.same') : words.text('options.phrases.near', { words: near.words })}
        </p>
      )}
      {reason && (
        <p class="warning wide" role="alert" dir="auto">
          {reason}
        </p>
      )}
      <div class="wide inline">
        <button type="submit" class="button primary" disabled={draft.words.trim() === '' || twice}>
          {words.text(editing ? 'options.phrases.save' : 'options.phrases.add')}
        </button>
        {editing && (
          <button type="button" class="button" onClick={onCancel}>
            {words.text('options.phrases.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

function withOwn<T extends object>(near: T | null): (T & { own: boolean }) | null {
  return near && { ...near, own: false };
}
