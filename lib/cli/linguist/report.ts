/** What a linguist is told of a new line before it is added. */
import { Lexicon, type Tables } from '../../lexicon/lexicon.ts';
import { type LexiconFiles, parseFiles } from '../../lexicon/load.ts';
import type { Cue, Entry } from '../../lexicon/schema.ts';
import { type Change, changesBetween, type Example, examplesOf, find } from './effect.ts';
import { describeForms, FormBook } from './forms.ts';
import { type NewLine, withLine } from './new-line.ts';

export interface Trial {
  /** The lexicon's files with the line in its place. */
  readonly files: LexiconFiles;
  /** For people, in lines. */
  readonly told: readonly string[];
  /** Why it should not be added as it is; empty where nothing speaks against it. */
  readonly objections: readonly string[];
}

/** More words, forms and changes than these are only counted. */
const MOST_SHOWN = 12;

/**
 * @param sentences the project's examples beside those of the lexicon's own lines
 *
 * Throws an Error where the line is malformed, or there already.
 */
export function tryLine(line: NewLine, files: LexiconFiles, sentences: readonly Example[] = []): Trial {
  const changed = withLine(files, line);
  const { tables: before } = parseFiles(files);
  const { tables: after, errors } = parseFiles(changed);
  if (errors[0]) throw new Error(errors[0].reason);
  const known = twinOf(line, before);
  if (known) throw new Error(`the lexicon has this already: ${known}`);
  const lexicon = new Lexicon(after);
  const changes = changesBetween(new Lexicon(before), lexicon, [...examplesOf(before), ...sentences]);
  const broken = changes.filter((change) => change.broken);
  const added = addedBy(line, changed, after);
  return {
    files: changed,
    told: [
      ...(added ? tellForms(added, after) : []),
      ...tellChanges(
        'Newly found in the project’s examples',
        changes.filter((change) => !change.broken),
      ),
      ...tellChanges('Newly broken', broken),
    ],
    objections: [
      ...(broken.length > 0 ? [`it breaks ${broken.length} of the project’s examples`] : []),
      ...(added && 'topic' in added ? doubtsOfEntry(added, lexicon) : added ? doubtsOfCue(added, lexicon) : []),
    ],
  };
}

/** The entry or cue that the line has become; null for the other tables. */
function addedBy({ table, file }: NewLine, files: LexiconFiles, { entries, cues }: Tables): Entry | Cue | null {
  const last = (files[file] as string).trimEnd().split('\n').length;
  const among: readonly (Entry | Cue)[] = table === 'entries' ? entries : table === 'cues' ? cues : [];
  return among.find((item) => item.file === file && item.line === last) ?? null;
}

function twinOf({ table, cells: [first = '', second = '', third = ''] }: NewLine, tables: Tables): string | null {
  switch (table) {
    case 'entries': {
      const twin = tables.entries.find(({ topic, phrase }) => topic === first && phrase === third);
      return twin ? `${twin.file}:${twin.line}` : null;
    }
    case 'cues': {
      const twin = tables.cues.find(
        ({ effect, cue, side }) => (effect ?? 'pseudo') === first && cue === second && side === third,
      );
      return twin ? `${twin.file}:${twin.line}` : null;
    }
    case 'words':
      return tables.words.some(({ lemma, pos }) => lemma === first && pos === second) ? `the word ${first}` : null;
    case 'names':
      return tables.names.some((spec) => spec.class === first.replace(/\s*!$/, '') && spec.name === second)
        ? `the name ${second}`
        : null;
    case 'titles':
      return tables.titles.some(({ kind, word }) => kind === first && word === second) ? `the title ${second}` : null;
    case 'speech':
      return tables.speech.some(({ kind, word }) => kind === first && word === second) ? `the word ${second}` : null;
  }
}

function tellForms({ pattern }: Entry | Cue, tables: Tables): string[] {
  const forms = new FormBook(tables).of(pattern);
  return ['Forms', ...forms.map((form) => `  ${describeForms([form], 1, MOST_SHOWN)}`)];
}

function tellChanges(heading: string, changes: readonly Change[]): string[] {
  const told = [`${heading}: ${changes.length}`];
  for (const { example, found, lost } of changes.slice(0, MOST_SHOWN)) {
    told.push(
      `  ${example.text}   [${example.of}]`,
      ...found.map((what) => `    + ${what}`),
      ...lost.map((what) => `    − ${what}`),
    );
  }
  if (changes.length > MOST_SHOWN) told.push(`  … and ${changes.length - MOST_SHOWN} more`);
  return told;
}

function doubtsOfEntry({ id, example, counterExample }: Entry, lexicon: Lexicon): string[] {
  const doubts: string[] = [];
  const { entries, statements } = find(example, lexicon);
  if (example === '') doubts.push('it has no example');
  else if (!entries.includes(id)) doubts.push('its example is not found, or a fuller phrase takes its place there');
  else if (statements.length === 0) doubts.push('its example is found, but the surroundings veto it there');
  if (find(counterExample, lexicon).entries.includes(id)) doubts.push('its counter-example is found');
  return doubts;
}

function doubtsOfCue({ cue, effect, example, counterExample }: Cue, lexicon: Lexicon): string[] {
  const works = (text: string): boolean =>
    find(text, lexicon).statements.some(({ evidence }) => evidence.some((item) => item.kind === 'cue' && item.cue === cue));
  const doubts: string[] = [];
  if (example === '') doubts.push('it has no example');
  else if (effect !== null && !works(example)) doubts.push('it turns nothing in its example');
  if (counterExample !== '' && works(counterExample)) doubts.push('it works in its counter-example');
  return doubts;
}
