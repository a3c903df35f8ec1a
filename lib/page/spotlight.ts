/** Brings a statement before the reader's eyes: scrolls to it and flashes it. */
import type { Place } from './block.ts';
import { rectsOf } from './geometry.ts';
import { bringIntoView, documentOf, isConnected, rectOf, styledParentOf, viewOf } from './nodes.ts';
import type { Painter } from './painter.ts';

/** Milliseconds of each phase: on, off, on. Well under three flashes a second (WCAG 2.3.1). */
const PHASES = [700, 250, 1200];

export class Spotlight {
  readonly #painter: Painter;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(painter: Painter, signal: AbortSignal) {
    this.#painter = painter;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** False when the places are gone from the page. */
  show(places: readonly Place[]): boolean {
    const first = places[0];
    const element = first && isConnected(first.node) ? styledParentOf(first.node) : null;
    const view = first && viewOf(documentOf(first.node));
    if (!element || !view) return false;
    const isCalm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollTo(element, places, view, isCalm ? 'instant' : 'smooth');
    this.#flash(places, isCalm ? [PHASES.reduce((sum, phase) => sum + phase)] : PHASES);
    return true;
  }

  #flash(places: readonly Place[], phases: readonly number[]): void {
    clearTimeout(this.#timer);
    const next = (phase: number): void => {
      this.#painter.flash(phase % 2 === 0 && phase < phases.length ? places : []);
      if (phase < phases.length) this.#timer = setTimeout(() => next(phase + 1), phases[phase]);
    };
    next(0);
  }
}

function scrollTo(element: Element, places: readonly Place[], view: Window, behavior: ScrollBehavior): void {
  const isTall = rectOf(element).height > view.innerHeight / 2;
  if (!isTall) return bringIntoView(element, { block: 'center', inline: 'nearest', behavior });
  // The middle of a long paragraph may be far from the statement.
  bringIntoView(element, { block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const rect = rectsOf(places)[0];
  if (rect) view.scrollBy({ top: rect.top - view.innerHeight / 2, behavior });
}
