import { describe, expect, test } from 'vitest';
import { parseFiles } from '../../lib/lexicon/load.ts';
import { LexiconError } from '../../lib/lexicon/table.ts';

const HEADERS = {
  'words.tsv': 'word\tpos\tforms',
  'particles.tsv': 'kind\tword',
  'titles.tsv': 'kind\tword\tforms',
  'actors.tsv': 'class\tname\tvariants',
  'speech.tsv': 'kind\tword\timperfect_or_forms\texample',
  'cues.tsv': 'effect\tcue\tside\treach\texample',
  'lookalikes.tsv': 'phrase\twhy',
  'cooperation.tsv': 'topic\tact\tphrase\tstance',
};

const LISTS: Partial<Record<keyof typeof HEADERS, string[]>> = {
  'words.tsv': ['دعم\tN', 'حوار\tN'],
  'particles.tsv': ['preposition\tإلى'],
  'titles.tsv': ['office\tوزير\tوزراء'],
  'actors.tsv': ['state\tمصر\tجمهورية مصر', 'nisba\tالمصري', 'person\tعلي سلامة\tسلامة'],
  'speech.tsv': ['verb\tدعا\tيدعو', 'participle\tمؤكدا\tمؤكدة', 'source\tبحسب'],
};

const errorsOf = (lines: Partial<Record<keyof typeof HEADERS, string[]>>) =>
  parseFiles(
    Object.fromEntries(
      Object.entries(HEADERS).map(([file, header]) => {
        const name = file as keyof typeof HEADERS;
        return [file, [header, ...(LISTS[name] ?? []), ...(lines[name] ?? [])].join('\n')];
      }),
    ),
  ).errors;

const ofPhrase = (phrase: string) => errorsOf({ 'cooperation.tsv': [`cooperation\taid\t${phrase}\tfavor`] });

describe('words that no list has', () => {
  test.each(['دعم:N|حوار', 'دعا … ?إلى ال+حوار', 'وزير|وزراء', 'مصر', 'مصري:A', 'مؤكدا', '=ليت', '@state', 'دَعم'])(
    '«%s» has none',
    (phrase) => expect(ofPhrase(phrase)).toEqual([]),
  );

  test.each([
    ['يدعو', 'يدعو'],
    ['حوار|مدد', 'مدد'],
    ['دعم:V', 'دعم:V'],
    ['سلامة', 'سلامة'],
    ['جمهورية', 'جمهورية'],
    ['بحسب', 'بحسب'],
  ])('«%s» has «%s»', (phrase, word) => {
    const [error, ...others] = ofPhrase(phrase);
    expect(others).toEqual([]);
    expect(error).toBeInstanceOf(LexiconError);
    expect(error).toMatchObject({ file: 'cooperation.tsv', line: 2 });
    expect(error?.reason).toMatch(`no word list has «${word}»`);
  });

  test('cues and look-alikes are read too, each line named', () => {
    const errors = errorsOf({
      'cues.tsv': ['negates\tلم\tbefore\t3', 'negates\t=لا\tbefore\t3'],
      'lookalikes.tsv': ['حوار صم\tproverb'],
    });
    expect(errors.map(({ file, line }) => `${file}:${line}`)).toEqual(['cues.tsv:2', 'lookalikes.tsv:2']);
  });
});
