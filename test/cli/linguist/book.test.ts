import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookOf, writeBook } from '../../../lib/cli/linguist/book.ts';
import { readLexiconFiles } from '../../../lib/lexicon/read-files.ts';
import { scratch } from '../command.ts';
import { SMALL_LEXICON } from './small-lexicon.ts';

describe('the lexicon as pages', () => {
  test('docs/lexicon is what `npm run lexicon` makes of assets/lexicon now', () => {
    const folder = resolve(import.meta.dirname, '../../../docs/lexicon');
    const book = bookOf(readLexiconFiles());
    const outdated = Object.entries(book).filter(([name, text]) => readFileSync(`${folder}/${name}`, 'utf8') !== text);
    expect(outdated.map(([name]) => `docs/lexicon/${name} is out of date: npm run lexicon`)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(book).sort());
  });

  test('an entry is a row: phrase, stance, forms, example, counter-example', () => {
    const book = bookOf(SMALL_LEXICON);
    expect(book['cooperation.md']).toContain('## consult (1)\n');
    expect(book['cooperation.md']).toMatch(
      /^\| `حوار` \| favor \| حوار \(\d\): .* \| بدأ الحوار مع مصر \| مدت الشرطة الأسلاك في الحي \|$/m,
    );
    expect(book['cues.md']).toMatch(/^\| `لن` \| before \| 3 \| /m);
    expect(book['README.md']).toContain('| [Confrontation](confrontation.md) | 2 | 1 | 0 |');
  });

  test('bars in a phrase part no cells', () => {
    const files = {
      ...SMALL_LEXICON,
      'confrontation.tsv': 'topic\tact\tphrase\tstance\nconfrontation\tassault\tشن|قال هجوم\tfavor\n',
    };
    expect(bookOf(files)['confrontation.md']).toContain('| `شن\\|قال هجوم` |');
  });

  test('is written page by page', () => {
    const folder = scratch();
    writeBook(SMALL_LEXICON, folder);
    expect(readFileSync(`${folder}/cues.md`, 'utf8')).toBe(bookOf(SMALL_LEXICON)['cues.md']);
  });
});
