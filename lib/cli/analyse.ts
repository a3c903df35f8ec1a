/**
 * `npm run -s analyse`: a filter from JSON lines {"id","text"} to JSON lines {"id","statements"}. A text's line feeds part its
 * paragraphs; offsets are into the whole text. Answers as it reads, in constant memory.
 */
import { createInterface } from 'node:readline';
import { loadLexicon } from '../lexicon/load.ts';
import { readLexiconFiles } from '../lexicon/read-files.ts';
import { analyse } from '../stance/analyse.ts';

const lexicon = loadLexicon(readLexiconFiles());
let number = 0;

function answer(line: string): string {
  const { id, text } = readDocument(line);
  const paragraphs = text.split('\n');
  const offsets: number[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    offsets.push(offset);
    offset += paragraph.length + 1;
  }
  const statements = analyse(paragraphs, lexicon).map(({ paragraph, speaker, evidence, start, end, ...statement }) => {
    const at = offsets[paragraph] as number;
    const shift = <T extends { start: number; end: number }>(span: T): T => ({ ...span, start: span.start + at, end: span.end + at });
    return { ...shift({ start, end }), ...statement, speaker: speaker?.name ?? null, office: speaker?.office ?? null, evidence: evidence.map(shift) };
  });
  return JSON.stringify({ id, statements });
}

function readDocument(line: string): { id: unknown; text: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
  if (typeof value !== 'object' || value === null || typeof (value as { text?: unknown }).text !== 'string') throw new Error('no text: a JSON object {"id","text"} is expected');
  const { id = null, text } = value as { id?: unknown; text: string };
  return { id, text };
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (line.trim() === '') continue;
  let out: string;
  try {
    out = answer(line);
  } catch (error) {
    out = JSON.stringify({ id: null, error: `line ${number}: ${(error as Error).message}` });
    process.exitCode = 1;
  }
  if (!process.stdout.write(`${out}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
