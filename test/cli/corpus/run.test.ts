import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, headOf, type Layout, NO_COUNTS } from '../../../lib/cli/corpus/answer.ts';
import { BEGINNING, readCheckpoint, writeCheckpoint } from '../../../lib/cli/corpus/checkpoint.ts';
import type { Desk } from '../../../lib/cli/corpus/desk.ts';
import type { Input } from '../../../lib/cli/corpus/input.ts';
import { fileOutput } from '../../../lib/cli/corpus/output.ts';
import { run, type Tally, tableOf } from '../../../lib/cli/corpus/run.ts';
import { scratch } from '../command.ts';

/** A document of no statements, a bad one, or one with a statement for cooperation. */
const answerTo = ({ at }: Input): Answer => ({
  output: at % 7 === 0 ? '' : `answer ${at} ${'x'.repeat(at % 50)}\n`,
  failure: at % 11 === 0 ? 'bad' : null,
  counts: NO_COUNTS.map((_, i) => (i === 3 && at % 2 === 0 ? 1 : 0)),
});
const desk: Desk = { width: 1, answer: async (batch) => batch.map(answerTo), close: async () => {} };

async function* inputs(count: number, dieAt = count): AsyncGenerator<Input> {
  for (let at = 0; at < count; at++) {
    if (at === dieAt) throw new Error('killed');
    yield { kind: 'file', file: `${at}.txt`, format: 'text', at };
  }
}

/** As the tool goes about it: the checkpoint first, then the output. */
async function go(file: string, source: AsyncIterable<Input>, layout: Layout = 'summary-csv'): Promise<Tally> {
  const earlier = existsSync(file) ? readCheckpoint(file) : null;
  if (!earlier) writeCheckpoint(file, { ...BEGINNING, layout });
  const output = fileOutput(file, earlier?.bytes ?? 0);
  try {
    return await run({ inputs: source, desk, layout, output, file, earlier, onAnswer: () => {} });
  } finally {
    output.close();
  }
}

describe('a run', () => {
  test('killed anywhere, any number of times, ends with the bytes and counts of a run in one go', async () => {
    const folder = scratch();
    const whole = join(folder, 'whole');
    const count = 2345;
    const tally = await go(whole, inputs(count));
    let files = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: count - 1 }), fc.nat(400)), { maxLength: 3 }),
        async (deaths) => {
          const torn = join(folder, `torn-${files++}`);
          for (const [dieAt, more] of deaths) {
            await expect(go(torn, inputs(count, dieAt))).rejects.toThrow('killed');
            // What had reached the disk after the last checkpoint.
            writeFileSync(torn, readFileSync(torn, 'utf8') + 'y'.repeat(more));
          }
          expect(await go(torn, inputs(count))).toEqual(tally);
          expect(readFileSync(torn, 'utf8') === readFileSync(whole, 'utf8')).toBe(true);
          expect(readCheckpoint(torn)).toBe(null);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('keeps its checkpoint until all is done, and begins with the head of its layout', async () => {
    const file = join(scratch(), 'out');
    await expect(go(file, inputs(1200, 1100))).rejects.toThrow('killed');
    expect(readCheckpoint(file)).toMatchObject({ layout: 'summary-csv', inputs: 1000 });
    expect(readFileSync(file, 'utf8').startsWith(headOf('summary-csv'))).toBe(true);
  });

  test('is not gone on with over other inputs', async () => {
    const file = join(scratch(), 'out');
    await expect(go(file, inputs(1200, 1100))).rejects.toThrow('killed');
    const before = readFileSync(file, 'utf8');
    await expect(go(file, inputs(900))).rejects.toThrow('the inputs are not those that this run began with');
    expect(readCheckpoint(file)).toMatchObject({ inputs: 1000 });
    expect(before.startsWith(readFileSync(file, 'utf8'))).toBe(true);
  });

  test('nor when its output has been cut, or its checkpoint damaged', async () => {
    const file = join(scratch(), 'out');
    await expect(go(file, inputs(1200, 1100))).rejects.toThrow('killed');
    writeFileSync(file, 'short');
    await expect(go(file, inputs(1200))).rejects.toThrow('is shorter than its run had come');
    for (const damage of ['{', '{}', '[]', 'null', '']) {
      writeFileSync(`${file}.resume`, damage);
      await expect(go(file, inputs(1200))).rejects.toThrow('is damaged');
    }
  });
});

test('the counts as a table', () => {
  expect(tableOf({ inputs: 1, failures: 0, counts: [1, 2, 3, 4, 5, 6, 7, 8, 1234] }).split('\n')).toEqual([
    '                   favor   against      none',
    'confrontation          1         2         3',
    'cooperation            4         5         6',
    'arms-control           7         8      1234',
  ]);
});
