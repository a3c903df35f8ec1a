/** The parts of the phrase that names an actor beside office and name: appositions, names in quotation marks, fields, authors. */

import type { Word } from '../lexicon/word.ts';
import { TAG } from '../lexicon/word.ts';
import type { Actor } from './actor-traits.ts';
import { ActorTraits } from './actor-traits.ts';
import type { WordSpan } from './matches.ts';
import { NO_FIELD, NO_NAME, TITLE } from './name-places.ts';
import { isInitial, opensSource } from './naming.ts';
import { BREAK } from './paragraph.ts';
import { isVerb } from './scope.ts';

export const PUBLISHED = /^(صادر|صادرة|صدر|صدرت|(اصدر|نشر|وزع|اعد|بث)ت?ها?)$/;

export abstract class ActorParts extends ActorTraits {
  abstract read(first: number, behindPreposition?: boolean): Actor | null;

  /** The name that begins, perhaps behind a title, at word i after a comma or an opening bracket; in brackets nothing else may stand. */
  protected inApposition(at: number, parted: number): WordSpan | null {
    const { words, breaks } = this.paragraph;
    const i = isInitial(words[at] as Word) ? at + 1 : at;
    if (i >= words.length || ((words[i] as Word).conjoined && !this.nameAt.has(i)) || opensSource(words[i] as Word)) return null;
    const ali = this.isAli(i, true);
    if (parted === BREAK.comma && !ali && !this.startsName(i) && ((words[i] as Word).tags & (TAG.office | TAG.honorific)) === 0)
      return null;
    const called =
      ali || this.startsName(i, true) || this.nameAt.has(i) || (words[i] as Word).tags & TITLE ? this.read(i)?.name : null;
    if (
      !called ||
      (parted === BREAK.bracket && (called.last + 1 >= words.length || (breaks[called.last + 1] as number) < BREAK.bracket))
    )
      return null;
    if (parted === BREAK.bracket && this.isPolity(this.nameAt.get(i))) return null;
    return called;
  }

  /** «المتحدث باسم الولاية (وسط) بام أيوبا»: where the name begins behind a word in brackets, or -1. */
  protected nameBehindBracket(i: number): number {
    const { words, breaks } = this.paragraph;
    return i + 1 < words.length && breaks[i + 1] === BREAK.bracket && !(words[i + 1] as Word).conjoined && this.startsName(i + 1)
      ? i + 1
      : -1;
  }

  /** «موقع «سبتمبر نت»», «تنظيم «ولاية سيناء»»: the last word of what a body is called, or -1. */
  protected quotedName(first: number, i: number): number {
    const { words, breaks, quotes } = this.paragraph;
    const quote = quotes[i] as number;
    if (
      quote === 0 ||
      quotes[i - 1] === quote ||
      !((words[first] as Word).tags & (TAG.medium | TAG.unit)) ||
      ((words[i - 1] as Word).definite && (i < first + 2 || !this.isUnknown(i)))
    )
      return -1;
    let last = i;
    while (last + 1 < words.length && quotes[last + 1] === quote && last < i + 4) last++;
    if (last >= i + 4 || last + 1 >= words.length || (breaks[last + 1] as number) < BREAK.quote) return -1;
    for (let k = i; k <= last; k++) if ((words[k] as Word).tags & NO_NAME & ~TAG.function || isVerb(words[k] as Word)) return -1;
    return last;
  }

  /** «وزير الخارجية والمغتربين», «المنظمة الإسلامية للتربية والعلوم والثقافة» */
  protected joinsField(first: number, i: number): boolean {
    const { words } = this.paragraph;
    const word = words[i] as Word;
    const before = words[i - 1] as Word;
    if (!word.conjoined || !/^وال/.test(word.text) || word.tags & (TITLE | NO_NAME) || this.nameAt.has(i)) return false;
    return (
      (i > first + 1 && before.text.startsWith('لل') && !(before.tags & TITLE)) ||
      (i > first + 2 && before.conjoined && before.definite) ||
      (i === first + 2 &&
        before.definite &&
        (word.tags & TAG.noun) !== 0 &&
        /^(ال)?وز(ير|يرة|ارة)$/.test((words[first] as Word).text))
    );
  }

  /** «قال الوزير للصحفيين»; «اتهامات القدومي للرئيس»: a word that is no office has nobody's office for its field. */
  protected isAddressee(first: number, i: number): boolean {
    const { tags, text } = this.paragraph.words[i] as Word;
    if (i > first && NO_FIELD.test(text)) return true;
    return (
      (tags & (TAG.office | TAG.unit | TAG.medium)) === TAG.office &&
      text.startsWith('لل') &&
      !((this.paragraph.words[first] as Word).tags & TITLE) &&
      !this.titleAt.has(first)
    );
  }

  /** «رفض النواب للاتفاق»: right behind one definite word only a body is its field. */
  protected isBeneficiary(first: number, i: number): boolean {
    const { words } = this.paragraph;
    const isBody = this.nameAt.has(i) || ((words[i] as Word).tags & TITLE) !== 0;
    return i === first + 1 && (words[first] as Word).definite && (words[i] as Word).text.startsWith('لل') && !isBody;
  }

  protected authorOf(medium: number): Actor | null {
    const { words, breaks } = this.paragraph;
    let at = medium + 1;
    if (at < words.length && (words[at] as Word).tags & TAG.nisba) at++;
    let published = '';
    if (at < words.length && PUBLISHED.test((words[at] as Word).text)) published = (words[at++] as Word).text;
    if (at >= words.length || (breaks[at] as number) > BREAK.quote) return null;
    const word = words[at] as Word;
    // «بيان مكتب رئيس الوزراء»
    if (
      at === medium + 1 &&
      !word.prefixed &&
      !word.conjoined &&
      word.tags & (TAG.unit | TAG.office) &&
      !(word.tags & TAG.medium) &&
      !/ية$/.test(word.text) &&
      (breaks[at] as number) === BREAK.none &&
      !(words[medium] as Word).definite
    )
      return this.read(at);
    if (/ها?$/.test(published)) return this.read(at);
    if (word.text === 'عن' || word.text === 'من') return at > medium + 1 ? this.read(at + 1) : null;
    return word.prefixed && /^[وف]?ل/.test(word.text) ? this.read(at, true) : null;
  }
}
