/** The subject before its verb: «الرئيس الفرنسي أكد». */

import { TAG } from '../lexicon/word.ts';
import type { Actor } from './actor.ts';
import { Clause, LONGEST_SUBJECT } from './clause.ts';
import { BREAK } from './paragraph.ts';

const NEW_CLAUSE = TAG.contrast | TAG.complementiser;

export class PreverbalSubject extends Clause {
  /** «بوتين أكد …», «وكان السفير، قد أعلن …», «لكن الوزارة نفت …»: the actor between the start of the clause and the verb. */
  find(predicate: number): Actor | null {
    const promised = this.beforeThat(predicate);
    if (promised) return promised;
    // «الرئيس، سبق أن أكد»
    const isAgain = predicate > 2 && /^و?ان$/.test(this.word(predicate - 1).text) && this.word(predicate - 2).text === 'سبق';
    const verb = isAgain ? predicate - 2 : predicate;
    // Openers lead up to a subject; once another word has come, only a comma or a new clause begins anew.
    let opening = true;
    for (let start = this.clauseStart(verb); start < verb; start++) {
      if (
        this.breakBefore(start) >= BREAK.comma ||
        (start > 0 && (this.word(start - 1).tags & NEW_CLAUSE || /^و?كانت?$/.test(this.word(start).text)))
      )
        opening = true;
      if (this.opens(start) || (opening && this.opensGroup(start)) || !opening) continue;
      opening = false;
      const atStart = start === this.paragraph.sentences[verb] || this.opens(start - 1);
      const actor = this.reader.read(start);
      if (!actor || actor.last >= verb || this.reader.strength(actor) === 0) continue;
      // A name that nobody knows counts only right before the verb: «الجبير يدين …».
      if (this.reader.strength(actor) === 1 && !(atStart && actor.last === verb - 1)) continue;
      if (this.isClear(actor.last + 1, verb)) return this.withName(actor);
    }
    return this.aroundAside(verb) ?? this.rightBefore(verb);
  }

  /** «أن الدكتور فلان، المشرف على المركز، شدد»: the clause's subject, another phrase in apposition between the commas. */
  private aroundAside(verb: number): Actor | null {
    const start = this.clauseStart(verb);
    if (this.breakBefore(verb) !== BREAK.comma || this.breakBefore(start) !== BREAK.comma || !this.isClear(start, verb))
      return null;
    const actor = this.reader.endingAt(start - 1);
    if (!actor || this.reader.isPlace(actor) || this.word(actor.first).prefixed || this.word(actor.first).conjoined) return null;
    return actor.first === this.paragraph.sentences[verb] || this.opens(actor.first - 1) ? actor : null;
  }

  /** «… رسالة للسلطة الاتحاد الأوروبي يهدد»: a headline run into the text. */
  private rightBefore(verb: number): Actor | null {
    const actor = verb > 0 && this.breakBefore(verb) === BREAK.none ? this.reader.endingAt(verb - 1) : null;
    if (!actor || actor.first === 0 || this.word(actor.first).prefixed || this.word(actor.first).conjoined) return null;
    const { tags, definite } = this.word(actor.first - 1);
    const parted = this.breakBefore(actor.first);
    const isFree = parted > BREAK.quote || (parted === BREAK.none && definite && this.hasVerbBefore(actor.first));
    return isFree && !(tags & (TAG.preposition | TAG.verb | TAG.speech | TAG.adjunct)) ? actor : null;
  }

  /** «سبق للوزير أن أعلن» */
  private beforeThat(verb: number): Actor | null {
    if (verb < 3 || !/^و?ان$/.test(this.word(verb - 1).text)) return null;
    for (let k = verb - 2; k >= Math.max(this.paragraph.sentences[verb] as number, verb - LONGEST_SUBJECT); k--)
      if (/^[وف]?سبق$/.test(this.word(k).text)) {
        const actor = /^ل/.test(this.word(k + 1).text) ? this.reader.read(k + 1, true) : null;
        return actor?.last === verb - 2 ? actor : null;
      }
    return null;
  }

  /** «إيمانويل ماكرون، الرئيس الفرنسي، أكد»: the name before an office in apposition. */
  private withName(actor: Actor): Actor {
    if (actor.name || actor.first === 0 || this.breakBefore(actor.first) !== BREAK.comma) return actor;
    const named = this.reader.endingAt(actor.first - 1);
    return named?.name && this.reader.isPerson(named) ? { ...actor, first: named.first, name: named.name } : actor;
  }
}
