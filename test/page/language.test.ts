import { describe, expect, test } from 'vitest';
import { isArabic } from '../../lib/arabic/script.ts';
import type { Block } from '../../lib/page/block.ts';
import { isPageArabic, onlyArabic } from '../../lib/page/language.ts';
import { fakeReader } from './fake-reader.ts';

const reader = { ...fakeReader, isArabic };
const block = (text: string, article: Element | null = document.body): Block => ({
  key: 0,
  text,
  linked: 0,
  pieces: [],
  element: document.body,
  article,
  result: null,
});
const ARABIC = 'أعلن الوزير أن المحادثات ستبدأ قريبا في العاصمة';
const PERSIAN = 'وزیر گفت که گفتگوها به زودی در پایتخت آغاز می‌شود و نتیجه چشمگیر است';
const URDU = 'وزیر نے کہا کہ مذاکرات جلد ہی دارالحکومت میں شروع ہوں گے';

describe('the language of a page', () => {
  test.each([
    ['Arabic', [ARABIC], true],
    ['Persian', [PERSIAN], false],
    ['Urdu', [URDU], false],
    ['without a block', [], false],
  ])('%s', (_, texts, expected) => {
    expect(
      isPageArabic(
        texts.map((text) => block(text)),
        reader,
      ),
    ).toBe(expected);
  });

  test('is that of its article, not of its margins', () => {
    expect(isPageArabic([block(PERSIAN, null), block(PERSIAN, null), block(ARABIC)], reader)).toBe(true);
    expect(isPageArabic([block(ARABIC, null), block(ARABIC, null), block(PERSIAN)], reader)).toBe(false);
  });
});

describe('a paragraph in another language', () => {
  test('yields nothing and leaves the discourse as it was', () => {
    const before = { speaker: 'سعيد' };
    expect(onlyArabic(reader).read(`${PERSIAN} حرب`, before)).toEqual({ statements: [], after: before });
  });

  test('an Arabic one with a foreign name is read', () => {
    expect(onlyArabic(reader).read(`${ARABIC} حرب في چاد`, fakeReader.open).statements).toHaveLength(1);
  });
});
