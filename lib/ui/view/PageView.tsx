import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OpenPage } from '../../browser/open-page.ts';
import type { Settings } from '../../browser/settings.ts';
import { changeSettings, type StoredSettings } from '../../browser/settings-store.ts';
import { TOPICS } from '../../stance/statement.ts';
import { SurroundingsContext, useOpenPage, useStoredSettings, wordsFor } from './context.ts';
import { Header } from './Header.tsx';
import { Report } from './Report.tsx';
import { StateNotice } from './StateNotice.tsx';
import { stateOf } from './state.ts';

interface PageViewProps {
  readonly place: 'popup' | 'panel';
  readonly onPanel: (() => void) | null;
}

/** The one view of popup and panel. */
export function PageView({ place, onPanel }: PageViewProps) {
  const page = useOpenPage(place === 'popup');
  const stored = useStoredSettings();
  if (!stored) return null;
  return (
    <WithSurroundings stored={stored}>
      <div class={`view ${place}`}>
        <Header page={page} onPanel={onPanel} />
        <main>
          <Content page={page} settings={stored.settings} />
        </main>
      </div>
    </WithSurroundings>
  );
}

function Content({ page, settings }: { page: OpenPage | null; settings: Settings }) {
  const state = stateOf(page, settings);
  if (state === 'ready' && page?.reading) return <Report key={page.reading.url} page={page} reading={page.reading} />;
  return <StateNotice state={state === 'ready' ? 'loading' : state} page={page} />;
}

/** Gives settings, language and colours to what is inside; the document's own language and direction follow. */
export function WithSurroundings({ stored, children }: { stored: StoredSettings; children: ComponentChildren }) {
  const { settings, localOnly } = stored;
  const [failed, setFailed] = useState(false);
  const words = useMemo(() => wordsFor(settings), [settings.language]);
  const surroundings = useMemo(
    () => ({
      words,
      settings,
      localOnly,
      failed,
      change: (change: (settings: Settings) => Settings) => {
        changeSettings(change).then(
          () => setFailed(false),
          (error) => {
            console.error(error);
            setFailed(true);
          },
        );
      },
    }),
    [words, settings, localOnly, failed],
  );
  useEffect(() => {
    const root = document.documentElement;
    root.lang = words.language;
    root.dir = words.direction;
    // In the file it is a name for the manifest to translate.
    document.title = words.text('brand');
    for (const topic of TOPICS) root.style.setProperty(`--${topic}`, settings.colours[topic]);
  }, [words, settings.colours]);
  return <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>;
}
