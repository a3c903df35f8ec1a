/** Runs long work in slices short enough that neither scrolling nor typing ever waits, and not at all while the page is hidden. */
import { isHidden, listen } from './nodes.ts';

/** Milliseconds of one slice; the last step may run over. */
const SLICE = 6;

/**
 * Runs `work` to its end, and tells the time that each slice took. Rejects with what `work` throws, and with the signal's reason once it is
 * aborted: then `work` is closed and never resumed.
 */
export async function runInSlices(
  work: Generator<void, void>,
  document: Document,
  signal: AbortSignal,
  onSlice: (milliseconds: number) => void,
): Promise<void> {
  try {
    for (let isDone = false; !isDone; ) {
      await shown(document, signal);
      signal.throwIfAborted();
      isDone = slice(work, onSlice);
      if (!isDone) await pause();
    }
  } finally {
    work.return();
  }
}

function slice(work: Generator<void, void>, onSlice: (milliseconds: number) => void): boolean {
  const start = performance.now();
  let isDone = false;
  let time = 0;
  while (!isDone && time < SLICE) {
    isDone = work.next().done === true;
    time = performance.now() - start;
  }
  onSlice(time);
  return isDone;
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
