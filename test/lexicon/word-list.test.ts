import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AsciiText, toAscii } from '../../lib/lexicon/alphabet.ts';
import { readWords, writeWords } from '../../lib/lexicon/word-list.ts';

const whole = (text: AsciiText): string => text.slice(text.start, text.end);

function read(list: string): string[] {
  const words: string[] = [];
  const units = Uint16Array.from(list, (letter) => letter.charCodeAt(0));
  readWords(units, (letters, length) => words.push(String.fromCharCode(...letters.subarray(0, length))));
  return words;
}

describe('word lists', () => {
  test.each([
    ['none', [], ''],
    ['one', ['حرب'], 'aحرب'],
    ['a word and one that goes on from it', ['حرب', 'حربية'], 'aحربdية'],
    ['phrases, digits, unsorted', ['حركة 23 مارس', 'حركة 20'], 'aحركة 20g3 مارس'],
  ])('%s', (_, words, list) => {
    expect(writeWords(words)).toBe(list);
    expect(read(list)).toEqual([...words].sort());
  });

  test('law: what is written is read, sorted', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'ابتثجحخ 19'), minLength: 1, maxLength: 40 }));
    fc.assert(fc.property(words, (all) => void expect(read(writeWords(all))).toEqual([...all].sort())));
  });
});

describe('the pack’s alphabet', () => {
  test('Arabic letters take one byte each', () => {
    const packed = toAscii('مواجهة\tتعاون\nA');
    expect(packed.split('\v')[2]).toMatch(/^[ -~\t\n]+$/);
    expect(whole(new AsciiText(packed))).toBe('مواجهة\tتعاون\nA');
  });

  test('law: whatever is packed comes back', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...'ابجدهو…', ...'AZ[~', '\t', '\n', '\f'), fc.string({ minLength: 1, maxLength: 1 })),
    });
    fc.assert(fc.property(text, (plain) => void expect(whole(new AsciiText(toAscii(plain)))).toBe(plain)));
  });

  test('law: any letters of the basic plane, more kinds than there are free characters', () => {
    const text = fc
      .array(fc.integer({ min: 0x0600, max: 0xd7ff }), { maxLength: 300 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(text, (plain) => void expect(whole(new AsciiText(toAscii(plain)))).toBe(plain)));
  });
});
