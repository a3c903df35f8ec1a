/** Whom a later mention means, given who was named before. */
import { describe, expect, test } from 'vitest';
import type { Discourse } from '../../lib/stance/discourse.ts';
import { mention, OPENING, recordOf, remember, resolve, spoken } from '../../lib/stance/discourse.ts';
import type { Speaker } from '../../lib/stance/statement.ts';
import { sameRecord } from '../../lib/stance/wire.ts';

/** «name | office», either part may be missing. */
const speaker = (text: string): Speaker => {
  const [name = '', office = null] = text.split(' | ');
  return { name, office };
};
const shown = (found: Speaker | null): string | null =>
  found && (found.office === null ? found.name : `${found.name} | ${found.office}`);
const asName = (text: string) => ({ name: text, office: null });
const asOffice = (text: string) => ({ name: null, office: text });
/** Who spoke, in this order. */
const heard = (...speakers: readonly string[]): Discourse =>
  speakers.reduce((discourse, text) => spoken(discourse, speaker(text)), OPENING);

describe('a name', () => {
  test.each([
    ['is the fuller name known before', ['سيرجي لافروف | وزير الخارجية الروسي'], 'لافروف', 'سيرجي لافروف | وزير الخارجية الروسي'],
    ['may be fuller than the one known before', ['لافروف'], 'سيرجي لافروف', 'سيرجي لافروف'],
    ['is another where a word differs', ['سيرجي لافروف'], 'سيرجي إيفانوف', 'سيرجي إيفانوف'],
    ['is the same with a hamza more or less', ['أحمد داود أوغلو'], 'احمد اوغلو', 'أحمد داود أوغلو'],
    ['is the same without its article', ['عادل الجبير'], 'جبير', 'عادل الجبير'],
    ['keeps the article of a short word', ['سامر الحو'], 'حو', 'حو'],
    ['is of one word with «عبد»', ['سامر عبد الكريم'], 'عبدالكريم', 'سامر عبد الكريم'],
    ['is no other servant’s', ['سامر عبد الكريم'], 'عبد الرحمن', 'عبد الرحمن'],
    ['may have an initial more', ['جورج بوش'], 'جورج و بوش', 'جورج و بوش'],
    ['of several the one who spoke last', ['علي حداد', 'سمير حداد'], 'حداد', 'سمير حداد'],
  ])('%s', (_, before, name, expected) => expect(shown(resolve(asName(name), heard(...before)))).toBe(expected));

  test('takes the office that is told at greater length', () => {
    const before = heard('سيرجي لافروف | الوزير');
    expect(resolve({ name: 'لافروف', office: 'وزير الخارجية' }, before)?.office).toBe('وزير الخارجية');
    expect(resolve({ name: 'لافروف', office: 'وزير' }, before)?.office).toBe('الوزير');
  });
});

describe('an office', () => {
  const lavrov = 'سيرجي لافروف | وزير الخارجية الروسي';
  test.each([
    ['stands for its holder', [lavrov], 'الوزير الروسي', lavrov],
    ['stands for him though another spoke last', [lavrov, 'جون كيري'], 'الوزير', lavrov],
    ['is another’s where a word differs', [lavrov], 'الوزير الفرنسي', 'الوزير الفرنسي'],
    ['is another’s where the head differs', [lavrov], 'نائب وزير الخارجية الروسي', 'نائب وزير الخارجية الروسي'],
    ['is the same where most of it is', [lavrov], 'وزير الخارجية الروسي المخضرم', lavrov],
    ['is another where half of it is', [lavrov], 'وزير الدفاع الروسي الأسبق', 'وزير الدفاع الروسي الأسبق'],
    ['bears a form of address', ['سامي حداد | السفير اللبناني'], 'سعادة السفير', 'سامي حداد | السفير اللبناني'],
    ['of address alone is its own', [], 'سعادة', 'سعادة'],
    ['«رئيس الوزراء» is «رئيس الحكومة»', ['سعد حداد | رئيس الوزراء'], 'رئيس الحكومة', 'سعد حداد | رئيس الوزراء'],
    ['«العاهل» is the king', ['سلمان | الملك السعودي'], 'العاهل السعودي', 'سلمان | الملك السعودي'],
    ['«الموفد» is the envoy', ['بيكا | المبعوث الدولي'], 'الموفد الدولي', 'بيكا | المبعوث الدولي'],
    ['«الناطق» is the spokesman', ['مازن | المتحدث العسكري'], 'الناطق العسكري', 'مازن | المتحدث العسكري'],
    ['«مسؤولين» are «مسؤولون»', ['مسؤولون أميركيون'], 'مسؤولين أميركيين', 'مسؤولين أميركيين'],
    ['«أميركي» is «أمريكي»', ['جون كيري | الوزير الأميركي'], 'الوزير الأمريكي', 'جون كيري | الوزير الأميركي'],
    ['of a kingdom is its adjective’s', ['سامي | سفير المملكة السعودية'], 'السفير السعودي', 'سامي | سفير المملكة السعودية'],
    ['of an ambassador does without his seat', ['سامي | السفير السعودي'], 'السفير السعودي لدى ألبانيا', 'سامي | السفير السعودي'],
    ['of an ambassador in a town too', ['سامي | السفير السعودي'], 'سفير السعودية في تيرانا', 'سامي | السفير السعودي'],
    [
      'of a spokesman is told by whose he is',
      ['مازن | المتحدث باسم وزارة الدفاع'],
      'المتحدث باسم الرئاسة',
      'المتحدث باسم الرئاسة',
    ],
    [
      'of a spokesman is the same with the same',
      ['مازن | المتحدث باسم الرئاسة'],
      'المتحدث باسم الرئاسة',
      'مازن | المتحدث باسم الرئاسة',
    ],
    ['of the source last named', ['مصادر محلية'], 'المصادر', 'مصادر محلية'],
    ['alone is whoever spoke last', ['جون كيري'], 'الوزير', 'جون كيري'],
    ['alone is not the paper that spoke last', ['تقرير دولي'], 'الوزير', 'الوزير'],
    ['that is no office of such mentions is new', ['جون كيري'], 'الطبيب', 'الطبيب'],
    ['of address with a pronoun is whoever spoke last', ['جون كيري'], 'معاليه', 'جون كيري'],
    ['of address with a pronoun is nobody before', [], 'معاليه', 'معاليه'],
    ['«الجانبان» are the two named together', ['روسيا وتركيا', 'جون كيري'], 'الجانبان', 'روسيا وتركيا'],
    ['«الطرفان» are no single man', ['وليد جنبلاط'], 'الطرفان', 'الطرفان'],
  ])('%s', (_, before, office, expected) => expect(shown(resolve(asOffice(office), heard(...before)))).toBe(expected));

  test('a document is its issuer’s', () => {
    const discourse: Discourse = { ...heard('جون كيري'), issuer: speaker('وزارة الدفاع') };
    for (const word of ['البيان', 'التقرير', 'البلاغ', 'الرسالة', 'المذكرة'])
      expect(shown(resolve(asOffice(word), discourse))).toBe('وزارة الدفاع');
    expect(shown(resolve(asOffice('البيان المشترك'), discourse))).toBe('البيان المشترك');
  });
});

test('where nobody is named it is whoever spoke last', () => {
  expect(resolve(null, OPENING)).toBeNull();
  expect(shown(resolve(null, heard('جون كيري', 'سامي حداد')))).toBe('سامي حداد');
});

describe('who is known', () => {
  const names = ({ known }: Discourse): string[] => known.map((each) => each.speaker.name);

  test('whoever spoke last comes first, whoever is merely named last', () => {
    const discourse = mention(heard('جون كيري', 'سامي حداد'), speaker('مجلس الأمن'));
    expect(names(discourse)).toEqual(['سامي حداد', 'جون كيري', 'مجلس الأمن']);
    expect(names(spoken(discourse, speaker('جون كيري')))).toEqual(['جون كيري', 'سامي حداد', 'مجلس الأمن']);
    expect(discourse.last?.name).toBe('سامي حداد');
  });

  test('to be named again changes nothing', () => {
    const discourse = heard('جون كيري', 'سامي حداد');
    expect(mention(discourse, speaker('جون كيري'))).toBe(discourse);
    expect(remember(discourse, speaker('سامي حداد'))).toBe(discourse);
  });

  test('an office learnt later replaces what was known', () => {
    const discourse = spoken(heard('جون كيري'), speaker('جون كيري | الوزير'));
    expect(discourse.known.map((each) => shown(each.speaker))).toEqual(['جون كيري | الوزير']);
  });

  test('only sixteen are kept', () => {
    const many = Array.from({ length: 20 }, (_, i) => `متحدث${i}`);
    const full = heard(...many);
    expect(names(full)).toEqual(many.slice(4).reverse());
    expect(mention(full, speaker('مجلس الأمن'))).toBe(full);
  });
});

describe('the same discourse', () => {
  const one = heard('جون كيري | الوزير');
  test.each<[string, Discourse, boolean]>([
    ['made anew', heard('جون كيري | الوزير'), true],
    ['itself', one, true],
    ['but for who spoke last', { ...one, last: null }, false],
    ['but for the office of who spoke last', { ...one, last: speaker('جون كيري') }, false],
    ['but for the name', { ...one, last: speaker('سامي | الوزير') }, false],
    ['but for the issuer', { ...one, issuer: speaker('الوزارة') }, false],
    ['but for who is recited', { ...one, recited: speaker('الوزارة') }, false],
    ['but for the quotation', { ...one, quoting: 2 }, false],
    ['but for one more who is known', mention(one, speaker('سامي')), false],
    ['but for who is known', { ...one, known: heard('سامي').known }, false],
  ])('%s', (_, other, expected) => {
    expect(sameRecord(recordOf(one), recordOf(other))).toBe(expected);
    expect(sameRecord(recordOf(other), recordOf(one))).toBe(expected);
  });
});
