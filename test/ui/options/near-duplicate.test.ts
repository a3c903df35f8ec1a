import { describe, expect, test } from 'vitest';
import { nearDuplicate } from '../../../lib/ui/options/near-duplicate.ts';

describe('near-duplicates', () => {
  test.each<[string, string, string[], object | null]>([
    ['the same', 'مد يد العون', ['مد يد العون'], { words: 'مد يد العون', same: true }],
    ['the same but for vowel signs, hamza and blanks', 'أعلَنَ  الحرب', ['اعلن الحرب'], { words: 'اعلن الحرب', same: true }],
    ['a letter more', 'فتح باب الحوارات', ['فتح باب الحوار'], { words: 'فتح باب الحوار', same: false }],
    ['the nearest of several', 'طاولة المفاوضات', ['طاولة', 'طاولة مفاوضات'], { words: 'طاولة مفاوضات', same: false }],
    ['the same but for the article', 'الحوار', ['حوار'], { words: 'حوار', same: false }],
    ['another phrase', 'قطع العلاقات', ['فتح باب الحوار', 'سباق تسلح'], null],
    ['nothing typed', '  ', ['فتح'], null],
    ['nothing to compare with', 'فتح', [], null],
  ])('%s', (_, words, others, expected) => {
    expect(nearDuplicate(words, others)).toEqual(expected);
  });
});
