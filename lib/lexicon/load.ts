/** From the files of `assets/lexicon` to the compiled lexicon: what the command line does. The extension gets a pack (`pack.ts`). */

import type { Tables } from './lexicon.ts';
import { Lexicon } from './lexicon.ts';
import { parseOpinion } from './opinion-table.ts';
import {
  parseCommon,
  parseCues,
  parseEntries,
  parseGivenNames,
  parseLookalikes,
  parseNames,
  parseParticles,
  parseRoles,
  parseSpeech,
  parseTitles,
  parseWords,
} from './schema.ts';
import type { LexiconError } from './table.ts';
import { unlistedWords } from './unlisted.ts';

/** File name → text. */
export type LexiconFiles = Readonly<Record<string, string>>;

/** The table that a file is, by the beginning of its name. */
const KINDS = [
  'words',
  'particles',
  'roles',
  'actors',
  'titles',
  'speech',
  'cues',
  'lookalikes',
  'opinion',
  'common',
  'given-names',
] as const;

/** Parses every file. All errors are collected, so that one build names them all. */
export function parseFiles(files: LexiconFiles): { tables: Tables; errors: LexiconError[] } {
  const errors: LexiconError[] = [];
  const collect = <T>({ items, errors: found }: { items: T[]; errors: LexiconError[] }): T[] => {
    errors.push(...found);
    return items;
  };
  const of = <T>(kind: string, parse: (file: string, text: string) => { items: T[]; errors: LexiconError[] }): T[] =>
    Object.entries(files)
      .filter(([name]) => kindOf(name) === kind)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, text]) => collect(parse(name, text)));
  const tables: Tables = {
    words: of('words', parseWords),
    common: of('common', parseCommon),
    givenNames: of('given-names', parseGivenNames),
    particles: of('particles', parseParticles),
    roles: of('roles', parseRoles),
    names: of('actors', parseNames),
    titles: of('titles', parseTitles),
    speech: of('speech', parseSpeech),
    entries: of('entries', parseEntries),
    cues: of('cues', parseCues),
    lookalikes: of('lookalikes', parseLookalikes),
    opinion: of('opinion', parseOpinion),
  };
  return { tables, errors: [...errors, ...unlistedWords(tables)] };
}

const kindOf = (name: string): string => KINDS.find((kind) => name.startsWith(kind)) ?? 'entries';

/** Throws the first LexiconError where a file is malformed. */
export function loadLexicon(files: LexiconFiles): Lexicon {
  const { tables, errors } = parseFiles(files);
  if (errors[0]) throw errors[0];
  return new Lexicon(tables);
}
