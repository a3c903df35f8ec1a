/**
 * Build side: the compiled lexicon as one string, as short as it gets: words with their stems instead of rules to inflect them,
 * phrases as they are written, nothing that only people read. `unpack.ts` reads it and documents each part.
 */
import { toAscii } from './alphabet.ts';
import type { Tables } from './lexicon.ts';
import { Lexicon } from './lexicon.ts';
import { BUCKETS, FEATURE_KINDS } from './opinion-table.ts';
import { LINE, NO_WEIGHT, PART, WORD_STEP } from './pack-format.ts';
import { packNames } from './pack-names.ts';
import { number } from './pack-parts.ts';
import { packPatterns } from './pack-patterns.ts';
import { packLexemes, packLexemeTags, packLiterals, packMarked } from './pack-words.ts';
import { NONE } from './spellings.ts';
import { TOPICS } from './terms.ts';

/** Throws where a phrase holds a separator of the pack. */
export function pack(tables: Tables): string {
  const { vocabulary } = new Lexicon(tables);
  const { patterns, others, references, order } = packPatterns(tables, vocabulary);
  const { paradigms, lexemes, digits } = packLexemes(vocabulary, order);
  const { keys, weights, words } = packOpinion(tables);
  const { named, numbers } = packNames(tables);
  const parts = [
    weights,
    others,
    lexemes,
    named,
    packLiterals(vocabulary),
    packMarked(vocabulary, vocabulary.everyday()),
    packMarked(vocabulary, vocabulary.acting()),
    keys,
    packLexemeTags(vocabulary, order),
    patterns,
    paradigms,
    words,
  ];
  const joined = (all: readonly string[][]): string => all.map((lines) => lines.join(LINE)).join(PART);
  return `${joined([digits, numbers, references])}${PART}${toAscii(joined(parts))}`;
}

/** Keys that are or end in an entry's id name it by its distance from the one before of their sort; the weights of words have a letter each. */
function packOpinion({ opinion, entries }: Tables): { keys: string[]; weights: string[]; words: string[] } {
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  const named = opinion
    .flatMap(({ kind, key, weights: own }) => {
      if (kind === 'word') return [];
      const [, before = '', id = key] = /^((?:favor|against|none) )?(.*)$/.exec(key) ?? [];
      const place = places.get(id) ?? NONE;
      return [{ sort: `${FEATURE_KINDS.indexOf(kind)}${place === NONE ? key : `${before}#`}`, place, own }];
    })
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.place - b.place));
  let [last, sortOfLast] = [0, ''];
  const keys = named.map(({ sort, place }) => {
    if (place === NONE) return sort;
    const step = sort === sortOfLast ? place - last : place;
    [last, sortOfLast] = [place, sort];
    return `${sort}${number(step)}`;
  });
  const weights = named.map(({ own }) =>
    own
      .map((weight) => (weight === 0 ? '' : String(Math.round(weight * 100))))
      .join(' ')
      .trimEnd(),
  );
  const byBucket = new Map(opinion.flatMap(({ kind, key, weights: own }) => (kind === 'word' ? [[Number(key), own]] : [])));
  const words = TOPICS.map((_, topic) =>
    Array.from({ length: BUCKETS }, (_, bucket) => wordWeight(byBucket.get(bucket)?.[topic] ?? 0)).join(''),
  );
  return { keys, weights, words };
}

const wordWeight = (weight: number): string => {
  const steps = Math.round(weight / WORD_STEP);
  return number(Math.max(-NO_WEIGHT, Math.min(NO_WEIGHT, steps)) + NO_WEIGHT);
};
