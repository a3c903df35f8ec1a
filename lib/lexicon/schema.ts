/**
 * The lexicon's tables and what a line of each becomes. Every file of `assets/lexicon` is one of these tables; how to add a
 * line is told in CONTRIBUTING.md.
 */

import type { Element } from './pattern.ts';
import { parsePattern } from './pattern.ts';
import type { Row } from './table.ts';
import { LexiconError, parseTable } from './table.ts';
import type { Act, CueEffect, Stance, Topic } from './terms.ts';
import { ACTS, CUE_EFFECTS, STANCES, TOPICS } from './terms.ts';
import type { Role } from './word.ts';
import { ROLE } from './word.ts';

export interface Entry {
  /** `topic/act/phrase`: what evidence names and "not right" mutes. */
  readonly id: string;
  /** What the second opinion knows it by: its id, and in a pack its place among the phrases. */
  readonly key: string;
  readonly topic: Topic;
  readonly act: Act;
  readonly phrase: string;
  readonly pattern: readonly Element[];
  /** The stance of the phrase alone, before any cue. */
  readonly stance: Stance;
  /** A weak phrase counts only where its surroundings confirm it (lib/stance/opinion.ts). */
  readonly weak: boolean;
  /** It names who may act («متمرد»، «مبعوث»): weak, and silent where the sentence says what is done. */
  readonly actor: boolean;
  /** A sentence in which it is found, and one that it must not be found in (or empty). */
  readonly example: string;
  readonly counterExample: string;
  readonly file: string;
  readonly line: number;
}

export interface Cue {
  readonly cue: string;
  readonly pattern: readonly Element[];
  /** null: a pseudo-cue, which keeps a shorter cue inside it from working. */
  readonly effect: CueEffect | null;
  /** Where it stands: before or after the phrase that it turns. */
  readonly side: 'before' | 'after';
  /** How many words may stand between cue and phrase. */
  readonly reach: number;
  /** The topics whose phrases it turns. */
  readonly topics: readonly Topic[];
  readonly example: string;
  readonly counterExample: string;
  readonly file: string;
  readonly line: number;
}

/** A phrase that looks like a statement and is none: hides every phrase of its topics inside it. */
export interface Lookalike {
  readonly phrase: string;
  readonly pattern: readonly Element[];
  readonly why: string;
  readonly example: string;
  /** The topics whose phrases it hides. */
  readonly topics: readonly Topic[];
  readonly file: string;
  readonly line: number;
}

export type PartOfSpeech = 'V' | 'N' | 'A' | 'P';

export interface WordSpec {
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** V: the imperfect where it cannot be derived; N, A: broken plurals. */
  readonly forms: readonly string[];
}

export const NAME_CLASSES = [
  'state',
  'capital',
  'nisba',
  'body',
  'organisation',
  'armed-group',
  'party',
  'force',
  'person',
  'media',
] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

export interface NameSpec {
  readonly class: NameClass;
  readonly name: string;
  readonly variants: readonly string[];
  /** An everyday word too: wants another signal beside it. */
  readonly ambiguous: boolean;
}

export const TITLE_KINDS = ['office', 'honorific', 'collective', 'medium', 'unit'] as const;
export type TitleKind = (typeof TITLE_KINDS)[number];

export interface TitleSpec {
  readonly kind: TitleKind;
  readonly word: string;
  readonly forms: readonly string[];
}

export const SPEECH_KINDS = ['verb', 'carry', 'participle', 'source', 'position', 'noun'] as const;
export type SpeechKind = (typeof SPEECH_KINDS)[number];

export interface SpeechSpec {
  readonly kind: SpeechKind;
  readonly word: string;
  readonly forms: readonly string[];
  readonly example: string;
}

export const PARTICLE_KINDS = [
  'preposition',
  'adjunct',
  'contrast',
  'complementiser',
  'relative',
  'adverb',
  'pronoun',
  'function',
] as const;
export type ParticleKind = (typeof PARTICLE_KINDS)[number];

export interface ParticleSpec {
  readonly kind: ParticleKind;
  readonly word: string;
}

export interface RoleSpec {
  readonly kind: Role;
  readonly word: string;
}

interface Parsed<T> {
  readonly items: T[];
  readonly errors: LexiconError[];
}

const oneOf = <T extends string>(values: readonly T[], value: string, what: string): T => {
  if ((values as readonly string[]).includes(value)) return value as T;
  throw new Error(`«${value}» is no ${what}; known: ${values.join(', ')}`);
};

const alternatives = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);

function read<T>(file: string, text: string, columns: readonly string[], required: number, make: (row: Row) => T): Parsed<T> {
  const { rows, errors } = parseTable(file, text, columns, required);
  const items: T[] = [];
  for (const row of rows) {
    try {
      items.push(make(row));
    } catch (error) {
      errors.push(new LexiconError(file, row.line, (error as Error).message));
    }
  }
  return { items, errors };
}

const cell = (row: Row, name: string): string => row.cells[name] ?? '';

/** Empty means all. */
const topicsOf = (row: Row): readonly Topic[] =>
  cell(row, 'topics') === '' ? TOPICS : alternatives(cell(row, 'topics')).map((topic) => oneOf(TOPICS, topic, 'topic'));

export const ENTRY_COLUMNS = ['topic', 'act', 'phrase', 'stance', 'weight', 'example', 'counter-example'] as const;

export const parseEntries = (file: string, text: string): Parsed<Entry> =>
  read(file, text, ENTRY_COLUMNS, 4, (row) => {
    const topic = oneOf(TOPICS, cell(row, 'topic'), 'topic');
    const act = oneOf(ACTS, cell(row, 'act'), 'kind of act');
    const phrase = cell(row, 'phrase').replace(/\s+/g, ' ');
    const weight = oneOf(['', 'strong', 'weak', 'actor'], cell(row, 'weight'), 'weight');
    const id = `${topic}/${act}/${phrase}`;
    return {
      id,
      key: id,
      topic,
      act,
      phrase,
      pattern: parsePattern(phrase),
      stance: oneOf(STANCES, cell(row, 'stance'), 'stance'),
      weak: weight === 'weak' || weight === 'actor',
      actor: weight === 'actor',
      example: cell(row, 'example'),
      counterExample: cell(row, 'counter-example'),
      file,
      line: row.line,
    };
  });

export const CUE_COLUMNS = ['effect', 'cue', 'side', 'reach', 'example', 'counter-example', 'topics'] as const;

export const parseCues = (file: string, text: string): Parsed<Cue> =>
  read(file, text, CUE_COLUMNS, 4, (row) => {
    const effect = oneOf([...CUE_EFFECTS, 'pseudo'], cell(row, 'effect'), 'effect');
    const reach = Number(cell(row, 'reach'));
    if (!Number.isInteger(reach) || reach < 0 || reach > 20)
      throw new Error(`the reach is a number of words from 0 to 20, not «${cell(row, 'reach')}»`);
    return {
      cue: cell(row, 'cue'),
      pattern: parsePattern(cell(row, 'cue')),
      effect: effect === 'pseudo' ? null : (effect as CueEffect),
      side: oneOf(['before', 'after'], cell(row, 'side'), 'side'),
      reach,
      example: cell(row, 'example'),
      counterExample: cell(row, 'counter-example'),
      topics: topicsOf(row),
      file,
      line: row.line,
    };
  });

export const parseLookalikes = (file: string, text: string): Parsed<Lookalike> =>
  read(file, text, ['phrase', 'why', 'example', 'topics'], 2, (row) => ({
    phrase: cell(row, 'phrase'),
    pattern: parsePattern(cell(row, 'phrase')),
    why: cell(row, 'why'),
    example: cell(row, 'example'),
    topics: topicsOf(row),
    file,
    line: row.line,
  }));

export const parseWords = (file: string, text: string): Parsed<WordSpec> =>
  read(file, text, ['word', 'pos', 'forms'], 2, (row) => ({
    lemma: cell(row, 'word'),
    pos: oneOf(['V', 'N', 'A', 'P'], cell(row, 'pos'), 'part of speech'),
    forms: alternatives(cell(row, 'forms')),
  }));

export const parseNames = (file: string, text: string): Parsed<NameSpec> =>
  read(file, text, ['class', 'name', 'variants'], 2, (row) => ({
    class: oneOf(NAME_CLASSES, cell(row, 'class').replace(/\s*!$/, ''), 'class of names'),
    name: cell(row, 'name'),
    variants: alternatives(cell(row, 'variants')),
    ambiguous: cell(row, 'class').endsWith('!'),
  }));

export const parseTitles = (file: string, text: string): Parsed<TitleSpec> =>
  read(file, text, ['kind', 'word', 'forms'], 2, (row) => ({
    kind: oneOf(TITLE_KINDS, cell(row, 'kind'), 'kind of title'),
    word: cell(row, 'word'),
    forms: alternatives(cell(row, 'forms')),
  }));

export const parseSpeech = (file: string, text: string): Parsed<SpeechSpec> =>
  read(file, text, ['kind', 'word', 'imperfect_or_forms', 'example'], 2, (row) => ({
    kind: oneOf(SPEECH_KINDS, cell(row, 'kind'), 'kind of speech'),
    word: cell(row, 'word'),
    forms: alternatives(cell(row, 'imperfect_or_forms')),
    example: cell(row, 'example'),
  }));

export const parseParticles = (file: string, text: string): Parsed<ParticleSpec> =>
  read(file, text, ['kind', 'word'], 2, (row) => ({
    kind: oneOf(PARTICLE_KINDS, cell(row, 'kind'), 'kind of particle'),
    word: cell(row, 'word'),
  }));

export const parseRoles = (file: string, text: string): Parsed<RoleSpec> =>
  read(file, text, ['kind', 'word'], 2, (row) => ({
    kind: oneOf(Object.keys(ROLE) as Role[], cell(row, 'kind'), 'role'),
    word: cell(row, 'word'),
  }));

/** Everyday words that no pattern needs: known only so that they are not taken for names. */
export interface CommonWord {
  readonly kind: 'noun' | 'verb';
  readonly word: string;
}

export const parseCommon = (file: string, text: string): Parsed<CommonWord> =>
  read(file, text, ['kind', 'word'], 2, (row) => ({
    kind: oneOf(['noun', 'verb'], cell(row, 'kind'), 'kind of word'),
    word: cell(row, 'word'),
  }));

/** First names, and what begins a compound one (عبد، أبو): a person's name starts there. */
export const parseGivenNames = (file: string, text: string): Parsed<string> =>
  read(file, text, ['name'], 1, (row) => cell(row, 'name'));
