/** The statements of a document as the reports want them: quoted, in their sentence, with the text around. */
import { isArabic } from '../../arabic/script.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { analyse } from '../../stance/analyse.ts';
import { BREAK, readTokens } from '../../stance/paragraph.ts';
import type { QuotedStatement, Reading } from '../../stance/reading.ts';
import type { Span } from '../../stance/statement.ts';
import type { Document } from './document.ts';

/** As W3C's TextQuoteSelector is used in practice. */
const CONTEXT = 32;

/** None for a page in another language: corpora of saved pages hold those too. */
export const paragraphsOf = ({ text, page }: Pick<Document, 'text' | 'page'>): string[] =>
  page && !isArabic(text) ? [] : text.split('\n');

export function readingOf({ id, text, page }: Document, lexicon: Lexicon): Reading {
  const paragraphs = paragraphsOf({ text, page });
  const offsets = offsetsOf(paragraphs);
  const sentences = new Map<number, Span[]>();
  const statements = analyse(paragraphs, lexicon).map(({ paragraph, ...statement }, i): QuotedStatement => {
    const own = paragraphs[paragraph] as string;
    const position = (offsets[paragraph] as number) + statement.start;
    const end = (offsets[paragraph] as number) + statement.end;
    if (!sentences.has(paragraph)) sentences.set(paragraph, sentencesOf(own, lexicon));
    const sentence = sentences.get(paragraph)?.findLast((span) => span.start <= statement.start) ?? { start: 0, end: own.length };
    return {
      ...statement,
      id: String(i),
      quote: own.slice(statement.start, statement.end),
      sentence: own.slice(sentence.start, Math.max(sentence.end, statement.end)),
      quoteStart: statement.start - sentence.start,
      prefix: text.slice(Math.max(0, position - CONTEXT), position),
      suffix: text.slice(end, end + CONTEXT),
      position,
      inArticle: true,
    };
  });
  return {
    state: 'ready',
    url: page?.url ?? nameOf(id),
    title: page?.title ?? '',
    published: page?.published ?? null,
    statements,
    paints: false,
    notice: null,
  };
}

export function offsetsOf(paragraphs: readonly string[]): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    offsets.push(offset);
    offset += paragraph.length + 1;
  }
  return offsets;
}

export const nameOf = (id: unknown): string => (typeof id === 'string' ? id : JSON.stringify(id));

/** From each sentence's first word to the first of the next; the mark that ends it is its own. */
function sentencesOf(text: string, lexicon: Lexicon): Span[] {
  const { starts: words, breaks } = readTokens(text, lexicon);
  const starts = words.filter((_, i) => i === 0 || breaks[i] === BREAK.sentence);
  return starts.map((start, i) => ({
    start,
    end: i + 1 < starts.length ? start + text.slice(start, starts[i + 1]).trimEnd().length : text.trimEnd().length,
  }));
}
