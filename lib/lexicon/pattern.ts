/**
 * The pattern of a phrase or cue, as a linguist writes it:
 *
 *     دعا|طالب … حوار      either verb in any form, up to three words, then حوار in any form and with any clitic
 *     ?عقد …2 @state       an optional word; a gap of at most two; any name of a class
 *     ب+تعاون   ال+حرب      the word must carry this clitic
 *     دعم:V   =لن          only the verb; only this very spelling
 */

import { PROCLITIC } from '../arabic/clitics.ts';

export interface Term {
  readonly kind: 'lemma' | 'class' | 'literal';
  readonly text: string;
  /** 'V', 'N', 'A' or 'P', or null for whichever the word list has. */
  readonly pos: string | null;
  /** Proclitics that the word must carry, e.g. ['ب', 'ال']. */
  readonly needs: readonly string[];
}

export interface Element {
  readonly alternatives: readonly Term[];
  readonly optional: boolean;
  /** Up to so many words may stand before it. */
  readonly gap: number;
}

const CLITICS: Readonly<Record<string, number>> = {
  و: PROCLITIC.and,
  ب: PROCLITIC.by,
  ل: PROCLITIC.for,
  ك: PROCLITIC.like,
  ال: PROCLITIC.the,
  س: PROCLITIC.will,
};
const DEFAULT_GAP = 3;
const LARGEST_GAP = 8;

/** Throws an Error whose message is the reason (the caller knows file and line). */
export const parsePattern = (source: string): Element[] => readElements(source, parseTerm);

/** The same, its terms read by `read` from what is written. */
export function readElements(source: string, read: (piece: string) => Term): Element[] {
  const elements: Element[] = [];
  let gap = 0;
  for (const piece of source.split(' ')) {
    if (piece === '') continue;
    if (piece.startsWith('…')) {
      const size = piece === '…' ? DEFAULT_GAP : Number(piece.slice(1));
      if (!Number.isInteger(size) || size < 1 || size > LARGEST_GAP)
        throw new Error(`a gap is … or …1 to …${LARGEST_GAP}, not «${piece}»`);
      if (elements.length === 0) throw new Error('a pattern cannot begin with a gap');
      gap = size;
      continue;
    }
    const optional = piece.startsWith('?');
    const alternatives = (optional ? piece.slice(1) : piece).split('|').map(read);
    elements.push({ alternatives, optional, gap });
    gap = 0;
  }
  if (gap > 0) throw new Error('a pattern cannot end with a gap');
  if (!elements.some((element) => !element.optional)) throw new Error('a pattern needs at least one word that is not optional');
  return elements;
}

/** What a word has to carry, as bits of PROCLITIC. */
export const needsOf = ({ needs }: Term): number => needs.reduce((bits, clitic) => bits | (CLITICS[clitic] as number), 0);

function parseTerm(piece: string): Term {
  if (piece === '') throw new Error('an alternative is empty');
  const term = readTerm(piece);
  for (const clitic of term.needs)
    if (!(clitic in CLITICS)) throw new Error(`«${clitic}+» is no proclitic; known: ${Object.keys(CLITICS).join(' ')}`);
  if (term.pos !== null && !/^[VNAP]$/.test(term.pos)) throw new Error(`«:${term.pos}» is no part of speech; known: V N A P`);
  if (term.kind === 'lemma' && !/^[\p{L}\p{M}\p{N}\u0640]+$/u.test(term.text)) throw new Error(`«${piece}» is not a word`);
  return term;
}

const NOTHING: readonly string[] = [];

/** One term, as written and not checked. */
export function readTerm(piece: string): Term {
  const plus = piece.lastIndexOf('+');
  const needs = plus < 0 ? NOTHING : piece.slice(0, plus).split('+');
  const word = plus < 0 ? piece : piece.slice(plus + 1);
  if (word.startsWith('@')) return { kind: 'class', text: word.slice(1), pos: null, needs };
  if (word.startsWith('=')) return { kind: 'literal', text: word.slice(1), pos: null, needs };
  const colon = word.indexOf(':');
  return colon < 0
    ? { kind: 'lemma', text: word, pos: null, needs }
    : { kind: 'lemma', text: word.slice(0, colon), pos: word.slice(colon + 1), needs };
}
