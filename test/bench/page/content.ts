/** The content script of the benchmark's extension: runs a contender on the page when told to by an event, and answers with its times. */

import { browser } from 'wxt/browser';
import { CONTENDERS, type ContenderName, type Undo } from './contenders.ts';
import type { Materials } from './phrases.ts';

/** All in milliseconds. */
export interface Times {
  /** Until the frame after the first mark in view; null when there was nothing to mark. */
  readonly first: number | null;
  /** Until the frame after the last mark. */
  readonly total: number;
  /** The longest time for which a timer of the page had to wait. */
  readonly blocked: number;
}

const PATIENCE = 4;
let undo: Undo = () => {};
/** In the extension they are part of the script; here each run brings its own. */
let materials: Materials = { lexicon: '', strings: [] };

/** When the frame that is due next has been drawn. */
const drawn = (): Promise<number> =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });
  });

/** Watches how long a timer waits beyond the 4 ms that browsers make it wait. */
function heartbeat(): () => number {
  let last = performance.now();
  let longest = 0;
  const beat = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - PATIENCE);
    last = now;
    timer = setTimeout(beat, 0);
  };
  let timer = setTimeout(beat, 0);
  return () => {
    clearTimeout(timer);
    return Math.max(longest, performance.now() - last - PATIENCE);
  };
}

async function run(name: ContenderName): Promise<Times> {
  const stop = heartbeat();
  const start = performance.now();
  let first: Promise<number> | null = null;
  undo = await CONTENDERS[name].run(materials, () => {
    first ??= drawn();
  });
  const total = (await drawn()) - start;
  return { first: first === null ? null : (await first) - start, total, blocked: stop() };
}

/** Milliseconds for 300 changes of the page's own, each laid out; observers' callbacks that fall due at once are part of it. */
async function mutate(): Promise<number> {
  const paragraphs = [...document.querySelectorAll('article p')];
  const start = performance.now();
  for (let i = 0; i < 300; i++) {
    const paragraph = paragraphs[(i * 37) % paragraphs.length]!;
    if (i % 3 === 0) paragraph.append(' كلمة');
    else if (i % 3 === 1) (paragraph.firstChild as Text).data += ' كلمة';
    else paragraph.after(paragraph.cloneNode(true));
    void document.body.offsetHeight;
    await null;
  }
  return performance.now() - start;
}

const commands = {
  bring: async (brought: Materials): Promise<void> => {
    materials = brought;
    await browser.runtime.sendMessage({ bring: brought.lexicon });
  },
  run,
  mutate,
  undo: () => undo(),
};
export type BenchCommands = typeof commands;

document.addEventListener('mawqif-bench', async (event) => {
  const { name, args, reply } = JSON.parse((event as CustomEvent<string>).detail);
  const answer = await (commands as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!(...args);
  document.dispatchEvent(new CustomEvent(reply, { detail: JSON.stringify(answer ?? null) }));
});
