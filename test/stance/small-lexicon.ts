/** A lexicon of a few words, with names, offices and look-alikes: what the second opinion and the settling of matches are tried on. */
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from '../../lib/lexicon/load.ts';
import { table } from './table.ts';

const FILES = {
  'words-test.tsv': table('word / pos / forms', [
    'حرب / N / حروب',
    'معركة / N / معارك',
    'هجوم / N / هجمات',
    'حوار / N',
    'لقاء / N / لقاءات',
    'سلاح / N / أسلحة',
    'حظر / N',
    'متمرد / N / متمردون',
    'خيار / N / خيارات',
    'سلام / N',
    'وزير / N / وزراء',
    'طلاب / N',
    'كلام / N',
    'أهلي / A',
    'عادل / A',
    'طاحن / A',
    'رفض / V / يرفض',
    'أنهى / V / ينهي',
    'إنهاء / N',
    'انهار / V / ينهار',
    'أدان / V / يدين',
  ]),
  'particles.tsv': table('kind / word', [
    'function / لا',
    'function / لن',
    'function / إذا',
    'preposition / مع',
    'preposition / إلى',
    'preposition / في',
  ]),
  'actors.tsv': table('class / name / variants', [
    'state / روسيا',
    'state / فرنسا',
    'state / مصر',
    'state / تونس',
    'person / لافروف',
    'person ! / سلام',
    'organisation / جيش الحرب',
    'armed-group / حركة السلام',
  ]),
  'titles.tsv': table('kind / word / forms', ['office / وزير', 'collective / مصادر']),
  'entries.tsv': table('topic / act / phrase / stance / weight / example', [
    'confrontation / fight / حرب / favor',
    'confrontation / fight / حرب أهلي / favor',
    'confrontation / fight / معركة / favor / weak',
    'confrontation / assault / هجوم / favor',
    'confrontation / fight / معركة … طاحن / favor',
    'confrontation / reject / إنهاء … حرب / against',
    'confrontation / accuse / متمرد / favor / actor',
    'cooperation / consult / حوار / favor',
    'cooperation / consult / لقاء / favor / weak',
    'cooperation / consult / حوار … سلام / favor',
    'arms-control / limit / سلاح / none / weak',
    'arms-control / ban / حظر سلاح / favor',
  ]),
  'lookalikes.tsv': table('phrase / why / example', ['كلام … معركة / it is talk']),
  'cues.tsv': table('effect / cue / side / reach', [
    'negates / لا|لن / before / 8',
    'rejects / رفض / before / 5',
    'condemns / أدان / before / 5',
    'ends / أنهى|إنهاء / before / 4',
    'fails / انهار / after / 4',
    'conditions / إذا / before / 20',
  ]),
};

/** `opinion`: rows of weights in hundredths, by topic: confrontation / cooperation / arms control. */
export const smallLexicon = (opinion: readonly string[] = []): Lexicon =>
  loadLexicon({
    ...FILES,
    ...(opinion.length > 0 && {
      'opinion.tsv': table('feature / confrontation / cooperation / arms-control', opinion),
    }),
  });
