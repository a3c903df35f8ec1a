/** Runs the automata over a paragraph and settles which matches stand. */

import type { Line, Match } from '../lexicon/automaton.ts';
import { maskOf, NO_OFFER, symbolOf } from '../lexicon/automaton.ts';
import type { Lexicon, Meaning } from '../lexicon/lexicon.ts';
import type { Name } from '../lexicon/name-list.ts';
import type { Cue, Entry, Lookalike, SpeechKind, TitleKind } from '../lexicon/schema.ts';
import type { Word } from '../lexicon/word.ts';
import { TAG } from '../lexicon/word.ts';
import type { Paragraph } from './paragraph.ts';
import { BREAK } from './paragraph.ts';
import { TOPICS } from './statement.ts';

/** Word indices, both inclusive. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

export interface Found<T> extends WordSpan {
  readonly value: T;
  /** How many words the pattern itself names: of two matches at one place, the fuller is the better. */
  readonly size: number;
  /** Bit n: word first + n is one of them (and not in a gap). */
  readonly used: number;
}

export interface Matches {
  readonly phrases: Found<Entry>[];
  readonly cues: Found<Cue>[];
  readonly names: Found<Name>[];
  readonly titles: Found<TitleKind>[];
  readonly speech: Found<SpeechKind>[];
  /** What hid phrases. */
  readonly lookalikes: Found<Lookalike>[];
}

export const inside = (inner: WordSpan, outer: WordSpan): boolean => inner.first >= outer.first && inner.last <= outer.last;
const length = (span: WordSpan): number => span.last - span.first + 1;

/**
 * The matches of each sentence apart, in text order. Nothing that a phrase means depends on another sentence, and settling
 * compares all with all: sentence by sentence it takes time in proportion to the text, however long the paragraph.
 */
export function matchSentences(paragraph: Paragraph, lexicon: Lexicon): Matches[] {
  const { words, breaks, sentences } = paragraph;
  const masks = new Int32Array(words.length);
  const further = new Int32Array(words.length).fill(NO_OFFER);
  const stops = new Uint8Array(words.length);
  const line = { words, further, masks, stops };
  for (let i = 0; i < words.length; i++) {
    masks[i] = (words[i] as Word).mask;
    if ((breaks[i] as number) > BREAK.quote || sentences[i] === i) stops[i] = 1;
  }

  const out: Matches[] = [];
  for (let first = 0, end = 0; first < words.length; first = end) {
    for (end = first + 1; end < words.length && sentences[end] === first; ) end++;
    const named: Match<Name>[] = [];
    for (let i = first; i < end; i++)
      for (const start of (words[i] as Word).nameStarts) lexicon.names.matchAt(i, start, line, named);
    const names = longest(named);
    for (const { first: at, value } of names) {
      const offer = lexicon.offerOf(value);
      further[at] = offer;
      if (offer !== NO_OFFER) masks[at] = (masks[at] as number) | maskOf(symbolOf(offer));
    }
    const found: Match<Meaning>[] = [];
    for (let i = first; i < end; i++) {
      const word = words[i] as Word;
      const { starts } = word;
      if (starts.length > 0 && (word.endsPattern || mayGoOn(word, i, line)))
        for (const start of starts) lexicon.patterns.matchAt(i, start, line, found);
      if (further[i] !== NO_OFFER)
        for (const start of lexicon.startsOfClass(further[i] as number)) lexicon.patterns.matchAt(i, start, line, found);
    }
    out.push(settle(found, names, words));
  }
  return out;
}

/** Whether any pattern that begins with word i may go on: most do not, which the words behind it tell faster than the patterns. */
function mayGoOn({ nextMask, nextGap }: Word, i: number, { masks, stops }: Line): boolean {
  const end = Math.min(i + nextGap + 2, masks.length);
  for (let next = i + 1; next < end && stops[next] === 0; next++) if (((masks[next] as number) & nextMask) !== 0) return true;
  return false;
}

/** The matches of all sentences together. */
export const joinMatches = (sentences: readonly Matches[]): Matches => ({
  phrases: sentences.flatMap((sentence) => sentence.phrases),
  cues: sentences.flatMap((sentence) => sentence.cues),
  names: sentences.flatMap((sentence) => sentence.names),
  titles: sentences.flatMap((sentence) => sentence.titles),
  speech: sentences.flatMap((sentence) => sentence.speech),
  lookalikes: sentences.flatMap((sentence) => sentence.lookalikes),
});

export const findMatches = (paragraph: Paragraph, lexicon: Lexicon): Matches => joinMatches(matchSentences(paragraph, lexicon));

/** Of overlapping names the longer stands, of equally long ones the earlier. */
function longest<T>(matches: readonly Found<T>[]): Found<T>[] {
  if (matches.length <= 1) return [...matches];
  const kept: Found<T>[] = [];
  for (const match of [...matches].sort((a, b) => length(b) - length(a) || a.first - b.first)) {
    if (!kept.some((other) => match.first <= other.last && other.first <= match.last)) kept.push(match);
  }
  return kept.sort((a, b) => a.first - b.first);
}

const foundAs = <T>({ first, last, size, used }: Match<unknown>, value: T): Found<T> => ({ first, last, size, used, value });

function settle(found: readonly Match<Meaning>[], names: Found<Name>[], words: readonly Word[]): Matches {
  const phrases: Found<Entry>[] = [];
  const cues: Found<Cue>[] = [];
  const titles: Found<TitleKind>[] = [];
  const speech: Found<SpeechKind>[] = [];
  const lookalikes: Found<Lookalike>[] = [];
  for (const match of nearest(found)) {
    const { value } = match;
    if (value.kind === 'phrase') phrases.push(foundAs(match, value.entry));
    else if (value.kind === 'cue') cues.push(foundAs(match, value.cue));
    else if (value.kind === 'title') titles.push(foundAs(match, value.title));
    else if (value.kind === 'speech') speech.push(foundAs(match, value.speech));
    else lookalikes.push(foundAs(match, value.lookalike));
  }
  const proper = names.filter((name) => length(name) > 1 || !name.value.ambiguous);
  const isHidden = (phrase: Found<Entry>): boolean =>
    // «الكيان الصهيوني» is a name and a phrase.
    proper.some((name) => inside(phrase, name) && (length(name) === 1 || length(phrase) < length(name))) ||
    lookalikes.some((lookalike) => lookalike.value.topics.includes(phrase.value.topic) && hides(lookalike, phrase, words));
  const shown = phrases.filter((phrase) => !isHidden(phrase));
  const visible = shown.filter((phrase) => !shown.some((other) => beats(other, phrase, words)));
  return {
    phrases: visible.sort((a, b) => a.first - b.first || b.last - a.last),
    cues: cues
      .filter(
        (cue) =>
          cue.value.effect !== null &&
          !proper.some((name) => inside(cue, name)) &&
          !lookalikes.some((lookalike) => lookalike.value.topics === TOPICS && inside(cue, lookalike)),
      )
      // A longer cue or pseudo-cue replaces the shorter one in it.
      .filter((cue) => !cues.some((other) => length(other) > length(cue) && inside(cue, other)))
      .sort((a, b) => a.first - b.first),
    names,
    titles: longest(titles),
    speech,
    lookalikes,
  };
}

/** Of the ways in which one pattern matches from one word, the one that leaps over fewest words («أسف … على» ends at the first على), then the fullest. */
function nearest(found: readonly Match<Meaning>[]): Match<Meaning>[] {
  if (found.length <= 1) return [...found];
  const kept = new Map<number, Match<Meaning>[]>();
  for (const match of found) {
    const others = kept.get(match.rank);
    if (!others) kept.set(match.rank, [match]);
    else {
      const at = others.findIndex((other) => other.first === match.first);
      if (at < 0) others.push(match);
      else if (isNearer(match, others[at] as Match<Meaning>)) others[at] = match;
    }
  }
  return [...kept.values()].flat();
}

function isNearer(match: Match<Meaning>, other: Match<Meaning>): boolean {
  const leaps = length(match) - match.size - (length(other) - other.size);
  return leaps < 0 || (leaps === 0 && match.size > other.size);
}

/** «خلال لقاء مع طلاب»: a look-alike hides the phrases inside it, and those whose last word is its first; but «التقى وزير الدفاع» is a meeting. */
const hides = (lookalike: Found<Lookalike>, phrase: Found<Entry>, words: readonly Word[]): boolean =>
  inside(phrase, lookalike) ||
  (lookalike.size > 1 &&
    phrase.last === lookalike.first &&
    phrase.first < lookalike.first &&
    ((words[lookalike.first] as Word).tags & TAG.office) === 0);

/** The fuller match hides the one inside it; of two equal ones for one topic the first in the lexicon stands. */
function beats(other: Found<Entry>, phrase: Found<Entry>, words: readonly Word[]): boolean {
  if (other === phrase) return false;
  if (governs(other, phrase, words)) return true;
  if (!inside(phrase, other)) return false;
  // A phrase in the gap of another topic's («اتفاق … إيران») is a thought of its own.
  if (other.value.topic !== phrase.value.topic && !covers(other, phrase)) return false;
  if (length(other) > length(phrase)) return true;
  if (other.value.topic !== phrase.value.topic) return other.size > phrase.size;
  return (
    other.size > phrase.size ||
    (other.size === phrase.size &&
      (other.value.line < phrase.value.line || (other.value === phrase.value && other.first < phrase.first)))
  );
}

/**
 * Of two phrases of one topic that differ in stance, the first governs the second where they share a word («إنهاء الحرب الأهلية»)
 * or the second is its attribute («ندد بالتفجير الإرهابي») or its genitive («انهارت محادثات السلام»).
 */
function governs(other: Found<Entry>, phrase: Found<Entry>, words: readonly Word[]): boolean {
  if (other.value.topic !== phrase.value.topic || other.value.stance === phrase.value.stance || other.first >= phrase.first)
    return false;
  if (phrase.first === other.last + 1) {
    const [noun, next] = [words[other.last] as Word, words[phrase.first] as Word];
    if (next.conjoined) return false;
    if (!noun.definite && next.definite && !next.prefixed && isNoun(noun) && isNoun(next)) return true;
    return phrase.size === 1 && next.definite === noun.definite && next.lexemes.some(({ pos }) => pos === 'A');
  }
  return (
    phrase.first <= other.last && other.last < phrase.last && (other.used & (phrase.used << (phrase.first - other.first))) !== 0
  );
}

const isNoun = ({ lexemes }: Word): boolean => lexemes.some(({ pos }) => pos === 'N');

/** Every word that the inner match names is named by the outer one too. */
export const covers = (outer: Found<unknown>, inner: Found<unknown>): boolean =>
  inside(inner, outer) && ((inner.used << (inner.first - outer.first)) & ~outer.used) === 0;
