/** A run over a corpus, from its inputs to the output, with its counts; takes up an earlier run where that was killed. */
import { STANCES, TOPICS } from '../../stance/statement.ts';
import type { Layout } from './answer.ts';
import { headOf } from './answer.ts';
import type { Checkpoint } from './checkpoint.ts';
import { BEGINNING, extend, removeCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { Desk } from './desk.ts';
import { answersInOrder } from './in-order.ts';
import type { Input } from './input.ts';
import { keyOf } from './input.ts';
import type { Output } from './output.ts';

export interface Run {
  readonly inputs: AsyncIterable<Input>;
  readonly desk: Desk;
  readonly layout: Layout;
  readonly output: Output;
  /** The output's path where a checkpoint is to be kept; null for a stream. */
  readonly file: string | null;
  /** What an earlier run had come to. */
  readonly earlier: Checkpoint | null;
  /** Hears of every document. */
  readonly onAnswer: (input: Input, failure: string | null, tally: Tally) => void;
}

export interface Tally {
  readonly inputs: number;
  readonly failures: number;
  /** Statements by topic and within it by stance, in the order of TOPICS and STANCES. */
  readonly counts: readonly number[];
}

/** Between two checkpoints: so much work at most is done twice after a kill. */
const CHECKPOINT_EVERY = 500;

/** Throws an Error where the inputs are not those that the earlier run began with. */
export async function run({ inputs, desk, layout, output, file, earlier, onAnswer }: Run): Promise<Tally> {
  const begun: Checkpoint = earlier ?? { ...BEGINNING, layout };
  const source = inputs[Symbol.asyncIterator]();
  let { fingerprint } = begun;
  if (earlier) await skip(source, earlier);
  if (begun.bytes === 0) await output.write(headOf(layout));
  const tally = { inputs: begun.inputs, failures: begun.failures, counts: [...begun.counts] };
  const save = (): void => {
    if (file === null) return;
    output.settle();
    writeCheckpoint(file, { layout, fingerprint, bytes: output.bytes, ...tally });
  };
  save();
  for await (const { input, answer } of answersInOrder(source, desk)) {
    await output.write(answer.output);
    tally.inputs++;
    if (answer.failure !== null) tally.failures++;
    answer.counts.forEach((count, i) => {
      tally.counts[i] = (tally.counts[i] as number) + count;
    });
    if (file !== null) {
      fingerprint = extend(fingerprint, keyOf(input));
      if (tally.inputs % CHECKPOINT_EVERY === 0) save();
    }
    onAnswer(input, answer.failure, tally);
  }
  output.settle();
  if (file !== null) removeCheckpoint(file);
  return tally;
}

async function skip(source: AsyncIterator<Input>, { inputs, fingerprint }: Checkpoint): Promise<void> {
  let seen = '';
  for (let i = 0; i < inputs; i++) {
    const next = await source.next();
    if (next.done) break;
    seen = extend(seen, keyOf(next.value));
  }
  if (seen !== fingerprint) throw new Error('the inputs are not those that this run began with; nothing was written');
}

/** The counts as a small table for people. */
export function tableOf({ counts }: Tally): string {
  const cell = (text: string | number): string => String(text).padStart(10);
  const rows = TOPICS.map(
    (topic, t) => topic.padEnd(14) + STANCES.map((_, s) => cell(counts[t * STANCES.length + s] as number)).join(''),
  );
  return [' '.repeat(14) + STANCES.map(cell).join(''), ...rows].join('\n');
}

export const statementsIn = ({ counts }: Tally): number => counts.reduce((sum, count) => sum + count, 0);
