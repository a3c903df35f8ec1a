import type { Span } from '../stance/statement.ts';

/** A mark that ends a sentence, with the quotation marks and brackets that close after it. */
const END = /[.!?؟…\u06d4\n]+[»”"')\]]*/gu;

/**
 * The sentence (or sentences) of a text that hold a span, without the blanks around: what a reader is shown of the text
 * beside a statement.
 */
export function sentenceAround(text: string, span: Span): Span {
  let start = 0;
  let end = text.length;
  for (const { 0: mark, index } of text.matchAll(END)) {
    const after = index + mark.length;
    if (!endsSentence(text, index, after)) continue;
    if (after <= span.start) start = after;
    else if (after >= span.end) {
      end = after;
      break;
    }
  }
  while (start < span.start && /\s/.test(text[start] ?? '')) start++;
  while (end > span.end && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** What may follow the end of a sentence at once. */
const OPENS = /[\s«“"(\u2013\u2014]/;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const SINGLE_LETTER = /(^|[^\p{L}\p{M}\p{N}])\p{L}$/u;

/** Not in 3.5, nor after the single letter of a title («د. سمير»), nor within a word (example.com). */
function endsSentence(text: string, at: number, after: number): boolean {
  if (text[at] === '\n') return true;
  const next = text[after];
  if (next !== undefined && !OPENS.test(next)) return false;
  return text[at] !== '.' || WORD_CHARACTER.test(text[at - 2] ?? '') || !SINGLE_LETTER.test(text.slice(Math.max(0, at - 2), at));
}
