/** Batches inputs, has them answered at several desks' width at once, and gives the answers in the inputs' order. */
import type { Answer } from './answer.ts';
import type { Desk } from './desk.ts';
import type { Input } from './input.ts';

export interface Answered {
  readonly input: Input;
  readonly answer: Answer;
}

const MOST_INPUTS = 32;
const MOST_CHARACTERS = 256 * 1024;
/** Batches beyond those being answered: enough that no desk waits, few enough that memory stays flat. */
const AHEAD = 2;

/** What is at hand is answered at once, however little it is: a filter must not wait for a batch to fill. */
export async function* answersInOrder(inputs: AsyncIterator<Input>, desk: Desk): AsyncGenerator<Answered> {
  const most = desk.width === 1 ? 1 : desk.width * AHEAD;
  const pending: Promise<Answered[]>[] = [];
  let coming: Promise<IteratorResult<Input>> | null = inputs.next();
  let batch: Input[] = [];
  let size = 0;
  const send = (): void => {
    const sent = batch;
    pending.push(desk.answer(sent).then((answers) => sent.map((input, i) => ({ input, answer: answers[i] as Answer }))));
    batch = [];
    size = 0;
  };
  while (coming || batch.length > 0 || pending.length > 0) {
    const next: 'idle' | 'answered' | IteratorResult<Input> = await Promise.race([
      ...(coming && pending.length < most ? [coming] : []),
      ...(pending[0] ? [pending[0].then(() => 'answered' as const)] : []),
      ...(batch.length > 0 && pending.length < most ? [idle()] : []),
    ]);
    if (next === 'answered') yield* await (pending.shift() as Promise<Answered[]>);
    else if (next === 'idle') send();
    else if (next.done) {
      coming = null;
      if (batch.length > 0) send();
    } else {
      coming = inputs.next();
      batch.push(next.value);
      size += next.value.kind === 'line' ? next.value.line.length : 0;
      if (batch.length >= MOST_INPUTS || size >= MOST_CHARACTERS) send();
    }
  }
}

/** After all that is ready now: microtasks, and input that has already arrived. */
const idle = (): Promise<'idle'> => new Promise((resolve) => setImmediate(resolve, 'idle'));
