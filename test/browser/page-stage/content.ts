/**
 * The content script of a small extension for tests of the page layer alone: in the extension's isolated world, where Firefox sees the page
 * through Xray wrappers, with a reader of three words. Tests speak to it by events on the document; everything crosses as JSON.
 */
// First: it must see what the page layer starts.
import './traces.ts';

import { assignArticles } from '../../../lib/page/article.ts';
import { placesOf } from '../../../lib/page/block.ts';
import { BlockTree } from '../../../lib/page/block-tree.ts';
import { readChain } from '../../../lib/page/chain.ts';
import type { Highlighter, Hover, Shown } from '../../../lib/page/highlighter.ts';
import { startHighlighter } from '../../../lib/page/highlighter.ts';
import { TOPICS } from '../../../lib/stance/statement.ts';
import { fakeReader } from '../../page/fake-reader.ts';
import { apply, type Change, grow, type Seed } from '../../page/random-page.ts';
import { traces } from './traces.ts';

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

interface OpenOrClosed {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
declare const chrome: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

const shadowRootOf = (element: Element): ShadowRoot | null =>
  element instanceof HTMLElement
    ? ((element as OpenOrClosed).openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot)
    : element.shadowRoot;

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
      shadowRootOf,
    });
  },
  stop(): void {
    ended.abort();
  },
  state: () => state,
  traces,
  /** The reading in few words, for pages with very many statements. */
  digest: () => ({
    state: highlighter?.reading.state,
    count: highlighter?.reading.statements.length,
    notice: highlighter?.reading.notice,
  }),
  reading: () => highlighter?.reading ?? null,
  show: (topics: string[], muted: string[]) => highlighter?.show(shownBy(topics, muted)),
  scrollTo: (id: string) => highlighter?.scrollTo(id),
  neighbour: (id: string | null, step: 1 | -1) => highlighter?.neighbour(id, step) ?? null,
  rectsOf: (id: string) => highlighter?.rectsOf(id),
  restart: () => highlighter?.restart(),
  /** Replaces what stands in the body. */
  grow: (seeds: readonly Seed[]) => document.body.replaceChildren(...seeds.map((seed) => grow(seed, document))),
  change: (changes: readonly Change[]) => {
    for (const change of changes) apply(change, document);
  },
  /** What must be painted, by highlight, after a scan that knows of nothing before. */
  async fresh(): Promise<Record<string, string[]>> {
    const tree = new BlockTree(document, { isOurs: (element) => element.id === 'ours', shadowRootOf }, () => {});
    for (const _ of tree.walk());
    for (const _ of assignArticles(tree.top));
    for (const question of readChain(tree.blocks(), fakeReader)) await question;
    const all: Record<string, string[]> = {};
    for (const { pieces, result } of tree.blocks()) {
      for (const statement of result?.statements ?? []) {
        const texts = placesOf(pieces, statement).map(({ node, start, end }) => node.data.slice(start, end));
        (all[`mawqif-${statement.topic}-${statement.stance}`] ??= []).push(...texts);
      }
    }
    return all;
  },
};
export type StageCommands = typeof commands;

// Some pages under test hide the document's own methods.
const { addEventListener, dispatchEvent } = EventTarget.prototype;
addEventListener.call(document, 'mawqif-stage', async (event) => {
  const { name, args, reply } = JSON.parse((event as CustomEvent<string>).detail);
  let answer: unknown;
  try {
    answer = { value: (await (commands as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args)) ?? null };
  } catch (error) {
    answer = { error: String(error) };
  }
  dispatchEvent.call(document, new CustomEvent(reply, { detail: JSON.stringify(answer) }));
});
