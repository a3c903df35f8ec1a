/**
 * How the phrase that names an actor goes on, word by word. Person names are an open class, so they are told by what they are
 * not: after the words of an office, which bear the article or are known nouns, the first bare word that the lexicon does not
 * know begins the name.
 */

import type { Name } from '../lexicon/name-list.ts';
import type { Word } from '../lexicon/word.ts';
import { plays, ROLE, TAG } from '../lexicon/word.ts';
import { ActorBreaks } from './actor-breaks.ts';
import { PUBLISHED } from './actor-parts.ts';
import type { ActorPhrase, Step } from './actor-phrase.ts';
import type { Found, WordSpan } from './matches.ts';
import { NO_FIELD, NO_NAME, TITLE } from './name-places.ts';
import { isAttribute, isBareAdjective, isHumanPlural, looksPrefixed } from './naming.ts';
import { BREAK } from './paragraph.ts';
import { isVerb } from './scope.ts';

const MOST_NAME_WORDS = 5;

export abstract class ActorWords extends ActorBreaks {
  protected takeWord(phrase: ActorPhrase): Step {
    const { word, first, at, office, name, awaitsName } = phrase;
    const known = this.isOrigin(phrase) ? undefined : this.nameAt.get(at);
    if (awaitsName && plays(word, ROLE.closing)) return phrase.takeOffice();
    if (!known && word.tags & TAG.complementiser) return 'ends';
    if (at === first && this.isAli(at, true)) return phrase.takePerson();
    if (name && phrase.isPerson && this.isPartOfName(phrase)) return phrase.takeName();
    const behind = awaitsName ? this.behindOffice(phrase, known) : 'passes';
    if (behind !== 'passes') return behind;
    if (!known && word.text.startsWith('بال') && word.lexemes.length === 0) return 'ends';
    if (this.isPartedByPrefix(phrase, known)) return 'ends';
    if (known) return this.takeKnown(phrase, known);
    if (word.tags & TAG.givenName && (!name || phrase.isPerson) && !this.isOfficeOfPlace(at)) return phrase.takePerson();
    const title = this.titleAt.get(at);
    if (title || word.tags & TITLE) return this.takeTitle(phrase, title);
    if (awaitsName && plays(word, ROLE.link) && this.mayBeLinked(at + 1)) return phrase.takeOffice(at + 1);
    if (word.tags & TAG.nisba && (office || name) && !(name && phrase.isPerson && word.definite))
      return name ? phrase.takeName() : phrase.takeOffice();
    if (word.tags & TAG.preposition && awaitsName) return this.takePrepositional(phrase);
    if (word.tags & NO_NAME || (isVerb(word) && !isHumanPlural(word))) return 'ends';
    if (awaitsName && this.isComplement(word)) return this.takeComplement(phrase);
    if (name && !phrase.isPerson) return this.takeAttribute(phrase, name);
    if (word.tags & TAG.noun && !word.definite && (name || !office) && !(!name && isHumanPlural(word))) return 'ends';
    // A plain noun as subject («قالت الشركة»): it speaks, and its attributes go with it.
    if (at === first && (word.definite || isHumanPlural(word))) return phrase.takeOffice();
    return this.takeStrange(phrase);
  }

  /** «الرئيس السوداني عمر …»: an adjective, though somebody is called so. */
  private isOrigin({ word, at, office, name, isPerson }: ActorPhrase): boolean {
    const { words, breaks } = this.paragraph;
    if (!(word.tags & TAG.nisba) || isPerson || !(office ?? name)) return false;
    return (
      this.nameAt.get(at)?.last === at &&
      at + 1 < words.length &&
      (breaks[at + 1] as number) <= BREAK.comma &&
      this.startsName(at + 1)
    );
  }

  /** «بدر الدين», «أبو سعدة», «محمد علي»: whatever else the word may be. */
  private isPartOfName({ word, previous, at }: ActorPhrase): boolean {
    if (plays(word, ROLE.afterword)) return true;
    if (previous.tags & TAG.givenName && this.isAliAlone(at)) return true;
    return plays(previous, ROLE.forename) && !word.prefixed && !(word.tags & (NO_NAME | TAG.medium));
  }

  /** What may stand behind an office alone, before its holder's name. */
  private behindOffice(phrase: ActorPhrase, known: Found<Name> | undefined): Step {
    const { word, first, at } = phrase;
    // «العميد ركن»
    if (word.text === 'ركن') return phrase.takeOffice();
    // «محافظ تعز»
    if (plays(phrase.previous, ROLE.seat) && !word.definite && (this.isUnknown(at) || this.isGiven(at)))
      return phrase.takeOffice(known?.last);
    // «مستشار ترامب», «حكومة نتنياهو»
    if (plays(phrase.previous, ROLE.retainer) && this.isKnownPerson(at)) {
      phrase.takeOffice(known?.last);
      phrase.closed = true;
      return 'taken';
    }
    if (this.isEverydayName(phrase, known) || this.isAli(at)) return phrase.takePerson();
    if (this.isAddressee(first, at) || this.isBeneficiary(first, at)) return 'ends';
    // «الأمين العام لمجلس التعاون»
    const isWhole =
      (!(phrase.head.tags & TAG.collective) && (at > first + 1 || this.isOffice(first))) || (phrase.head.tags & TAG.medium) !== 0;
    if (this.isField(at, isWhole)) return phrase.takeOffice((known ?? this.titleAt.get(at))?.last ?? at);
    if (word.text.startsWith('ب') && (word.prefixed || word.text.startsWith('بال')) && this.isOffice(first)) {
      // «الوزير المكلف بالعلاقات مع مجلس النواب كمال …»
      const name = this.nameBehind(first, at - 1);
      if (name > 0 && this.isKnownPerson(name)) return phrase.takeOffice(name - 1);
    }
    return 'passes';
  }

  /** «الدكتور حنيف»: after a form of address even an everyday word is a name, and after an office where a strange word follows. */
  private isEverydayName({ word, previous, head, at, closed }: ActorPhrase, known: Found<Name> | undefined): boolean {
    if (known || !(word.tags & (TAG.noun | TAG.givenName)) || word.definite || word.prefixed || word.conjoined) return false;
    if (word.tags & (NO_NAME | TITLE)) return false;
    if (previous.tags & TAG.honorific && previous.definite) return true;
    return closed && (head.tags & TAG.office) !== 0 && (this.isUnknown(at + 1) || this.isGiven(at + 1));
  }

  /** A preposition at the word belongs to no part of the phrase. */
  private isPartedByPrefix(phrase: ActorPhrase, known: Found<Name> | undefined): boolean {
    const { word, first, at, awaitsName } = phrase;
    if (!word.prefixed || (phrase.behindPreposition && at === first)) return false;
    if (!awaitsName) return true;
    const isField = word.definite && !(word.tags & TAG.medium) && !NO_FIELD.test(word.text) && !/^ب/.test(word.text);
    return !isField && known?.value.class !== 'capital';
  }

  private takeKnown(phrase: ActorPhrase, known: Found<Name>): Step {
    if (known.value.class === 'person') {
      phrase.isFull = known.last > known.first;
      return phrase.takePerson(known.last);
    }
    if (phrase.name) return 'ends';
    if (!phrase.office) return phrase.takeName(known.last);
    const goesOn = known.value.class === 'nisba' || isAttribute(phrase.word) || phrase.word.prefixed;
    return phrase.closed && !goesOn ? 'ends' : phrase.takeOffice(known.last);
  }

  private takeTitle(phrase: ActorPhrase, title: WordSpan | undefined): Step {
    const { word, head, closed } = phrase;
    if (phrase.name) return 'ends';
    if (closed && !word.prefixed) {
      if (word.definite && !(word.tags & (TAG.office | TAG.honorific | TAG.nisba))) return 'ends';
      // «طالبت القوى السياسية رئيس الوزراء»: behind a definite phrase that is no office another noun phrase begins.
      if (!word.definite && !(head.tags & (TAG.office | TAG.honorific))) return 'ends';
    }
    return phrase.takeOffice(title?.last);
  }

  /** «المتحدث باسم …» */
  private mayBeLinked(i: number): boolean {
    const word = this.paragraph.words[i];
    return word !== undefined && !(word.tags & NO_NAME);
  }

  /** «عضو في المجلس العسكري», «مبعوث الاتحاد بشأن السودان بيكا …» */
  private takePrepositional(phrase: ActorPhrase): Step {
    const { first, at: preposition } = phrase;
    const { words } = this.paragraph;
    // «نقلت وكالات الأنباء عن …»
    if (phrase.word.text === 'عن' && phrase.head.tags & TAG.medium && !PUBLISHED.test(phrase.previous.text)) return 'ends';
    const at = this.nameBehind(first, preposition);
    const last = at < 0 ? this.fieldBehind(preposition) : at - 1;
    if (last < 0) return 'ends';
    phrase.takeOffice(last);
    if (at >= 0 && this.isUnknown(at) && !(words[at] as Word).definite && !(words[at] as Word).conjoined) phrase.takePerson(at);
    return 'taken';
  }

  private takeComplement(phrase: ActorPhrase): Step {
    const { word, head, previous, at, closed } = phrase;
    if (isHumanPlural(head) && !word.definite && !/(ون|ين|ة)$/.test(word.text)) return 'ends';
    // «مصدر رسمي خطف …»: an adjective without the article ends an indefinite phrase for nouns.
    if (
      isBareAdjective(previous) &&
      !head.definite &&
      !word.definite &&
      !isBareAdjective(word) &&
      word.lexemes.some(({ pos }) => pos === 'N') &&
      !word.lexemes.some(({ pos }) => pos === 'A')
    )
      return 'ends';
    const goesOn = word.prefixed || isAttribute(word) || this.mayBeSurname(word) || (word.definite && this.isKnownPerson(at + 1));
    return closed && !goesOn ? 'ends' : phrase.takeOffice();
  }

  /** «الحكومة المحلية» */
  private takeAttribute(phrase: ActorPhrase, { first, last }: WordSpan): Step {
    const isDefinite = (this.paragraph.words[last] as Word).definite;
    return isDefinite && isAttribute(phrase.word) && last <= first + 2 ? phrase.takeName() : 'ends';
  }

  /** A word that the lexicon does not know, or not as a noun: a name, or more of one. */
  private takeStrange(phrase: ActorPhrase): Step {
    const { head, at, name } = phrase;
    if (name) return this.isMoreOf(name, phrase) ? phrase.takePerson() : 'ends';
    if (head.tags & TAG.collective || !this.startsName(at, phrase.office !== null)) return 'ends';
    return phrase.takePerson();
  }

  private isMoreOf(name: WordSpan, { word, previous, at, isFull, office }: ActorPhrase): boolean {
    if (at - name.first >= MOST_NAME_WORDS || this.isAccusative(at) || looksPrefixed(word) || word.text === 'ل') return false;
    if (!word.definite) return !isFull || /^(بن|ابن|ال)$/.test(word.text);
    if (previous.text === 'عبد' || this.mayBeSurname(word)) return true;
    if (name.last > name.first || word.tags & TITLE || !word.text.endsWith('ي')) return false;
    // «هاني المصري», but «الرئيس جورج الأميركي»
    return !(word.tags & TAG.nisba) || (!office && (previous.tags & TAG.givenName) !== 0);
  }
}
