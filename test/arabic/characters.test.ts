import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedLetter, isLetter, isSpelt, isWordCharacter, normalise } from '../../lib/arabic/characters.ts';
import { spelling } from './letters.ts';

describe('normalising', () => {
  test.each([
    ['إِسْرَائِيل', 'اسراءيل'],
    ['الحــــوار', 'الحوار'],
    ['الروسى', 'الروسي'],
    ['مسؤول', 'مسءول'],
    ['مسئول', 'مسءول'],
    ['ﻻفروف', 'لافروف'],
    ['ایران', 'ايران'],
    ['NATO', 'nato'],
    ['٢٠٢٦', '٢٠٢٦'],
  ])('%s is %s', (from, to) => expect(normalise(from)).toBe(to));

  test('keeps apart what is not a habit of spelling', () => {
    expect(normalise('قوة')).not.toBe(normalise('قوه'));
    expect(normalise('سلاح')).not.toBe(normalise('صلاح'));
  });

  test('once more changes nothing', () =>
    fc.assert(fc.property(spelling, (word) => normalise(normalise(word)) === normalise(word))));

  test('is known from the text without being made', () =>
    fc.assert(
      fc.property(spelling, spelling, (word, other) => {
        expect(isSpelt(normalise(word), `${other} ${word}`, other.length + 1, other.length + 1 + word.length)).toBe(true);
        expect(isSpelt(`${normalise(word)}ب`, word, 0, word.length)).toBe(false);
      }),
    ));
});

describe('what a character is', () => {
  test.each([
    ['ب', true, true],
    ['\u064b', true, false],
    ['ـ', true, false],
    ['\u200f', true, false],
    ['7', true, true],
    ['д', true, true],
    [' ', false, false],
    ['،', false, false],
    ['«', false, false],
    ['\ud83d', false, false],
  ])('%j: of a word %s, a letter %s', (character, ofWord, letter) => {
    const code = character.charCodeAt(0);
    expect(isWordCharacter(code)).toBe(ofWord);
    expect(isLetter(code)).toBe(letter);
    expect(foldedLetter(code) !== 0).toBe(letter);
  });
});
