/** A lexicon small enough to reason about, in the files' own format. */
import type { LexiconFiles } from '../../../lib/lexicon/load.ts';

const table = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

export const SMALL_LEXICON: LexiconFiles = {
  'words-general.tsv': table('word\tpos\tforms', 'حوار\tN', 'هجوم\tN', 'مد\tV\tيمد', 'يد\tN\tأياد', 'متين\tA', 'شن\tV\tيشن'),
  'particles.tsv': table('kind\tword', 'preposition\tإلى', 'preposition\tمع', 'function\tلن'),
  'speech.tsv': table('kind\tword\timperfect_or_forms\texample', 'verb\tقال\tيقول\tقال الوزير إن الحوار بدأ'),
  'titles.tsv': table('kind\tword\tforms', 'office\tوزير\tوزراء'),
  'actors.tsv': table('class\tname\tvariants', 'state\tسوريا\tسورية', 'state\tمصر\t', 'state !\tالأردن\t'),
  'cues.tsv': table('effect\tcue\tside\treach\texample\tcounter-example', 'negates\tلن\tbefore\t3\tلن نقبل الهجوم\t'),
  'cooperation.tsv': table(
    'topic\tact\tphrase\tstance\tweight\texample\tcounter-example',
    '# comments stay',
    'cooperation\tconsult\tحوار\tfavor\t\tبدأ الحوار مع مصر\tمدت الشرطة الأسلاك في الحي',
  ),
  'confrontation.tsv': table(
    'topic\tact\tphrase\tstance\tweight\texample\tcounter-example',
    'confrontation\tassault\tشن … هجوم\tfavor\t\tشنت القوات هجوما\t',
    'confrontation\tassault\tهجوم\tfavor\t\tوقع هجوم قرب الحدود\t',
  ),
  'lookalikes-general.tsv': table('phrase\twhy\texample', 'هجوم =الشتاء\tweather\tبدأ هجوم الشتاء على المدينة'),
};
