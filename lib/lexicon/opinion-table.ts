/** The weights of the second opinion (lib/stance/opinion.ts) as a table of the lexicon: hundredths, one column a topic. */

import { LexiconError, parseTable } from './table.ts';
import { TOPICS } from './terms.ts';

/**
 * For the topic: the candidate's own entry, the make-up of its sentence, the bucket of a word in it. For its stance: entry, act and cues
 * with that stance.
 */
export const FEATURE_KINDS = ['entry', 'mixture', 'stance', 'word'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/**
 * The words of a language are too many for a weight each: their stems fall into so many buckets by their hash, a power of two (feature
 * hashing, Weinberger et al. 2009).
 */
export const BUCKETS = 1 << 12;

export interface OpinionWeight {
  readonly kind: FeatureKind;
  readonly key: string;
  /** Log-odds by topic, in the order of TOPICS. */
  readonly weights: readonly number[];
}

export interface OpinionModel extends Readonly<Record<Exclude<FeatureKind, 'word'>, Map<string, readonly number[]>>> {
  /** By bucket, one in the order of TOPICS after another. */
  readonly word: Float32Array;
}

export function parseOpinion(file: string, text: string): { items: OpinionWeight[]; errors: LexiconError[] } {
  const { rows, errors } = parseTable(file, text, ['feature', ...TOPICS], 1 + TOPICS.length);
  const items: OpinionWeight[] = [];
  for (const { cells, line } of rows) {
    const feature = cells['feature'] ?? '';
    const space = feature.indexOf(' ');
    const kind = FEATURE_KINDS.find((known) => known === feature.slice(0, space));
    const weights = TOPICS.map((topic) => Number(cells[topic]) / 100);
    if (!kind)
      errors.push(
        new LexiconError(file, line, `«${feature}» does not begin with a kind of feature: ${FEATURE_KINDS.join(', ')}`),
      );
    else if (weights.some(Number.isNaN)) errors.push(new LexiconError(file, line, 'a weight is not a number'));
    else if (kind === 'word' && !(Number(feature.slice(space + 1)) < BUCKETS))
      errors.push(new LexiconError(file, line, `«${feature}» is no bucket below ${BUCKETS}`));
    else items.push({ kind, key: feature.slice(space + 1), weights });
  }
  return { items, errors };
}

export const emptyModel = (): OpinionModel => ({
  entry: new Map(),
  mixture: new Map(),
  stance: new Map(),
  word: new Float32Array(BUCKETS * TOPICS.length),
});

/** Of a feature that is there already the new weights stand. */
export function addWeights(model: OpinionModel, items: readonly OpinionWeight[]): void {
  for (const { kind, key, weights } of items) {
    if (kind === 'word') model.word.set(weights, Number(key) * TOPICS.length);
    else model[kind].set(key, weights);
  }
}
