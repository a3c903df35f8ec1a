/**
 * Lines of a byte stream, as JSON Lines means them: parted by a line feed and nothing else (Node's readline also parts at
 * U+2028, which JSON allows inside a string). Holds one chunk and one line at a time.
 */
import { LARGEST_DOCUMENT } from './input.ts';

export interface Line {
  /** Counts from 1. */
  readonly number: number;
  /** Without its line end; null where it is too long to be held. */
  readonly text: string | null;
}

const LINE_FEED = 10;

export async function* linesOf(chunks: AsyncIterable<Uint8Array>, largest: number = LARGEST_DOCUMENT): AsyncGenerator<Line> {
  let number = 0;
  let held: Uint8Array[] = [];
  let size = 0;
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size <= largest) held.push(part);
    else held = [];
  };
  const take = (): Line => {
    const text = size > largest ? null : decode(held);
    held = [];
    size = 0;
    return { number: ++number, text };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

/** Bytes that are no UTF-8 become U+FFFD: the rest of the line may still be read. */
function decode(parts: readonly Uint8Array[]): string {
  const text = Buffer.concat(parts).toString('utf8');
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
