/** Who says what, and which site reports what, over many pages. */
import type { Stance, Topic } from '../stance/statement.ts';
import { type MutableCounts, noCounts, type TopicCounts } from './summary.ts';
import type { Marked } from './trend.ts';

export interface Standing {
  /** A speaker's name as it is most often written, or a site. */
  readonly name: string;
  /** What its other spellings share. */
  readonly key: string;
  readonly total: number;
  readonly topics: TopicCounts;
}

/** Who says what, over all pages; the most quoted first. Statements without a speaker are left out. */
export function bySpeaker(pages: readonly Marked[], fold: (name: string) => string): Standing[] {
  return standings(
    pages.flatMap(({ marks }) =>
      marks.flatMap(({ topic, stance, speaker }) => (speaker === null ? [] : [{ topic, stance, name: speaker }])),
    ),
    fold,
  );
}

/** What each site reports; the most quoted first. */
export function bySite(pages: readonly Marked[]): Standing[] {
  return standings(
    pages.flatMap(({ site, marks }) => marks.map(({ topic, stance }) => ({ topic, stance, name: site }))),
    (name) => name,
  );
}

function standings(marks: readonly { topic: Topic; stance: Stance; name: string }[], fold: (name: string) => string): Standing[] {
  const found = new Map<string, { spellings: Map<string, number>; total: number; topics: MutableCounts }>();
  const folded = new Map<string, string>();
  for (const { topic, stance, name } of marks) {
    let key = folded.get(name);
    if (key === undefined) folded.set(name, (key = fold(name)));
    let row = found.get(key);
    if (!row) found.set(key, (row = { spellings: new Map(), total: 0, topics: noCounts() }));
    row.spellings.set(name, (row.spellings.get(name) ?? 0) + 1);
    row.total++;
    row.topics[topic][stance]++;
  }
  return [...found]
    .map(([key, { spellings, total, topics }]) => {
      const [[name] = [key]] = [...spellings].sort(([, a], [, b]) => b - a);
      return { key, name, total, topics };
    })
    .sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
}
