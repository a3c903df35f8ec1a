/** Statements as a reader sees them: what is marked, what it rests on, who says it. */
import { describe, expect, test } from 'vitest';
import { analyse, OPENING, readCandidates, readParagraph } from '../../lib/stance/analyse.ts';
import { smallLexicon } from './small-lexicon.ts';
import { lexicon as whole } from './speaker-reading.ts';

const lexicon = smallLexicon();
const statements = (text: string) => readParagraph(text, OPENING, lexicon).statements;
const marked = (text: string): string[] => statements(text).map(({ start, end }) => text.slice(start, end));

describe('what is marked', () => {
  test.each<[string, string, string[]]>([
    ['a phrase alone', 'بدأت الحرب أمس', ['الحرب']],
    ['from its cue on', 'هو لن يريد الحرب أمس', ['لن يريد الحرب']],
    ['to its cue', 'كان حوار قد انهار أمس', ['حوار قد انهار']],
    ['not the condition', 'إذا جاء وقع هجوم', ['هجوم']],
    ['not the condition behind it', 'وقع هجوم إذا جاء', ['هجوم']],
    ['phrases that overlap as one', 'رفض الحرب مع كل معركة', ['رفض الحرب مع كل معركة']],
    ['phrases side by side apart', 'الحرب الهجوم', ['الحرب', 'الهجوم']],
    ['phrases of other stance apart', 'لا حرب، ثم هجوم', ['لا حرب', 'هجوم']],
    ['phrases of other topics apart', 'رفض الحرب مع الحوار', ['رفض الحرب مع الحوار', 'رفض الحرب']],
    ['in text order', 'الحرب ثم الحوار ثم الهجوم', ['الحرب', 'الحوار', 'الهجوم']],
    ['in every sentence', 'بدأت الحرب. بدأ الحوار', ['الحرب', 'الحوار']],
  ])('%s: %s', (_, text, expected) => expect(marked(text)).toEqual(expected));
});

test('the evidence is the phrase, then each cue', () => {
  const text = 'لن يرفض الوفد الحرب إذا جاء';
  const [statement] = statements(text);
  expect(statement).toMatchObject({ topic: 'confrontation', stance: 'favor', conditional: true, speaker: null });
  expect(statement?.evidence.map((piece) => [piece.kind, text.slice(piece.start, piece.end)])).toEqual([
    ['phrase', 'الحرب'],
    ['cue', 'لن'],
    ['cue', 'يرفض'],
    ['cue', 'إذا'],
  ]);
  expect(statement?.evidence[0]).toMatchObject({ entry: 'confrontation/fight/حرب', act: 'fight' });
  expect(statement?.evidence[1]).toMatchObject({ cue: 'لا|لن', effect: 'negates' });
});

test('statements of one mark keep the evidence of the first', () => {
  const [statement] = statements('رفض الحرب مع كل معركة');
  expect(statement?.evidence.map((piece) => (piece.kind === 'cue' ? piece.cue : piece.entry))).toEqual([
    'confrontation/fight/معركة',
    'رفض',
  ]);
});

test('each paragraph has offsets of its own', () => {
  expect(analyse(['جاء', 'بدأت الحرب'], lexicon)).toMatchObject([{ paragraph: 1, start: 5, end: 10 }]);
});

test('the candidates of all sentences are handed on', () => {
  const { candidates, sentences } = readCandidates('بدأت الحرب. بدأ الحوار مع لقاء', lexicon);
  expect(candidates.map(({ phrase }) => phrase.value.topic)).toEqual(['confrontation', 'cooperation', 'cooperation']);
  expect(sentences.map((sentence) => sentence.candidates.length)).toEqual([1, 2]);
});

describe('who says it', () => {
  test.each([
    ['who condemns', 'يستنكر مجلس الأمن هجوم المتمردين على القرية.', 'مجلس الأمن'],
    ['who rejects another’s call', 'رفضت موسكو دعوة واشنطن إلى الحوار.', 'موسكو'],
    ['who calls', 'دعت واشنطن إلى الحوار.', 'واشنطن'],
  ])('%s', (_, text, name) => {
    const found = analyse([text], whole);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ speaker }) => speaker?.name)).toContain(name);
  });
});
