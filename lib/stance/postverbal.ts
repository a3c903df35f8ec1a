/** The subject after its verb: «أكد أمس الرئيس الفرنسي», and behind «عن» where the verb hands on another's words. */

import { plays, ROLE, TAG } from '../lexicon/word.ts';
import type { Actor } from './actor.ts';
import { Clause } from './clause.ts';
import { isObliquePlural, opensSource } from './naming.ts';
import { BREAK } from './paragraph.ts';

/** Verbs that hand on another's words: «نقلت الوكالة عن الوزير قوله». */
const HANDS_ON = /نقل/;
/** «ونقل النائب، وهو عضو في اللجنة، عن الوزير قوله» */
const LONGEST_APPOSITION = 14;
const LONGEST_STRANGE_NAME = 3;
const LONGEST_REST = 6;
const LONGEST_QUOTED_NAME = 5;
const NO_REST =
  TAG.preposition |
  TAG.adjunct |
  TAG.contrast |
  TAG.relative |
  TAG.adverb |
  TAG.pronoun |
  TAG.function |
  TAG.participle |
  TAG.speech;

export class PostverbalSubject extends Clause {
  /** The actor right after a verb, or behind «عن» where the verb hands another's words on («نقلت … عن»). */
  find(verb: number): Actor | null {
    const { words } = this.paragraph;
    const next = this.skipCircumstance(verb + 1);
    if (next >= words.length || this.breakBefore(next) > BREAK.bracket) return null;
    if (this.opensSpeech(next) || this.isNoSubject(next)) return null;
    let actor = this.reader.read(next);
    // «أصدرت بيانا»: the object, by its ending.
    if (this.word(next).tags & TAG.medium && /[^ا]ا$/.test(this.word(next).text)) return null;
    if (
      actor &&
      this.reader.strength(actor) === 0 &&
      actor.last + 1 < words.length &&
      this.breakBefore(actor.last + 1) === BREAK.none
    ) {
      // «تبنى الهجوم تنظيم …»: the object first.
      const behind = this.reader.read(actor.last + 1);
      if (behind && !this.reader.isNation(behind) && this.reader.strength(behind) === 2) actor = behind;
    }
    if (actor && this.word(verb).tags & TAG.speech) actor = this.withRest(actor);
    actor ??= next === verb + 1 ? this.strangeName(verb) : null;
    if (HANDS_ON.test(this.word(verb).text)) {
      const from = actor ? actor.last + 1 : next;
      for (let k = from; k < Math.min(words.length - 1, from + LONGEST_APPOSITION); k++) {
        if (this.word(k).text !== 'عن') continue;
        const source = this.reader.read(k + 1);
        if (source && (k < from + 4 || /^قول/.test(words[source.last + 1]?.text ?? ''))) return source;
        if (k < from + 4) return actor;
      }
    }
    return actor;
  }

  /** «وحذر المواطنين من»: by its ending an object; «تظهر والقوة …»: joined to what stands before the verb. */
  private isNoSubject(i: number): boolean {
    const word = this.word(i);
    if (this.reader.isName(i) || word.tags & TAG.givenName) return false;
    // «وليامسن» and «فينغ» only look so.
    return (word.conjoined && (word.definite || word.lexemes.length > 0)) || (isObliquePlural(word) && !this.opensGroup(i - 1));
  }

  /** «قال «أنا لست …»»: the quotation that begins here is longer than a name. */
  private opensSpeech(i: number): boolean {
    const { quotes } = this.paragraph;
    const quote = quotes[i] as number;
    return quote > 0 && quotes[i - 1] !== quote && quotes[i + LONGEST_QUOTED_NAME] === quote;
  }

  /** «قال حاكم المنطقة خان آباد حياة الله إن»: what stands between an office and the report, whatever else the words may mean, is a name. */
  private withRest(actor: Actor): Actor {
    const { words } = this.paragraph;
    const { name } = actor;
    const isGivenName =
      name !== null && name.first === name.last && actor.last === name.last && this.reader.isFirstName(name.first);
    if (!isGivenName && (!actor.office || name || !this.reader.isOfficeHolder(actor))) return actor;
    const first = actor.last + 1;
    for (let i = first; i < words.length && i <= first + LONGEST_REST; i++) {
      const { text, tags, prefixed, definite, conjoined } = this.word(i);
      const parted = this.breakBefore(i);
      if (parted !== BREAK.none && parted !== BREAK.comma) return actor;
      if (tags & TAG.complementiser || parted === BREAK.comma)
        return i > first + (isGivenName ? 0 : 1)
          ? { ...actor, last: i - 1, name: { first: name?.first ?? first, last: i - 1 } }
          : actor;
      if (tags & NO_REST || prefixed || conjoined || (i === first && definite) || /^\d/.test(text) || opensSource(this.word(i)))
        return actor;
      if (isGivenName && i > first + 1) return actor;
    }
    return actor;
  }

  /** «وأكد أرسلان أن …»: between a verb of speech and its report even a word of unusual shape is a name. */
  private strangeName(verb: number): Actor | null {
    const { words } = this.paragraph;
    if ((this.word(verb).tags & TAG.speech) === 0) return null;
    const says = plays(this.word(verb), ROLE.says);
    const barred = TAG.preposition | TAG.adjunct | TAG.relative | TAG.pronoun | TAG.function | TAG.participle | TAG.adverb;
    for (let i = verb + 1; i < words.length && i <= verb + 1 + LONGEST_STRANGE_NAME; i++) {
      const { tags, definite, prefixed, conjoined, text } = this.word(i);
      if (i > verb + 1) {
        const reports =
          tags & TAG.complementiser ||
          this.breakBefore(i) >= BREAK.quote ||
          (tags & TAG.preposition && (this.word(i + 1)?.tags ?? 0) & TAG.complementiser);
        if (reports || tags & (TAG.office | TAG.unit))
          return { first: verb + 1, last: i - 1, office: null, name: { first: verb + 1, last: i - 1 } };
      }
      if (
        tags & barred ||
        tags & TAG.complementiser ||
        prefixed ||
        conjoined ||
        text.length < 2 ||
        opensSource(this.word(i)) ||
        /^\d/.test(text) ||
        this.breakBefore(i) > BREAK.none
      )
        return null;
      if (definite && (i === verb + 1 || tags & TAG.noun)) return null;
      // «فند مقولة أن …»
      if (!says && i === verb + 1 && (tags & TAG.noun || /(ه|ها|هم|ة)$/.test(text))) return null;
    }
    return null;
  }
}
