import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../lib/cli/linguist/effect.ts';
import { parseNewLine } from '../../../lib/cli/linguist/new-line.ts';
import { tryLine } from '../../../lib/cli/linguist/report.ts';
import { SMALL_LEXICON } from './small-lexicon.ts';

const trial = (text: string) => tryLine(parseNewLine(text), SMALL_LEXICON);

describe('a line on trial', () => {
  test('a good one: its forms, no objection, and the file with it', () => {
    const { told, objections, files } = trial('cooperation; aid; مد … يد; favor; ; مدت مصر يدها إلى سوريا');
    expect(objections).toEqual([]);
    expect(told.find((line) => line.includes('مد ('))).toMatch(/مدت .*يمد/);
    expect(told.join('\n')).toContain('Newly broken: 0');
    expect(files['cooperation.tsv']).toContain('cooperation\taid\tمد … يد\tfavor');
  });

  test('what it finds in the examples of others', () => {
    const { told, objections } = trial('confrontation; fight; =القوة; favor; ; دخلت القوة المدينة');
    expect(objections).toEqual([]);
    expect(told).toContain('Newly found in the project’s examples: 0');
    const other = trial('cooperation; agree; =بدأ; favor; ; بدأ التعاون');
    expect(other.told).toContain('  بدأ الحوار مع مصر   [cooperation.tsv:3 حوار]');
    expect(other.told).toContain('    + cooperation:favor «بدأ»');
  });

  test('what it breaks: an example that a fuller phrase takes, one of a look-alike', () => {
    expect(trial('confrontation; assault; =وقع هجوم; favor; ; وقع هجوم أمس').objections).toEqual([
      'it breaks 1 of the project’s examples',
    ]);
    expect(trial('confrontation; assault; =بدأ; favor; ; بدأ القصف').objections).toEqual([
      'it breaks 1 of the project’s examples',
    ]);
  });

  test('what a cue turns in the examples of others', () => {
    const { objections, told } = trial('negates; =وقع; before; 3; وقع هجوم قرب الحدود');
    expect(told).toContain('    + confrontation:against «وقع هجوم»');
    expect(told).toContain('    − confrontation:favor «هجوم»');
    expect(objections).toEqual([]);
  });

  test.each([
    ['cooperation; aid; مد يد; favor', 'it has no example'],
    ['cooperation; aid; مد يد; favor; ; لا شيء هنا', 'its example is not found, or a fuller phrase takes its place there'],
    ['cooperation; aid; مد … يد; favor; ; مدت مصر يدها; مد الرجل يده', 'its counter-example is found'],
    ['negates; =كلا; before; 3; بدأ الحوار', 'it turns nothing in its example'],
    ['negates; =لم; before; 3; لم يبدأ الحوار; لم يقع هجوم', 'it works in its counter-example'],
    ['negates; =لم; before; 3', 'it has no example'],
  ])('%s: %s', (text, doubt) => {
    expect(trial(text).objections).toContain(doubt);
  });

  test.each([
    ['cooperation; aid; حوار; against', 'the lexicon has this already: cooperation.tsv:3'],
    ['negates; لن; before; 5', 'the lexicon has this already: cues.tsv:2'],
    ['مد; V; يمد', 'the lexicon has this already: the word مد'],
    ['state; الأردن', 'the lexicon has this already: the name الأردن'],
    ['office; وزير', 'the lexicon has this already: the title وزير'],
    ['verb; قال', 'the lexicon has this already: the word قال'],
    ['cooperation; help; مد يد; favor', '«help» is no kind of act'],
    ['cooperation; aid; أرسل … يد; favor', 'no word list has «أرسل»: add it to one (a verb by its perfect), or write «=أرسل»'],
    ['cooperation; aid; … يد; favor', 'a pattern cannot begin with a gap'],
    ['negates; لم; before; many', 'the reach is a number of words from 0 to 20, not «many»'],
  ])('%s is refused: %s', (text, reason) => {
    expect(() => trial(text)).toThrow(reason);
  });

  test('lines of the other tables only tell what they change', () => {
    for (const text of ['سعى; V; يسعى', 'state; قطر', 'office; سفير; سفراء', 'carry; أردف; يردف']) {
      expect(trial(text)).toMatchObject({
        objections: [],
        told: ['Newly found in the project’s examples: 0', 'Newly broken: 0'],
      });
    }
  });
});

test('own sentences must come out with their labels', () => {
  const sentences = sentencesOf(
    'labels\tspeaker\tconditional\ttext\n# comment\nC+\t\t\tبدأ الحوار مع مصر\n\t\t\tبدأت الدراسة\nX+\t\t\tليس فيها شيء\n',
  );
  expect(sentences.map(({ text }) => text)).toEqual(['بدأ الحوار مع مصر', 'بدأت الدراسة', 'ليس فيها شيء']);
  const { objections, told } = tryLine(
    parseNewLine('cooperation; agree; =بدأت; favor; ; بدأت الدراسة'),
    SMALL_LEXICON,
    sentences,
  );
  expect(objections).toEqual(['it breaks 1 of the project’s examples']);
  expect(told).toContain('  بدأت الدراسة   [own sentence ]');
});
