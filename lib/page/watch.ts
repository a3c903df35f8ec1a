/**
 * Watches the page for changes of its text. Only collects; what follows happens later, in slices. A page that changes without rest is left
 * alone for a while (watching it would cost the page), then read as a whole.
 */

import { isAlive } from './nodes.ts';

export interface WatchEvents {
  /** Something changed in each of these nodes. */
  changed(nodes: readonly Node[]): void;
  /** More changed than is worth telling one by one, or unseen while watching was paused. */
  everythingChanged(): void;
  /** The page changes too fast to be followed (`true`), or no longer does. */
  busy(isBusy: boolean): void;
}

/** Records in one second above which watching pauses. A live page makes tens, a heavy application hundreds. */
const TOO_MANY = 3000;
/** Records in one delivery above which the whole page is walked again rather than each found by itself. */
const TELLING = 1000;
const SECOND = 1000;
const FIRST_PAUSE = SECOND;
const LONGEST_PAUSE = 16 * SECOND;

const WHAT: MutationObserverInit = { childList: true, characterData: true, subtree: true };

export class Watch {
  readonly #events: WatchEvents;
  readonly #observer: MutationObserver;
  readonly #roots = new Set<Document | ShadowRoot>();
  #since = 0;
  #records = 0;
  #pause = FIRST_PAUSE;
  #isResting = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(events: WatchEvents) {
    this.#events = events;
    this.#observer = new MutationObserver((records) => this.#take(records));
  }

  add(root: Document | ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    if (!this.#isResting) this.#observer.observe(root, WHAT);
  }

  /** Forgets documents and shadow roots that are gone. */
  prune(): void {
    for (const root of this.#roots) if (!isAlive(root)) this.#roots.delete(root);
  }

  stop(): void {
    this.#observer.disconnect();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#roots.clear();
  }

  #take(records: readonly MutationRecord[]): void {
    const now = performance.now();
    if (now - this.#since > SECOND) {
      this.#since = now;
      this.#records = 0;
    }
    this.#records += records.length;
    if (this.#records > TOO_MANY) this.#rest();
    else if (records.length > TELLING) this.#events.everythingChanged();
    else this.#events.changed(records.map(({ target }) => target));
  }

  #rest(): void {
    this.#isResting = true;
    this.#observer.disconnect();
    this.#events.busy(true);
    this.#after(this.#pause, () => this.#resume());
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  #resume(): void {
    this.#isResting = false;
    this.#records = 0;
    this.#since = performance.now();
    this.prune();
    for (const root of this.#roots) this.#observer.observe(root, WHAT);
    this.#events.everythingChanged();
    // Not cut short by another rest: the page has come to its senses.
    this.#after(2 * SECOND, () => {
      this.#pause = FIRST_PAUSE;
      this.#events.busy(false);
    });
  }

  #after(delay: number, then: () => void): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(then, delay);
  }
}
