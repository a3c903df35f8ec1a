/** What every part of popup and panel needs: the language, the settings, and how to change them. */
import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browserLanguage } from '../../browser/language.ts';
import { followPage, type OpenPage } from '../../browser/open-page.ts';
import type { Settings } from '../../browser/settings.ts';
import { loadSettings, onSettingsChange, type StoredSettings } from '../../browser/settings-store.ts';
import { languageFor } from '../words/catalogue.ts';
import { type Words, wordsIn } from '../words/words.ts';

export interface Surroundings {
  readonly words: Words;
  readonly settings: Settings;
  /** True when the settings no longer fit into the browser's synchronisation. */
  readonly localOnly: boolean;
  /** True when the last change could not be stored. */
  readonly failed: boolean;
  readonly change: (change: (settings: Settings) => Settings) => void;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('no surroundings: the view must be inside their provider');
  return surroundings;
}

// What the view waits for is asked in layout effects: others run only after the browser has painted a view without it.

/** The settings as they are now; null until they are loaded. */
export function useStoredSettings(): StoredSettings | null {
  const [stored, setStored] = useState<StoredSettings | null>(null);
  useLayoutEffect(() => {
    const mounted = new AbortController();
    onSettingsChange(setStored, mounted.signal);
    loadSettings().then((first) => setStored((known) => known ?? first), console.error);
    return () => mounted.abort();
  }, []);
  return stored;
}

/** Milliseconds that a page has to answer before the view is drawn without it: drawing twice would take longer than waiting. */
const PATIENCE = 100;

/** The page in front, and what becomes of it; null once it takes long to be looked at, and before that undefined. */
export function useOpenPage(called: boolean): OpenPage | null | undefined {
  const [page, setPage] = useState<OpenPage | null>();
  useEffect(() => {
    const timer = setTimeout(() => setPage((known) => known ?? null), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  useLayoutEffect(() => {
    const mounted = new AbortController();
    followPage(called, setPage, mounted.signal);
    return () => mounted.abort();
  }, [called]);
  return page;
}

export function wordsFor(settings: Settings): Words {
  const locale = browserLanguage();
  return wordsIn(languageFor(settings.language, locale), locale);
}
