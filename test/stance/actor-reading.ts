/** Reads the noun phrase that a text begins with, and marks in it [what he is] and {who he is}. */
import { ActorReader } from '../../lib/stance/actor.ts';
import { findMatches } from '../../lib/stance/matches.ts';
import { readTokens } from '../../lib/stance/paragraph.ts';
import { lexicon } from './speaker-reading.ts';

export const unmarked = (text: string): string => text.replace(/[[\]{}]/g, '');

export function markActor(text: string, first = 0, behindPreposition = false): string {
  const paragraph = readTokens(text, lexicon);
  const reader = new ActorReader(paragraph, findMatches(paragraph, lexicon));
  const actor = reader.read(first, behindPreposition);
  const marks = [
    [actor?.office, '[', ']'],
    [actor?.name, '{', '}'],
  ] as const;
  const at = marks.flatMap(([span, open, close]) =>
    span ? ([[paragraph.starts[span.first], open] as const, [paragraph.ends[span.last], close] as const] as const) : [],
  );
  return at
    .sort(([a], [b]) => (b as number) - (a as number))
    .reduce((marked, [i, mark]) => marked.slice(0, i) + mark + marked.slice(i), text);
}
