import { describe, expect, test } from 'vitest';
import { isArabic } from '../../lib/arabic/script.ts';

describe('telling Arabic from other languages of its script', () => {
  test.each([
    ['Arabic', 'أعلن الوزير أن بلاده لا تسعى إلى المواجهة مع جيرانها.'],
    ['Arabic with names in Latin letters', 'قال المتحدث باسم شركة Boeing إن الصفقة مع Airbus لم تكتمل بعد وإن المفاوضات مستمرة.'],
    ['Arabic with a foreign name', 'وصل الرئيس پوتين إلى العاصمة حيث يلتقي نظيره الصيني لبحث العلاقات الثنائية بين البلدين.'],
    ['one Arabic word', 'سلام'],
  ])('%s is', (_, text) => expect(isArabic(text)).toBe(true));

  test.each([
    ['Persian', 'رئیس‌جمهور گفت که کشورش به دنبال جنگ با همسایگان نیست و گفت‌وگو را می‌پذیرد.'],
    ['Urdu', 'وزیر خارجہ نے کہا کہ ہمارا ملک پڑوسیوں کے ساتھ جنگ نہیں چاہتا۔'],
    ['Kurdish', 'سەرۆک وتی وڵاتەکەی نایەوێت شەڕ بکات و پێویستە گفتوگۆ بکرێت.'],
    ['English', 'The minister said that his country does not seek confrontation.'],
    [
      'English with a word of Arabic',
      'The word حوار means dialogue, which both sides say they want to resume as soon as possible.',
    ],
    ['Russian', 'Министр заявил, что страна не стремится к конфронтации.'],
    ['nothing', ''],
    ['numbers', '2026 - 11'],
  ])('%s is not', (_, text) => expect(isArabic(text)).toBe(false));
});
