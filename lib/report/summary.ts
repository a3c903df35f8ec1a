/** A page in numbers: how often each topic is favoured and opposed, and by whom. */
import type { QuotedStatement } from '../stance/reading.ts';
import { type Speaker, STANCES, type Stance, TOPICS, type Topic } from '../stance/statement.ts';

export type StanceCounts = Readonly<Record<Stance, number>>;
export type TopicCounts = Readonly<Record<Topic, StanceCounts>>;

export interface SpeakerSummary {
  /** Null stands for the statements whose speaker the page does not name. */
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

export function summarise(statements: readonly QuotedStatement[]): Summary {
  const topics = noCounts();
  const speakers = new Map<string | null, { speaker: Speaker | null; total: number; topics: MutableCounts }>();
  for (const { topic, stance, speaker } of statements) {
    topics[topic][stance]++;
    const key = speaker?.name ?? null;
    const row = speakers.get(key) ?? { speaker, total: 0, topics: noCounts() };
    // A later mention may be the first to give the office.
    if (row.speaker && !row.speaker.office && speaker?.office) row.speaker = speaker;
    row.total++;
    row.topics[topic][stance]++;
    speakers.set(key, row);
  }
  return {
    total: statements.length,
    topics,
    speakers: [...speakers.values()].sort((a, b) => Number(a.speaker === null) - Number(b.speaker === null) || b.total - a.total),
  };
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
