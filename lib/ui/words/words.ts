import ar from '../../../assets/locales/ar.json';
import en from '../../../assets/locales/en.json';
import { type Catalogues, type KeyOf, type Language, type PluralKeyOf, type WordsOf, wordsFrom } from './catalogue.ts';

export type { Language } from './catalogue.ts';

type Tree = typeof en;

/** Arabic has forms of number that English lacks; a test holds the two together in all else. */
const ALL: Catalogues<Tree> = { ar, en };

/** Every text, for our own pages. */
export type Words = WordsOf<KeyOf<Tree>, PluralKeyOf<Tree>>;

/** @param locale the reader's own, as BCP 47 */
export function wordsIn(language: Language, locale: string = language): Words {
  return wordsFrom(ALL, language, locale);
}
