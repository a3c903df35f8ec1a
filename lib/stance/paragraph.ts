/** A paragraph as the engine works on it: its words, what separates them, and the quotations that they stand in. */
import { scan } from '../arabic/tokenise.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Word } from '../lexicon/word.ts';

/** How strongly two neighbouring words are parted. */
export const BREAK = { none: 0, quote: 1, bracket: 2, comma: 3, colon: 4, sentence: 5 } as const;

export interface Paragraph {
  readonly text: string;
  /** What the lexicon knows of each word. */
  readonly words: readonly Word[];
  /** Offsets of each word: UTF-16 units of the text, `ends` exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** `breaks[i]`: the strongest break between word i-1 and word i. */
  readonly breaks: readonly number[];
  /** `quotes[i]`: 0 outside quotation marks, else the number of the quotation that word i stands in. */
  readonly quotes: readonly number[];
  /** `sentences[i]`: index of the first word of word i's sentence. */
  readonly sentences: readonly number[];
}

/** A word as it is written. */
export const surfaceOf = ({ text, starts, ends }: Paragraph, i: number): string => text.slice(starts[i], ends[i]);

const MARKS: readonly (readonly [marks: string, strength: number])[] = [
  ['«“„»”"\u201f\uff02', BREAK.quote],
  ['()[]{}', BREAK.bracket],
  ['،,/؛;-–—*•|', BREAK.comma],
  [':', BREAK.colon],
  ['.!?؟…\u06d4', BREAK.sentence],
];

/** By UTF-16 unit. */
const STRENGTHS: Readonly<Record<number, number>> = Object.fromEntries(
  MARKS.flatMap(([marks, strength]) => [...marks].map((mark) => [mark.charCodeAt(0), strength])),
);

/** Lists and texts without full stops are cut here, so that no step looks further. News sentences have 30 words, seldom 100. */
const LONGEST_SENTENCE = 200;

export function readTokens(text: string, lexicon: Lexicon): Paragraph {
  const words: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks: number[] = [];
  const quotes: number[] = [];
  const sentences: number[] = [];
  let pending: number = BREAK.none;
  let quote = 0;
  let lastQuote = 0;
  scan(
    text,
    (start, end, hash) => {
      words.push(lexicon.wordAt(text, start, end, hash));
      starts.push(start);
      ends.push(end);
      breaks.push(pending);
      quotes.push(quote);
      pending = BREAK.none;
    },
    (at) => {
      let strength = STRENGTHS[text.charCodeAt(at)] ?? BREAK.none;
      // Mirrored guillemets (»…«) are common where an editor types by shape: what opens when none is open, opens.
      if (strength === BREAK.quote) quote = quote === 0 ? ++lastQuote : 0;
      else if (strength === BREAK.sentence && isAbbreviation(text, at)) strength = BREAK.none;
      else if (text[at] === '-' && isHyphen(text, at)) strength = BREAK.none;
      if (strength > pending) pending = strength;
    },
  );
  for (let i = 0, sentence = 0; i < words.length; i++) {
    if (breaks[i] === BREAK.sentence || i - sentence >= LONGEST_SENTENCE) sentence = i;
    sentences.push(sentence);
  }
  return { text, words, starts, ends, breaks, quotes, sentences };
}

/** «جان-ماري»: a hyphen between two letters parts nothing. */
const isHyphen = (text: string, at: number): boolean =>
  /[\p{L}\p{M}]/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');

/** A full stop between digits (3.5) or after a single letter (د. محمد) ends no sentence. */
function isAbbreviation(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (/\d/.test(before) && /\d/.test(after)) return true;
  return /\p{L}/u.test(before) && !/[\p{L}\p{M}\p{N}]/u.test(text[at - 2] ?? ' ');
}
