/** Whoever answers inputs: this thread, or several worker threads. */
import { Worker } from 'node:worker_threads';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Answer, Layout } from './answer.ts';
import { answer, failed } from './answer.ts';
import type { Input } from './input.ts';

export interface Desk {
  /** How many batches it answers at once. */
  readonly width: number;
  /** One answer for each input, in their order. Never rejects. */
  answer(batch: readonly Input[]): Promise<readonly Answer[]>;
  close(): Promise<void>;
}

export function singleDesk(lexicon: Lexicon, layout: Layout): Desk {
  return {
    width: 1,
    answer: async (batch) => {
      const answers: Answer[] = [];
      for (const input of batch) answers.push(await answer(input, layout, lexicon));
      return answers;
    },
    close: async () => {},
  };
}

interface Task {
  readonly batch: readonly Input[];
  readonly resolve: (answers: readonly Answer[]) => void;
}

const WORKER = new URL('./worker.ts', import.meta.url);

/** A worker that dies of a document is replaced, and only that document is lost. */
export class WorkerDesk implements Desk {
  readonly width: number;
  readonly #layout: Layout;
  readonly #script: URL;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Task>();
  readonly #waiting: Task[] = [];
  #closed = false;

  constructor(width: number, layout: Layout, script: URL = WORKER) {
    this.width = width;
    this.#layout = layout;
    this.#script = script;
    for (let i = 0; i < width; i++) this.#hire();
  }

  answer(batch: readonly Input[]): Promise<readonly Answer[]> {
    return new Promise((resolve) => {
      this.#waiting.push({ batch, resolve });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #hire(): void {
    const worker = new Worker(this.#script, { workerData: this.#layout });
    let reason = 'its reader stopped';
    worker.on('message', (answers: readonly Answer[]) => {
      const task = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      task?.resolve(answers);
      this.#next();
    });
    worker.on('error', (error) => {
      reason = (error as Error).message;
    });
    worker.on('exit', () => {
      const task = this.#busy.get(worker);
      this.#busy.delete(worker);
      const at = this.#idle.indexOf(worker);
      if (at >= 0) this.#idle.splice(at, 1);
      if (this.#closed) return;
      if (task) this.#afterDeath(task, reason);
      this.#hire();
      this.#next();
    });
    this.#idle.push(worker);
  }

  #afterDeath({ batch, resolve }: Task, reason: string): void {
    const [only, ...others] = batch;
    if (only && others.length === 0) resolve([failed(only, reason, this.#layout)]);
    else Promise.all(batch.map((input) => this.answer([input]))).then((answers) => resolve(answers.flat()));
  }

  #next(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const worker = this.#idle.pop() as Worker;
      const task = this.#waiting.shift() as Task;
      this.#busy.set(worker, task);
      worker.postMessage(task.batch);
    }
  }
}
