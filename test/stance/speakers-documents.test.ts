import { describe, expect, test } from 'vitest';
import { recordOf } from '../../lib/stance/discourse.ts';
import { findFrames } from '../../lib/stance/frames.ts';
import { findMatches } from '../../lib/stance/matches.ts';
import { readTokens } from '../../lib/stance/paragraph.ts';
import { sameRecord } from '../../lib/stance/wire.ts';
import { lexicon, speakerAt, speakerInDocument } from './speaker-reading.ts';

const CASES: readonly (readonly [title: string, paragraphs: readonly string[], word: string, name: string | null])[] = [
  [
    'a verb without a subject goes on',
    ['قال وزير الدفاع التركي خلوصي أكار إن العملية مستمرة.', 'وأضاف أن الهدنة مرفوضة.'],
    'الهدنة',
    'خلوصي أكار',
  ],
  [
    'an office stands for its holder',
    ['أعلن وزير الخارجية الروسي سيرجي لافروف موقف بلاده.', 'وقال الوزير الروسي إن الحوار مستمر.'],
    'الحوار',
    'سيرجي لافروف',
  ],
  [
    'a last name stands for the full one',
    ['التقى الرئيس الأميركي جو بايدن نظيره.', 'وأكد بايدن أن التعاون مستمر.'],
    'التعاون',
    'جو بايدن',
  ],
  [
    'two words for one office',
    ['صرح رئيس الوزراء التركي أحمد داود أوغلو بذلك.', 'وأكد رئيس الحكومة أن الحرب مستمرة.'],
    'الحرب',
    'أحمد داود أوغلو',
  ],
  [
    '«البيان» is its issuer',
    ['قال البيت الأبيض في بيان إن رايس التقت نظيرها.', 'وأضاف البيان أن الشراكة باقية.'],
    'الشراكة',
    'البيت الأبيض',
  ],
  [
    '«المصادر» are those named before',
    ['قالت مصادر محلية إن الاشتباكات بدأت.', 'وأشارت المصادر إلى سقوط قتلى.'],
    'قتلى',
    'مصادر محلية',
  ],
  [
    'the nested voice does not go on',
    ['قال لافروف إن بايدن صرح بأن التدخل انتهى.', 'وأضاف أن الحوار مستمر.'],
    'الحوار',
    'لافروف',
  ],
  ['a quotation runs on', ['وقال الوزير الفرنسي: «لن نقبل التهديد.', 'سنرد على العدوان بكل قوة».'], 'العدوان', 'الوزير الفرنسي'],
  [
    'a quotation that closed does not',
    ['وقال الوزير الفرنسي: «لن نقبل التهديد».', 'وقصفت الطائرات المدينة ليلا.'],
    'المدينة',
    null,
  ],
  [
    'a text is announced',
    ['أصدرت السعودية والأردن بيانا مشتركا، فيما يلي نص البيان المشترك:', 'وتم بحث الأوضاع في المنطقة.'],
    'الأوضاع',
    'البيان المشترك',
  ],
  [
    'two parties named together',
    ['اتفقت المملكة العربية السعودية، والمملكة الأردنية الهاشمية، على التعاون.', 'وأكد الجانبان أن الشراكة باقية.'],
    'الشراكة',
    'المملكة العربية السعودية والمملكة الأردنية الهاشمية',
  ],
  [
    '«عبد الله» in one word or two',
    ['قال مدير المعهد سامر عبد الكريم إن القتال مستمر.', 'ووفق عبدالكريم، بدأت الهدنة.'],
    'الهدنة',
    'سامر عبد الكريم',
  ],
  ['the narrator takes over', ['قال وزير الدفاع إن الهجوم فشل.', 'وقعت اشتباكات في المدينة.'], 'اشتباكات', null],
];

test.each(CASES)('%s', (_title, paragraphs, word, name) => {
  expect(speakerInDocument(paragraphs, word)?.name ?? null).toBe(name);
});

describe('discourse', () => {
  test('reading a paragraph again from the same discourse gives the same discourse', () => {
    const { after } = speakerAt('قال وزير الدفاع التركي خلوصي أكار: «لن نقبل الحرب.', 'الحرب');
    const again = ['وأضاف أن الهدنة مرفوضة.', 'نحن ضد العدوان».'].map(
      (text) =>
        [
          speakerAt(text, text.split(' ')[0] as string, after).after,
          speakerAt(text, text.split(' ')[0] as string, after).after,
        ] as const,
    );
    for (const [one, other] of again) expect(sameRecord(recordOf(one), recordOf(other))).toBe(true);
    expect(sameRecord(recordOf(after), recordOf(again[0]?.[0] ?? after))).toBe(false);
  });

  test('offices within offices and titles without end are read', () => {
    for (const text of [
      'الوزير، '.repeat(2000),
      'بيان ل'.repeat(500),
      'بيان لوزارة '.repeat(2000),
      'وزير ('.repeat(2000),
      'د. '.repeat(2000),
    ]) {
      const paragraph = readTokens(text, lexicon);
      const matches = findMatches(readTokens(text.slice(0, 400), lexicon), lexicon);
      expect(() => findFrames(paragraph, { ...matches, phrases: [], cues: [] })).not.toThrow();
    }
  });
});
