/** One document's highlights. A frame's document has its own registry. */

import { STANCES, type Statement, TOPICS } from '../stance/statement.ts';
import type { Place } from './block.ts';
import { isConnected, isDeadObject } from './nodes.ts';

export const FLASH = 'mawqif-flash';
export const highlightName = ({ topic, stance }: Pick<Statement, 'topic' | 'stance'>): string => `mawqif-${topic}-${stance}`;
export const HIGHLIGHT_NAMES = [FLASH, ...TOPICS.flatMap((topic) => STANCES.map((stance) => highlightName({ topic, stance })))];

export type View = Window & typeof globalThis;

/** A range that is, or is to be, in a highlight. */
export interface Stroke {
  readonly highlight: Highlight;
  readonly range: StaticRange;
}

/** Shows a stroke. In Firefox the highlight of a frame that is gone is a dead object: there is nothing to show then, nor to take away. */
export const lay = ({ highlight, range }: Stroke): void => inLife(() => highlight.add(range));
export const lift = ({ highlight, range }: Stroke): void => inLife(() => highlight.delete(range));

function inLife(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isDeadObject(error)) throw error;
  }
}

/** False where the browser lacks the API. */
export const canPaint = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

export class Canvas {
  readonly #view: View;
  readonly #highlights = new Map<string, Highlight>();
  #off: ReadonlySet<string>;

  /** `off`: names of highlights that are not to be seen. */
  constructor(view: View, off: ReadonlySet<string>) {
    this.#view = view;
    this.#off = off;
  }

  /** A stroke of the highlight of this name, not shown yet; null for a place that is gone. */
  stroke({ node, start, end }: Place, name: string): Stroke | null {
    if (!isConnected(node)) return null;
    const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
    return { highlight: this.#highlight(name), range };
  }

  empty(name: string): void {
    this.#highlights.get(name)?.clear();
  }

  emptyAll(): void {
    for (const highlight of this.#highlights.values()) highlight.clear();
  }

  hide(off: ReadonlySet<string>): void {
    this.#off = off;
    this.register();
  }

  /** Puts our highlights into the registry, or back into it. */
  register(): void {
    const { highlights } = this.#view.CSS;
    for (const [name, highlight] of this.#highlights) {
      if (this.#off.has(name)) highlights.delete(name);
      else if (highlights.get(name) !== highlight) highlights.set(name, highlight);
    }
  }

  clear(): void {
    this.emptyAll();
    for (const name of this.#highlights.keys()) this.#view.CSS.highlights.delete(name);
    this.#highlights.clear();
  }

  #highlight(name: string): Highlight {
    const known = this.#highlights.get(name);
    if (known) return known;
    const highlight = new this.#view.Highlight();
    this.#highlights.set(name, highlight);
    this.register();
    return highlight;
  }
}
