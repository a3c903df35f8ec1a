import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Settings } from '../../browser/settings.ts';
import { changeSettings, type StoredSettings } from '../../browser/settings-store.ts';
import { TOPICS } from '../../stance/statement.ts';
import { SurroundingsContext, wordsFor } from './context.ts';

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
  // Before the first paint: nothing may be seen to change sides.
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = words.language;
    root.dir = words.direction;
    // In the file it is a name for the manifest to translate.
    document.title = words.text('brand');
    for (const topic of TOPICS) root.style.setProperty(`--${topic}`, settings.colours[topic]);
  }, [words, settings.colours]);
  return <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>;
}
