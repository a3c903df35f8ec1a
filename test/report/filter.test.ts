import { describe, expect, test } from 'vitest';
import { type Filter, fold, isFiltering, NO_FILTER, searchable } from '../../lib/report/filter.ts';
import { statement } from './reading.ts';

const statements = [
  statement({ id: 'threat', topic: 'confrontation', stance: 'favor', sentence: 'هدّدت الحكومة بالردّ', quote: 'هدّدت' }),
  statement({
    id: 'talks',
    topic: 'cooperation',
    stance: 'favor',
    speaker: null,
    sentence: 'تبدأ المحادثات غدا',
    quote: 'المحادثات',
  }),
  statement({
    id: 'arms',
    topic: 'arms-control',
    stance: 'none',
    speaker: { name: 'Ann Lee', office: 'مفتشة' },
    sentence: 'بحثوا الرقابة على الأسلحة',
    quote: 'الرقابة',
  }),
];

const SENTENCES = new Map(statements.map(({ id, sentence }) => [id, sentence]));
const found = (filter: Partial<Filter>, sentences: ReadonlyMap<string, string> = SENTENCES) =>
  searchable(statements, sentences)
    .find({ ...NO_FILTER, ...filter })
    .map(({ id }) => id);

test('as long as no sentence is known, the quotes are searched', () => {
  expect(found({ text: 'الحكومة' }, new Map())).toEqual([]);
  expect(found({ text: 'هددت' }, new Map())).toEqual(['threat']);
});

describe('filtering', () => {
  test.each<[string, Partial<Filter>, string[]]>([
    ['nothing asked: all, in page order', {}, ['threat', 'talks', 'arms']],
    ['a topic', { topics: ['cooperation'] }, ['talks']],
    ['two topics', { topics: ['cooperation', 'arms-control'] }, ['talks', 'arms']],
    ['a stance', { stances: ['favor'] }, ['threat', 'talks']],
    ['topic and stance', { topics: ['confrontation'], stances: ['against'] }, []],
    ['a speaker', { speaker: 'سامر الحداد' }, ['threat']],
    ['a speaker, spelt otherwise', { speaker: 'سامر الحدّاد' }, ['threat']],
    ['the unnamed', { speaker: null }, ['talks']],
    ['a word without its vowel signs', { text: 'هددت' }, ['threat']],
    ['a word with vowel signs that the page lacks', { text: 'المُحادَثات' }, ['talks']],
    ['hamza and ta marbuta spelt otherwise', { text: 'الاسلحه الرقابه' }, ['arms']],
    ['a name in Latin letters, any case', { text: 'ann' }, ['arms']],
    ['an office', { text: 'مفتشة' }, ['arms']],
    ['every word must be there', { text: 'المحادثات الأسلحة' }, []],
    ['blanks ask for nothing', { text: '   ' }, ['threat', 'talks', 'arms']],
    ['signs that mean something to a regexp', { text: '.*' }, []],
  ])('%s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  test.each<[Partial<Filter>, boolean]>([
    [{}, false],
    [{ text: ' ' }, false],
    [{ text: 'ا' }, true],
    [{ speaker: null }, true],
    [{ stances: ['none'] }, true],
  ])('isFiltering(%j) is %s', (filter, expected) => {
    expect(isFiltering({ ...NO_FILTER, ...filter })).toBe(expected);
  });

  test.each([
    ['إِسْـــلامٌ', 'اسلام'],
    ['آخَر', 'اخر'],
    ['مُؤتمَر', 'موتمر'],
    ['رئيس', 'رييس'],
    ['الروسى', 'الروسي'],
    ['ﻻ', 'لا'],
  ])('%s folds to %s, and once is enough', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});
