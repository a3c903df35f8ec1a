/** What parts the words of a paragraph, which of them are quoted, and where its sentences begin. */
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../lib/lexicon/load.ts';
import { BREAK, readTokens, surfaceOf } from '../../lib/stance/paragraph.ts';
import { table } from './table.ts';

const lexicon = loadLexicon({ 'words.tsv': table('word / pos / forms', ['حرب / N']) });
const read = (text: string) => readTokens(text, lexicon);

describe('breaks', () => {
  test.each([
    ['a space', 'حرب حرب', BREAK.none],
    ['a quotation mark', 'حرب «حرب»', BREAK.quote],
    ['a straight one', 'حرب "حرب"', BREAK.quote],
    ['a German one', 'حرب „حرب“', BREAK.quote],
    ['a curled one', 'حرب “حرب”', BREAK.quote],
    ['a full-width one', 'حرب \uff02حرب\uff02', BREAK.quote],
    ['a bracket', 'حرب (حرب)', BREAK.bracket],
    ['a square one', 'حرب [حرب]', BREAK.bracket],
    ['a curly one', 'حرب {حرب}', BREAK.bracket],
    ['an Arabic comma', 'حرب، حرب', BREAK.comma],
    ['a Latin comma', 'حرب, حرب', BREAK.comma],
    ['a semicolon', 'حرب؛ حرب', BREAK.comma],
    ['a dash', 'حرب - حرب', BREAK.comma],
    ['a long dash', 'حرب — حرب', BREAK.comma],
    ['a bullet', 'حرب • حرب', BREAK.comma],
    ['a bar', 'حرب | حرب', BREAK.comma],
    ['a slash', 'حرب/حرب', BREAK.comma],
    ['a colon', 'حرب: حرب', BREAK.colon],
    ['a full stop', 'حرب. حرب', BREAK.sentence],
    ['an exclamation mark', 'حرب! حرب', BREAK.sentence],
    ['an Arabic question mark', 'حرب؟ حرب', BREAK.sentence],
    ['an ellipsis', 'حرب… حرب', BREAK.sentence],
    ['the strongest of several', 'حرب، «حرب', BREAK.comma],
    ['the strongest, though it comes first', 'حرب: «(حرب', BREAK.colon],
  ])('%s', (_, text, expected) => expect(read(text).breaks).toEqual([BREAK.none, expected]));

  test('what stands before the first word parts it from nothing else', () => expect(read('«حرب حرب').breaks[1]).toBe(BREAK.none));
});

describe('quotations', () => {
  test.each([
    ['are numbered', '«حرب» حرب «حرب حرب»', [1, 0, 2, 2]],
    ['may be mirrored', 'حرب »حرب« حرب', [0, 1, 0]],
    ['may stay open', 'حرب «حرب حرب', [0, 1, 1]],
    ['are not opened by a bracket', 'حرب (حرب) حرب', [0, 0, 0]],
  ])('%s: %s', (_, text, expected) => expect(read(text).quotes).toEqual(expected));
});

describe('sentences', () => {
  test.each([
    ['end with a full stop', 'حرب حرب. حرب', [0, 0, 2]],
    ['do not end with a comma or a colon', 'حرب، حرب: حرب', [0, 0, 0]],
    ['do not end within a number', 'حرب 3.5 حرب', [0, 0, 0, 0]],
    ['end behind a number', 'حرب 35. حرب', [0, 0, 2]],
    ['end between a word and a number', 'حرب.5 حرب', [0, 1, 1]],
    ['do not end behind a single letter', 'حرب د. حرب', [0, 0, 0]],
    ['do not end behind a letter that begins the text', 'د. حرب', [0, 0]],
    ['end behind a word of two letters', 'حرب لن. حرب', [0, 0, 2]],
    ['end behind a letter that bears a vowel with its word', 'حرب هـَا. حرب', [0, 0, 2]],
  ])('%s: %s', (_, text, expected) => expect(read(text).sentences).toEqual(expected));

  test('a text without full stops is cut after two hundred words', () => {
    const { sentences } = read('حرب '.repeat(450));
    expect([0, 199, 200, 399, 400, 449].map((i) => sentences[i])).toEqual([0, 0, 200, 200, 400, 400]);
  });
});

test('a word is given as it is written', () => {
  const paragraph = read('قالَ «الحــرب» قريبة');
  expect([0, 1, 2].map((i) => surfaceOf(paragraph, i))).toEqual(['قالَ', 'الحــرب', 'قريبة']);
});
