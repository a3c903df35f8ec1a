import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countKinship, lend, returnSlope } from '../../lib/cli/kinship.ts';

const SIZE = 5;
const sentences = fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 })).map((words) => new Set(words)),
  { minLength: 1, maxLength: 60 },
);
const vector = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: SIZE, maxLength: SIZE })
  .map((all) => Float64Array.from(all));
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

test('kin are who meet three times, and oftener than chance', () => {
  const kinship = countKinship(
    [
      ...Array.from({ length: 3 }, () => new Set([0, 1])),
      ...Array.from({ length: 2 }, () => new Set([2, 3])),
      ...Array.from({ length: 5 }, () => new Set([4])),
    ],
    SIZE,
    (word) => word,
    1,
  );
  expect([...kinship.others]).toEqual([1, 0]);
  expect([...kinship.starts]).toEqual([0, 1, 2, 2, 2, 2]);
});

test('what is no feature is nobody’s kin', () => {
  const kinship = countKinship(
    Array.from({ length: 9 }, (_, i) => new Set(i < 5 ? [0, 1] : [2])),
    SIZE,
    (word) => (word === 0 ? -1 : word),
    1,
  );
  expect([...kinship.features]).toEqual([1, 2, 3, 4]);
  expect(kinship.others).toHaveLength(0);
});

test('the slope of what is lent comes back along the way that it went', () =>
  fc.assert(
    fc.property(sentences, vector, vector, (read, lent, slope) => {
      const kinship = countKinship(read, SIZE, (word) => SIZE - 1 - word, 1);
      const weights = new Float64Array(SIZE);
      lend(kinship, lent, weights);
      const ofLent = new Float64Array(SIZE);
      returnSlope(kinship, slope, ofLent);
      expect(dot(weights, slope)).toBeCloseTo(dot(lent, ofLent));
    }),
  ));
