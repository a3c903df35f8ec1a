/** A statement's sentence cut into pieces, so that the card can show in it what was recognised and by which words. */
import type { QuotedStatement } from '../../stance/reading.ts';

export interface Segment {
  readonly text: string;
  /** Part of the statement itself, not of the sentence around it. */
  readonly quoted: boolean;
  /** Index into the statement's `evidence`: 0 is the phrase, others are cues; null for plain text. */
  readonly evidence: number | null;
}

export interface Excerpt {
  readonly segments: readonly Segment[];
  /** Text of the sentence was left out before, after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** What the card shows of the sentence on each side of statement and evidence, in UTF-16 units; cut between words. */
const AROUND = 50;

/** Evidence outside the sentence (a speaker's verb a sentence before) is not shown in it. Joined, the segments are the excerpt. */
export function excerptOf(statement: QuotedStatement, around = AROUND): Excerpt {
  const { sentence, quote, quoteStart, evidence } = statement;
  // Evidence counts from the start of the paragraph, and so does the statement.
  const sentenceStart = statement.start - quoteStart;
  const quoteEnd = quoteStart + quote.length;
  const marks = evidence
    .map((span, index) => ({ index, start: span.start - sentenceStart, end: span.end - sentenceStart }))
    .filter(({ start, end }) => start >= 0 && start < end && end <= sentence.length);

  const from = wordBefore(sentence, Math.min(quoteStart, ...marks.map(({ start }) => start)) - around);
  const to = wordAfter(sentence, Math.max(quoteEnd, ...marks.map(({ end }) => end)) + around);
  const edges = [from, to, quoteStart, quoteEnd, ...marks.flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);

  const segments = cuts.slice(1).map((end, index): Segment => {
    const start = cuts[index] ?? 0;
    // Where evidence overlaps, a cue inside a phrase is the more telling one.
    const mark = marks.findLast((candidate) => candidate.start <= start && end <= candidate.end);
    return {
      text: sentence.slice(start, end),
      quoted: quoteStart <= start && end <= quoteEnd,
      evidence: mark?.index ?? null,
    };
  });
  return { segments, cutBefore: from > 0, cutAfter: to < sentence.length };
}

function wordBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.indexOf(' ', at);
  return blank === -1 ? at : blank + 1;
}

function wordAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', at);
  return blank === -1 ? at : blank;
}
