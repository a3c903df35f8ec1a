/** Keeps the reader away from pages and paragraphs in the other languages of Arabic's script. */
import type { Block } from './block.ts';
import type { Reader } from './reader.ts';

/** Characters that tell a page's language. */
const SAMPLE = 6000;
/** Letters beyond Arabic's own alphabet; without any there is nothing to ask. */
const DOUBTFUL = /[\u0679-\u06D3\uFB56-\uFBB1\uFBD3-\uFBE9]|[A-Za-z]{3}/;

/** Whether a page is Arabic, by its main content where it has any. A page without Arabic letters has no blocks, and is not. */
export function isPageArabic(blocks: readonly Block[], reader: Reader): boolean {
  const main = blocks.filter(({ article }) => article !== null);
  let sample = '';
  for (const { text } of main.length > 0 ? main : blocks) {
    sample += `${text}\n`;
    if (sample.length > SAMPLE) break;
  }
  return reader.isArabic(sample);
}

/** The reader, deaf to paragraphs in another language: they leave the discourse as it was. */
export function onlyArabic<Discourse>(reader: Reader<Discourse>): Reader<Discourse> {
  return {
    ...reader,
    read: (text, before) =>
      DOUBTFUL.test(text) && !reader.isArabic(text) ? { statements: [], after: before } : reader.read(text, before),
  };
}
