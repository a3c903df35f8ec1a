/** What a change of the lexicon does to the example sentences that the lexicon itself brings along. */
import type { Lexicon, Tables } from '../../lexicon/lexicon.ts';
import { analyse } from '../../stance/analyse.ts';
import type { Statement } from '../../stance/statement.ts';

export interface Example {
  readonly text: string;
  /** What it is an example of, and where that stands: `confrontation.tsv:12 هدد`. */
  readonly of: string;
  /** A statement must be found in it: of this topic, or null where the example promises none. */
  readonly finds: Pick<Statement, 'topic'> | null;
  /** No statement of these topics may be found in it. */
  readonly avoids: readonly Statement['topic'][];
}

export function examplesOf(tables: Tables): Example[] {
  const examples: Example[] = [];
  const add = (text: string, of: string, parts: Partial<Example>): void => {
    if (text !== '') examples.push({ text, of, finds: null, avoids: [], ...parts });
  };
  for (const { file, line, phrase, topic, example, counterExample } of tables.entries) {
    add(example, `${file}:${line} ${phrase}`, { finds: { topic } });
    add(counterExample, `${file}:${line} ${phrase}`, { avoids: [topic] });
  }
  for (const { file, line, cue, example, counterExample } of tables.cues) {
    add(example, `${file}:${line} ${cue}`, {});
    add(counterExample, `${file}:${line} ${cue}`, {});
  }
  for (const { file, line, phrase, topics, example } of tables.lookalikes)
    add(example, `${file}:${line} ${phrase}`, { avoids: topics });
  for (const { word, example } of tables.speech) add(example, `speech ${word}`, {});
  return examples;
}

export interface Change {
  readonly example: Example;
  /** `cooperation:favor «مدت يد العون»`, as they were not before and as they are no more. */
  readonly found: readonly string[];
  readonly lost: readonly string[];
  /** It promised what is lost, or forbids what is found. */
  readonly broken: boolean;
}

/** Every example in which the two lexicons differ. */
export function changesBetween(before: Lexicon, after: Lexicon, examples: readonly Example[]): Change[] {
  return examples.flatMap((example) => {
    const was = read(example.text, before);
    const is = read(example.text, after);
    const found = [...is.keys()].filter((key) => !was.has(key));
    const lost = [...was.keys()].filter((key) => !is.has(key));
    if (found.length === 0 && lost.length === 0) return [];
    const promised = example.finds?.topic;
    const broken =
      (promised !== undefined && hasTopic(was, promised) && !hasTopic(is, promised)) ||
      example.avoids.some((topic) => hasTopic(is, topic) && !hasTopic(was, topic));
    return [{ example, found, lost, broken }];
  });
}

type Found = ReadonlyMap<string, Statement>;

const hasTopic = (found: Found, topic: string): boolean => [...found.values()].some((statement) => statement.topic === topic);

function read(text: string, lexicon: Lexicon): Found {
  return new Map(
    analyse([text], lexicon).map((statement) => [
      `${statement.topic}:${statement.stance} «${text.slice(statement.start, statement.end)}»`,
      statement,
    ]),
  );
}
