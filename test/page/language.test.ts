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
  const { read } = onlyArabic(reader);

  test('yields nothing and leaves the discourse as it was', async () => {
    const before = { speaker: 'سعيد' };
    expect(await read([{ before, texts: [`${PERSIAN} حرب`] }])).toEqual([[{ statements: [], after: before }]]);
  });

  test('stands between others without a trace', async () => {
    const texts = ['قال عمر نعم', `${PERSIAN} حرب`, `${ARABIC} تعاون`];
    const [readings = []] = await read([{ before: fakeReader.open, texts }]);
    expect(readings.map(({ statements }) => statements.map(({ speaker }) => speaker?.name))).toEqual([[], [], ['عمر']]);
  });

  test('an Arabic one with a foreign name is read', async () => {
    const [[reading] = []] = await read([{ before: fakeReader.open, texts: [`${ARABIC} حرب في چاد`] }]);
    expect(reading?.statements).toHaveLength(1);
  });
});
