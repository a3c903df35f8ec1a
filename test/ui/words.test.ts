import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import ar from '../../assets/locales/ar.json';
import en from '../../assets/locales/en.json';
import { ACTS, CUE_EFFECTS, STANCES, TOPICS } from '../../lib/stance/statement.ts';
import { cardWordsIn } from '../../lib/ui/words/card-words.ts';
import { languageFor } from '../../lib/ui/words/catalogue.ts';
import { wordsIn } from '../../lib/ui/words/words.ts';

/** Every text by its path; the forms of a text by number count as one. */
function texts(tree: object, path = ''): [path: string, text: string | Record<string, string>][] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const here = path ? `${path}.${name}` : name;
    return typeof value === 'string' || 'other' in value ? [[here, value]] : texts(value, here);
  });
}
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the two catalogues', () => {
  test('have the same texts', () => {
    expect(texts(ar).map(([path]) => path)).toEqual(texts(en).map(([path]) => path));
  });

  test('fill the same places', () => {
    const english = new Map(texts(en));
    for (const [path, text] of texts(ar)) {
      const other = english.get(path);
      if (typeof text === 'string') expect([path, placeholders(text)]).toEqual([path, placeholders(String(other))]);
    }
  });

  test('have every form of number that their language tells apart', () => {
    for (const [language, tree] of [
      ['ar', ar],
      ['en', en],
    ] as const) {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const [path, forms] of texts(tree)) {
        if (typeof forms === 'string') continue;
        expect([path, pluralCategories.filter((category) => !(category in forms))]).toEqual([path, []]);
      }
    }
  });

  test('hold no text that nothing shows', () => {
    const sources = ['lib', 'entrypoints'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    );
    const source = sources.join('\n');
    // Texts that are named in part by a value: `states.${state}.title`.
    const composed = [...source.matchAll(/`(\w+\.[\w.]*)\$\{[^}]*\}([\w.]*)`/g)].map(
      ([, before = '', after = '']) => new RegExp(`^${before.replaceAll('.', '\\.')}\\w+${after.replaceAll('.', '\\.')}$`),
    );
    const shown = (path: string) =>
      source.includes(`'${path}'`) ||
      source.includes(`__MSG_${path.replaceAll('.', '_')}__`) ||
      composed.some((pattern) => pattern.test(path));
    expect(texts(en).flatMap(([path]) => (shown(path) ? [] : [path]))).toEqual([]);
  });

  test('use no name that the browsers’ own message files would refuse', () => {
    for (const [path] of texts(en)) expect(path.replaceAll('.', '_')).toMatch(/^[A-Za-z0-9_]+$/);
  });
});

describe('words', () => {
  test.each([
    [0, 'لا مواقف'],
    [1, 'موقف واحد'],
    [2, 'موقفان'],
    [3, '3 مواقف'],
    [10, '10 مواقف'],
    [11, '11 موقفًا'],
    [99, '99 موقفًا'],
    [100, '100 موقف'],
    [102, '102 موقف'],
    [103, '103 مواقف'],
  ])('%d in Arabic is «%s»', (count, expected) => {
    expect(wordsIn('ar', 'ar-MA').count('statements', count)).toBe(expected);
  });

  test('digits are those of the reader’s country', () => {
    expect(wordsIn('ar', 'ar-EG').count('statements', 24)).toBe('٢٤ موقفًا');
    expect(wordsIn('ar', 'ar-MA').count('statements', 24)).toBe('24 موقفًا');
    expect(wordsIn('en', 'ar-EG').count('statements', 24)).toBe('24 statements');
  });

  test('dates are those of the language, and what is no date stays as it is', () => {
    expect(wordsIn('en', 'en-GB').date('2024-03-05')).toBe('5 Mar 2024');
    expect(wordsIn('ar', 'ar-EG').date('2024-03-05')).toMatch(/مارس|٠٣/);
    expect(wordsIn('en').date('yesterday')).toBe('yesterday');
  });

  test('a name of the other direction is kept apart from the sentence', () => {
    expect(wordsIn('en').text('statement.by', { speaker: 'سامر' })).toBe('Said by \u2068سامر\u2069');
    expect(wordsIn('ar').text('statement.by', { speaker: 'سامر' })).toBe('القائل: سامر');
  });

  test.each(['ar', 'en'] as const)('every topic, stance, act and effect has its word in %s, on the card too', (language) => {
    for (const words of [wordsIn(language), cardWordsIn(language, language)]) {
      for (const topic of TOPICS)
        for (const stance of STANCES) expect(words.position(topic, stance).length).toBeGreaterThan(words.topic(topic).length);
      for (const act of ACTS) expect(words.act(act)).not.toBe('');
      for (const effect of CUE_EFFECTS) expect(words.effect(effect)).not.toBe('');
    }
  });

  test('English writes a topic small within a phrase', () => {
    expect(wordsIn('en').position('arms-control', 'against')).toBe('Against arms control');
  });

  test.each([
    ['auto', 'en-US', 'en'],
    ['auto', 'ar-EG', 'ar'],
    ['auto', 'fr', 'ar'],
    ['ar', 'en-US', 'ar'],
    ['en', 'ar', 'en'],
  ] as const)('chosen %s in a browser of %s: %s', (choice, locale, expected) => {
    expect(languageFor(choice, locale)).toBe(expected);
  });
});
