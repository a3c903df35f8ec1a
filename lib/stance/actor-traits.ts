/** What an actor is, from the words that name him: known or not, a person, a state, a source that hands on others' words. */

import type { Word } from '../lexicon/word.ts';
import { plays, ROLE, TAG } from '../lexicon/word.ts';
import type { WordSpan } from './matches.ts';
import { NamePlaces, TITLE } from './name-places.ts';
import type { Gender } from './naming.ts';
import { isHumanPlural, isInitial } from './naming.ts';
import { BREAK } from './paragraph.ts';

/** Word spans of the two parts; at least one is there. */
export interface Actor extends WordSpan {
  readonly name: WordSpan | null;
  readonly office: WordSpan | null;
}

export class ActorTraits extends NamePlaces {
  /** 2: a known name, an office, a body; 1: an unknown word that may be a name; 0: a plain noun. */
  strength({ first, last, office, name }: Actor): 0 | 1 | 2 {
    const { words } = this.paragraph;
    if (office && (this.titleAt.has(first) || ((words[first] as Word).tags & TITLE) !== 0)) return 2;
    if (isHumanPlural(words[first] as Word) || (name && isInitial(words[first] as Word))) return 2;
    for (let i = first; i <= last; i++) if (this.nameAt.has(i) || (words[i] as Word).tags & TAG.givenName) return 2;
    return name || this.mayBeSurname(words[first] as Word) ? 1 : 0;
  }

  /** What a verb agrees with; null where a word's gender does not show. */
  genderOf({ first, office, name }: Actor): Gender {
    const head = this.paragraph.words[first] as Word;
    // «ودعا البرلمانات إلى …»: what is called upon.
    if (office)
      return /[ةه]$|^و?ال..+ات$/.test(head.text) &&
        !(head.tags & TAG.honorific) &&
        !(head.tags & TAG.collective && head.tags & TAG.office)
        ? 'feminine'
        : null;
    const known = name ? this.nameAt.get(name.first) : undefined;
    if (known?.value.class === 'body' && head.definite && /..ات$/.test(head.text)) return 'feminine';
    if (name && plays(head, ROLE['masculine-body']) && !head.definite) return 'masculine';
    if (known && (known.value.class === 'state' || known.value.class === 'capital')) {
      if ((name as WordSpan).last > (name as WordSpan).first && !/[ةا]$/.test(head.text) && !/ات$/.test(head.text)) return null;
      return plays(head, ROLE['masculine-state']) ? 'masculine' : 'feminine';
    }
    return known && known.value.class === 'person' ? 'masculine' : null;
  }

  /** «حزب الله», «مجلس الأمن»: masculine for certain, as no name of a person is. */
  isMasculineBody({ first }: Actor): boolean {
    return plays(this.paragraph.words[first], ROLE['masculine-body']);
  }

  isPerson({ name }: Actor): boolean {
    return (
      name !== null &&
      (this.nameAt.get(name.last)?.value.class === 'person' ||
        this.nameAt.get(name.first)?.value.class === 'person' ||
        ((this.paragraph.words[name.first] as Word).tags & TAG.givenName) !== 0)
    );
  }

  isPlace({ first, last, office }: Actor): boolean {
    const known = this.nameAt.get(first);
    return office === null && known !== undefined && known.last === last && known.value.class === 'capital';
  }

  /** «القاهرة «الخليج»: …»: the place and the medium of a report. */
  isDateline({ first, last }: Actor): boolean {
    const known = this.nameAt.get(first);
    if (known?.value.class !== 'capital' && known?.value.class !== 'state') return false;
    return last > known.last && (this.paragraph.breaks[known.last + 1] as number) >= BREAK.quote;
  }

  /** Who hands on what others say: «مصادر», «صحيفة», «ناشطون», but not «مسؤولون», who say what their own state does. */
  isChannel({ first, name }: Actor): boolean {
    const head = this.paragraph.words[first] as Word;
    return (
      (head.tags & TAG.medium) !== 0 ||
      ((head.tags & TAG.office) === 0 && ((head.tags & TAG.collective) !== 0 || isHumanPlural(head))) ||
      (name !== null && this.nameAt.get(name.first)?.value.class === 'media')
    );
  }

  /** «الرئيس المصري»: one man, though no name is given. */
  isOfficeHolder({ first }: Actor): boolean {
    const head = this.paragraph.words[first] as Word;
    return (head.tags & TAG.office) !== 0 && (head.tags & (TAG.collective | TAG.unit)) === 0;
  }

  isNation({ name, office }: Actor): boolean {
    const known = name && !office ? this.nameAt.get(name.first) : undefined;
    return known?.value.class === 'state' || known?.value.class === 'capital';
  }
}
