/**
 * What one paragraph hands to the next: who spoke last, and everybody named so far with name and office, so that «الوزير»,
 * «وأضاف» and a last name alone are tied to the full name. Immutable.
 */
import { normalise } from '../arabic/characters.ts';
import type { Speaker } from './statement.ts';

export interface Discourse {
  readonly last: Speaker | null;
  /** Most recent first. */
  readonly known: readonly Speaker[];
}

export const OPENING: Discourse = { last: null, known: [] };

const MOST_KNOWN = 12;

export const sameDiscourse = (a: Discourse, b: Discourse): boolean =>
  a === b || (same(a.last, b.last) && a.known.length === b.known.length && a.known.every((speaker, i) => same(speaker, b.known[i] ?? null)));

const same = (a: Speaker | null, b: Speaker | null): boolean => a === b || (a !== null && b !== null && a.name === b.name && a.office === b.office);

const withoutArticle = (word: string): string => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word);
const parts = (text: string | null): string[] => (text ? text.split(/\s+/).map((word) => withoutArticle(normalise(word))).filter((word) => word.length > 1) : []);

/** A mention as the text has it: either part may be missing, not both. */
export interface Mention {
  readonly name: string | null;
  readonly office: string | null;
}

/** Whom a mention means, given what was read before; `null` (a pronoun, «وأضاف») means whoever spoke last. */
export function resolve(mention: Mention | null, { last, known }: Discourse): Speaker | null {
  if (!mention) return last;
  if (mention.name !== null) {
    const words = parts(mention.name);
    const earlier = known.find((speaker) => {
      const theirs = parts(speaker.name);
      return words.every((word) => theirs.includes(word)) || theirs.every((word) => words.includes(word));
    });
    const name = earlier && parts(earlier.name).length > words.length ? earlier.name : mention.name;
    return { name, office: longer(mention.office, earlier?.office ?? null) };
  }
  const office = mention.office as string;
  const wanted = parts(office);
  const holder = known.find((speaker) => speaker.office !== null && speaker.office !== speaker.name && wanted.every((word) => parts(speaker.office).includes(word)));
  if (holder) return holder;
  return last && wanted.length === 1 && LATER_MENTIONS.has(wanted[0] as string) ? last : { name: office, office: null };
}

/** «البيان», «المصدر»: alone and definite they mean the source that was named before. */
const LATER_MENTIONS = new Set(['بيان', 'تقرير', 'مصدر', 'مصادر', 'مسءول', 'متحدث', 'ناطق', 'وكالة', 'صحيفة', 'وزير', 'رءيس', 'سفير', 'مبعوث'].map(normalise));

const longer = (a: string | null, b: string | null): string | null => ((a?.length ?? 0) >= (b?.length ?? 0) ? a : b);

export const remember = ({ last, known }: Discourse, speaker: Speaker): Discourse => ({
  last,
  known: [speaker, ...known.filter((other) => other.name !== speaker.name)].slice(0, MOST_KNOWN),
});

export const spoken = (discourse: Discourse, speaker: Speaker): Discourse => ({ ...remember(discourse, speaker), last: speaker });
