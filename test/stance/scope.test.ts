/** How far a word's influence runs: from the first word of each text to its last. */
import { describe, expect, test } from 'vitest';
import { readTokens } from '../../lib/stance/paragraph.ts';
import { isVerb, sameScope } from '../../lib/stance/scope.ts';
import { lexicon } from './speaker-reading.ts';

const reaches = (text: string, commas = false): boolean => {
  const paragraph = readTokens(text, lexicon);
  return sameScope(paragraph, 0, paragraph.words.length - 1, commas);
};

describe('a scope', () => {
  test.each([
    ['runs on through nouns', 'رفض فكرة الحوار', true],
    ['runs on into the next word', 'رفض الحوار', true],
    ['passes a quotation mark', 'رفض «الحوار»', true],
    ['passes a bracket', 'رفض (فكرة) الحوار', true],
    ['ends with the sentence', 'رفض العرض. الحوار', false],
    ['ends at a colon', 'رفض العرض: الحوار', false],
    ['ends at a comma', 'رفض العرض، الحوار', false],
    ['passes a comma before a noun that is joined', 'رفض العرض، والحوار', true],
    ['ends at a comma before a verb that is joined', 'رفض العرض، ويطلب', false],
    ['ends at a contrast', 'رفض العرض لكن الحوار', false],
    ['ends at a circumstance', 'رفض العرض بعد الحوار', false],
    ['ends at an adverb of speech', 'رفض العرض مؤكدا الحوار', false],
    ['reaches the circumstance itself', 'رفض العرض بعد', true],
    ['ends at a verb that is joined', 'رفض العرض ويطلب الحوار', false],
    ['passes a noun that is joined', 'رفض العرض والحوار', true],
  ])('%s: %s', (_, text, expected) => expect(reaches(text)).toBe(expected));

  test.each([
    ['passes commas where it is told to', 'رفض العرض، أمس، الحوار', true],
    ['passes no colon even so', 'رفض العرض: الحوار', false],
  ])('%s: %s', (_, text, expected) => expect(reaches(text, true)).toBe(expected));
});

describe('a finite verb and nothing else', () => {
  test.each('قال يقول أعلن ويطلب'.split(' '))('%s', (word) => expect(isVerb(lexicon.word(word))).toBe(true));
  test.each('رفض أبدا الحرب في منذ هو'.split(' '))('not %s', (word) => expect(isVerb(lexicon.word(word))).toBe(false));
});
