/** The options of `npm run analyse`. */
import { parseArgs } from 'node:util';
import type { Layout } from './answer.ts';
import type { Format } from './input.ts';
import { FORMATS } from './input.ts';

export const USAGE = `npm run -s analyse -- [OPTIONS] [FILES AND FOLDERS]

Without files: a filter from JSON lines {"id","text"} on standard input to JSON lines {"id","statements"} on standard output.
With files: the same for each document in them, all cores at work. What a file is, its name tells: .jsonl .html .txt (also .gz).

  --jsonl --html --text  every input is of this kind, whatever its name
  --summary              counts by topic, stance and speaker instead of statements
  --csv                  a table instead of JSON lines
  --out FILE             write to FILE, and keep a checkpoint in FILE.resume until all is done
  --resume               go on with FILE where a killed run was
  --workers N            so many threads (files: one a core; standard input: 1)
  --help

The exit status is 1 where an input could not be read (each is named on standard error, or answered with its error), 2 where the
options are wrong.`;

export interface Options {
  readonly paths: readonly string[];
  readonly format: Format | null;
  readonly layout: Layout;
  readonly out: string | null;
  readonly resume: boolean;
  /** Null: as many as fit. */
  readonly workers: number | null;
  readonly help: boolean;
}

/** Throws an Error that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      jsonl: flag,
      html: flag,
      text: flag,
      summary: flag,
      csv: flag,
      out: { type: 'string' },
      resume: flag,
      workers: { type: 'string' },
      help: flag,
    },
  });
  const formats = FORMATS.filter((format) => values[format]);
  if (formats.length > 1) throw new Error(`one of ${formats.map((format) => `--${format}`).join(' and ')} only`);
  if (values.resume && values.out === undefined) throw new Error('--resume goes on with the file that --out names');
  if (values.resume && positionals.length === 0)
    throw new Error('--resume needs files or folders: standard input cannot be read twice');
  const workers = values.workers === undefined ? null : Number(values.workers);
  if (workers !== null && !(Number.isInteger(workers) && workers >= 1 && workers <= 256))
    throw new Error(`--workers is a number from 1 to 256, not «${values.workers}»`);
  return {
    paths: positionals,
    format: formats[0] ?? null,
    layout: `${values.summary ? 'summary' : 'statements'}${values.csv ? '-csv' : ''}`,
    out: values.out ?? null,
    resume: values.resume,
    workers,
    help: values.help,
  };
}
