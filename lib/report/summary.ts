/** A page in numbers: how often each topic is favoured and opposed, and by whom. */
import type { ListedStatement } from '../stance/reading.ts';
import { type Speaker, STANCES, type Stance, TOPICS, type Topic } from '../stance/statement.ts';
import { speakerKey } from './filter.ts';

export type StanceCounts = Readonly<Record<Stance, number>>;
export type TopicCounts = Readonly<Record<Topic, StanceCounts>>;

export interface SpeakerSummary {
  /** As most often spelt. Null stands for the statements whose speaker the page does not name. */
  readonly speaker: Speaker | null;
  readonly total: number;
  readonly topics: TopicCounts;
}

export interface Summary {
  readonly total: number;
  readonly topics: TopicCounts;
  /** Who says most comes first, then in page order; the unnamed come last. */
  readonly speakers: readonly SpeakerSummary[];
}

export function summarise(statements: readonly ListedStatement[]): Summary {
  const topics = noCounts();
  const speakers = new Map<string | null, { spellings: Map<string, Spelling>; total: number; topics: MutableCounts }>();
  for (const { topic, stance, speaker } of statements) {
    topics[topic][stance]++;
    const key = speakerKey(speaker?.name ?? null);
    let row = speakers.get(key);
    if (!row) speakers.set(key, (row = { spellings: new Map(), total: 0, topics: noCounts() }));
    if (speaker) count(row.spellings, speaker);
    row.total++;
    row.topics[topic][stance]++;
  }
  return {
    total: statements.length,
    topics,
    speakers: [...speakers.values()]
      .map(({ spellings, total, topics }) => ({ speaker: usual(spellings), total, topics }))
      .sort((a, b) => Number(a.speaker === null) - Number(b.speaker === null) || b.total - a.total),
  };
}

/** A spelling of a speaker's name: how often it occurs, and the first office given with it. */
interface Spelling {
  office: string | null;
  times: number;
}

function count(spellings: Map<string, Spelling>, { name, office }: Speaker): void {
  const spelling = spellings.get(name) ?? { office: null, times: 0 };
  spelling.office ??= office;
  spelling.times++;
  spellings.set(name, spelling);
}

/** The speaker by the most usual spelling; the office may have been given with another. */
function usual(spellings: ReadonlyMap<string, Spelling>): Speaker | null {
  const [first, ...others] = [...spellings].sort(([, a], [, b]) => b.times - a.times);
  if (!first) return null;
  const [name, { office }] = first;
  return { name, office: office ?? others.find(([, other]) => other.office)?.[1].office ?? null };
}

export function totalOf(counts: StanceCounts): number {
  return STANCES.reduce((sum, stance) => sum + counts[stance], 0);
}

export type MutableCounts = Record<Topic, Record<Stance, number>>;

/** All counts at nought, to be counted up. */
export function noCounts(): MutableCounts {
  const row = () => ({ favor: 0, against: 0, none: 0 });
  return Object.fromEntries(TOPICS.map((topic) => [topic, row()])) as MutableCounts;
}
