/** What the shape of a word tells of it, beside what the lexicon knows. */
import { describe, expect, test } from 'vitest';
import {
  endsInPronoun,
  genderOfVerb,
  isAttribute,
  isHumanPlural,
  isInitial,
  looksLikeNoun,
  looksLikeVerb,
  looksPrefixed,
} from '../../lib/stance/naming.ts';
import { lexicon } from './speaker-reading.ts';

const CASES = {
  'a plural that only people have': [
    isHumanPlural,
    'متظاهرون المتظاهرون والمتظاهرون مغردون منظمو لاعبون الفنيون',
    'عشرون العشرون والعشرون ثلاثون سبعون مليون قانون القانون والقانون تعاون شؤون تلفزيون مضمون زيتون بدون يقولون يعملون وسيعملون تعملون عون منظم هدوء كتبوا',
  ],
  'an initial': [isInitial, 'د م أ', 'و ك دم لا'],
  'a verb that the lexicon does not know': [looksLikeVerb, 'يتبختر ويتبختر سيتبختر', 'يوسف ياسر بخت تبختر يد'],
  'a noun that is nobody’s name': [
    looksLikeNoun,
    'تعزيز إعداد انقسام استبعاد مدرسة سيارات بيتها بيتهم بيتهما بيتنا انكسار',
    'سمير حداد لها فهم منا كريم',
  ],
  'a noun of action behind a preposition': [
    looksPrefixed,
    'بتعزيز بإعطاء باختبار باستبعاد بمدرسة بالبيت بشن',
    'بشير باسم بدر بكر',
  ],
  'an adjective that goes on with a definite phrase': [
    isAttribute,
    'العام العامة السابق الفرنسي الفرنسية العسكري الوطنية',
    'فرنسي عام الوزير البيت',
  ],
  'a pronoun at the end': [endsInPronoun, 'اتهمها رفضه رفضها اتهمهم اتهمهما', 'اتهم رفض فهم له'],
} as const;

for (const [title, [holds, yes, no]] of Object.entries(CASES))
  describe(title, () => {
    test.each(yes.split(' '))('%s', (word) => expect(holds(lexicon.word(word))).toBe(true));
    test.each(no.split(' '))('not %s', (word) => expect(holds(lexicon.word(word))).toBe(false));
  });

describe('the gender of a verb’s subject', () => {
  test.each([
    ['masculine', 'قال وقال فقال أعلن يقول سيقول وسيقول ويقول بات تابع سكت'],
    ['feminine', 'قالت وقالت فقالت تقول ستقول وستقول رفضتها أعلنتهم أعلنتهما أعلنتنا'],
    [null, 'كتاب الوزير'],
  ])('%s: %s', (gender, words) => {
    for (const word of words.split(' ')) expect(`${word} ${genderOfVerb(lexicon.word(word))}`).toBe(`${word} ${gender}`);
  });
});
