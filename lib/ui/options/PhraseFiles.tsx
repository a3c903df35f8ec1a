import { useRef, useState } from 'preact/hooks';
import { download } from '../parts/download.ts';
import { useSurroundings } from '../view/context.ts';
import type { BadLine, PhraseTools } from './phrase-tools.ts';

interface Outcome {
  readonly added: number;
  readonly bad: readonly BadLine[];
}

/** Own phrases from and to files of the lexicon's format. What is there is never replaced; bad lines are named, good ones kept. */
export function PhraseFiles({ tools }: { tools: PhraseTools }) {
  const { words, settings, change } = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  const take = async (file: File | undefined) => {
    if (!file) return;
    const { phrases, bad } = tools.read(await file.text());
    const known = new Set(tools.read(settings.phrases.join('\n')).phrases.map(({ entry }) => entry));
    const fresh = phrases.filter(
      ({ entry }, index) => !known.has(entry) && phrases.findIndex((p) => p.entry === entry) === index,
    );
    if (fresh.length > 0) change((now) => ({ ...now, phrases: [...now.phrases, ...fresh.map(({ line }) => line)] }));
    setOutcome({ added: fresh.length, bad });
    if (picker.current) picker.current.value = '';
  };

  return (
    <div class="files">
      <div class="inline">
        <input
          ref={picker}
          type="file"
          accept=".tsv,.txt,text/tab-separated-values,text/plain"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={words.text('options.phrases.import')}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]).catch(console.error);
          }}
        />
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {words.text('options.phrases.import')}
        </button>
        <button
          type="button"
          class="button"
          disabled={settings.phrases.length === 0}
          onClick={() => download('mawqif-phrases.tsv', 'text/tab-separated-values;charset=utf-8', tools.file(settings.phrases))}
        >
          {words.text('options.phrases.export')}
        </button>
      </div>
      {outcome && (
        <div role="status">
          <p>{words.count('options.phrases.imported', outcome.added)}</p>
          {outcome.bad.length > 0 && (
            <>
              <p class="warning">{words.count('options.phrases.rejected', outcome.bad.length)}</p>
              <ul class="bad-lines">
                {outcome.bad.map(({ line, reason }) => (
                  <li key={`${line} ${reason}`} dir="auto">
                    {words.text('options.phrases.bad', { line, reason })}
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
