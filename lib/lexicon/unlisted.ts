/** Build side: the words of patterns that no list has. */
import { normalise } from '../arabic/characters.ts';
import type { Tables } from './lexicon.ts';
import type { Element } from './pattern.ts';
import { LexiconError } from './table.ts';

/**
 * An error for each word of a pattern that is in no list. The engine would take it for a noun, so that a verb, or a form written
 * for its lemma, would match the wrong words or none. (What readers add for themselves may be any word: it is not read here.)
 */
export function unlistedWords(tables: Tables): LexiconError[] {
  const listed = listedWords(tables);
  const errors: LexiconError[] = [];
  const check = (pattern: readonly Element[], file: string, line: number): void => {
    for (const { kind, text, pos } of pattern.flatMap(({ alternatives }) => alternatives)) {
      if (kind !== 'lemma' || listed.has(keyOf(text, pos))) continue;
      const word = pos === null ? text : `${text}:${pos}`;
      errors.push(
        new LexiconError(file, line, `no word list has «${word}»: add it to one (a verb by its perfect), or write «=${text}»`),
      );
    }
  };
  for (const { pattern, file, line } of [...tables.entries, ...tables.cues, ...tables.lookalikes]) check(pattern, file, line);
  return errors;
}

const keyOf = (word: string, pos: string | null): string => `${normalise(word)}:${pos ?? ''}`;

/** By `keyOf`, each with its part of speech and without. */
function listedWords({ words, speech, titles, names, particles }: Tables): ReadonlySet<string> {
  const listed = new Set<string>();
  const add = (word: string, pos: string | null): void => {
    listed.add(keyOf(word, null)).add(keyOf(word, pos));
  };
  for (const { lemma, pos } of words) add(lemma, pos === 'P' ? null : pos);
  for (const { word } of particles) add(word, null);
  for (const { kind, word, forms } of speech) {
    if (kind === 'participle') for (const form of [word, ...forms]) add(form, null);
    else if (kind !== 'source' && kind !== 'noun') add(word, 'V');
  }
  for (const { word, forms } of titles) for (const form of [word, ...forms]) add(withoutArticle(form), 'A');
  for (const { class: of, name, variants } of names) {
    // People are called «سلامة» or «توفيق»: that tells nothing of these words' forms.
    if (of === 'person') continue;
    for (const spelling of [name, ...variants])
      if (of === 'nisba') add(withoutArticle(spelling), 'A');
      else add(spelling, null);
  }
  return listed;
}

const withoutArticle = (word: string): string => word.replace(/^ال(?=...)/, '');
