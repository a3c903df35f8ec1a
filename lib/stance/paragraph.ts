/** A paragraph as the engine works on it: its words, what separates them, and the quotations that they stand in. */
import { scan, Token } from '../arabic/tokenise.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Word } from '../lexicon/word.ts';

/** How strongly two neighbouring words are parted. */
export const BREAK = { none: 0, quote: 1, bracket: 2, comma: 3, colon: 4, sentence: 5 } as const;

export interface Paragraph {
  readonly text: string;
  /** Word tokens only, and what the lexicon knows of each. */
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  /** `breaks[i]`: the strongest break between word i-1 and word i. */
  readonly breaks: Uint8Array;
  /** `quotes[i]`: 0 outside quotation marks, else the number of the quotation that word i stands in. */
  readonly quotes: Uint16Array;
  /** `sentences[i]`: index of the first word of word i's sentence. */
  readonly sentences: Uint32Array;
}

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
  const tokens: Token[] = [];
  const words: Word[] = [];
  const breaks: number[] = [];
  const quotes: number[] = [];
  let pending: number = BREAK.none;
  let quote = 0;
  let lastQuote = 0;
  scan(
    text,
    (start, end, hash) => {
      tokens.push(new Token(text, start, end, true));
      words.push(lexicon.wordAt(text, start, end, hash));
      breaks.push(pending);
      quotes.push(quote);
      pending = BREAK.none;
    },
    (at) => {
      let strength = STRENGTHS[text.charCodeAt(at)] ?? BREAK.none;
      // Mirrored guillemets (»…«) are common where an editor types by shape: what opens when none is open, opens.
      if (strength === BREAK.quote) quote = quote === 0 ? ++lastQuote : 0;
      else if (strength === BREAK.sentence && isAbbreviation(text, at)) strength = BREAK.none;
      if (strength > pending) pending = strength;
    },
  );
  const sentences = new Uint32Array(words.length);
  for (let i = 1; i < words.length; i++) {
    const begins = breaks[i] === BREAK.sentence || i - (sentences[i - 1] as number) >= LONGEST_SENTENCE;
    sentences[i] = begins ? i : (sentences[i - 1] as number);
  }
  return { text, tokens, words, breaks: new Uint8Array(breaks), quotes: new Uint16Array(quotes), sentences };
}

/** A full stop between digits (3.5) or after a single letter (د. محمد) ends no sentence. */
function isAbbreviation(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (/\d/.test(before) && /\d/.test(after)) return true;
  return /\p{L}/u.test(before) && !/[\p{L}\p{M}\p{N}]/u.test(text[at - 2] ?? ' ');
}
