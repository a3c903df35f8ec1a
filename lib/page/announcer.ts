/** Sees to it that readings are announced soon, but neither too often nor at too high a price. */

/** Milliseconds between two announcements while the page changes. */
const SHORTEST = 250;
/** A list of ten thousand statements takes its time: this many times as long passes before it is made anew. */
const REST = 10;

export class Announcer {
  readonly #announce: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #notBefore = 0;

  constructor(announce: () => void, signal: AbortSignal) {
    this.#announce = announce;
    signal.addEventListener('abort', () => this.#cancel(), { once: true });
  }

  /** At once. */
  now(): void {
    this.#cancel();
    const start = performance.now();
    this.#announce();
    const end = performance.now();
    this.#notBefore = end + Math.max(SHORTEST, REST * (end - start));
  }

  /** As soon as it is time. */
  soon(): void {
    this.#timer ??= setTimeout(() => this.now(), Math.max(0, this.#notBefore - performance.now()));
  }

  #cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
