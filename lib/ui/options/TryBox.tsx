import { useEffect, useMemo, useState } from 'preact/hooks';
import { paintOf } from '../looks/highlight-css.ts';
import { StanceMark } from '../parts/StanceMark.tsx';
import { useSurroundings } from '../view/context.ts';
import { markedPieces } from './marked-text.ts';
import type { Draft } from './PhraseForm.tsx';
import type { Phrase, PhraseTools } from './phrase-tools.ts';

interface TryBoxProps {
  readonly tools: PhraseTools;
  /** Tried as if it were saved already. */
  readonly draft: Draft;
  /** The line that the draft would take the place of. */
  readonly replaced: string | null;
  readonly own: readonly Phrase[];
  readonly initial: string;
}

/** A text of the reader's, with all that Mawqif would mark in it. */
export function TryBox({ tools, draft, replaced, own, initial }: TryBoxProps) {
  const { words, settings } = useSurroundings();
  const [text, setText] = useState(initial);
  const lines = useMemo(() => {
    const written = draft.words.trim() === '' ? null : tools.write(draft);
    const others = settings.phrases.filter((line) => line !== replaced);
    return written && 'line' in written ? [...others, written.line] : others;
  }, [tools, draft, settings.phrases, replaced]);
  const settledLines = useSettled(lines);
  const found = useMemo(() => (text.trim() === '' ? [] : tools.find(text, settledLines)), [tools, text, settledLines]);
  const ownEntries = useMemo(() => {
    const written = tools.write(draft);
    const drafted = 'line' in written ? tools.read(written.line).phrases : [];
    return new Set([...own, ...drafted].map(({ entry }) => entry));
  }, [tools, own, draft]);
  const paragraphs = text.split('\n');

  return (
    <div class="try">
      <label>
        <h3>{words.text('options.phrases.try')}</h3>
        <textarea
          class="field arabic"
          rows={3}
          dir="rtl"
          lang="ar"
          placeholder={words.text('options.phrases.try_hint')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {text.trim() !== '' && (
        <div class="tried" role="status">
          {found.length === 0 ? (
            <p class="aside">{words.text('options.phrases.try_nothing')}</p>
          ) : (
            <>
              {paragraphs.map((paragraph, index) => (
                <p key={index} class="quote" lang="ar" dir="rtl">
                  {markedPieces(
                    paragraph,
                    found.filter((statement) => statement.paragraph === index),
                  ).map(({ text, statement }) =>
                    statement ? <span style={paintOf(settings, statement.topic, statement.stance)}>{text}</span> : text,
                  )}
                </p>
              ))}
              <ul>
                {found.map(({ paragraph, start, end, topic, stance, evidence: [phrase] }) => (
                  <li key={`${paragraph} ${start} ${topic}`} class={`topic-${topic}`}>
                    <span class="position">
                      <StanceMark underline={settings.underlines[stance]} />
                      {words.position(topic, stance)}
                    </span>{' '}
                    <span lang="ar" dir="rtl">
                      «{paragraphs[paragraph]?.slice(start, end)}»
                    </span>{' '}
                    {ownEntries.has(phrase.entry) && <span class="tag">{words.text('options.phrases.own')}</span>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** Milliseconds without a key struck after which a phrase is tried: each trial compiles the lexicon anew. */
const SETTLES_AFTER = 250;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_AFTER);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
