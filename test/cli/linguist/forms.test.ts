import { describe, expect, test } from 'vitest';
import { describeForms, FormBook } from '../../../lib/cli/linguist/forms.ts';
import { loadLexicon, parseFiles } from '../../../lib/lexicon/load.ts';
import { parsePattern } from '../../../lib/lexicon/pattern.ts';
import { readLexiconFiles } from '../../../lib/lexicon/read-files.ts';
import { SMALL_LEXICON } from './small-lexicon.ts';

const { tables } = parseFiles(SMALL_LEXICON);
const of = (pattern: string) => new FormBook(tables).of(parsePattern(pattern));

describe('the forms of a pattern', () => {
  test.each([
    ['مد:V', ['مد', 'مدت', 'يمدون']],
    ['يد', ['يد', 'اياد']],
    ['متين', ['متين', 'متينة', 'متينون']],
    ['قال', ['قال', 'قلنا', 'يقولون']],
    ['=لن', ['لن']],
    ['إلى', ['الي']],
    ['@state', ['سوريا', 'مصر', 'الأردن']],
    ['@office', ['وزير']],
  ])('%s', (pattern, some) => {
    const [term] = of(pattern);
    expect(term?.forms).toEqual(expect.arrayContaining(some));
  });

  test('every alternative has its own', () => {
    expect(of('مد|يد حوار').map(({ term }) => term.text)).toEqual(['مد', 'يد', 'حوار']);
  });

  test('told in short', () => {
    expect(describeForms(of('=لن ب+حوار'), 2, 2)).toMatch(/^لن؛ ب\+حوار \(\d\): حوار\S+ حوار\S+ …$/);
    expect(describeForms(of('حوار|هجوم|@state'), 1, 1)).toMatch(/؛ \+ 2$/);
  });

  test('are what the engine knows: every form of every entry’s words leads back to its lemma', () => {
    const files = readLexiconFiles();
    const lexicon = loadLexicon(files);
    const real = parseFiles(files).tables;
    const book = new FormBook(real);
    const lost = real.entries.flatMap(({ pattern }) =>
      book.of(pattern).flatMap(({ term, forms }) => {
        if (term.kind !== 'lemma') return [];
        // A form that only stands before an enclitic is tried with one; a function word has no lexeme.
        const isKnown = (form: string) =>
          [form, `${form}ه`].some((word) => lexicon.word(word).lexemes.length > 0 || lexicon.word(word).offers.length > 0);
        return forms.filter((form) => !isKnown(form)).map((form) => `${term.text}: ${form}`);
      }),
    );
    expect([...new Set(lost)]).toEqual([]);
  });
});
