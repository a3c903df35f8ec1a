import { Brand } from '../parts/Brand.tsx';
import { useStoredSettings, useSurroundings } from '../view/context.ts';
import { WithSurroundings } from '../view/WithSurroundings.tsx';
import { AboutSection } from './AboutSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { LookSection } from './LookSection.tsx';
import { MutedSection } from './MutedSection.tsx';
import { PhrasesSection } from './PhrasesSection.tsx';
import type { PhraseTools } from './phrase-tools.ts';
import { ResetSection } from './ResetSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import { SECTIONS } from './sections.ts';

interface OptionsPageProps {
  readonly tools: PhraseTools;
  /** Words selected on a page, to be added as a phrase. */
  readonly selection: string;
}

export function OptionsPage({ tools, selection }: OptionsPageProps) {
  const stored = useStoredSettings();
  if (!stored) return null;
  return (
    <WithSurroundings stored={stored}>
      <Sections tools={tools} selection={selection} />
    </WithSurroundings>
  );
}

function Sections({ tools, selection }: OptionsPageProps) {
  const { words, localOnly, failed } = useSurroundings();
  return (
    <div class="options">
      <header>
        <h1>
          <Brand />
          {words.text('options.title')}
        </h1>
        <p>{words.text('options.lead')}</p>
        {localOnly && (
          <p class="warning" role="status">
            {words.text('options.local_only')}
          </p>
        )}
        {failed && (
          <p class="warning" role="alert">
            {words.text('options.save_failed')}
          </p>
        )}
      </header>
      <nav aria-label={words.text('options.nav')}>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{words.text(`options.${id}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <LookSection />
        <LanguageSection />
        <SitesSection />
        <MutedSection />
        <PhrasesSection tools={tools} selection={selection} />
        <HistorySection />
        <ResetSection />
        <AboutSection tools={tools} />
      </main>
    </div>
  );
}
