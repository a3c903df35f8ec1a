import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packMarks, unpackMarks } from '../../lib/browser/history/packed-marks.ts';
import { STANCES, TOPICS } from '../../lib/stance/statement.ts';

const mark = fc.record({
  topic: fc.constantFrom(...TOPICS),
  stance: fc.constantFrom(...STANCES),
  speaker: fc.option(fc.string({ maxLength: 5 }), { nil: null }),
});

test('whatever is packed comes out the same', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
      const packed = packMarks(marks);
      expect(packed.kinds).toHaveLength(marks.length);
      expect(new Set(packed.speakers).size).toBe(packed.speakers.length);
      expect(unpackMarks(packed)).toEqual(marks);
    }),
  );
});

test('more speakers than there can be count as nobody', () => {
  const marks = Array.from({ length: 10_002 }, (_, i) => ({ topic: 'cooperation', stance: 'favor', speaker: `s${i}` }) as const);
  expect(
    unpackMarks(packMarks(marks))
      ?.slice(9999)
      .map(({ speaker }) => speaker),
  ).toEqual(['s9999', null, null]);
});

test.each([
  ['kinds and speakers of different number', { kinds: '00', said: '0', speakers: [] }],
  ['a kind that is none', { kinds: 'z', said: '0', speakers: [] }],
  ['a speaker who is not there', { kinds: '0', said: '2', speakers: ['a'] }],
])('%s is refused', (_, packed) => {
  expect(unpackMarks(packed)).toBe(null);
});
