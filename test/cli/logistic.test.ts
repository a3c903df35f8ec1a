import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Example } from '../../lib/cli/logistic.ts';
import { fitLogistic, logOdds } from '../../lib/cli/logistic.ts';

const SIZE = 6;
const example = fc.record({
  features: fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 }), { minLength: 1 }).map((all) => Int32Array.from(all)),
  target: fc.constantFrom(0, 1),
  weight: fc.constantFrom(0.5, 1, 2),
});
const examples = fc.array(example, { minLength: 1, maxLength: 40 });

/** Of the penalised loss, by each weight. */
function gradientAt(weights: Float64Array, data: readonly Example[], penalty: number): number[] {
  return [...weights].map((value, feature) =>
    data.reduce(
      (sum, { features, target, weight }) =>
        features.includes(feature) ? sum + weight * (1 / (1 + Math.exp(-logOdds(weights, features))) - target) : sum,
      penalty * value,
    ),
  );
}

const penalties = (each: number): Float64Array => new Float64Array(SIZE).fill(each);

describe('logistic regression', () => {
  test('ends where the loss has no slope', () =>
    fc.assert(
      fc.property(examples, (data) => {
        const start = Math.hypot(...gradientAt(new Float64Array(SIZE), data, 1));
        expect(Math.hypot(...gradientAt(fitLogistic(data, penalties(1)), data, 1))).toBeLessThanOrEqual(start * 1e-3 + 1e-9);
      }),
    ));

  test('the same data give the same weights; a larger penalty gives smaller ones', () =>
    fc.assert(
      fc.property(examples, (data) => {
        const weights = fitLogistic(data, penalties(1));
        expect(fitLogistic(data, penalties(1))).toEqual(weights);
        expect(Math.hypot(...fitLogistic(data, penalties(20)))).toBeLessThanOrEqual(Math.hypot(...weights) + 1e-6);
      }),
    ));

  test('a feature that no example has weighs nothing', () => {
    const weights = fitLogistic([{ features: Int32Array.of(0), target: 1, weight: 1 }], Float64Array.of(1, 1));
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBe(0);
  });
});
