import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../lib/cli/corpus/lines.ts';

async function* chunks(...parts: readonly (string | Uint8Array)[]) {
  for (const part of parts) yield Buffer.from(part as string);
}

async function read(source: AsyncIterable<Uint8Array>, largest?: number) {
  const lines = [];
  for await (const line of linesOf(source, largest)) lines.push(line);
  return lines;
}

describe('lines of a byte stream', () => {
  test.each([
    ['no line end at the end', ['a\nb'], ['a', 'b']],
    ['a line end at the end', ['a\nb\n'], ['a', 'b']],
    ['Windows line ends', ['a\r\nb\r\n'], ['a', 'b']],
    ['empty lines keep the count', ['a\n\nb'], ['a', '', 'b']],
    ['a line over three chunks', ['a', 'b', 'c\nd'], ['abc', 'd']],
    ['U+2028 parts no line of JSON', ['"a\u2028b"\nc'], ['"a\u2028b"', 'c']],
    ['nothing', [], []],
  ])('%s', async (_, parts, expected) => {
    const lines = await read(chunks(...parts));
    expect(lines.map(({ text }) => text)).toEqual(expected);
    expect(lines.map(({ number }) => number)).toEqual(expected.map((_line, i) => i + 1));
  });

  test('a letter that is torn between two chunks is one letter', async () => {
    const bytes = Buffer.from('سلام\nعليكم');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), async (at) => {
        const lines = await read(chunks(bytes.subarray(0, at), bytes.subarray(at)));
        expect(lines.map(({ text }) => text)).toEqual(['سلام', 'عليكم']);
      }),
    );
  });

  test('a line that is too long is given up, the next ones are read', async () => {
    const lines = await read(chunks('12345', '6789\nab\n', '0123456789'), 6);
    expect(lines.map(({ text }) => text)).toEqual([null, 'ab', null]);
  });
});
