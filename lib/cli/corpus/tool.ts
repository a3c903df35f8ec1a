/** The corpus tool put together from its parts, for one command line. Sets the exit status to 1 where an input was bad. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { loadLexicon } from '../../lexicon/load.ts';
import { readLexiconFiles } from '../../lexicon/read-files.ts';
import type { Layout } from './answer.ts';
import type { Checkpoint } from './checkpoint.ts';
import { BEGINNING, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { Options } from './command-line.ts';
import type { Desk } from './desk.ts';
import { singleDesk, WorkerDesk } from './desk.ts';
import { inputsOf, jsonLines, sourcesOf } from './files.ts';
import type { Format, Input } from './input.ts';
import { LARGEST_DOCUMENT, TOO_LARGE } from './input.ts';
import { fileOutput, standardOutput } from './output.ts';
import { Progress } from './progress.ts';
import type { Tally } from './run.ts';
import { run, statementsIn, tableOf } from './run.ts';

/** Throws an Error where nothing can be done: an unfinished run that does not fit, an output that cannot be written. */
export async function analyseCorpus({ paths, format, layout, out, resume, workers }: Options): Promise<void> {
  const fromFiles = paths.length > 0;
  const file = fromFiles ? out : null;
  const earlier = file === null ? null : earlierRun(file, layout, resume);
  if (earlier === 'complete') {
    console.error(`${file} is complete`);
    return;
  }
  if (file !== null && !earlier) writeCheckpoint(file, { ...BEGINNING, layout });
  const output = out === null ? standardOutput() : fileOutput(out, earlier?.bytes ?? 0);
  const desk = deskOf(workers ?? (fromFiles ? availableParallelism() : 1), layout);
  const terminal = process.stderr.isTTY && fromFiles && (out !== null || !process.stdout.isTTY);
  const progress = terminal ? new Progress(process.stderr, await sizeOf(paths, format), () => performance.now()) : null;
  // The plain filter's answers say themselves what is wrong.
  const tells = fromFiles || layout !== 'statements';
  try {
    const tally = await run({
      inputs: fromFiles ? inputsOf(sourcesOf(paths, format)) : standardInput(format),
      desk,
      layout,
      output,
      file,
      earlier,
      onAnswer(input, failure, sofar) {
        if (failure !== null && tells) {
          progress?.clear();
          console.error(failure);
        }
        progress?.show(input.at, sofar);
      },
    });
    progress?.clear();
    if (tally.failures > 0 || (fromFiles && tally.inputs === 0)) process.exitCode = 1;
    if (tells) console.error(closing(tally, layout));
  } finally {
    output.close();
    await desk.close();
  }
}

function earlierRun(file: string, layout: Layout, resume: boolean): Checkpoint | 'complete' | null {
  const earlier = readCheckpoint(file);
  if (earlier && !resume) throw new Error(`${file} is an unfinished run: go on with --resume, or delete it and ${file}.resume`);
  if (earlier && earlier.layout !== layout) throw new Error(`${file} was begun as «${earlier.layout}», not «${layout}»`);
  return earlier ?? (resume && statSync(file, { throwIfNoEntry: false }) ? 'complete' : null);
}

const deskOf = (width: number, layout: Layout): Desk =>
  width > 1 ? new WorkerDesk(width, layout) : singleDesk(loadLexicon(readLexiconFiles()), layout);

async function sizeOf(paths: readonly string[], format: Format | null): Promise<number> {
  let total = 0;
  for await (const { size } of sourcesOf(paths, format)) total += size;
  return total;
}

async function* standardInput(format: Format | null): AsyncGenerator<Input> {
  if (format === null || format === 'jsonl') {
    yield* jsonLines(process.stdin, null, () => 0);
    return;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size <= LARGEST_DOCUMENT) chunks.push(chunk);
  }
  if (size > LARGEST_DOCUMENT) yield { kind: 'bad', file: null, number: null, reason: TOO_LARGE, at: 0 };
  else yield { kind: 'bytes', bytes: Buffer.concat(chunks), format, at: size };
}

function closing(tally: Tally, layout: Layout): string {
  if (tally.inputs === 0) return 'no document: no file with a name in .jsonl, .html or .txt';
  const count = (value: number, word: string): string => `${value.toLocaleString('en')} ${word}${value === 1 ? '' : 's'}`;
  const line = `${count(tally.inputs, 'document')}, ${count(statementsIn(tally), 'statement')}, ${tally.failures.toLocaleString('en')} bad`;
  return layout.startsWith('summary') ? `${line}\n${tableOf(tally)}` : line;
}
