/** Clauses: how far a word's influence runs before another begins. */

import type { Word } from '../lexicon/word.ts';
import { TAG } from '../lexicon/word.ts';
import type { Paragraph } from './paragraph.ts';
import { BREAK } from './paragraph.ts';

/** What opens a circumstance, a contrast or a new report: a cue before it does not reach past it. */
const ENDS_SCOPE = TAG.adjunct | TAG.contrast | TAG.participle;

/**
 * True where nothing between word `from` and word `to` (from < to) ends a cue's scope: no sentence end, no comma unless a
 * coordinated noun follows it (or `commas` are let pass), no contrast, no circumstance, no new clause («ويدعو»).
 */
export function sameScope(paragraph: Paragraph, from: number, to: number, commas = false): boolean {
  const { words, breaks } = paragraph;
  for (let i = from + 1; i <= to; i++) {
    const word = words[i] as Word;
    const parted = breaks[i] as number;
    if (parted >= BREAK.colon) return false;
    if (parted === BREAK.comma && !commas && !(word.conjoined && !isVerb(word))) return false;
    if (i < to && word.tags & ENDS_SCOPE) return false;
    if (word.conjoined && isVerb(word)) return false;
  }
  return true;
}

const NO_VERB = TAG.noun | TAG.adverb | TAG.function | TAG.preposition | TAG.pronoun | TAG.adjunct;

/** A finite verb and nothing else: «رفض», which may be a noun too, opens no clause by itself; «أبدا» is no verb here. */
export const isVerb = (word: Word): boolean => (word.tags & TAG.verb) !== 0 && (word.tags & NO_VERB) === 0;
