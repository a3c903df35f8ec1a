/** From the files and folders of a command line to the inputs in them, in an order that is the same at every run. */
import { createReadStream, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Format, Input } from './input.ts';
import { TOO_LARGE } from './input.ts';
import { linesOf } from './lines.ts';

export interface Source {
  readonly file: string;
  /** In bytes, as it lies on the disk. */
  readonly size: number;
  readonly format: Format | null;
  /** Why it cannot be read, or null. */
  readonly trouble: string | null;
}

const KINDS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:jsonl|ndjson)$/i, 'jsonl'],
  [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.(?:txt|text)$/i, 'text'],
];

const formatOf = (file: string): Format | null =>
  KINDS.find(([pattern]) => pattern.test(file.replace(/\.gz$/i, '')))?.[1] ?? null;

/**
 * Every file that is named, and every file of a named folder and of those in it, by name; hidden ones and links to folders are
 * left out. Without `format` the name's end tells what a file is, and a folder's other files are passed over.
 */
export async function* sourcesOf(paths: readonly string[], format: Format | null): AsyncGenerator<Source> {
  for (const path of paths) yield* walk(path, format, true);
}

async function* walk(path: string, format: Format | null, named: boolean): AsyncGenerator<Source> {
  const source = (parts: Partial<Source>): Source => ({ file: path, size: 0, format: null, trouble: null, ...parts });
  let stat: ReturnType<typeof statSync>;
  try {
    stat = statSync(path);
  } catch (error) {
    yield source({ trouble: reasonOf(error) });
    return;
  }
  if (!stat?.isDirectory()) {
    const kind = format ?? formatOf(path);
    if (kind) yield source({ size: stat?.size ?? 0, format: kind });
    else if (named)
      yield source({ trouble: 'no .jsonl, .html or .txt by its name: say what it is with --jsonl, --html or --text' });
    return;
  }
  let names: string[];
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const linked = new Set(entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name));
    names = entries
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.') && !(linked.has(name) && isFolder(join(path, name))));
  } catch (error) {
    yield source({ trouble: reasonOf(error) });
    return;
  }
  for (const name of names.sort()) yield* walk(join(path, name), format, false);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Every document of the sources. A file that fails midway ends with a bad input; the next goes on. */
export async function* inputsOf(sources: AsyncIterable<Source>): AsyncGenerator<Input> {
  let before = 0;
  for await (const { file, size, format, trouble } of sources) {
    if (trouble !== null) yield { kind: 'bad', file, number: null, reason: trouble, at: before };
    else if (format !== 'jsonl') yield { kind: 'file', file, format: format as 'html' | 'text', at: before + size };
    else yield* lineInputs(file, before);
    before += size;
  }
}

async function* lineInputs(file: string, before: number): AsyncGenerator<Input> {
  const raw = createReadStream(file);
  try {
    yield* jsonLines(
      file.toLowerCase().endsWith('.gz') ? raw.pipe(createGunzip()) : raw,
      file,
      () => before + raw.bytesRead,
      raw,
    );
  } catch (error) {
    yield { kind: 'bad', file, number: null, reason: reasonOf(error), at: before + raw.bytesRead };
  } finally {
    raw.destroy();
  }
}

/** The lines of a stream that hold something. An error of `under`, which feeds it, is an error of the stream. */
export async function* jsonLines(
  stream: Readable,
  file: string | null,
  at: () => number,
  under: Readable = stream,
): AsyncGenerator<Input> {
  if (under !== stream) under.on('error', (error) => stream.destroy(error));
  for await (const { number, text } of linesOf(stream)) {
    if (text === null) yield { kind: 'bad', file, number, reason: TOO_LARGE, at: at() };
    else if (text.trim() !== '') yield { kind: 'line', file, number, line: text, at: at() };
  }
}

/** `ENOENT: no such file or directory, stat 'x'` without what the reader knows already. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return code
    ? message
        .replace(/^[A-Z_]+: /, '')
        .replace(/, \w+ '.*'$/, '')
        .replace(/, \w+$/, '')
    : message;
}
