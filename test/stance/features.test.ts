/** What the second opinion is told of a sentence and of the phrases in it. */
import { describe, expect, test } from 'vitest';
import { readCandidates } from '../../lib/stance/analyse.ts';
import type { Candidate } from '../../lib/stance/features.ts';
import {
  alliesOf,
  bucketsOf,
  visitCandidate,
  visitCandidateStance,
  visitEntry,
  visitEntryStance,
  visitSentence,
} from '../../lib/stance/features.ts';
import { findMatches } from '../../lib/stance/matches.ts';
import { readTokens } from '../../lib/stance/paragraph.ts';
import { smallLexicon } from './small-lexicon.ts';

const lexicon = smallLexicon();

const collect = (visit: (add: (key: string) => void) => void): string[] => {
  const keys: string[] = [];
  visit((key) => keys.push(key));
  return keys;
};
const read = (text: string) => {
  const { paragraph, sentences } = readCandidates(text, lexicon);
  const { matches, candidates } = sentences[0] as (typeof sentences)[number];
  return { paragraph, matches, candidates, first: candidates[0] as Candidate };
};
const ofSentence = (text: string, first = 0): string[] => {
  const paragraph = readTokens(text, lexicon);
  return collect((add) => visitSentence(paragraph, first, findMatches(paragraph, lexicon), add));
};
const ofCandidate = (text: string): string[] => {
  const { first, candidates, paragraph, matches } = read(text);
  return collect((add) => visitCandidate(first, candidates, paragraph, matches, add));
};
const ofStance = (text: string): string[] => {
  const { first, candidates } = read(text);
  return collect((add) => visitCandidateStance(first, alliesOf(first, candidates), add));
};

describe('an entry', () => {
  test.each([
    ['strong', 'بدأت الحرب', ['always', 'strong', 'act fight']],
    ['weak', 'بدأت المعركة', ['always', 'weak', 'act fight']],
  ])('%s', (_, text, expected) => expect(collect((add) => visitEntry(read(text).first.phrase.value, add))).toEqual(expected));

  test('with a stance', () => {
    const { phrase, turned } = read('رفض الحوار').first;
    expect(collect((add) => visitEntryStance(phrase.value, turned.stance, add))).toEqual([
      'against',
      `against ${phrase.value.key}`,
      'against consult',
    ]);
  });
});

describe('a sentence', () => {
  test.each([
    ['of nobody', 'بدأت الحرب', ['nisba 0', 'offices 0', 'length 0']],
    ['of one state', 'حذرت روسيا', ['state 1', 'nisba 0', 'offices 0', 'length 0']],
    ['of many', 'روسيا فرنسا مصر تونس لافروف', ['state 3', 'person 1', 'nisba 0', 'offices 0', 'length 0']],
    ['of a name that is a word too', 'جاء سلام', ['nisba 0', 'offices 0', 'length 0']],
    ['of officials', 'قال الوزير والوزراء ومصادر ووزير', ['nisba 0', 'offices 3', 'length 0']],
    ['of eight words', 'كلام '.repeat(8), ['nisba 0', 'offices 0', 'length 1']],
    ['of seven words', 'كلام '.repeat(7), ['nisba 0', 'offices 0', 'length 0']],
    ['of a hundred words', 'كلام '.repeat(100), ['nisba 0', 'offices 0', 'length 5']],
    ['before another', 'كلام كلام. قال الوزير', ['nisba 0', 'offices 0', 'length 0']],
  ])('%s', (_, text, expected) => expect(ofSentence(text).sort()).toEqual([...expected].sort()));

  test('behind another', () =>
    expect(ofSentence(`${'كلام '.repeat(9)}. قال الوزير`, 9)).toEqual(['nisba 0', 'offices 1', 'length 0']));

  test('has each of its words once, and none of grammar or of another sentence', () => {
    const paragraph = readTokens('الحرب حرب لا الحوار. سلاح', lexicon);
    const bucketOf = (word: string) => lexicon.word(word).bucket;
    expect([...bucketsOf(paragraph, 0)]).toEqual([bucketOf('حرب'), bucketOf('حوار')]);
    expect([...bucketsOf(paragraph, 4)]).toEqual([bucketOf('سلاح')]);
  });
});

describe('a phrase among others', () => {
  const alone = ['strong allies 0', 'weak allies 0'];
  const near = (who: string, strength = 'strong', act = 'fight') => [`near ${who} ${strength}`, `near ${who} ${act}`];
  test.each([
    ['alone', 'بدأت الحرب', [...alone, ...near('nobody')]],
    ['with a cue', 'لا حرب', ['cue negates', ...alone, ...near('nobody')]],
    ['beside its like', 'الحرب ثم الهجوم ثم المعركة', ['strong allies 1', 'weak allies 1', ...near('nobody')]],
    ['beside many', 'الحرب هجوم هجوم هجوم ثم معركة معركة معركة معركة', ['strong allies 2', 'weak allies 3', ...near('nobody')]],
    [
      'beside other topics',
      'المعركة ثم الحوار ثم الحوار والسلاح',
      [...alone, 'beside cooperation strong', 'beside arms-control weak', ...near('nobody', 'weak')],
    ],
    ['near a state', 'روسيا كلام كلام كلام حرب', [...alone, ...near('actor')]],
    ['far from a state', 'روسيا كلام كلام كلام كلام حرب', [...alone, ...near('nobody')]],
    ['before a state', 'حرب كلام كلام كلام روسيا', [...alone, ...near('actor')]],
    ['far before a state', 'حرب كلام كلام كلام كلام روسيا', [...alone, ...near('nobody')]],
    ['near a person', 'لافروف كلام حرب', [...alone, ...near('nobody')]],
    ['near a name that is a word too', 'سلام كلام حرب', [...alone, ...near('nobody')]],
    ['near an office', 'الوزير كلام كلام كلام حرب', [...alone, ...near('office')]],
    ['far from an office', 'الوزير كلام كلام كلام كلام حرب', [...alone, ...near('nobody')]],
    ['before an office', 'حرب كلام كلام كلام الوزير', [...alone, ...near('office')]],
    ['near another sentence’s office', 'حرب كلام. الوزير', [...alone, ...near('nobody')]],
  ])('%s', (_, text, expected) => expect(ofCandidate(text)).toEqual(expected));
});

describe('a stance', () => {
  const alone = (stance: string) => [`${stance} like 0`, `${stance} unlike 0`];
  test.each([
    ['without a cue', 'بدأت الحرب', ['favor 0 cues', ...alone('favor')]],
    [
      'with a cue before it',
      'لا كلام حرب',
      ['against 1 cues', 'against cue لا|لن', 'against negates fight', 'against negates at 2', ...alone('against')],
    ],
    [
      'with a cue behind it',
      'حوار كلام انهار',
      ['against 1 cues', 'against cue انهار', 'against fails consult', 'against fails at 2', ...alone('against')],
    ],
    [
      'with a cue far off',
      'لا كلام كلام كلام كلام كلام كلام حرب',
      ['against 1 cues', 'against cue لا|لن', 'against negates fight', 'against negates at 6', ...alone('against')],
    ],
    [
      'beside its like and its unlike',
      'حرب ثم هجوم ثم معركة ثم معركة ولا حرب',
      ['favor 0 cues', 'favor like 2', 'favor unlike 1'],
    ],
  ])('%s', (_, text, expected) => expect(ofStance(text)).toEqual(expected));

  test('has no ally in another topic', () => {
    const { first, candidates } = read('الحرب والحوار والهجوم');
    expect(alliesOf(first, candidates).map(({ phrase }) => phrase.value.act)).toEqual(['assault']);
  });
});
