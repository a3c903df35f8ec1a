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
    'كان / V / يكون',
    'عاد / V / يعود',
    'بدأ / V / يبدأ',
    'كاد / V / يكاد',
    'ظل / V / يظل',
    'بات / V / يبيت',
    'أراد / V / يريد',
    'توقف / V / يتوقف',
    'ضعف / V / يضعف',
    'مسألة / N',
    'احتلال / N',
    'مظاهرة / N',
    'خفض / N',
    'كف / V / يكف',
    'اتهام / N / اتهامات',
    'رئيس / N',
    'ملف / N',
    'سلاح / N / أسلحة',
    'حظر / N',
    'كلام / N',
  ]),
  'titles.tsv': table('kind / word / forms', ['office / رئيس', 'honorific / الدكتور']),
  'roles.tsv': table(
    'kind / word',
    ['بعد', 'قبل', 'منذ', 'عقب', 'إثر', 'أثناء', 'خلال'].map((time) => `time / ${time}`),
  ),
  'particles.tsv': table('kind / word', [
    'adjunct / خلال',
    'preposition / بعد',
    'preposition / قبل',
    'preposition / منذ',
    'preposition / عقب',
    'preposition / إثر',
    'preposition / أثناء',
    'preposition / بعدما',
    'function / قد',
    'complementiser / أنه',
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
    'arms-control / ban / حظر / favor',
    'arms-control / limit / سلاح / none',
    'confrontation / accuse / احتلال / favor',
    'confrontation / accuse / اتهام / favor',
    'confrontation / protest / مظاهرة / favor',
    'cooperation / consult / خلال حوار / favor',
    'confrontation / reject / فشل / against',
    'cooperation / reject / كف … كلام / against',
  ]),
  'cues.tsv': table('effect / cue / side / reach / example / counter-example / topics', [
    'negates / لا|لم / before / 8',
    'rejects / رفض / before / 5',
    'condemns / أدان / before / 7',
    'condemns / ندد / before / 3',
    'condemns / أدان … هجوم / before / 0',
    'ends / إنهاء|أنهى / before / 4',
    'ends / وقف:N / before / 4',
    'ends / انسحب … من / before / 5',
    'resumes / استئناف / before / 4',
    'fails / انهار / before / 4',
    'fails / باء …5 ب+فشل / after / 5',
    'conditions / إذا / before / 4',
    'reduces / خفض / before / 4',
    'reduces / ضعف / after / 2',
    'ends / توقف / after / 3',
    'names / مسألة / before / 2',
    'names / مسألة ملف / before / 2',
    'rejects / كف / before / 3 /  /  / cooperation',
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

describe('the reach of a cue', () => {
  test.each([
    ['before, to the last word', 'إنهاء كلام كلام كلام كلام حرب', 'X-'],
    ['before, no farther', 'إنهاء كلام كلام كلام كلام كلام حرب', 'X+'],
    ['behind, to the last word', 'الحوار كلام كلام كلام توقف', 'C-'],
    ['behind, no farther', 'الحوار كلام كلام كلام كلام توقف', 'C+'],
    ['behind, right behind', 'الحوار توقف', 'C-'],
    ['of a cue before, not backwards', 'الحوار إنهاء', 'C+'],
    ['of a cue behind, not forwards', 'توقف الحوار', 'C+'],
    ['behind, ends with the clause', 'الحوار، كلام توقف', 'C+'],
    ['who refuses does not count', 'رفض رئيس كلام كلام كلام كلام كلام الحرب', 'X-'],
    ['nor does his name', 'رفض الرئيس زنكاوي بهرامي كلام كلام كلام كلام كلام الحرب', 'X-'],
    ['but all the others do', 'رفض كلام كلام كلام كلام كلام كلام الحرب', 'X+'],
    ['a name behind another word counts', 'رفض الرئيس كلام زنكاوي كلام كلام كلام كلام الحرب', 'X+'],
    ['who ends it counts', 'إنهاء الرئيس كلام كلام كلام كلام الحرب', 'X+'],
    ['commas enclose what is said in passing', 'أدان الرئيس، كلام، الهجوم', 'X-'],
    ['not before a second phrase', 'أدان الرئيس، الحوار، الهجوم', 'C- X+'],
    ['nor before an accusation', 'رفض الرئيس، كلام، الاتهامات', 'X+'],
    ['nor behind a noun', 'إنهاء الرئيس، كلام، الهجوم', 'X+'],
    ['no circumstance', 'لم يريدوا خلال الحوار', 'C+'],
    ['a new topic that is joined is out of it', 'إنهاء الحرب والحوار', 'X- C+'],
    ['a second phrase of the same topic is in it', 'إنهاء الهجوم والاتهامات', 'X- X+'],
    ['a new topic that is not joined is in it', 'رفض الحرب مع الحوار', 'C- X-'],
    ['in the next sentence it turns nothing', 'رفض. الحرب', 'X+'],
    ['of a cue for some topics', 'كف عن الحرب', 'X+'],
    ['of a cue for its own topic', 'كف عن الحوار', 'C-'],
  ])('%s: %s', (_, text, expected) => expect(read(text)).toBe(expected));
});

describe('what a cue makes of a phrase', () => {
  test.each([
    ['an issue rejected is taken a stand against', 'رفض السلاح', 'A-'],
    ['an issue that is only named', 'مسألة الحظر', 'A0'],
    ['naming is for arms control alone', 'مسألة الحرب', 'X+'],
    ['naming is for no dialogue either', 'مسألة الحوار', 'C+'],
    ['an issue resumed is wanted', 'استئناف السلاح', 'A+'],
    ['what is resumed was wanted already', 'استئناف الحوار', 'C+'],
    ['that it had stopped is why it is resumed', 'استئناف الحوار المتوقف توقف', 'C+'],
    ['but it may stop again before', 'إنهاء استئناف الحوار', 'C-'],
    ['to reduce is to turn', 'خفض الهجوم', 'X-'],
    ['to condemn twice is once', 'أدان إنهاء الحرب', 'X-'],
    ['to reject what ends a war is to want it', 'رفض إنهاء الحرب', 'X+'],
    ['to reduce what ends a war says it again', 'خفض إنهاء الحرب', 'X-'],
    ['to end what stops talks is to want them', 'إنهاء كف عن كلام', 'C+'],
    ['to end an occupation still accuses', 'إنهاء الاحتلال', 'X+'],
    ['to reduce one too', 'خفض الاحتلال', 'X+'],
    ['to reject an accusation turns it', 'رفض الاتهامات', 'X-'],
    ['a protest is not turned by «not»', 'لا مظاهرة', 'X+'],
    ['a protest is not turned by refusal', 'رفض المظاهرة', 'X+'],
    ['a protest is not turned by condemnation', 'أدان المظاهرة', 'X+'],
    ['a protest is not turned by its end', 'إنهاء المظاهرة', 'X+'],
    ['a protest is not turned by less of it', 'خفض المظاهرة', 'X+'],
    ['a treaty may fail', 'انهار الحظر', 'A-'],
    ['two cues on either side turn twice', 'لا حوار توقف', 'C+'],
    ['of two verbs that are joined the nearer has the object', 'رفض وأنهى الهجوم', 'X-'],
    ['a joined cue on the other side does not', 'رفض الحوار وتوقف', 'C-'],
  ])('%s: %s', (_, text, expected) => expect(read(text)).toBe(expected));

  test('the cues at work are told in text order', () => {
    const [statement] = analyse(['إذا لم يرفض الحوار'], lexicon);
    expect(statement?.evidence.map((piece) => (piece.kind === 'cue' ? piece.cue : piece.act))).toEqual([
      'consult',
      'إذا',
      'لا|لم',
      'رفض',
    ]);
    expect(
      analyse(['لا حوار توقف'], lexicon)[0]
        ?.evidence.slice(1)
        .map(({ start }) => start),
    ).toEqual([0, 8]);
  });
});

describe('what only tells who or when turns nothing', () => {
  test.each<readonly [string, string, string]>([
    ['who', 'القوى التي لم تطلب الحوار', 'C+'],
    ...['بعد', 'قبل', 'منذ', 'عقب', 'إثر', 'أثناء', 'خلال'].map((time) => ['when', `جاء ${time} إنهاء الهجوم`, 'X+'] as const),
    ['what was done', 'جاء بعدما أنهى الهجوم', 'X-'],
    ['a refusal at a time is one', 'جاء بعد رفض الهجوم', 'X-'],
    ['a negation at a time is one', 'بعد لا هجوم', 'X-'],
    ['who ended it', 'الذي أنهى الهجوم', 'X+'],
  ])('%s: %s', (_, text, expected) => expect(read(text)).toBe(expected));
});

describe('the verbs that a negation reaches through', () => {
  test.each<readonly [string, string, string]>([
    ...['يكن', 'يعد', 'يبدأ', 'يكد', 'يظل'].map((verb) => [verb, `لم ${verb} يهاجم البلدة`, 'X-'] as const),
    ['no other', 'لم يسمح يهاجم البلدة', 'X+'],
    ['a verb behind a particle', 'لم يجئ وفد قد هاجم البلدة', 'X-'],
    ['a verb behind a noun', 'لم يجئ وفد هاجم البلدة', 'X+'],
    ['no relative clause', 'لم يجئ الوفد الذي في حرب', 'X+'],
    ['none that is added with «that»', 'لم يطلب كلاما وأنه في حرب', 'X+'],
    ['a noun that is joined', 'لم يطلب كلاما والحرب', 'X-'],
  ])('%s: %s', (_, text, expected) => expect(read(text)).toBe(expected));
});

describe('what is told of something rejected or condemned', () => {
  const far = 'كلام كلام كلام كلام كلام كلام';
  test.each([
    ['is no statement of its own', `رفض الاتهامات ${far} بحرب`, 'X-'],
    ['is none where the phrase itself condemns', `ندد بالهجوم ${far} بحرب`, 'X-'],
    ['is one in another clause', `رفض الاتهامات، ${far} بحرب`, 'X- X+'],
    ['is one of another topic', `رفض الاتهامات ${far} بحوار`, 'X- C+'],
    ['is one behind what is merely ended', `إنهاء الهجوم ${far} بحرب`, 'X- X+'],
    ['is one behind what is merely told', `هجوم ${far} بحرب`, 'X+ X+'],
    ['is one before it', `حرب ${far} رفض الهجوم`, 'X+ X-'],
    ['is one where it is against something too', `رفض الاتهامات ${far} إنهاء الحرب`, 'X- X-'],
    ['what turns a phrase is none either', 'باء الحوار بالفشل', 'C-'],
    ['but is one where it turns nothing', 'جاء بالفشل', 'X-'],
  ])('%s: %s', (_, text, expected) => expect(read(text)).toBe(expected));
});

describe('conditions', () => {
  test.each([
    ['hold for the rest of the sentence', 'إذا جاء وفد ثم حوار', 'C+?'],
    ['hold for so many words', 'إذا كلام كلام كلام كلام حوار', 'C+?'],
    ['hold for no more', 'إذا كلام كلام كلام كلام كلام حوار', 'C+'],
    ['hold for what stands before', 'حوار كلام كلام كلام كلام إذا جاء', 'C+?'],
    ['hold for no more before', 'حوار كلام كلام كلام كلام كلام إذا جاء', 'C+'],
    ['hold for their own clause', 'الحرب، والحوار إذا جاء', 'X+ C+?'],
    ['hold over a comma', 'الحوار، كلام إذا جاء', 'C+?'],
    ['hold over what is joined', 'الحوار والكلام إذا جاء', 'C+?'],
    ['do not hold for another sentence', 'جاء حوار. كلام إذا جاء', 'C+'],
    ['nor for the next one', 'جاء إذا كلام. حوار', 'C+'],
    ['keep a cue before them from what is behind', 'رفض إذا حوار', 'C+?'],
    ['keep a cue behind them from what is before', 'حوار إذا توقف', 'C+?'],
    ['stand beside a cue on the same side', 'إذا رفض الحوار', 'C-?'],
  ])('%s: %s', (_, text, expected) => expect(read(text)).toBe(expected));
});

describe('phrases that touch', () => {
  test.each([
    ['the first of two that share a word governs', 'قبل إنهاء الحرب الأهلية', 'X-'],
    ['an attribute goes with its noun', 'ندد بالهجوم الإرهابي', 'X-'],
    ['a relative clause tells of the act condemned', 'ندد بالهجوم الذي استهدف البلدة', 'X-'],
    ['… so does one that tells of what is left', 'انسحب من المعاهدة التي تبدأ الحوار', 'C-'],
    ['… not farther on', 'انسحب من المعاهدة التي كلام كلام حوار', 'C- C+'],
    ['… not behind a comma', 'انسحب من المعاهدة، التي تبدأ الحوار', 'C- C+'],
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
