/** Four ways to mark phrases in a page, each from the start of its script to the last mark. They run in an extension's isolated world. */
import Mark from 'mark.js';
import { readerWith } from '../../../entrypoints/content/reader.ts';
import { startHighlighter } from '../../../lib/page/highlighter.ts';
import { STANCES, TOPICS } from '../../../lib/stance/statement.ts';
import type { Materials } from './phrases.ts';

/** Stops what was started, or takes the marks away. */
export type Undo = () => void;

export interface Contender {
  /** Runs to the end; `onFirst` is called when the first mark in the viewport is there. */
  run(materials: Materials, onFirst: () => void): Promise<Undo>;
}

const CSS_TEXT = TOPICS.flatMap((topic) =>
  STANCES.map((stance) => `::highlight(mawqif-${topic}-${stance}){background-color:#fd05}`),
).join('');

const mawqif: Contender = {
  run({ lexicon }, onFirst) {
    // Its engine keeps a lexicon for as long as it is asked with the same phrases.
    const ended = new AbortController();
    const reader = readerWith([String(lexicon.length)], ended.signal);
    return new Promise((resolve, reject) => {
      startHighlighter({
        reader,
        shown: { topics: new Set(TOPICS), muted: new Set(), css: CSS_TEXT },
        signal: ended.signal,
        onReading: (state, { inArticle, outside }) => {
          if (inArticle + outside > 0) onFirst();
          if (state === 'ready') resolve(() => ended.abort());
        },
        onHover: () => {},
        onError: reject,
      });
    });
  },
};

const markJs: Contender = {
  run({ strings }, onFirst) {
    const mark = new Mark(document.body);
    return new Promise((resolve) => {
      mark.mark([...strings], {
        separateWordSearch: false,
        diacritics: false,
        each: onFirst,
        done: () => resolve(() => mark.unmark()),
      });
    });
  },
};

const regExp: Contender = {
  async run({ strings }, onFirst) {
    const escaped = strings.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(escaped.sort((a, b) => b.length - a.length).join('|'), 'g');
    const marks: Element[] = [];
    for (const node of textNodes()) {
      // From the end, so that what is split off holds no match that is still to come.
      for (const match of [...node.data.matchAll(pattern)].reverse()) {
        const found = node.splitText(match.index);
        found.splitText(match[0].length);
        const element = document.createElement('mark');
        found.replaceWith(element);
        element.append(found);
        marks.push(element);
      }
    }
    if (marks.length > 0) onFirst();
    return () => {
      for (const element of marks) element.replaceWith(...element.childNodes);
      document.body.normalize();
    };
  },
};

/** The limit: every text node read, every word of it found by one regular expression. Nothing is looked up or marked. */
const bareWalk: Contender = {
  async run(_materials, onFirst) {
    const word = /[\p{L}\p{M}]+/gu;
    let words = 0;
    for (const node of textNodes()) {
      const { data } = node;
      word.lastIndex = 0;
      while (word.test(data)) words++;
    }
    if (words > 0) onFirst();
    return () => {};
  },
};

function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

export const CONTENDERS = { Mawqif: mawqif, 'mark.js': markJs, 'RegExp and <mark>': regExp, 'bare walk': bareWalk } as const;
export type ContenderName = keyof typeof CONTENDERS;
