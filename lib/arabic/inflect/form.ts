/**
 * What inflection yields: every spelling that a lexeme may take between its proclitics and its enclitics.
 *
 * Forms are normalised like the page's tokens (see `fold` in `spelling.ts`), so that looking a word up needs no second
 * normalisation. Spellings that short vowels alone tell apart («أعلنت»: she, I, you) are one form that carries the bits
 * of all of them; a spelling that differs in letters, number or voice is a form of its own, so one text may occur twice.
 */
export interface Form {
  readonly text: string;
  /** May be followed by an enclitic: «مواجهت» in «مواجهتهم», «كتبو» in «كتبوه», «تعاون» in «تعاونهم». */
  readonly bound: boolean;
  /** May end the word: «مواجهة», «كتبوا», «تعاون». Most forms are both; none is neither. */
  readonly free: boolean;
  /** Bits of `FEATURE`. */
  readonly features: number;
}

/** A noun without `dual` or `plural` is singular, a verb without them too. */
export const FEATURE = {
  /** Nouns, adjectives, participles and masdars. */
  noun: 1 << 0,
  verb: 1 << 1,
  perfect: 1 << 2,
  imperfect: 1 << 3,
  /** Subjunctive or jussive only: after «لم», «لن», «أن», «ل» … */
  jussive: 1 << 4,
  /** Set only where no active form of that person is spelt alike: «قيل», «أُدين»; but «رُفض» passes as «رَفض». */
  passive: 1 << 5,
  first: 1 << 6,
  second: 1 << 7,
  third: 1 << 8,
  dual: 1 << 9,
  plural: 1 << 10,
  feminine: 1 << 11,
  /** Bears no article, because a complement must follow: «مفاوضو», «اتفاقا (البلدين)». */
  construct: 1 << 12,
  /** Bears no article, because of its tanwin: «اتفاقا», «قاض». */
  indefinite: 1 << 13,
  /** Nominative or accusative only, so not after the proclitics «ب», «ك» and the preposition «ل». */
  notGenitive: 1 << 14,
} as const;
