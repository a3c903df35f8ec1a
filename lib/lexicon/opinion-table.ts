/** The weights of the second opinion (lib/stance/opinion.ts) as a table of the lexicon: hundredths, one column a topic. */

import { LexiconError, parseTable } from './table.ts';
import { TOPICS } from './terms.ts';

/** For the topic: the candidate's own entry, the make-up of its sentence. For its stance: entry, act and cues with that stance. */
export const FEATURE_KINDS = ['entry', 'mixture', 'stance'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

export interface OpinionWeight {
  readonly kind: FeatureKind;
  readonly key: string;
  /** Log-odds by topic, in the order of TOPICS. */
  readonly weights: readonly number[];
}

export type OpinionModel = Readonly<Record<FeatureKind, ReadonlyMap<string, readonly number[]>>>;

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
    else items.push({ kind, key: feature.slice(space + 1), weights });
  }
  return { items, errors };
}

export function compileOpinion(items: readonly OpinionWeight[]): OpinionModel | null {
  if (items.length === 0) return null;
  const model = { entry: new Map(), mixture: new Map(), stance: new Map() } satisfies Record<
    FeatureKind,
    Map<string, readonly number[]>
  >;
  for (const { kind, key, weights } of items) model[kind].set(key, weights);
  return model;
}
