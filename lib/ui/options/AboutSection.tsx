import { useEffect, useState } from 'preact/hooks';
import { type Shortcut, shortcuts, version } from '../../browser/about.ts';
import { useSurroundings } from '../view/context.ts';
import type { PhraseTools } from './phrase-tools.ts';
import { Section } from './Section.tsx';

export function AboutSection({ tools }: { tools: PhraseTools }) {
  const { words } = useSurroundings();
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    shortcuts().then(setKeys, console.error);
  }, []);
  return (
    <Section id="about">
      <p>{words.text('options.about.privacy')}</p>
      <ul class="facts">
        <li>{words.text('options.about.version', { version: version() })}</li>
        <li>{words.count('options.about.lexicon', tools.known.length)}</li>
        <li>{words.text('options.about.lexicon_version', { version: tools.version })}</li>
        <li>{words.text('options.about.licence')}</li>
      </ul>
      {keys.length > 0 && (
        <>
          <h3>{words.text('options.about.shortcuts')}</h3>
          <dl class="shortcuts">
            {keys.map(({ command, keys }) => (
              <div key={command}>
                <dt>{words.text(`manifest.commands.${command}`)}</dt>
                <dd>
                  <kbd dir="ltr">{keys || '—'}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Section>
  );
}
