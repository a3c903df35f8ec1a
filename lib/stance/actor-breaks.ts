/** How the phrase that names an actor goes on across a bracket, a comma, a quotation mark or a conjunction. */

import { TAG } from '../lexicon/word.ts';
import { ActorParts } from './actor-parts.ts';
import type { ActorPhrase, Step } from './actor-phrase.ts';
import type { WordSpan } from './matches.ts';
import { TITLE } from './name-places.ts';
import { isInitial, opensSource } from './naming.ts';
import { BREAK } from './paragraph.ts';

export abstract class ActorBreaks extends ActorParts {
  protected acrossBreak(phrase: ActorPhrase): Step {
    const { first, at, word } = phrase;
    const parted = this.paragraph.breaks[at] as number;
    if (parted >= BREAK.bracket) return this.acrossComma(phrase, parted);
    if (opensSource(word)) return 'ends';
    if (phrase.awaitsName) {
      const quoted = parted === BREAK.quote ? this.quotedName(first, at) : -1;
      if (quoted >= 0) return phrase.takeName(quoted);
      if (this.joinsField(first, at)) return phrase.takeOffice();
    }
    if (word.conjoined) {
      const known = this.nameAt.get(at);
      // «وفدي الجماعة وصالح»: another beside them.
      if (!known || (known.value.class === 'person' && phrase.awaitsName && known.value.name[0] !== word.text[0])) return 'ends';
      // «بريطانيا وفرنسا»
      if (phrase.name && !phrase.isPerson && this.isPolity(known)) {
        phrase.takeName(known.last);
        return 'ends';
      }
    }
    return /^\d/.test(word.text) ? 'ends' : 'passes';
  }

  /** «وزيرة الدولة، ريم الهاشمي، أن», «المتحدث، السفير علاء يوسف، إن», «وكالة الأنباء السورية (سانا)». */
  private acrossComma(phrase: ActorPhrase, parted: number): Step {
    const { at, word, name } = phrase;
    const known = this.nameAt.get(at);
    if (
      name &&
      !phrase.isPerson &&
      parted === BREAK.comma &&
      word.conjoined &&
      known &&
      this.isPolity(known) &&
      this.isPolity(this.nameAt.get(name.first))
    ) {
      // «المملكة العربية السعودية، والمملكة الأردنية الهاشمية»
      phrase.takeName(known.last);
      return 'ends';
    }
    const behind = parted === BREAK.bracket && phrase.awaitsName ? this.nameBehindBracket(at) : -1;
    if (behind > 0) {
      phrase.at = behind;
      return phrase.takePerson();
    }
    const called = this.mayBeCalled(phrase, parted) ? this.inApposition(at, parted) : null;
    return called ? this.withApposition(phrase, called, parted) : 'ends';
  }

  private mayBeCalled(phrase: ActorPhrase, parted: number): boolean {
    const { at, word, head, office, name, isPerson } = phrase;
    if (isPerson && !office) return false;
    // «النائب العام السوداني، عمر …»: an office that has a name of its own.
    const isOffice = (head.tags & TAG.office) !== 0 && !isPerson;
    if (name && (parted === BREAK.bracket ? isPerson : !isOffice)) return false;
    if (parted > BREAK.comma || !(head.tags & TITLE)) return false;
    if (parted === BREAK.comma) return (head.tags & (TAG.office | TAG.honorific)) !== 0;
    return !(head.tags & TAG.office) || isInitial(word) || this.isKnownPerson(at);
  }

  /** «منظمة العمل المالي (فاتف)» has two names, «المتحدث (فلان)» an office and a name. */
  private withApposition({ first, head, office, name }: ActorPhrase, called: WordSpan, parted: number): Step {
    const { last } = called;
    const isBody = parted === BREAK.bracket && (name || !(head.tags & TAG.office));
    return isBody ? { first, last, office: null, name: { first, last } } : { first, last, office: office ?? name, name: called };
  }
}
