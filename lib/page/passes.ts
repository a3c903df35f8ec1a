/** Lets passes over the page follow one another: never two at once, and with a rest between that grows with what a pass costs. */
import { runInSlices, type Work } from './slices.ts';

/** After a pass, this many times its own time is left to the page before the next … */
const REST = 3;
/** … within these bounds, in milliseconds. The shortest lets a burst of changes gather. */
const SHORTEST_REST = 40;
const LONGEST_REST = 2000;

export class Passes {
  readonly #pass: () => Work;
  readonly #document: Document;
  readonly #onError: (error: unknown) => void;
  readonly #signal: AbortSignal;
  #current: AbortController | null = null;
  #isWanted = false;
  #notBefore = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `pass` makes the work of one pass. Its errors go to `onError`. */
  constructor(pass: () => Work, document: Document, onError: (error: unknown) => void, signal: AbortSignal) {
    this.#pass = pass;
    this.#document = document;
    this.#onError = onError;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#cancel(), { once: true });
  }

  /** Sees to it that a whole pass begins after this call. */
  request(): void {
    this.#isWanted = true;
    if (this.#current || this.#timer !== null || this.#signal.aborted) return;
    this.#timer = setTimeout(() => void this.#run(), Math.max(SHORTEST_REST, this.#notBefore - performance.now()));
  }

  /** Breaks off the pass under way, if any, and begins one at once. */
  restart(): void {
    this.#cancel();
    if (!this.#signal.aborted) void this.#run();
  }

  async #run(): Promise<void> {
    this.#timer = null;
    this.#isWanted = false;
    const current = new AbortController();
    this.#current = current;
    const { signal } = current;
    let work = 0;
    try {
      await runInSlices(this.#pass(), this.#document, signal, (milliseconds) => {
        work += milliseconds;
      });
    } catch (error) {
      if (!signal.aborted) this.#onError(error);
    }
    if (signal.aborted) return;
    this.#current = null;
    this.#notBefore = performance.now() + Math.min(REST * work, LONGEST_REST);
    if (this.#isWanted) this.request();
  }

  #cancel(): void {
    this.#current?.abort();
    this.#current = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
