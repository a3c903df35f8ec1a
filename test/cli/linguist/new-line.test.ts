import { describe, expect, test } from 'vitest';
import { parseNewLine, withLine } from '../../../lib/cli/linguist/new-line.ts';
import { parseFiles } from '../../../lib/lexicon/load.ts';
import { SMALL_LEXICON } from './small-lexicon.ts';

describe('a new line', () => {
  test.each([
    ['cooperation; aid; مد … يد; favor; ; مدت مصر يدها; مثال', 'entries', 'cooperation.tsv'],
    ['arms-control\tlimit\tحد من تسلح\tfavor', 'entries', 'arms-control.tsv'],
    ['rejects; رفض; before; 4; رفض الحوار', 'cues', 'cues.tsv'],
    ['pseudo; لا شك; before; 0', 'cues', 'cues.tsv'],
    ['سعى; V; يسعى', 'words', 'words-general.tsv'],
    ['state; قطر', 'names', 'actors.tsv'],
    ['party !; الأمة; حزب الأمة', 'names', 'actors.tsv'],
    ['office; سفير; سفراء', 'titles', 'titles.tsv'],
    ['carry; أردف; يردف', 'speech', 'speech.tsv'],
  ])('%s', (text, table, file) => {
    expect(parseNewLine(text)).toMatchObject({ table, file });
  });

  test('is parted by tabs where it has any, so that an example may hold a semicolon', () => {
    expect(parseNewLine('cooperation\taid\tمد يد\tfavor\t\tمدت; يدها').cells).toEqual([
      'cooperation',
      'aid',
      'مد يد',
      'favor',
      '',
      'مدت; يدها',
    ]);
  });

  test('loses blanks around its cells and empty cells at its end', () => {
    expect(parseNewLine(' state ;  قطر  ; ; ').cells).toEqual(['state', 'قطر']);
  });

  test.each(['', 'مد يد العون', 'sport; x; y'])('«%s» is refused with the shapes that there are', (text) => {
    expect(() => parseNewLine(text)).toThrow('topic; act; phrase; stance');
  });

  test('goes to the end of its file, which else stays as it was', () => {
    const line = parseNewLine('cooperation; aid; مد يد; favor');
    const files = withLine(SMALL_LEXICON, line);
    expect(files['cooperation.tsv']).toBe(`${SMALL_LEXICON['cooperation.tsv']}cooperation\taid\tمد يد\tfavor\n`);
    expect(parseFiles(files).errors).toEqual([]);
    expect({ ...files, 'cooperation.tsv': '' }).toEqual({ ...SMALL_LEXICON, 'cooperation.tsv': '' });
  });

  test('to a file that is not there is refused', () => {
    expect(() => withLine(SMALL_LEXICON, parseNewLine('arms-control; limit; حد; favor'))).toThrow(
      'no file assets/lexicon/arms-control.tsv',
    );
  });
});
