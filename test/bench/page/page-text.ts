/**
 * Pages of any length for benchmarks: prose of everyday words, and as many of the lexicon's own examples that there are as many statements
 * as in political news (six in a hundred words). Always the same.
 */

import { parseFiles } from '../../../lib/lexicon/load.ts';
import { readLexiconFiles } from '../../../lib/lexicon/read-files.ts';

const { tables } = parseFiles(readLexiconFiles());
const EXAMPLES = tables.entries.map(({ example }) => example).filter((example) => example !== '');
const EVERYDAY = tables.common.map(({ word }) => word);
const SHARE_OF_EXAMPLES = 0.35;

/** Numbers from 0 to 1, the same each time (mulberry32). */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TEMPLATE = (article: string): string => `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>قياس</title>
<style>body{font:18px/1.8 serif;display:grid;grid-template-columns:1fr 20rem}article p{max-width:44rem}</style>
<main><article><h1>عنوان القياس</h1>${article}</article></main>
<aside><ul>${'<li><a href="#">خبر في الهامش</a></li>'.repeat(20)}</ul></aside></html>`;

/** A news page of so many words. */
export function pageOf(words: number): string {
  const random = randomness(words);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const neutral = (): string => `${Array.from({ length: 8 + Math.floor(random() * 6) }, () => pick(EVERYDAY)).join(' ')}.`;
  const paragraphs: string[] = [];
  let count = 0;
  while (count < words) {
    const sentences = Array.from({ length: 4 }, () => (random() < SHARE_OF_EXAMPLES ? pick(EXAMPLES) : neutral()));
    const text = sentences.join(' ');
    count += text.split(' ').length;
    // Links and emphasis, as in print.
    const [first = '', second = '', ...rest] = text.split(' ');
    paragraphs.push(random() < 0.3 ? `<p>${first} <a href="#">${second}</a> ${rest.join(' ')}</p>` : `<p>${text}</p>`);
  }
  return TEMPLATE(paragraphs.join('\n'));
}
