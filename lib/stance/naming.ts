/**
 * What a word may be in a noun phrase, told by its shape where the lexicon does not know it: names are an open class, and so
 * are the people in the plural («متظاهرون») and the nouns of action («تعزيز») that must not be taken for names.
 */

import type { Word } from '../lexicon/word.ts';
import { plays, ROLE, TAG } from '../lexicon/word.ts';

/** They end like a plural of people and are none. */
const NO_PLURAL = /^(ال)?(عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|ملي|قان|تعا|شء|بد|سج|دي|عي|فن|تلفزي|تليفزي|مضم|مخز|زيت|جن|غض|حصن)ون$/;

/** «د. الربيعة»: an academic title cut to its first letter. */
export const isInitial = ({ text }: Word): boolean => text === 'د' || text === 'م' || text === 'ا';

/** «متظاهرون», «المغردون», «منظمو القمة»: the sound masculine plural in the nominative, which only people have. */
export function isHumanPlural({ text, tags, lexemes }: Word): boolean {
  if (text.length > 4 && text.endsWith('و')) return lexemes.some(({ lemma, pos }) => pos === 'A' && !lemma.endsWith('و'));
  if (text.length < 6 || !text.endsWith('ون') || NO_PLURAL.test(text.replace(/^و(?=ال)/, ''))) return false;
  return /^و?ال/.test(text) || (!/^[وف]?س?[يت]/.test(text) && (tags & TAG.verb) === 0) || (tags & TAG.noun) !== 0;
}

/** «المسؤولين», «الطرفين»: in the accusative or the genitive, so no subject behind a verb. */
export const isObliquePlural = ({ text, tags }: Word): boolean =>
  /^و?ال..+ين$/.test(text) && (tags & (TAG.office | TAG.collective)) !== 0;

/** «يهيمن»: unknown words with the prefix of the imperfect are verbs; names that begin so are known. */
export const looksLikeVerb = ({ text, tags }: Word): boolean =>
  (tags & (TAG.givenName | TAG.noun)) === 0 && /^[وف]?س?ي.{3,}$/.test(text);

/** Nouns of action and nouns with the ending of the feminine or a possessive: no names. */
export const looksLikeNoun = ({ text }: Word): boolean => /^(ت..ي.|ا..?.ا.|است..ا.|.*[ةه]|.*ات|.{3,}(ها|هم|هما|نا))$/.test(text);

/** «بإعطاء»: a noun of action behind its preposition. */
export const looksPrefixed = ({ text, tags }: Word): boolean =>
  (tags & TAG.givenName) === 0 && /^ب(ت..ي.|ا.{2,3}ا.|است..ا.|.{3,}ة|ال.{3,}|شن)$/.test(text);

/** An adjective that goes on with a phrase that is definite already: «الأمين العام», but not «الأمين العام إسرائيل». */
export function isAttribute(word: Word): boolean {
  if (!word.definite) return false;
  if (word.tags & TAG.nisba || plays(word, ROLE.attribute)) return true;
  return /ي[ةه]?$/.test(word.text) && !word.lexemes.some((lexeme) => lexeme.pos === 'N');
}

export type Gender = 'feminine' | 'masculine' | null;

/** «تأمل», «سيرفض»: not what was done once. */
export const isImperfect = ({ text, lexemes }: Word): boolean => {
  const bare = text.replace(/^[وف](?=...)/, '').replace(/^س(?=[يت])/, '');
  const begins = lexemes.filter(({ pos }) => pos === 'V').map(({ lemma }) => lemma[0]);
  return begins.length > 0 && (/^ي/.test(bare) || (/^ت/.test(bare) && (!begins.includes('ت') || bare.startsWith('تت'))));
};

/** Of a finite verb, where its spelling tells; a verb before a broken plural may be either. */
export function genderOfVerb({ text, lexemes }: Word): Gender {
  const verbs = lexemes.filter((lexeme) => lexeme.pos === 'V');
  if (verbs.length === 0) return null;
  const bare = text.replace(/^[وف](?=...)/, '').replace(/^س(?=[يت])/, '');
  if (bare.startsWith('ي')) return 'masculine';
  if (/(?:ت|...ت(?:ها?|هما?|نا))$/.test(bare) && !verbs.some(({ lemma }) => /ت$/.test(lemma))) return 'feminine';
  // «توقع» is masculine, «تتوقع» is not.
  if (bare.startsWith('تت') && !verbs.some(({ lemma }) => /^تت/.test(lemma))) return 'feminine';
  if (bare.startsWith('ت') && !verbs.some(({ lemma }) => /^ت/.test(lemma))) return 'feminine';
  return 'masculine';
}

/** «سياسي», «رسمية»: without the article, an adjective though such people are called so too. */
export const isBareAdjective = ({ text, tags, definite, lexemes }: Word): boolean =>
  !definite && /ي[ةه]?$/.test(text) && ((tags & TAG.nisba) !== 0 || lexemes.some((lexeme) => lexeme.pos === 'A'));

/** «حسب», «وفقا», «قوله»: what it opens is no part of a name. */
export const opensSource = ({ text }: Word): boolean => /^(ب?حسب|حسبما|وفقا?|نقلا|قول(ه|ها|هم|هما))$/.test(text);

/** «قالوا», «ووصفوها», «يؤيدون»: the ending is the subject, so that none comes after the verb. */
export function isPluralVerb({ text, lexemes }: Word): boolean {
  const verbs = lexemes.filter((lexeme) => lexeme.pos === 'V');
  if (verbs.length === 0 || verbs.some(({ lemma }) => /(وا|ون|ان)$/.test(lemma))) return false;
  return /..وا$|...و(ه|ها|هم)$/.test(text) || /^[وف]?س?[يت]..+ون$/.test(text);
}

/** «اتهمها», «رفضه», but not «اتهم». */
export const endsInPronoun = ({ text, lexemes }: Word): boolean =>
  /...(ه|ها|هم|هما)$/.test(text) && !lexemes.some(({ lemma }) => text.endsWith(lemma));
