/**
 * Words that stand beside the same words speak of the same things: how often two meet is counted in texts that need no labels. A word
 * lends to all that it meets, so that those who meet the same ones are judged alike, and what no label knows is judged by its kin.
 */

export interface Kinship {
  /** Of each of the kin, its feature. */
  readonly features: Int32Array;
  /** `others` and `shares` of one from its place in `starts` to the next one's. Mutual. */
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly shares: Float64Array;
  /** As a feature's own penalty, of what each of the kin lends. */
  readonly penalty: number;
}

/** So often must two words meet: less may be chance. */
const FEWEST_MEETINGS = 3;

/**
 * By positive pointwise mutual information (Church and Hanks 1990). `sentences`: the buckets of each, below `size`; `featureOf`: of those
 * that are no feature -1.
 */
export function countKinship(
  sentences: readonly ReadonlySet<number>[],
  size: number,
  featureOf: (bucket: number) => number,
  penalty: number,
): Kinship {
  const together = new Uint32Array(size * size);
  for (const sentence of sentences)
    for (const one of sentence)
      for (const other of sentence) together[one * size + other] = (together[one * size + other] as number) + 1;
  const buckets = Array.from({ length: size }, (_, bucket) => bucket).filter((bucket) => featureOf(bucket) >= 0);
  const alone = (bucket: number): number => together[bucket * size + bucket] as number;
  const starts = [0];
  const others: number[] = [];
  const shares: number[] = [];
  for (const one of buckets) {
    buckets.forEach((other, place) => {
      const count = together[one * size + other] as number;
      const information = Math.log((count * sentences.length) / (alone(one) * alone(other)));
      if (one === other || count < FEWEST_MEETINGS || information <= 0) return;
      others.push(place);
      shares.push(information);
    });
    starts.push(others.length);
  }
  const length = Math.sqrt(shares.reduce((sum, share) => sum + share * share, 0) / buckets.length);
  return {
    features: Int32Array.from(buckets, featureOf),
    starts: Int32Array.from(starts),
    others: Int32Array.from(others),
    shares: Float64Array.from(shares, (share) => share / length),
    penalty,
  };
}

/** Adds to the weights of features what their kin lend. */
export function lend({ features, starts, others, shares }: Kinship, lent: Float64Array, weights: Float64Array): void {
  for (let i = 0; i < features.length; i++) {
    let sum = 0;
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++)
      sum += (shares[k] as number) * (lent[others[k] as number] as number);
    weights[features[i] as number] = (weights[features[i] as number] as number) + sum;
  }
}

/** The other way: the slope of what is lent, from the slope of the features' weights. */
export function returnSlope({ features, starts, others, shares }: Kinship, slope: Float64Array, ofLent: Float64Array): void {
  for (let i = 0; i < features.length; i++) {
    let sum = 0;
    // Kinship is mutual: what goes out is what comes in.
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++)
      sum += (shares[k] as number) * (slope[features[others[k] as number] as number] as number);
    ofLent[i] = sum;
  }
}
