/**
 * The content script of a small extension for tests of the page layer alone: in the extension's isolated world, where Firefox sees the page
 * through Xray wrappers, with a reader of three words. Tests speak to it by events on the document; everything crosses as JSON.
 */
import type { Highlighter, Hover, Shown } from '../../../lib/page/highlighter.ts';
import { startHighlighter } from '../../../lib/page/highlighter.ts';
import { TOPICS } from '../../../lib/stance/statement.ts';
import { fakeReader } from '../../page/fake-reader.ts';

const CSS_TEXT = TOPICS.flatMap((topic, i) =>
  ['favor', 'against', 'none'].map(
    (stance) => `::highlight(mawqif-${topic}-${stance}) { background-color: ${['#f00', '#0f0', '#00f'][i]}; }`,
  ),
)
  .concat('::highlight(mawqif-flash) { background-color: #ff0; }')
  .join('\n');

export interface StageState {
  readonly readings: number;
  readonly hover: Hover | null;
  readonly error: string | null;
}

let ended = new AbortController();
let highlighter: Highlighter | null = null;
let state: StageState = { readings: 0, hover: null, error: null };

const shownBy = (topics: readonly string[], muted: readonly string[] = []): Shown => ({
  topics: new Set(TOPICS.filter((topic) => topics.includes(topic))),
  muted: new Set(muted),
  css: CSS_TEXT,
});

/** What tests may ask for; arguments and answers are JSON. */
const commands = {
  start(): void {
    ended = new AbortController();
    state = { readings: 0, hover: null, error: null };
    highlighter = startHighlighter({
      reader: fakeReader,
      shown: shownBy(TOPICS),
      signal: ended.signal,
      onReading: () => {
        state = { ...state, readings: state.readings + 1 };
      },
      onHover: (hover) => {
        state = { ...state, hover };
      },
      onError: (error) => {
        state = { ...state, error: error instanceof Error ? `${error}\n${error.stack}` : String(error) };
      },
      isOurs: (element) => element.id === 'ours',
    });
  },
  stop(): void {
    ended.abort();
  },
  state: () => state,
  reading: () => highlighter?.reading ?? null,
  show: (topics: string[], muted: string[]) => highlighter?.show(shownBy(topics, muted)),
  scrollTo: (id: string) => highlighter?.scrollTo(id),
  neighbour: (id: string | null, step: 1 | -1) => highlighter?.neighbour(id, step) ?? null,
  rectsOf: (id: string) => highlighter?.rectsOf(id),
  restart: () => highlighter?.restart(),
};
export type StageCommands = typeof commands;

document.addEventListener('mawqif-stage', (event) => {
  const { name, args, reply } = JSON.parse((event as CustomEvent<string>).detail);
  let answer: unknown;
  try {
    answer = { value: (commands as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args) ?? null };
  } catch (error) {
    answer = { error: String(error) };
  }
  document.dispatchEvent(new CustomEvent(reply, { detail: JSON.stringify(answer) }));
});
document.dispatchEvent(new CustomEvent('mawqif-stage-ready'));
