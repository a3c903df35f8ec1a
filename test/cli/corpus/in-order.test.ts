import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, NO_COUNTS } from '../../../lib/cli/corpus/answer.ts';
import type { Desk } from '../../../lib/cli/corpus/desk.ts';
import { answersInOrder } from '../../../lib/cli/corpus/in-order.ts';
import type { Input } from '../../../lib/cli/corpus/input.ts';

const input = (number: number): Input => ({ kind: 'line', file: null, number, line: String(number), at: number });
const answerTo = (asked: Input): Answer => ({ output: String(asked.at), failure: null, counts: NO_COUNTS });

async function* numbered(count: number): AsyncGenerator<Input> {
  for (let i = 0; i < count; i++) yield input(i);
}

/** Answers after as many turns of the event loop as `turns` says for each batch. */
function slowDesk(width: number, turns: (batch: number) => number): Desk & { most: number } {
  let open = 0;
  let batches = 0;
  return {
    width,
    most: 0,
    async answer(batch) {
      this.most = Math.max(this.most, ++open);
      for (let i = turns(batches++); i > 0; i--) await new Promise((resolve) => setImmediate(resolve));
      open--;
      return batch.map(answerTo);
    },
    close: async () => {},
  };
}

describe('answers in order', () => {
  test('whatever the desks take for each', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
        async (count, width, turns) => {
          const desk = slowDesk(width, (batch) => turns[batch % turns.length] as number);
          const outputs = [];
          for await (const { answer } of answersInOrder(numbered(count), desk)) outputs.push(answer.output);
          expect(outputs).toEqual(Array.from({ length: count }, (_, i) => String(i)));
          expect(desk.most).toBeLessThanOrEqual(2 * width);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('an input that comes alone is answered while the next is awaited', async () => {
    let give: (input: Input) => void = () => {};
    async function* asked(): AsyncGenerator<Input> {
      for (;;)
        yield await new Promise<Input>((resolve) => {
          give = resolve;
        });
    }
    const answers = answersInOrder(
      asked(),
      slowDesk(3, () => 1),
    );
    for (const number of [1, 2, 3]) {
      const answered = answers.next();
      await new Promise((resolve) => setImmediate(resolve));
      give(input(number));
      expect((await answered).value?.answer.output).toBe(String(number));
    }
  });

  test('an error of the inputs is an error of the answers', async () => {
    async function* failing(): AsyncGenerator<Input> {
      yield input(1);
      throw new Error('the disk is gone');
    }
    await expect(
      Array.fromAsync(
        answersInOrder(
          failing(),
          slowDesk(1, () => 0),
        ),
      ),
    ).rejects.toThrow('the disk is gone');
  });
});
