/**
 * Reads the noun phrase that names an actor: «وزير الخارجية الروسي سيرجي لافروف» is an office and a name, «حركة حماس» a name,
 * «مصادر أمنية» neither but all the same whoever speaks.
 *
 * Person names are an open class, so they are told by what they are not: after the words of an office, which bear the
 * article or are known nouns, the first bare word that the lexicon does not know begins the name.
 */

import type { Word } from '../lexicon/word.ts';
import { plays, ROLE, TAG } from '../lexicon/word.ts';
import { ActorParts } from './actor-parts.ts';
import type { Actor } from './actor-traits.ts';
import type { WordSpan } from './matches.ts';
import { ACCORDING, NO_FIELD, NO_NAME, TITLE } from './name-places.ts';
import { isAttribute, isHumanPlural, isInitial, looksPrefixed } from './naming.ts';
import { BREAK } from './paragraph.ts';
import { isVerb } from './scope.ts';

export type { Actor } from './actor-traits.ts';

const MOST_WORDS = 14;
const DEEPEST = 3;
const MOST_NAME_WORDS = 5;

export class ActorReader extends ActorParts {
  /** What was read once: several mechanisms ask for the same place. */
  private readonly readings = new Map<number, Actor | null>();
  private depth = 0;

  /** The actor whose name begins at word `first`, or null where no name does. Behind a preposition («وفقا للوزارة») it may be prefixed. */
  read(first: number, behindPreposition = false): Actor | null {
    const key = first * 2 + (behindPreposition ? 1 : 0);
    let actor = this.readings.get(key);
    if (actor === undefined) {
      // Phrases within phrases («بيان لمكتب …») go only so deep.
      if (this.depth >= DEEPEST) return null;
      this.depth++;
      actor = this.readAfresh(first, behindPreposition);
      this.depth--;
      this.readings.set(key, actor);
    }
    return actor;
  }

  private readAfresh(first: number, behindPreposition: boolean): Actor | null {
    const { words, breaks } = this.paragraph;
    if (first >= words.length) return null;
    // «بيان لوزارة الخارجية», «تقرير صادر عن المنظمة»: the words are the author's.
    if (isInitial(words[first] as Word) && first + 1 < words.length && (breaks[first + 1] as number) === BREAK.none) {
      const actor = this.read(first + 1);
      if (actor) return { ...actor, first, office: actor.name && actor.office, name: actor.name ?? actor.office };
    }
    if ((words[first] as Word).tags & TAG.medium) {
      const author = this.authorOf(first);
      if (author) return { ...author, first };
    }
    let office: WordSpan | null = null;
    let name: WordSpan | null = null;
    let isPerson = false;
    // «باراك أوباما»: nothing but «بن فلان» makes a name longer that is known in full.
    let isFull = false;
    // «الأمين العام» is whole: what comes next is an adjective or a name, not its genitive.
    let closed = false;
    let i = first;
    const takeOffice = (last: number): void => {
      office = { first: office ? (office as WordSpan).first : i, last };
      closed = (words[last] as Word).definite;
      i = last + 1;
    };
    const takeName = (last: number): void => {
      name = { first: name ? (name as WordSpan).first : i, last };
      i = last + 1;
    };
    while (i < words.length && i - first < MOST_WORDS) {
      const word = words[i] as Word;
      const known = this.nameAt.get(i);
      if (i > first) {
        const parted = breaks[i] as number;
        if (parted >= BREAK.bracket) {
          // «وزيرة الدولة، ريم الهاشمي، أن», «المتحدث، السفير علاء يوسف، إن»: a name in apposition. «وكالة الأنباء السورية (سانا)»: what it is called.
          if (
            name &&
            !isPerson &&
            parted === BREAK.comma &&
            word.conjoined &&
            known &&
            this.isPolity(known) &&
            this.isPolity(this.nameAt.get((name as WordSpan).first))
          ) {
            // «المملكة العربية السعودية، والمملكة الأردنية الهاشمية»
            takeName(known.last);
            break;
          }
          const at: number = parted === BREAK.bracket && office && !name ? this.nameBehindBracket(i) : -1;
          if (at > 0) {
            name = { first: at, last: at };
            i = at + 1;
            isPerson = true;
            continue;
          }
          if (
            (office || !isPerson) &&
            (!name || (parted === BREAK.bracket && !isPerson)) &&
            parted <= BREAK.comma &&
            (words[first] as Word).tags & TITLE &&
            (parted === BREAK.comma
              ? ((words[first] as Word).tags & (TAG.office | TAG.honorific)) !== 0
              : !((words[first] as Word).tags & TAG.office) || isInitial(word) || this.isKnownPerson(i))
          ) {
            const called = this.inApposition(i, parted);
            // «منظمة العمل المالي (فاتف)» has two names, «المتحدث (فلان)» an office and a name.
            const isBody = parted === BREAK.bracket && (name || !((words[first] as Word).tags & TAG.office));
            if (called && isBody) return { first, last: called.last, office: null, name: { first, last: called.last } };
            if (called) return { first, last: called.last, office, name: called };
          }
          break;
        }
        if (ACCORDING.test(word.text)) break;
        const quoted = office && !name && parted === BREAK.quote ? this.quotedName(first, i) : -1;
        if (quoted >= 0) {
          takeName(quoted);
          continue;
        }
        if (office && !name && this.joinsField(first, i)) {
          takeOffice(i);
          continue;
        }
        if (word.conjoined && !known) break;
        if (word.conjoined && known && name && !isPerson && this.isPolity(known)) {
          // «بريطانيا وفرنسا»
          takeName(known.last);
          break;
        }
        if (/^\d/.test(word.text)) break;
      }
      if (office && !name && plays(word, ROLE.closing)) {
        takeOffice(i);
        continue;
      }
      if (!known && word.text.startsWith('بال') && word.lexemes.length === 0) break;
      if (word.tags & TAG.complementiser && !known) break;
      if (office && !name && word.text === 'ركن') {
        // «العميد ركن»
        takeOffice(i);
        continue;
      }
      if (
        office &&
        !name &&
        word.tags & (TAG.noun | TAG.givenName) &&
        !word.definite &&
        !word.prefixed &&
        !word.conjoined &&
        !known &&
        !(word.tags & (NO_NAME | TITLE)) &&
        (((words[i - 1] as Word).tags & TAG.honorific && (words[i - 1] as Word).definite) ||
          (closed && (words[first] as Word).tags & TAG.office && (this.isUnknown(i + 1) || this.isGiven(i + 1))))
      ) {
        // «الدكتور حنيف»: after a form of address even an everyday word is a name, and after an office where a strange word follows.
        takeName(i);
        isPerson = true;
        continue;
      }
      if ((office && !name && this.isAli(i)) || (i === first && this.isAli(i, true))) {
        takeName(i);
        isPerson = true;
        continue;
      }
      if (office && !name && (this.isAddressee(first, i) || this.isBeneficiary(first, i))) break;
      if (office && !name && i > first && this.isField(i)) {
        // «الأمين العام لمجلس التعاون»
        const field = known ?? this.titleAt.get(i);
        takeOffice(field ? field.last : i);
        continue;
      }
      if (
        office &&
        !name &&
        word.prefixed &&
        i > first &&
        (words[first] as Word).tags & (TAG.office | TAG.honorific) &&
        word.text.startsWith('ب')
      ) {
        // «الوزير المكلف بالعلاقات مع مجلس النواب كمال …»
        const at = this.nameBehind(first, i);
        if (at > 0 && this.isKnownPerson(at)) {
          takeOffice(at - 1);
          continue;
        }
      }
      if (
        word.prefixed &&
        !(behindPreposition && i === first) &&
        !(office && !name && word.definite && !(word.tags & TAG.medium) && !NO_FIELD.test(word.text) && !/^ب/.test(word.text)) &&
        !(office && !name && known && known.value.class === 'capital')
      )
        break;
      const title = this.titleAt.get(i);
      if (known) {
        if (known.value.class === 'person') {
          takeName(known.last);
          isPerson = true;
          isFull = known.last > known.first;
        } else if (name) break;
        else if (office) {
          if (closed && !isAttribute(word) && !word.prefixed) break;
          takeOffice(known.last);
        } else takeName(known.last);
      } else if (word.tags & TAG.givenName && (!name || isPerson)) {
        takeName(i);
        isPerson = true;
      } else if (title || word.tags & TITLE) {
        if (name || (closed && word.definite && !word.prefixed && (word.tags & (TAG.office | TAG.honorific | TAG.nisba)) === 0))
          break;
        // «طالبت القوى السياسية رئيس الوزراء»: behind a definite phrase that is no office another noun phrase begins.
        if (closed && !word.definite && !word.prefixed && !((words[first] as Word).tags & (TAG.office | TAG.honorific))) break;
        takeOffice(title ? title.last : i);
      } else if (office && !name && plays(word, ROLE.link) && i + 1 < words.length && !((words[i + 1] as Word).tags & NO_NAME))
        takeOffice(i + 1);
      else if (word.tags & TAG.nisba && (office || name) && !(name && isPerson && word.definite)) {
        if (name) takeName(i);
        else takeOffice(i);
      } else if (word.tags & TAG.preposition && office && !name) {
        const at = this.nameBehind(first, i);
        const last = at < 0 ? this.fieldBehind(i) : at - 1;
        if (last < 0) break;
        takeOffice(last);
        if (at === i && this.isUnknown(at) && !(words[at] as Word).definite && !(words[at] as Word).conjoined) {
          takeName(at);
          isPerson = true;
        }
      } else if (word.tags & NO_NAME || (isVerb(word) && !isHumanPlural(word))) break;
      else if (office && !name && this.isComplement(word)) {
        if (isHumanPlural(words[first] as Word) && !word.definite && !/(ون|ين|ة)$/.test(word.text)) break;
        if (
          closed &&
          !word.prefixed &&
          !isAttribute(word) &&
          !this.mayBeSurname(word) &&
          !(word.definite && this.isKnownPerson(i + 1))
        )
          break;
        takeOffice(i);
      } else if (name && !isPerson) {
        // «الحكومة المحلية»
        const { first: from, last: to } = name as WordSpan;
        if (!(words[to] as Word).definite || !isAttribute(word) || to > from + 2) break;
        takeName(i);
      } else if (word.tags & TAG.noun && !word.definite && (name || !office) && !(!name && isHumanPlural(word))) break;
      else if (!name && !office && (word.definite || isHumanPlural(word))) {
        // A plain noun as subject («قالت الشركة»): it speaks, and its attributes go with it.
        takeOffice(i);
      } else {
        const named = name as WordSpan | null;
        if (named && (i - named.first >= MOST_NAME_WORDS || (isFull && !word.definite && !/^(بن|ابن|ال)$/.test(word.text))))
          break;
        if (
          named &&
          word.definite &&
          (words[i - 1] as Word).text !== 'عبد' &&
          !this.mayBeSurname(word) &&
          (named.last > named.first || (word.tags & (TITLE | TAG.nisba)) !== 0 || !word.text.endsWith('ي'))
        )
          break;
        if (!named && ((words[first] as Word).tags & TAG.collective) !== 0) break;
        if (named ? looksPrefixed(word) || word.text === 'ل' : !this.startsName(i, office !== null)) break;
        takeName(i);
        isPerson = true;
      }
    }
    if (!office && !name) return null;
    const last = i - 1;
    return { first, last, office, name };
  }

  /** The actor whose last word is `last`: what a relative pronoun after it stands for. */
  endingAt(last: number): Actor | null {
    for (let start = Math.max(this.paragraph.sentences[last] as number, last - MOST_WORDS); start <= last; start++) {
      if (start > 0 && (this.paragraph.words[start - 1] as Word).tags & TITLE) continue;
      const actor = this.read(start, true);
      if (actor && actor.last === last && this.strength(actor) === 2) return actor;
    }
    return null;
  }
}
