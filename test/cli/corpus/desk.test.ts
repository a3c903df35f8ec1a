import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { WorkerDesk } from '../../../lib/cli/corpus/desk.ts';
import type { Input } from '../../../lib/cli/corpus/input.ts';
import { scratch } from '../command.ts';

const line = (text: string): Input => ({ kind: 'line', file: 'a.jsonl', number: 1, line: text, at: 0 });

test('a worker that dies of a document is replaced, and only that document is lost', async () => {
  const script = join(scratch(), 'worker.mjs');
  writeFileSync(
    script,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', (batch) => {
       if (batch.some(({ line }) => line === 'poison')) process.exit(7);
       if (batch.some(({ line }) => line === 'acid')) throw new Error('out of memory');
       parentPort.postMessage(batch.map(({ line }) => ({ output: line, failure: null, counts: [] })));
     });`,
  );
  const desk = new WorkerDesk(2, 'statements', pathToFileURL(script));
  const [first, second] = await Promise.all([
    desk.answer(['a', 'poison', 'b', 'acid'].map(line)),
    desk.answer(['c', 'd'].map(line)),
  ]);
  await desk.close();
  expect(first.map(({ output, failure }) => failure ?? output)).toEqual([
    'a',
    'a.jsonl: line 1: its reader stopped',
    'b',
    'a.jsonl: line 1: out of memory',
  ]);
  expect(second.map(({ output }) => output)).toEqual(['c', 'd']);
});
