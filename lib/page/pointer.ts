/** Follows the pointer, one look a frame, and tells which text it is over. Events made by the page's script count for nothing. */
import { letterAt, originOf } from './geometry.ts';
import { listen, viewOf } from './nodes.ts';

export interface PointerTarget {
  readonly node: Text;
  readonly offset: number;
  /** In CSS pixels of the top window's viewport. */
  readonly x: number;
  readonly y: number;
}

export interface PointerEvents {
  /** The pointer stands over this text, or (null) over none. */
  over(target: PointerTarget | null): void;
  /** True for an element of ours: the pointer over it is told to nobody. */
  isOurs(element: Element): boolean;
  /** Shadow roots to look into. */
  shadowRoots(): readonly ShadowRoot[];
}

export class Pointer {
  readonly #events: PointerEvents;
  readonly #signal: AbortSignal;
  readonly #listeners = new WeakMap<Document, (event: PointerEvent) => void>();
  #last: { readonly document: Document; readonly x: number; readonly y: number } | null = null;
  #frame = 0;

  constructor(events: PointerEvents, signal: AbortSignal) {
    this.#events = events;
    this.#signal = signal;
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#frame), { once: true });
  }

  /** Follows the pointer in one document, a frame's as well. Once more changes nothing, unless the page had thrown out our listeners. */
  follow(document: Document): void {
    const moved = this.#listeners.get(document) ?? ((event: PointerEvent) => this.#moved(event, document));
    this.#listeners.set(document, moved);
    const options = { capture: true, passive: true, signal: this.#signal };
    listen(document, 'pointermove', moved, options);
    listen(document, 'pointerdown', moved, options);
    listen(document, 'pointerout', this.#left, options);
    // Text moves under a pointer that rests.
    listen(document, 'scroll', this.#scrolled, options);
  }

  /** What lies under the pointer may have changed. */
  lookAgain(): void {
    if (this.#frame !== 0 || !this.#last) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look();
    });
  }

  #moved(event: PointerEvent, document: Document): void {
    if (!event.isTrusted) return;
    if (event.composedPath().some((at) => at instanceof Element && this.#events.isOurs(at))) return;
    // A finger points anew, be it at what was pointed at last.
    if (event.type === 'pointerdown' && event.pointerType === 'touch') this.#events.over(null);
    this.#last = { document, x: event.clientX, y: event.clientY };
    this.lookAgain();
  }

  readonly #left = (event: PointerEvent): void => {
    if (!event.isTrusted || event.relatedTarget) return;
    // A finger may be lifted before the next frame: what it touched counts all the same.
    if (event.pointerType === 'touch' && this.#frame !== 0) {
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#look();
    }
    this.#last = null;
    this.#events.over(null);
  };

  readonly #scrolled = (): void => this.lookAgain();

  #look(): void {
    if (!this.#last || !viewOf(this.#last.document)) return;
    const { document, x, y } = this.#last;
    const letter = letterAt(document, x, y, this.#events.shadowRoots());
    const origin = originOf(document);
    this.#events.over(letter && { ...letter, x: x + origin.x, y: y + origin.y });
  }
}
