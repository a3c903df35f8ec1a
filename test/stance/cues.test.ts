/** How cues turn phrases, rule by rule, over a lexicon of a few words: nothing else can confirm or veto. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../lib/lexicon/load.ts';
import { analyse } from '../../lib/stance/analyse.ts';
import { table } from './table.ts';

const lexicon = loadLexicon({
  'words-test.tsv': table('word / pos / forms', [
    'حرب / N / حروب',
    'هجوم / N / هجمات',
    'حوار / N',
    'معاهدة / N',
    'صاروخ / N / صواريخ',
    'أهلي / A',
    'إرهابي / A',
    'استهدف / V',
    'سعى / V / يسعى',
    'رفض / V / يرفض',
    'أدان / V / يدين',
    'إنهاء / N',
    'أنهى / V / ينهي',
    'وقف / N',
    'استئناف / N',
    'انسحب / V / ينسحب',
    'باء / V / يبوء',
    'فشل / N',
    'انهار / V / ينهار',
    'سمح / V / يسمح',
    'هاجم / V',
    'ندد / V',
  ]),
  'particles.tsv': table('kind / word', [
    'function / لا',
    'function / لم',
    'preposition / إلى',
    'preposition / من',
    'preposition / مع',
    'contrast / لكن',
    'contrast / بل',
    'relative / الذي',
    'relative / التي',
    'complementiser / أن',
    'function / إذا',
    'function / وأن',
  ]),
  'entries.tsv': table('topic / act / phrase / stance / weight / example', [
    'confrontation / fight / حرب / favor',
    'confrontation / fight / حرب أهلي / favor',
    'confrontation / assault / هجوم / favor',
    'confrontation / assault / استهدف / favor',
    'confrontation / assault / هاجم / favor',
    'confrontation / accuse / إرهابي / favor',
    'confrontation / reject / إنهاء … حرب / against',
    'confrontation / reject / ندد … هجوم / against',
    'cooperation / consult / حوار / favor',
    'cooperation / appeal / سعى … حوار / favor',
    'cooperation / reject / انسحب … معاهدة / against',
    'arms-control / limit / معاهدة …2 صاروخ / favor',
  ]),
  'cues.tsv': table('effect / cue / side / reach', [
    'negates / لا|لم / before / 8',
    'rejects / رفض / before / 5',
    'condemns / أدان / before / 7',
    'condemns / أدان … هجوم / before / 0',
    'ends / إنهاء|أنهى / before / 4',
    'ends / وقف:N / before / 4',
    'ends / انسحب … من / before / 5',
    'resumes / استئناف / before / 4',
    'fails / انهار / before / 4',
    'fails / باء …5 ب+فشل / after / 5',
    'conditions / إذا / before / 20',
    'pseudo / لا =شك / before / 0',
  ]),
});

const TOPICS: Record<string, string> = { confrontation: 'X', cooperation: 'C', 'arms-control': 'A' };
const STANCES: Record<string, string> = { favor: '+', against: '-', none: '0' };
const read = (text: string): string =>
  analyse([text], lexicon)
    .map(({ topic, stance, conditional }) => `${TOPICS[topic]}${STANCES[stance]}${conditional ? '?' : ''}`)
    .join(' ');

describe('cues', () => {
  test.each([
    ['a phrase alone keeps its stance', 'بدأت الحرب', 'X+'],
    ['a particle negates it', 'لا يريد الحرب', 'X-'],
    ['a pseudo-cue negates nothing', 'لا شك أنها الحرب', 'X+'],
    ['two negations cancel', 'لم يرفض الحوار', 'C+'],
    ['coordinated negations say one thing twice', 'لا يريد ولا يطلب الحرب', 'X-'],
    ['a negation stays in its clause', 'لا تسمح به قوات هاجمت البلدة', 'X+'],
    ['a negation reaches through «أن»', 'لا يسمح أن يهاجم أحدا', 'X-'],
    ['a contrast ends its scope', 'لا يريد الحرب لكن الحوار', 'X- C+'],
    ['a comma ends it', 'رفض الوفد الحرب، هاجم البلدة', 'X- X+'],
    ['a negation ends where a clause is added', 'لم يسمح الوفد بشيء، والحرب دائرة', 'X+'],
    ['of two acts that are joined each has its own object', 'طلب وقف النار واستئناف الحوار', 'C+'],
    ['past its reach it turns nothing', 'رفض كل ما جاء في بيان طويل عن تلك الحرب', 'X+'],
    ['a relative clause that only tells who is meant is no denial', 'هاجم البلدة التي لم تطلب الحوار', 'X+ C+'],
    ['a rejection stays in its clause', 'رفض ما قيل هاجم البلدة', 'X+'],
    ['talks fail, attacks do not', 'انهار الحوار', 'C-'],
    ['an attack that collapses is still one', 'انهار الهجوم', 'X+'],
    ['a cue behind a phrase that stands in its gap', 'باء الحوار الطويل بالفشل', 'C-'],
    ['a cue in the gap of a phrase', 'سعى إلى وقف الحوار', 'C-'],
    ['what follows a condition is another clause', 'بدأ الحوار إذا انهار الوقف', 'C+?'],
    ['a condition leaves the stance and marks it', 'رفض الحوار إذا بدأت الحرب', 'C-? X+?'],
  ])('%s: %s', (_, text, expected) => expect(read(text)).toBe(expected));
});

describe('phrases that touch', () => {
  test.each([
    ['the first of two that share a word governs', 'قبل إنهاء الحرب الأهلية', 'X-'],
    ['an attribute goes with its noun', 'ندد بالهجوم الإرهابي', 'X-'],
    ['a relative clause tells of the act condemned', 'ندد بالهجوم الذي استهدف البلدة', 'X-'],
    ['a clause that is joined does not', 'ندد بالهجوم واستهدف البلدة', 'X- X+'],
    ['a cue spent in one topic turns the other', 'انسحب من معاهدة الصواريخ', 'A- C-'],
    ['ending what is ended already says it again', 'وقف إنهاء الحرب', 'X-'],
  ])('%s: %s', (_, text, expected) => expect(read(text)).toBe(expected));
});

describe('laws', () => {
  const cue = fc.constantFrom('', 'لا يريد', 'رفض', 'أدان', 'لم يرفض');
  const phrase = fc.constantFrom('الحرب', 'الهجوم', 'الحوار', 'إنهاء الحرب');

  test('each cue more turns the stance at most once: its sign tells how many are at work', () => {
    fc.assert(
      fc.property(cue, phrase, (before, act) => {
        const [statement] = analyse([`${before} ${act}`], lexicon);
        const [plain] = analyse([act], lexicon);
        const turns = (statement?.evidence.length ?? 1) - 1;
        expect(statement?.stance === plain?.stance).toBe(turns % 2 === 0);
      }),
    );
  });

  test('a condition never changes a stance', () => {
    fc.assert(
      fc.property(cue, phrase, (before, act) => {
        const text = `${before} ${act}`;
        const stances = (source: string): string[] => analyse([source], lexicon).map(({ topic, stance }) => topic + stance);
        expect(stances(`${text} إذا جاء الوفد`)).toEqual(stances(text));
      }),
    );
  });

  test('every piece of evidence lies within the text, and a statement spans its phrase and cues', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cue, phrase), { minLength: 1, maxLength: 4 }), (clauses) => {
        const text = clauses.map(([before, act]) => `${before} ${act}`.trim()).join('. ');
        for (const { start, end, evidence } of analyse([text], lexicon)) {
          for (const piece of evidence) {
            expect(piece.start).toBeGreaterThanOrEqual(start);
            expect(piece.end).toBeLessThanOrEqual(end);
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
