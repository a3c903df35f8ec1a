/** One worker thread of the corpus tool: batches of inputs in, their answers out. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadLexicon } from '../../lexicon/load.ts';
import { readLexiconFiles } from '../../lexicon/read-files.ts';
import type { Layout } from './answer.ts';
import { singleDesk } from './desk.ts';
import type { Input } from './input.ts';

const desk = singleDesk(loadLexicon(readLexiconFiles()), workerData as Layout);

parentPort?.on('message', (batch: readonly Input[]) => {
  desk.answer(batch).then((answers) => parentPort?.postMessage(answers));
});
