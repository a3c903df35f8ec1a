/**
 * The page layer's one door: reads the page that is open, paints its statements, keeps the reading up to date while the page changes,
 * and says which statements lie under the pointer. It never changes the page's DOM.
 */
import type { QuotedStatement, Reading, ReadingState } from '../stance/reading.ts';
import type { Topic } from '../stance/statement.ts';
import type { Reader } from './reader.ts';
import { Session } from './session.ts';

/** What the reader wants shown. A new value repaints at once; nothing is read again. */
export interface Shown {
  /** Topics switched on. */
  readonly topics: ReadonlySet<Topic>;
  /** Names of lexicon entries («not right») whose statements are dropped. */
  readonly muted: ReadonlySet<string>;
  /**
   * Rules for `::highlight(mawqif-TOPIC-STANCE)` and `::highlight(mawqif-flash)`, e.g. `mawqif-confrontation-against`. The highlighter puts
   * them into every document and shadow root it paints in, as an adopted sheet.
   */
  readonly css: string;
}

/** Statements under the pointer, and where they are painted. */
export interface Hover {
  /** Innermost (shortest) first; never empty. */
  readonly statements: readonly QuotedStatement[];
  /** Rectangles of the first statement, in CSS pixels of the top window's viewport, also for text in a frame. */
  readonly rects: readonly DOMRect[];
  /** The pointer, in the same coordinates. */
  readonly x: number;
  readonly y: number;
}

/** How many statements are shown: a page without an article has all of them outside. */
export interface Count {
  readonly inArticle: number;
  readonly outside: number;
}

export interface HighlighterOptions<Discourse> {
  readonly reader: Reader<Discourse>;
  readonly shown: Shown;
  /** Ends everything: observers, listeners, sheets, highlights, work in progress. The page is then as if we had never come. */
  readonly signal: AbortSignal;
  /** Called when there is a new reading: at the start (`loading`), after the visible part, at the end, and then at most four times a second. */
  readonly onReading: (state: ReadingState, count: Count) => void;
  /** Called when the statements under the pointer change; `null` when there are none. Events made by the page's script never lead here. */
  readonly onHover: (hover: Hover | null) => void;
  /** An exception inside; reading stops for good, with `state: 'error'`. Called once. */
  readonly onError: (error: unknown) => void;
  /** Elements that are ours (the card's host): never read, and the pointer over them changes no hover. */
  readonly isOurs?: (element: Element) => boolean;
  /** The shadow root of an element, closed ones too where the browser lets an extension see them. Default: `element.shadowRoot`. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  /** Default: the global document. */
  readonly document?: Document;
}

export interface Highlighter {
  /** The page's reading, made when it is asked for. Holds exactly what is shown: statements of topics that are off and of muted entries are not in it. */
  readonly reading: Reading;
  /** Changes what is shown; a new reading is announced before this returns. */
  show(shown: Shown): void;
  /** Scrolls to a statement and flashes it (without motion where the reader asked for less). False when the id is gone. */
  scrollTo(id: string): boolean;
  /** The statement after (`1`) or before (`-1`) the one given, in page order and round the end; null when there is none at all. Without an
   *  id: the first after the top of the viewport, or the last before it. */
  neighbour(id: string | null, step: 1 | -1): QuotedStatement | null;
  /** Where a statement is painted, in CSS pixels of the top window's viewport; empty when it is gone or not rendered. */
  rectsOf(id: string): readonly DOMRect[];
  /** Reads everything afresh: after a navigation within the page (`wxt:locationchange`). */
  restart(): void;
}

/**
 * Starts reading and painting. Never throws for what a page may hold.
 * @throws the signal's reason when it is aborted already.
 */
export function startHighlighter<Discourse>(options: HighlighterOptions<Discourse>): Highlighter {
  options.signal.throwIfAborted();
  return new Session(options as unknown as HighlighterOptions<unknown>);
}
