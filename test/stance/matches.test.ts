/** Which matches stand where phrases, names and look-alikes overlap: each phrase that stands, in text order, by its own words. */
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../lib/lexicon/load.ts';
import { findMatches } from '../../lib/stance/matches.ts';
import { readTokens } from '../../lib/stance/paragraph.ts';
import { table } from './table.ts';

const lexicon = loadLexicon({
  'words-test.tsv': table('word / pos / forms', [
    'حرب / N / حروب',
    'هجوم / N / هجمات',
    'حوار / N',
    'سلام / N',
    'محادثة / N / محادثات',
    'اتفاق / N',
    'صاروخ / N / صواريخ',
    'كلام / N',
    'ركلة / N',
    'مقر / N',
    'وزير / N / وزراء',
    'دفاع / N',
    'لقاء / N',
    'طلاب / N',
    'نهاية / N',
    'إنهاء / N',
    'أهلي / A',
    'إرهابي / A',
    'طويل / A',
    'ندد / V',
    'انهار / V / ينهار',
    'التقى / V / يلتقي',
    'رفض / V / يرفض',
    'وقع / V / يوقع',
  ]),
  'particles.tsv': table('kind / word', ['preposition / على', 'preposition / مع', 'preposition / في', 'function / لا']),
  'actors.tsv': table('class / name / variants', [
    'state / روسيا',
    'armed-group / جيش الحرب',
    'armed-group / الكيان',
    'person ! / سلام',
    'organisation / جماعة الحوار الطويل',
    'organisation / الحوار الطويل',
    'organisation / حوار سلام',
    'organisation / سلام الدفاع',
    'organisation / جبهة الرفض',
  ]),
  'titles.tsv': table('kind / word / forms', ['office / وزير', 'office / وزير الدفاع']),
  'speech.tsv': table('kind / word / imperfect_or_forms / example', ['verb / وقع / يوقع']),
  'entries.tsv': table('topic / act / phrase / stance / weight / example', [
    'confrontation / fight / حرب / favor',
    'confrontation / fight / حرب أهلي / favor',
    'confrontation / assault / هجوم / favor',
    'confrontation / accuse / إرهابي / favor',
    'confrontation / accuse / =الكيان / favor',
    'confrontation / reject / إنهاء … حرب / against',
    'confrontation / reject / ندد … هجوم / against',
    'confrontation / reject / نهاية / against',
    'confrontation / fight / هجوم …3 صاروخ / favor',
    'confrontation / fight / هجوم …3 طويل …3 صاروخ / favor',
    'cooperation / consult / محادثة / favor',
    'cooperation / reject / انهار / against',
    'cooperation / reject / انهار …2 محادثة / against',
    'cooperation / agree / سلام / favor',
    'cooperation / agree / دفاع / favor',
    'cooperation / consult / التقى …2 وزير / favor',
    'cooperation / consult / لقاء / favor',
    'cooperation / consult / لقاء …2 مع / favor',
    'cooperation / agree / وقع … على / favor',
    'cooperation / agree / ?وقع اتفاق / favor',
    'cooperation / agree / اتفاق مع @state / favor',
    'arms-control / limit / اتفاق …3 صاروخ / favor',
    'arms-control / limit / صاروخ طويل / favor',
  ]),
  'lookalikes.tsv': table('phrase / why / example / topics', [
    'لقاء مع طلاب / it is school',
    'وزير دفاع / an office',
    'كلام / it is talk',
    'ركلة … حرب / it is play /  / confrontation',
    'رفض كلام / it is talk',
    'هجوم لا / it is talk /  / confrontation',
  ]),
  'cues.tsv': table('effect / cue / side / reach', [
    'rejects / رفض / before / 5',
    'negates / لا / before / 8',
    'pseudo / لا =شك / before / 0',
  ]),
});

const read = (text: string) => {
  const paragraph = readTokens(text, lexicon);
  const matches = findMatches(paragraph, lexicon);
  const words = ({ first, last }: { first: number; last: number }) => text.slice(paragraph.starts[first], paragraph.ends[last]);
  return { matches, words };
};
const phrases = (text: string): string[] => {
  const { matches, words } = read(text);
  return matches.phrases.map(words);
};

describe('of phrases that overlap', () => {
  test.each<[string, string, string[]]>([
    ['the longer stands', 'في الحرب الأهلية', ['الحرب الأهلية']],
    ['the fuller stands', 'هجوم طويل بصاروخ', ['هجوم طويل بصاروخ']],
    ['one in the gap of the same topic falls', 'هجوم حرب صاروخ', ['هجوم حرب صاروخ']],
    ['one in the gap of another topic stays', 'اتفاق حرب صاروخ', ['اتفاق حرب صاروخ', 'حرب']],
    ['one of another topic that has a word of its own stays', 'وقع اتفاق صاروخ', ['وقع اتفاق', 'اتفاق صاروخ']],
    ['the one that leaps least stands', 'وقع على كلمة على ورق', ['وقع على']],
    ['an optional word belongs to it', 'وقع الاتفاق', ['وقع الاتفاق']],
    ['an optional word may be missing', 'جاء الاتفاق', ['الاتفاق']],
    ['each place has its own', 'الحرب ثم الحرب', ['الحرب', 'الحرب']],
    ['those of different topics that share a word stay', 'هجوم بصاروخ طويل', ['هجوم بصاروخ', 'بصاروخ طويل']],
  ])('%s: %s', (_, text, expected) => expect(phrases(text)).toEqual(expected));
});

describe('the first of two that differ in stance governs', () => {
  test.each<[string, string, string[]]>([
    ['where they share a word', 'إنهاء الحرب الأهلية', ['إنهاء الحرب']],
    ['an attribute', 'نهاية إرهابية', ['نهاية']],
    ['an attribute that agrees', 'ندد بالهجوم الإرهابي', ['ندد بالهجوم']],
    ['no attribute that does not agree', 'ندد بالهجوم إرهابي', ['ندد بالهجوم', 'إرهابي']],
    ['no noun right behind a definite one', 'النهاية الحرب', ['النهاية', 'الحرب']],
    ['its genitive', 'نهاية الحرب', ['نهاية']],
    ['no indefinite noun', 'نهاية حرب', ['نهاية', 'حرب']],
    ['no noun behind a preposition', 'نهاية بالحرب', ['نهاية', 'بالحرب']],
    ['none that is joined', 'نهاية والحرب', ['نهاية', 'والحرب']],
    ['none farther off', 'نهاية كل الحرب', ['نهاية', 'الحرب']],
    ['none of its own stance', 'هجوم الحرب', ['هجوم', 'الحرب']],
    ['none of another topic', 'نهاية السلام', ['نهاية', 'السلام']],
    ['not the second the first', 'الحرب نهاية', ['الحرب', 'نهاية']],
    ['a genitive of several words', 'انهارت محادثات السلام', ['انهارت محادثات']],
    ['not by a verb', 'انهار السلام', ['انهار', 'السلام']],
  ])('%s: %s', (_, text, expected) => expect(phrases(text)).toEqual(expected));
});

describe('a name hides', () => {
  test.each<[string, string, string[]]>([
    ['a phrase inside it', 'قال جيش الحرب', []],
    ['a phrase that is all of it', 'قال الكيان', []],
    ['no phrase that is more than it', 'جيش الحرب الأهلية', ['الحرب الأهلية']],
    ['nothing where it is an everyday word', 'حل السلام', ['السلام']],
    ['a phrase in a longer name, though one of its words is a name', 'سلام الدفاع', []],
    ['nothing beside it', 'جيش الحرب في حرب', ['حرب']],
  ])('%s: %s', (_, text, expected) => expect(phrases(text)).toEqual(expected));

  test.each<[string, string, string[]]>([
    ['the shorter name in it', 'قالت جماعة الحوار الطويل', ['جماعة الحوار الطويل']],
    ['of two that overlap the later', 'حوار سلام الدفاع', ['حوار سلام']],
    ['no name beside it', 'روسيا وجيش الحرب', ['روسيا', 'وجيش الحرب']],
  ])('%s: %s', (_, text, expected) => {
    const { matches, words } = read(text);
    expect(matches.names.map(words)).toEqual(expected);
  });

  test('a cue in it', () => {
    expect(read('قالت جبهة الرفض').matches.cues).toEqual([]);
    expect(read('قالت الرفض').matches.cues).toHaveLength(0);
    expect(read('قالت ورفضت').matches.cues).toHaveLength(1);
  });
});

describe('a look-alike hides', () => {
  test.each<[string, string, string[]]>([
    ['the phrase in it', 'ركلة الحرب', []],
    ['the phrase that ends with it', 'ندد في لقاء مع طلاب', []],
    ['no other', 'لقاء مع كل وزير', ['لقاء مع']],
    ['no phrase of a topic that it has nothing to do with', 'هجوم لا', []],
    ['no meeting with an office', 'التقى وزير الدفاع', ['التقى وزير']],
    ['no phrase before a single word', 'حرب كلام', ['حرب']],
    ['no phrase behind it', 'ركلة كلام حرب هجوم', ['هجوم']],
  ])('%s: %s', (_, text, expected) => expect(phrases(text)).toEqual(expected));

  test.each<[string, string, number]>([
    ['a cue in it', 'رفض كلام', 0],
    ['no cue outside', 'رفض حرب كلام', 1],
    ['no cue where it is for some topics alone', 'هجوم لا', 1],
    ['nor does a pseudo-cue show', 'لا شك', 0],
  ])('%s: %s', (_, text, expected) => expect(read(text).matches.cues).toHaveLength(expected));
});

describe('matches', () => {
  test('are in text order, the longer first', () => {
    expect(phrases('محادثة ثم حرب ثم لقاء كلام مع لقاء ثم سلام')).toEqual(['محادثة', 'حرب', 'لقاء كلام مع', 'لقاء', 'سلام']);
    const { matches, words } = read('لا يرفض ولا رفض');
    expect(matches.cues.map(words)).toEqual(['لا', 'يرفض', 'ولا', 'رفض']);
  });

  test('stay in their sentence and within its commas', () => {
    expect(phrases('ندد. بالهجوم')).toEqual(['بالهجوم']);
    expect(phrases('ندد، بالهجوم')).toEqual(['بالهجوم']);
    expect(phrases('ندد «بالهجوم»')).toEqual(['ندد «بالهجوم']);
    expect(phrases('حرب. حرب أهلية')).toEqual(['حرب', 'حرب أهلية']);
  });

  test('may have a name of a class in them', () => {
    expect(phrases('اتفاق مع روسيا')).toEqual(['اتفاق مع روسيا']);
    expect(phrases('اتفاق مع جيش الحرب')).toEqual(['اتفاق']);
  });

  test('of titles: those of several words', () => {
    const { matches, words } = read('قال وزير الدفاع ثم الوزير');
    expect(matches.titles.map(words)).toEqual(['وزير الدفاع']);
    expect(read('كلام').matches.titles).toEqual([]);
    expect(read('كلام').matches.speech).toEqual([]);
    expect(read('كلام').matches.lookalikes).toHaveLength(1);
  });
});
