/** From an input to the document in it, whatever form it came in. */
import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeHtml, decodeText } from './encoding.ts';
import type { Article } from './html.ts';
import type { Input } from './input.ts';
import { LARGEST_DOCUMENT, TOO_LARGE } from './input.ts';

export interface Document {
  /** As the JSON line gives it, or the file's path. */
  readonly id: unknown;
  /** Paragraphs, one a line. */
  readonly text: string;
  /** What the page says of itself; null for plain texts. */
  readonly page: Omit<Article, 'text'> | null;
}

/** Throws an Error whose message is the reason, for whoever made the corpus. */
export async function readDocument(input: Input): Promise<Document> {
  switch (input.kind) {
    case 'line':
      return readLine(input.line);
    case 'file':
      return fromBytes(readBytes(input.file), input.format, input.file);
    case 'bytes':
      return fromBytes(input.bytes, input.format, null);
    case 'bad':
      throw new Error(input.reason);
  }
}

function readLine(line: string): Document {
  let value: unknown;
  try {
    value = JSON.parse(line.trim());
  } catch {
    throw new Error('not JSON');
  }
  const { id = null, text } = (typeof value === 'object' && value !== null ? value : {}) as { id?: unknown; text?: unknown };
  if (typeof text !== 'string') throw new Error('no text: a JSON object {"id","text"} is expected');
  return { id, text, page: null };
}

function readBytes(file: string): Uint8Array {
  if (statSync(file).size > LARGEST_DOCUMENT) throw new Error(TOO_LARGE);
  const bytes = readFileSync(file);
  return file.toLowerCase().endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: LARGEST_DOCUMENT }) : bytes;
}

async function fromBytes(bytes: Uint8Array, format: 'html' | 'text', id: string | null): Promise<Document> {
  if (format === 'text') return { id, text: decodeText(bytes).replaceAll('\r\n', '\n'), page: null };
  // Loaded where a page is met: the plain filter starts without it.
  const { readArticle } = await import('./html.ts');
  const { text, ...page } = readArticle(decodeHtml(bytes));
  return { id, text, page };
}
