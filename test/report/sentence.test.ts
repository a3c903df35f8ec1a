import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceAround } from '../../lib/report/sentence.ts';

/** The span is written in brackets. */
const around = (marked: string) => {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const { start: from, end: to } = sentenceAround(text, { start, end: marked.indexOf(']') - 1 });
  return text.slice(from, to);
};

describe('the sentence around a span', () => {
  test.each([
    ['the only one', 'قال إنه [يرفض الحرب] تماما', 'قال إنه يرفض الحرب تماما'],
    ['between two others', 'وصل أمس. وقال إنه [يرفض الحرب] تماما. ثم غادر.', 'وقال إنه يرفض الحرب تماما.'],
    ['after an Arabic question mark', 'لماذا؟ لأنه [يرفض الحرب].', 'لأنه يرفض الحرب.'],
    ['the closing quotation mark belongs to it', 'قال: «[لن نفاوض].» ثم غادر', 'قال: «لن نفاوض.»'],
    ['a number has no end in it', 'بنسبة 3.5 بالمئة [خفضوا الأسلحة] أمس', 'بنسبة 3.5 بالمئة خفضوا الأسلحة أمس'],
    ['nor has a title', 'صرح د. سامر بأنه [يرفض الحرب]', 'صرح د. سامر بأنه يرفض الحرب'],
    ['nor has an address', 'نقلت example.com أنه [يرفض الحرب]', 'نقلت example.com أنه يرفض الحرب'],
    ['a new line ends it', 'عنوان\nوقال إنه [يرفض الحرب]\nنهاية', 'وقال إنه يرفض الحرب'],
    ['a span over two sentences has both', 'أولا. [ندعو إلى الحوار. ونرفض الحرب]. أخيرا.', 'ندعو إلى الحوار. ونرفض الحرب.'],
    ['dots', 'قال… ثم [رفض الحرب]', 'ثم رفض الحرب'],
  ])('%s', (_, marked, expected) => {
    expect(around(marked)).toBe(expected);
  });

  test('always holds the span', () => {
    const text = fc.array(fc.constantFrom('ا', ' ', '.', '؟', '\n', '»', '3', 'كلمة')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const sentence = sentenceAround(text, { start, end });
        expect(0 <= sentence.start && sentence.start <= start && end <= sentence.end && sentence.end <= text.length).toBe(true);
      }),
    );
  });
});
