/** What a change of the lexicon does to the project's example sentences. */
import type { Lexicon, Tables } from '../../lexicon/lexicon.ts';
import { analyse, readCandidates } from '../../stance/analyse.ts';
import type { Statement } from '../../stance/statement.ts';
import { readOwnSentences } from '../own-sentences.ts';

export interface Finding {
  readonly statements: readonly Statement[];
  /** Names of the entries that match, before the surroundings are asked. */
  readonly entries: readonly string[];
}

export interface Example {
  readonly text: string;
  /** What it is an example of, and where that stands: `confrontation.tsv:12 هدد`. */
  readonly of: string;
  /** Whether what is found in it is what it is there for. */
  readonly holds: (found: Finding) => boolean;
}

/** The examples and counter-examples that the lexicon's own lines bring along. */
export function examplesOf(tables: Tables): Example[] {
  const examples: Example[] = [];
  const add = (text: string, of: string, holds: Example['holds']): void => {
    if (text !== '') examples.push({ text, of, holds });
  };
  for (const { id, file, line, phrase, example, counterExample } of tables.entries) {
    add(example, `${file}:${line} ${phrase}`, ({ entries }) => entries.includes(id));
    add(counterExample, `${file}:${line} ${phrase}`, ({ entries }) => !entries.includes(id));
  }
  for (const { file, line, cue, effect, example, counterExample } of tables.cues) {
    const works = ({ statements }: Finding): boolean =>
      statements.some(({ evidence }) => evidence.some((item) => item.kind === 'cue' && item.cue === cue));
    add(example, `${file}:${line} ${cue}`, (found) => effect === null || works(found));
    add(counterExample, `${file}:${line} ${cue}`, (found) => !works(found));
  }
  for (const { file, line, phrase, topics, example } of tables.lookalikes) {
    add(example, `${file}:${line} ${phrase}`, ({ statements }) => !statements.some(({ topic }) => topics.includes(topic)));
  }
  return examples;
}

/** The project's own sentences: each must come out with its labels and no other. */
export const sentencesOf = (tsv: string): Example[] =>
  readOwnSentences(tsv).map(({ text, codes, labels }) => ({
    text,
    of: `own sentence ${codes}`,
    holds: ({ statements }) => {
      const found = new Set(statements.map(({ topic, stance }) => `${topic}:${stance}`));
      return found.size === labels.size && [...found].every((label) => labels.has(label));
    },
  }));

export interface Change {
  readonly example: Example;
  /** `cooperation:favor «مدت يد العون»`, as they were not before and as they are no more. */
  readonly found: readonly string[];
  readonly lost: readonly string[];
  /** It came out as it should before, and does no more. */
  readonly broken: boolean;
}

/** Every example in which the two lexicons differ. */
export function changesBetween(before: Lexicon, after: Lexicon, examples: readonly Example[]): Change[] {
  return examples.flatMap((example) => {
    const [was, is] = [find(example.text, before), find(example.text, after)];
    const [told, telling] = [tell(example.text, was), tell(example.text, is)];
    const found = telling.filter((statement) => !told.includes(statement));
    const lost = told.filter((statement) => !telling.includes(statement));
    const broken = example.holds(was) && !example.holds(is);
    return broken || found.length > 0 || lost.length > 0 ? [{ example, found, lost, broken }] : [];
  });
}

export function find(text: string, lexicon: Lexicon): Finding {
  return {
    statements: analyse([text], lexicon),
    entries: readCandidates(text, lexicon).candidates.map(({ phrase }) => phrase.value.id),
  };
}

const tell = (text: string, { statements }: Finding): string[] =>
  statements.map(({ topic, stance, start, end }) => `${topic}:${stance} «${text.slice(start, end)}»`);
