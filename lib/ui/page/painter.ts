/** What is asked of the page layer's highlighter here, and told to it: `lib/page/highlighter.ts` is all of this and more. */
import type { Settings } from '../../browser/settings.ts';
import { mutedEntries } from '../../browser/settings.ts';
import type { QuotedStatement, Reading, ReadingState } from '../../stance/reading.ts';
import { TOPICS, type Topic } from '../../stance/statement.ts';
import type { Pointed } from '../card/card-host.ts';
import { highlightCss } from '../looks/highlight-css.ts';

export interface Shown {
  readonly topics: ReadonlySet<Topic>;
  readonly muted: ReadonlySet<string>;
  readonly css: string;
}

export interface Painter {
  readonly reading: Reading;
  show(shown: Shown): void;
  scrollTo(id: string): boolean;
  neighbour(id: string | null, step: 1 | -1): QuotedStatement | null;
  rectsOf(id: string): readonly DOMRect[];
  restart(): void;
}

export interface PainterOptions {
  readonly shown: Shown;
  readonly signal: AbortSignal;
  readonly onReading: (state: ReadingState, count: { readonly inArticle: number; readonly outside: number }) => void;
  readonly onHover: (hover: Pointed | null) => void;
  readonly onError: (error: unknown) => void;
  readonly isOurs: (element: Element) => boolean;
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
}

/** @param phrases the reader's own, which the lexicon is to hold as well */
export type StartPainter = (options: PainterOptions, phrases: readonly string[]) => Painter;

export function shownOf(settings: Settings, site: string | null): Shown {
  return {
    topics: new Set(TOPICS.filter((topic) => settings.topics[topic])),
    muted: new Set(mutedEntries(settings, site)),
    css: highlightCss(settings),
  };
}
