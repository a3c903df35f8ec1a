/** What the second opinion confirms and vetoes, under weights of a line or two. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../lib/stance/analyse.ts';
import { smallLexicon } from './small-lexicon.ts';

const TOPICS: Record<string, string> = { confrontation: 'X', cooperation: 'C', 'arms-control': 'A' };
const STANCES: Record<string, string> = { favor: '+', against: '-', none: '0' };
const read = (text: string, ...weights: string[]): string =>
  analyse([text], smallLexicon(weights))
    .map(({ topic, stance }) => `${TOPICS[topic]}${STANCES[stance]}`)
    .join(' ');
/** Some weight must be there, else there is no second opinion. */
const NONE = 'mixture never / 0 / 0 / 0';

describe('a topic', () => {
  test.each([
    ['of a strong phrase stands on its author’s word', 'بدأت الحرب', [NONE], 'X+'],
    ['of a weak phrase needs more', 'بدأت المعركة', [NONE], ''],
    ['without a second opinion stands', 'بدأت المعركة', [], 'X+'],
    ['of a weak phrase is confirmed', 'بدأت المعركة', ['mixture weak / 1 / 0 / 0'], 'X+'],
    ['of a weak phrase is not confirmed by so little', 'بدأت المعركة', ['mixture weak / -1 / 0 / 0'], ''],
    ['is confirmed by its own column alone', 'بدأت المعركة', ['mixture weak / 0 / 90 / 90'], ''],
    ['of a strong phrase is vetoed', 'بدأت الحرب', ['mixture strong / -251 / 0 / 0'], ''],
    ['of a strong phrase stands before so little', 'بدأت الحرب', ['mixture strong / -249 / 0 / 0'], 'X+'],
    ['is judged by the entry’s own weight', 'بدأت الحرب', ['entry confrontation/fight/حرب / -1 / 0 / 0'], ''],
    ['… which may be enough', 'بدأت الحرب', ['entry confrontation/fight/حرب / 1 / 0 / 0'], 'X+'],
    ['is judged by the act', 'بدأت المعركة', ['mixture act fight / 40 / 0 / 0'], 'X+'],
    ['is judged by the sentence', 'معركة في روسيا', ['mixture state 1 / 40 / 0 / 0'], 'X+'],
    ['is judged by its own sentence', 'معركة كلام. كلام في روسيا', ['mixture state 1 / 40 / 0 / 0'], ''],
    ['is judged by the words', 'معركة وسلاح', [`word ${smallLexicon().word('سلاح').bucket} / 40 / 0 / 0`], 'X+'],
    ['is judged by the words for each topic', 'سلاح كلام', [`word ${smallLexicon().word('كلام').bucket} / 0 / 0 / 40`], 'A0'],
    ['is judged by what is near', 'معركة روسيا', ['mixture near actor weak / 40 / 0 / 0'], 'X+'],
    ['adds up what holds', 'معركة روسيا', ['mixture near actor weak / 20 / 0 / 0', 'mixture state 1 / 20 / 0 / 0'], 'X+'],
  ])('%s', (_, text, weights, expected) => expect(read(text, ...weights)).toBe(expected));
});

describe('of several', () => {
  const sure = 'mixture weak / 400 / 400 / 400';
  const doubt = (against: number) => `stance against / ${against} / 0 / 0`;
  test.each([
    ['who is merely named is silent beside a deed', 'متمردون في معركة', [sure], 'X+'],
    ['who is merely named counts alone', 'جاء متمردون', [sure], 'X+'],
    ['who is merely named counts beside another such', 'متمردون كلام كلام متمرد', [sure], 'X+ X+'],
    ['an issue merely named is silent beside a stand on it', 'سلاح كلام كلام حظر السلاح', [sure], 'A+'],
    ['an issue merely named counts beside another topic', 'سلاح كلام كلام حرب', [sure], 'A0 X+'],
    ['an unlikely stance falls beside a likelier one', 'الحرب كلام لا كلام هجوم', [doubt(-51)], 'X+'],
    ['a stance that is likely enough stays', 'الحرب كلام لا كلام هجوم', [doubt(-49)], 'X+ X-'],
    ['an unlikely stance stays where it is alone', 'لا كلام هجوم', [doubt(-90)], 'X-'],
    ['an unlikely stance stays beside another topic', 'الحوار كلام لا كلام هجوم', [doubt(-90)], 'C+ X-'],
    ['an unlikely stance stays beside a likelier one that was vetoed', 'معركة كلام لا كلام هجوم', [doubt(-90)], 'X-'],
    ['of two as unlikely both stay', 'لا كلام هجوم ولا حرب', [doubt(-90)], 'X- X-'],
    ['a stance is told by its entry too', 'حرب كلام هجوم', ['stance favor confrontation/assault/هجوم / -80 / 0 / 0'], 'X+'],
  ])('%s', (_, text, weights, expected) => expect(read(text, ...weights)).toBe(expected));

  test('the one that stands is the likelier', () => {
    const lexicon = smallLexicon(['stance favor confrontation/assault/هجوم / -80 / 0 / 0']);
    const [only, ...more] = analyse(['هجوم كلام حرب'], lexicon);
    expect([only?.evidence[0].entry, more]).toEqual(['confrontation/fight/حرب', []]);
    // What was worked out for an entry in one sentence holds in the next.
    expect(analyse(['هجوم كلام كلام', 'هجوم كلام حرب'], lexicon)).toHaveLength(2);
  });
});

test('a text without a phrase says nothing', () => expect(read('جاء الوزير', NONE)).toBe(''));
