import { describe, expect, test } from 'vitest';
import { OPENING } from '../../lib/stance/discourse.ts';
import { announcesText, jointStatement, runningQuotation } from '../../lib/stance/quotation.ts';

describe('a quotation that runs over paragraphs', () => {
  const run = (paragraphs: readonly string[]): boolean[] => {
    let discourse = OPENING;
    return paragraphs.map((text) => {
      const { began, quoting } = runningQuotation(text, discourse);
      discourse = { ...discourse, quoting };
      return began;
    });
  };
  const plain = 'سنمضي في طريقنا.';
  test.each([
    ['begins open and is closed', ['وقال: «لن نتراجع.', 'سنمضي في طريقنا».', plain], [false, true, false]],
    ['runs over a paragraph without marks', ['وقال: «لن نتراجع.', plain, 'وسنصل».'], [false, true, true]],
    ['is closed in the paragraph that opens it', ['وقال: «لن نتراجع».', plain], [false, false]],
    [
      'is given up after four paragraphs',
      ['وقال: «لن نتراجع.', plain, plain, plain, plain, plain],
      [false, true, true, true, true, false],
    ],
    ['is opened anew by each paragraph', ['وقال: «لن نتراجع.', '«سنمضي في طريقنا.', plain], [false, false, true]],
    ['is opened anew behind a space', ['وقال: "لن نتراجع.', ' "سنمضي في طريقنا.', plain], [false, false, true]],
    ['is none where another is opened and closed', ['وقال: «لن نتراجع.', 'ثم قال «سنمضي» وخرج.'], [false, false]],
  ])('%s', (_, paragraphs, began) => expect(run(paragraphs)).toEqual(began));
});

describe('a text is announced', () => {
  test.each([
    ['وفيما يلي نص البيان:', true],
    ['وفي ما يلي نصه:', true],
    ['وهذا نص الرسالة كما وردت:', true],
    ['وهنا يأتي نص الكلمة التي ألقاها:   ', true],
    ['وفيما يلي نصها:', true],
    ['وفيما يلي نص البيان', false],
    ['وفيما يلي أسماء الفائزين:', false],
    ['وفيما يلي نص البيان: نحن نرفض الحرب', false],
    ['وقال الوزير:', false],
    ['وفيما يلي نص البيان الذي وزعته الوزارة على الصحف كلها بعد أن طال انتظاره في العاصمة:', false],
  ])('%s', (text, expected) => expect(announcesText(text)).toBe(expected));

  test.each([
    ['صدر البيان المشترك في ختام الزيارة', 'البيان المشترك'],
    ['صدر عنهما بيان مشترك', 'بيان مشترك'],
    ['وتلا الأمين البيان الختامي', 'البيان الختامي'],
    ['صدر بيان عن الوزارة', undefined],
  ])('by several: %s', (text, name) => {
    expect(jointStatement(text)?.name).toBe(name);
    expect(jointStatement(text)?.office).toBe(name && null);
  });
});
