import { useMemo, useState } from 'preact/hooks';
import { DeleteIcon, EditIcon } from '../parts/icons.tsx';
import { StanceMark } from '../parts/StanceMark.tsx';
import { useSurroundings } from '../view/context.ts';
import { PhraseFiles } from './PhraseFiles.tsx';
import { type Draft, PhraseForm } from './PhraseForm.tsx';
import type { Phrase, PhraseTools } from './phrase-tools.ts';
import { Section } from './Section.tsx';
import { TryBox } from './TryBox.tsx';

const EMPTY: Draft = { topic: 'confrontation', stance: 'favor', words: '' };

interface PhrasesSectionProps {
  readonly tools: PhraseTools;
  /** Words that the reader has selected on a page to be added. */
  readonly selection: string;
}

/** The reader's own phrases: list, form, trial, import and export. */
export function PhrasesSection({ tools, selection }: PhrasesSectionProps) {
  const { words, settings, change } = useSurroundings();
  const [draft, setDraft] = useState<Draft>({ ...EMPTY, words: tools.lemmas(selection) });
  const [edited, setEdited] = useState<Phrase | null>(null);
  const [deleted, setDeleted] = useState<Phrase | null>(null);
  const phrases = useMemo(() => tools.read(settings.phrases.join('\n')).phrases, [settings.phrases, tools]);

  const save = (line: string) => {
    change((now) => ({
      ...now,
      phrases: edited ? now.phrases.map((other) => (other === edited.line ? line : other)) : [...now.phrases, line],
    }));
    finish();
  };
  const finish = () => {
    setEdited(null);
    setDraft(EMPTY);
  };
  const remove = (phrase: Phrase) => {
    change((now) => ({ ...now, phrases: now.phrases.filter((line) => line !== phrase.line) }));
    setDeleted(phrase);
    if (edited === phrase) finish();
  };
  const restore = (phrase: Phrase) => {
    change((now) => ({ ...now, phrases: [...now.phrases, phrase.line] }));
    setDeleted(null);
  };

  return (
    <Section id="phrases">
      <p>{words.text('options.phrases.text')}</p>
      {phrases.length === 0 && <p class="aside">{words.text('options.phrases.none')}</p>}
      <ul class="rows">
        {phrases.map((phrase) => (
          <li key={phrase.line} class={`topic-${phrase.topic}`}>
            <span class="grow">
              <span class="quote" lang="ar" dir="rtl">
                {phrase.words}
              </span>
              <span class="position">
                <StanceMark underline={settings.underlines[phrase.stance]} />
                {words.position(phrase.topic, phrase.stance)}
              </span>
            </span>
            <button
              type="button"
              class="button quiet icon"
              aria-label={words.text('options.phrases.edit', { words: phrase.words })}
              onClick={() => {
                setEdited(phrase);
                setDraft(phrase);
              }}
            >
              <EditIcon />
            </button>
            <button
              type="button"
              class="button quiet icon"
              aria-label={words.text('options.phrases.delete', { words: phrase.words })}
              onClick={() => remove(phrase)}
            >
              <DeleteIcon />
            </button>
          </li>
        ))}
      </ul>
      {deleted && (
        <p class="inline" role="status">
          {words.text('options.phrases.deleted', { words: deleted.words })}
          <button type="button" class="button" onClick={() => restore(deleted)}>
            {words.text('options.phrases.undo')}
          </button>
        </p>
      )}
      <PhraseForm
        tools={tools}
        draft={draft}
        others={phrases.filter((phrase) => phrase !== edited)}
        editing={edited !== null}
        sought={edited !== null || selection !== ''}
        onChange={setDraft}
        onSave={save}
        onCancel={finish}
      />
      <TryBox tools={tools} draft={draft} replaced={edited?.line ?? null} own={phrases} initial={selection} />
      <PhraseFiles tools={tools} />
    </Section>
  );
}
