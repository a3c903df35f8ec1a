import { describe, expect, test } from 'vitest';
import { decodeHtml, decodeText } from '../../../lib/cli/corpus/encoding.ts';

/** «حوار» in windows-1256. */
const LEGACY = [0xcd, 0xe6, 0xc7, 0xd1];
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('the encoding of a page', () => {
  test.each([
    ['UTF-8', bytes('<p>حوار'), '<p>حوار'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'حوار'), 'حوار'],
    ['declared in its head', bytes('<meta charset=windows-1256>', LEGACY), '<meta charset=windows-1256>حوار'],
    [
      'declared the old way',
      bytes('<META http-equiv=x content="text/html; charset=cp1256">', LEGACY),
      '<META http-equiv=x content="text/html; charset=cp1256">حوار',
    ],
    ['undeclared and no UTF-8: windows-1256', bytes(LEGACY), 'حوار'],
    ['UTF-16 by its mark', bytes([0xff, 0xfe, 0x2d, 0x06]), 'ح'],
    ['a stray byte in declared UTF-8', bytes('<meta charset="utf-8">', [0xff], 'حوار'), '<meta charset="utf-8">\ufffdحوار'],
  ])('%s', (_, page, expected) => {
    expect(decodeHtml(page)).toBe(expected);
  });

  test.each([
    ['an encoding that nobody knows', bytes('<meta charset="klingon">'), 'unknown encoding «klingon»'],
    ['no text at all', bytes('GIF89a', [0, 1, 0, 2]), 'not a text file'],
  ])('%s', (_, page, reason) => {
    expect(() => decodeHtml(page)).toThrow(reason);
  });
});

describe('the encoding of a text', () => {
  test('is UTF-8 or UTF-16, and nothing is guessed', () => {
    expect(decodeText(bytes('حوار'))).toBe('حوار');
    expect(decodeText(bytes([0xfe, 0xff, 0x06, 0x2d]))).toBe('ح');
    expect(() => decodeText(bytes(LEGACY))).toThrow('not UTF-8');
    expect(() => decodeText(bytes('a\0b'))).toThrow('not a text file');
  });
});
