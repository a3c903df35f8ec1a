import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countKinship } from '../../lib/cli/kinship.ts';
import type { Bag } from '../../lib/cli/logistic.ts';
import { fitLogistic, logOdds } from '../../lib/cli/logistic.ts';

const SIZE = 6;
const features = fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 }), { minLength: 1 }).map((all) => Int32Array.from(all));
const bagOf = (most: number): fc.Arbitrary<Bag> =>
  fc.record({
    alternatives: fc.array(features, { minLength: 1, maxLength: most }),
    target: fc.constantFrom(0, 1),
    weight: fc.constantFrom(0.5, 1, 2),
  });
const bags = fc.array(bagOf(3), { minLength: 1, maxLength: 40 });
/** Nobody has to guess which alternative it is: the loss has one minimum. */
const plain = fc.array(bagOf(1), { minLength: 1, maxLength: 40 });

/** Of the penalised loss, by each weight. */
function gradientAt(weights: Float64Array, data: readonly Bag[], penalty: number): number[] {
  return [...weights].map((value, feature) =>
    data.reduce((sum, { alternatives, target, weight }) => {
      const powers = alternatives.map((each) => Math.exp(4 * logOdds(weights, each)));
      const total = powers.reduce((all, power) => all + power, 0);
      const having = powers.reduce((all, power, i) => all + (alternatives[i]?.includes(feature) ? power : 0), 0);
      return sum + (weight * (1 / (1 + total ** -0.25) - target) * having) / total;
    }, penalty * value),
  );
}

const penalties = (each: number): Float64Array => new Float64Array(SIZE).fill(each);

describe('logistic regression', () => {
  test('ends where the loss has no slope', () =>
    fc.assert(
      fc.property(bags, (data) => {
        const start = Math.hypot(...gradientAt(new Float64Array(SIZE), data, 1));
        expect(Math.hypot(...gradientAt(fitLogistic(data, penalties(1)), data, 1))).toBeLessThanOrEqual(start * 1e-3 + 1e-9);
      }),
    ));

  test('the same data give the same weights; a larger penalty gives smaller ones', () =>
    fc.assert(
      fc.property(plain, (data) => {
        const weights = fitLogistic(data, penalties(1));
        expect(fitLogistic(data, penalties(1))).toEqual(weights);
        expect(Math.hypot(...fitLogistic(data, penalties(20)))).toBeLessThanOrEqual(Math.hypot(...weights) + 1e-6);
      }),
    ));

  test('a feature that no alternative has weighs nothing', () => {
    const weights = fitLogistic([{ alternatives: [Int32Array.of(0)], target: 1, weight: 1 }], Float64Array.of(1, 1));
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBe(0);
  });

  test('of alternatives one is enough: what is false elsewhere is not made true by standing beside the true one', () => {
    const data: Bag[] = [
      { alternatives: [Int32Array.of(0), Int32Array.of(1)], target: 1, weight: 20 },
      { alternatives: [Int32Array.of(1)], target: 0, weight: 10 },
    ];
    const [truly = 0, beside = 0] = fitLogistic(data, Float64Array.of(1, 1));
    expect(truly).toBeGreaterThan(1);
    expect(beside).toBeLessThan(-1);
  });

  test('what no label knows is judged by its kin', () => {
    const meeting = [[0, 3], [1, 3], [2]].flatMap((words) => Array.from({ length: 5 }, () => new Set(words)));
    const kinship = countKinship(meeting, 4, (word) => word, 1);
    const [known = 0, kin = 0, stranger = 0] = fitLogistic(
      [{ alternatives: [Int32Array.of(0)], target: 1, weight: 10 }],
      Float64Array.of(1, 1, 1, 1),
      kinship,
    );
    expect(kin).toBeGreaterThan(0);
    expect(known).toBeGreaterThan(kin);
    expect(stranger).toBe(0);
  });
});
