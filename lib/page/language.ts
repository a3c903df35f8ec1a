/** Keeps the reader away from pages and paragraphs in the other languages of Arabic's script. */
import type { Block } from './block.ts';
import type { Chain, ParagraphReading, Reader } from './reader.ts';

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
  const isForeign = (text: string): boolean => DOUBTFUL.test(text) && !reader.isArabic(text);
  const heard = ({ before, texts }: Chain<Discourse>): Chain<Discourse> => ({
    before,
    texts: texts.filter((text) => !isForeign(text)),
  });
  return {
    ...reader,
    read: async (chains) => {
      const readings = await reader.read(chains.map(heard));
      return chains.map(({ before, texts }, i) => {
        const rest = [...(readings[i] ?? [])];
        let after = before;
        return texts.map((text): ParagraphReading<Discourse> => {
          const reading = isForeign(text) ? { statements: [], after } : (rest.shift() as ParagraphReading<Discourse>);
          after = reading.after;
          return reading;
        });
      });
    },
  };
}
