/**
 * Mawqif on one page: paints while it is switched on there, shows the card, answers popup and panel. Follows the settings,
 * from wherever they are changed, until the signal aborts.
 */

import { pageOf, siteOf } from '../../browser/addresses.ts';
import { browserLanguage } from '../../browser/language.ts';
import { announce, answerPageRequests } from '../../browser/messages.ts';
import { isOff, type Settings, withMuted, withoutMuted } from '../../browser/settings.ts';
import { changeSettings, loadSettings, onSettingsChange } from '../../browser/settings-store.ts';
import { shadowRootOf } from '../../browser/shadow-roots.ts';
import { quoteMarkdown } from '../../report/markdown.ts';
import type { Outline, QuotedStatement, Reading } from '../../stance/reading.ts';
import type { CardActions } from '../card/CardStatement.tsx';
import { createCardHost } from '../card/card-host.ts';
import { copyText } from '../parts/clipboard.ts';
import { cardWordsIn } from '../words/card-words.ts';
import { languageFor } from '../words/catalogue.ts';
import { reportWords } from '../words/report-words.ts';
import { type Painter, type PainterOptions, type StartPainter, shownOf } from './painter.ts';

export interface PageWatch {
  /** The document has become another page without being loaded anew. */
  moved(): void;
}

export async function watchPage(startPainter: StartPainter, signal: AbortSignal): Promise<PageWatch> {
  let { settings } = await loadSettings();
  if (signal.aborted) return { moved: () => {} };
  let painter: Painter | null = null;
  let running = new AbortController();
  /** Where «next» and «previous» go on from. */
  let current: string | null = null;
  const reading = (): Reading => painter?.reading ?? offReading();
  const words = () => cardWordsIn(languageFor(settings.language, browserLanguage()), browserLanguage());

  const card = createCardHost({
    look: () => ({ words: words(), underlines: settings.underlines }),
    rectsOf: (id) => painter?.rectsOf(id) ?? [],
    onStep: (from, by) => step(from, by),
    actions: {
      ...muting,
      copy: (statement) => copyText(quoteMarkdown(statement, reading(), reportWords(words()))),
    },
    signal,
  });

  const step = (from: string | null, by: 1 | -1): boolean => {
    const next = painter?.neighbour(from, by);
    if (!painter || !next) return false;
    current = next.id;
    painter.scrollTo(next.id);
    card.open(next);
    return true;
  };

  const start = (): void => {
    running = new AbortController();
    const options: PainterOptions = {
      shown: shownOf(settings, siteOf(location.href)),
      signal: AbortSignal.any([signal, running.signal]),
      // A page without an article of its own is all margins: there nothing is set apart (lib/report/article.ts).
      onReading: (state, { inArticle, outside }) => void announce(state, inArticle || outside),
      onHover: card.hover,
      onError: (error: unknown) => console.error('Mawqif stopped reading this page.', error),
      isOurs: (element: Element) => element === card.element,
      shadowRootOf,
    };
    painter = startPainter(options, settings.phrases);
  };

  const stop = (): void => {
    running.abort();
    painter = null;
    card.close();
  };

  const follow = (next: Settings): void => {
    const readsAnew = next.phrases.join('\n') !== settings.phrases.join('\n');
    settings = next;
    const off = isOff(settings, siteOf(location.href), pageOf(location.href));
    if (painter && (off || readsAnew)) stop();
    if (off) void announce('off', 0);
    else if (painter) painter.show(shownOf(settings, siteOf(location.href)));
    else start();
  };

  answerPageRequests(
    {
      read: reading,
      outline: () => outlineOf(reading()),
      show: ({ id }) => painter?.scrollTo(id) ?? false,
      step: ({ by }) => step(painter && isInView(painter, current) ? current : null, by),
    },
    signal,
  );
  onSettingsChange((stored) => follow(stored.settings), signal);
  follow(settings);
  return {
    moved: () => {
      if (signal.aborted) return;
      card.close();
      current = null;
      painter?.restart();
      follow(settings);
    },
  };
}

const muting: Pick<CardActions, 'mute' | 'unmute'> = {
  mute: async (statement, where) => {
    await changeSettings((settings) => withMuted(settings, mutedAs(statement, where)));
  },
  unmute: async (statement, where) => {
    await changeSettings((settings) => withoutMuted(settings, mutedAs(statement, where)));
  },
};

function mutedAs({ evidence, quote }: QuotedStatement, where: 'here' | 'everywhere') {
  return { entry: evidence[0].entry, site: where === 'here' ? siteOf(location.href) : null, quote };
}

/** A reader who has scrolled away goes on from what is in view, not from where the last step ended. */
function isInView(painter: Painter, id: string | null): boolean {
  return id !== null && painter.rectsOf(id).some(({ top, bottom }) => bottom > 0 && top < window.innerHeight);
}

function offReading(): Reading {
  return { state: 'off', url: location.href, title: document.title, published: null, statements: [], paints: true, notice: null };
}

function outlineOf(reading: Reading): Outline {
  const statements = reading.statements.map(({ id, topic, stance, conditional, speaker, quote, inArticle }) => ({
    id,
    topic,
    stance,
    conditional,
    speaker,
    quote,
    inArticle,
  }));
  return { ...reading, statements };
}
