/** What may stand at a word of a paragraph: where names that the lexicon knows begin, where one that it does not know may begin. */

import type { Name } from '../lexicon/name-list.ts';
import type { TitleKind } from '../lexicon/schema.ts';
import type { Word } from '../lexicon/word.ts';
import { plays, ROLE, TAG } from '../lexicon/word.ts';
import type { Found, Matches, WordSpan } from './matches.ts';
import { isHumanPlural, looksLikeNoun, looksLikeVerb, looksPrefixed } from './naming.ts';
import type { Paragraph } from './paragraph.ts';
import { BREAK, surfaceOf } from './paragraph.ts';
import { isVerb } from './scope.ts';

export const TITLE = TAG.office | TAG.honorific | TAG.collective | TAG.medium | TAG.unit;
export const NO_NAME =
  TAG.preposition |
  TAG.adjunct |
  TAG.contrast |
  TAG.complementiser |
  TAG.relative |
  TAG.adverb |
  TAG.pronoun |
  TAG.function |
  TAG.participle;
/** «… عن ائتلاف دولة القانون حمدية»: the prepositional phrase of an office has at most so many words. */
const LONGEST_FIELD = 6;
const RESEARCH = /^لل(دراسات|ابحاث|بحوث|اعلام|انباء)$/;
/** Who is spoken to. */
export const NO_FIELD = /^لل?(صحف|صحاف|مراسل)/;
const FIELD_PREPOSITIONS = new Set(['في', 'عن', 'لدي']);

export class NamePlaces {
  protected readonly nameAt = new Map<number, Found<Name>>();
  protected readonly titleAt = new Map<number, Found<TitleKind>>();
  protected readonly paragraph: Paragraph;

  constructor(paragraph: Paragraph, matches: Matches) {
    this.paragraph = paragraph;
    for (const name of matches.names) this.nameAt.set(name.first, name);
    for (const title of matches.titles) this.titleAt.set(title.first, title);
  }

  /** «الأمين العام لمجلس التعاون», «مدير المركز للدراسات», but not «قال الوزير للصحيفة». */
  protected isField(i: number, ofWhole: boolean): boolean {
    const word = this.paragraph.words[i] as Word;
    const known = this.nameAt.get(i);
    if (
      !/^ل/.test(word.text) ||
      !(
        word.prefixed ||
        word.text.startsWith('لل') ||
        known?.value.name.startsWith('ل') === false ||
        word.lexemes.some((lexeme) => !lexeme.lemma.startsWith('ل'))
      )
    )
      return false;
    if (known) return known.value.class !== 'media' && known.value.class !== 'person';
    if (NO_FIELD.test(word.text)) return false;
    if (word.tags & TAG.medium && !RESEARCH.test(word.text)) return false;
    if (word.tags & (TAG.unit | TAG.medium | TAG.office)) return true;
    // «يسعى الحزب لوقف نزيف …»: behind one word that is no office it tells the purpose.
    return (word.tags & TAG.noun) !== 0 && (ofWhole || word.text.startsWith('لل'));
  }

  /** «أمير قطر», «أمير منطقة الرياض»: an office, though «أمير» is a given name too. */
  protected isOfficeOfPlace(i: number): boolean {
    const { words, breaks } = this.paragraph;
    if (!((words[i] as Word).tags & TAG.office) || i + 1 >= words.length || breaks[i + 1] !== BREAK.none) return false;
    return this.isPolity(this.nameAt.get(i + 1)) || plays(words[i + 1], ROLE.seat);
  }

  /** «الوزير», «الأمين العام», «الدكتور»: one man's office or form of address begins here. */
  protected isOffice(i: number): boolean {
    const title = this.titleAt.get(i)?.value;
    return (
      ((this.paragraph.words[i] as Word).tags & (TAG.office | TAG.honorific)) !== 0 || title === 'office' || title === 'honorific'
    );
  }

  /** «علي» after an office is a name, though the preposition «على» is often spelt so. */
  protected isAli(i: number, needsSurname = false): boolean {
    const { words, breaks } = this.paragraph;
    if (words[i]?.text !== 'علي' || surfaceOf(this.paragraph, i) !== 'علي') return false;
    if (!needsSurname) return (breaks[i] as number) === BREAK.none;
    const next = words[i + 1];
    return (
      next !== undefined &&
      (breaks[i + 1] as number) === BREAK.none &&
      (this.mayBeSurname(next) ||
        (next.tags & TAG.givenName) !== 0 ||
        (next.text.endsWith('ي') && ((words[i + 2]?.tags ?? 0) & TAG.office) !== 0) ||
        this.startsName(i + 1))
    );
  }

  /** «أمام», «وإلى»: the hamza tells them from «إمام» and «والي», which the engine reads alike. */
  protected isPreposition(i: number): boolean {
    const { tags } = this.paragraph.words[i] as Word;
    return (tags & TAG.preposition) !== 0 && (tags & TITLE) !== 0 && !/^(إمام|والي)$/.test(surfaceOf(this.paragraph, i));
  }

  /** «محمد علي في مؤتمر»: no preposition stands before another, before a report or before a comma. */
  protected isAliAlone(i: number): boolean {
    if (!this.isAli(i)) return false;
    const next = this.paragraph.words[i + 1];
    return (
      !next || (this.paragraph.breaks[i + 1] as number) > BREAK.none || (next.tags & (TAG.preposition | TAG.complementiser)) !== 0
    );
  }

  protected isPolity(known: Found<Name> | undefined): boolean {
    return known?.value.class === 'state' || known?.value.class === 'capital';
  }

  protected isUnknown(i: number): boolean {
    const word = this.paragraph.words[i];
    const known = this.nameAt.get(i)?.value;
    return (
      word !== undefined &&
      (this.paragraph.breaks[i] as number) <= BREAK.quote &&
      word.tags === 0 &&
      word.lexemes.length === 0 &&
      word.text.length > 2 &&
      (!known || known.ambiguous || known.class === 'person') &&
      !/\d/.test(word.text)
    );
  }

  /** A given name and nothing else before it: «فضل حسن». */
  protected isGiven(i: number): boolean {
    return (
      (this.paragraph.breaks[i] ?? BREAK.sentence) === BREAK.none &&
      ((this.paragraph.words[i] as Word).tags & TAG.givenName) !== 0
    );
  }

  protected isKnownPerson(i: number): boolean {
    const word = this.paragraph.words[i];
    return (
      word !== undefined &&
      (this.paragraph.breaks[i] as number) <= BREAK.bracket &&
      (this.nameAt.get(i)?.value.class === 'person' || (word.tags & TAG.givenName) !== 0)
    );
  }

  /** «القطان»: with the article, and no noun that the lexicon knows. */
  protected mayBeSurname(word: Word): boolean {
    return (
      word.definite &&
      !word.prefixed &&
      (word.tags & (TAG.noun | TAG.verb)) === 0 &&
      word.lexemes.length === 0 &&
      !/^ال(ا..ا.|ت..ي.|است..ا.)$/.test(word.text)
    );
  }

  private isSurname(i: number): boolean {
    const word = this.paragraph.words[i];
    return (
      word !== undefined &&
      (this.paragraph.breaks[i] as number) === BREAK.none &&
      word.definite &&
      !word.prefixed &&
      !word.conjoined &&
      word.lexemes.length === 0
    );
  }

  /** The name of a body, of several words, that begins at word i: «مجلس الأمن», later «المجلس». */
  bodyAt(i: number): WordSpan | null {
    const known = this.nameAt.get(i);
    return known && known.last > known.first && known.value.class !== 'person' && !this.isPolity(known) ? known : null;
  }

  /** A given name that is no last name too. */
  isFirstName(i: number): boolean {
    return !this.nameAt.has(i) && ((this.paragraph.words[i] as Word).tags & TAG.givenName) !== 0;
  }

  /** A name that the lexicon knows begins at word i. */
  isName(i: number): boolean {
    return this.nameAt.has(i);
  }

  /**
   * «النائبة عن ائتلاف المواطن حمدية …», «مبعوث الاتحاد بشأن السودان بيكا …»: where the name begins that follows an office's
   * prepositional phrase beginning at word i, or -1.
   */
  protected nameBehind(first: number, i: number): number {
    const { words, breaks } = this.paragraph;
    if (isHumanPlural(words[first] as Word) || !this.isOffice(first)) return -1;
    for (let k = i + 1; k < words.length && k <= i + LONGEST_FIELD && (breaks[k] as number) < BREAK.bracket; k++) {
      const known = this.nameAt.get(k);
      if ((words[k] as Word).conjoined && (words[k] as Word).tags & TAG.preposition) return -1;
      if (known && known.value.class !== 'person') k = known.last;
      else if (this.startsName(k) || (this.isUnknown(k) && this.isSurname(k + 1))) return k > i + 1 ? k : -1;
      else if ((words[k] as Word).tags & (NO_NAME & ~TAG.preposition) || isVerb(words[k] as Word)) return -1;
    }
    return -1;
  }

  /** «عضو في المجلس العسكري», «متحدث عن الجيش الوطني الحر»: the last word of an office's field, or -1 where none follows. */
  protected fieldBehind(i: number): number {
    const { words, breaks } = this.paragraph;
    if (!FIELD_PREPOSITIONS.has((words[i] as Word).text)) return -1;
    // «متحدث عن الجيش», but not «تصريحات الوزير عن الحوار»، «نقلت الوكالة عن الوزير»
    if ((words[i] as Word).text === 'عن' && !this.nameAt.has(i + 1) && !((words[i + 1]?.tags ?? 0) & TAG.unit)) return -1;
    let last = -1;
    for (let k = i + 1; k < words.length && k <= i + LONGEST_FIELD && (breaks[k] as number) < BREAK.bracket; k++) {
      const word = words[k] as Word;
      const known = this.nameAt.get(k);
      if (known && !known.value.ambiguous) k = known.last;
      else if (
        NO_FIELD.test(word.text) ||
        word.tags & (TAG.relative | TAG.preposition) ||
        word.text.startsWith('بال') ||
        (word.prefixed && word.text.startsWith('ب')) ||
        word.tags & TAG.medium ||
        (!word.definite && !(word.tags & (TAG.unit | TAG.nisba)))
      )
        break;
      last = k;
    }
    return last;
  }

  /** In «الأمين العام للأمم المتحدة» and «وزير التعليم العالي»: goes with the office, not with the name. */
  protected isComplement(word: Word): boolean {
    return word.definite || (word.tags & TAG.noun) !== 0 || looksLikeNoun(word) || isHumanPlural(word);
  }

  /** «شخصاً»: written so, a word is no name. */
  protected isAccusative(i: number): boolean {
    return /(اً|ًا)$/.test(surfaceOf(this.paragraph, i));
  }

  protected startsName(i: number, behindOffice = false): boolean {
    const word = this.paragraph.words[i] as Word;
    const known = this.nameAt.get(i);
    if (known) return known.value.class === 'person';
    if (word.tags & TAG.givenName) return true;
    if (!behindOffice && (looksLikeVerb(word) || looksLikeNoun(word))) return false;
    if (looksPrefixed(word) || this.isAccusative(i)) return false;
    return (
      !(word.tags & (NO_NAME | TAG.verb | TAG.noun | TITLE | TAG.nisba)) &&
      !word.definite &&
      !word.prefixed &&
      word.text.length > 1 &&
      !/^\d/.test(word.text)
    );
  }
}
