/** Runs long work in slices short enough that neither scrolling nor typing ever waits, and not at all while the page is hidden. */
import { isHidden, listen } from './nodes.ts';

/** Milliseconds of one slice; the last step may run over. */
const SLICE = 6;

/** Work in steps, between which a page can do something else; where a promise is yielded, it goes on once that is fulfilled. */
export type Work = Generator<Promise<void> | void, void>;

/**
 * Runs `work` to its end, and tells the time that each slice took. Rejects with what `work` throws, with what it waits for rejects with,
 * and with the signal's reason once it is aborted: then `work` is closed and never resumed.
 */
export async function runInSlices(
  work: Work,
  document: Document,
  signal: AbortSignal,
  onSlice: (milliseconds: number) => void,
): Promise<void> {
  try {
    for (;;) {
      await shown(document, signal);
      signal.throwIfAborted();
      const step = slice(work, onSlice);
      if (step.done) return;
      await (step.value ? settled(step.value, signal) : pause());
    }
  } finally {
    work.return();
  }
}

function slice(work: Work, onSlice: (milliseconds: number) => void): IteratorResult<Promise<void> | void, void> {
  const start = performance.now();
  let step = work.next();
  while (!step.done && !step.value && performance.now() - start < SLICE) step = work.next();
  onSlice(performance.now() - start);
  return step;
}

/** Waits for a promise, but no longer than until the signal is aborted. */
async function settled(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  const waiting = new AbortController();
  try {
    await Promise.race([
      promise,
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: waiting.signal });
      }),
    ]);
  } finally {
    waiting.abort();
  }
}

/** Lets the page's own tasks, input and painting go first. */
function pause(): Promise<void> {
  if ('scheduler' in globalThis) return scheduler.postTask(() => {}, { priority: 'user-visible' });
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Waits until the page can be seen. */
async function shown(document: Document, signal: AbortSignal): Promise<void> {
  if (!isHidden(document)) return;
  await new Promise<void>((resolve, reject) => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const settle = (then: () => void): void => {
      listening.abort();
      then();
    };
    listen(document, 'visibilitychange', () => isHidden(document) || settle(resolve), options);
    signal.addEventListener('abort', () => settle(() => reject(signal.reason)), options);
  });
}
