/** Who speaks in a headline: «لافروف: …». */

import { TAG } from '../lexicon/word.ts';
import type { Actor } from './actor.ts';
import { Clause } from './clause.ts';
import { ADDRESS } from './discourse.ts';
import { NO_FIELD } from './name-places.ts';
import { BREAK } from './paragraph.ts';

/** A subject before a colon has at most so many words. */
const LONGEST_HEADLINE = 9;

export class Headline extends Clause {
  /** «لافروف: …», «دعاة وأئمة مساجد: …», but not the place before an agency's report («عدن: …»). */
  speakerAt(i: number): Actor | null {
    if (this.isTag(i, TAG.speech | TAG.position)) return null;
    const actor = this.reader.read(i);
    if (!actor || (this.isTag(i, TAG.honorific) && actor.last === i)) return null;
    // «الوزير للصحفيين: …»
    const end = NO_FIELD.test(this.paragraph.words[actor.last + 1]?.text ?? '') ? actor.last + 1 : actor.last;
    if (this.breakBefore(end + 1) === BREAK.colon && actor.last - i < LONGEST_HEADLINE && end + 1 < this.paragraph.words.length) {
      if (this.reader.isPlace(actor) || this.reader.isDateline(actor)) return null;
      // «فخامة الرئيس: …» is spoken to.
      if (!actor.name && ADDRESS.has(this.word(i).text)) return null;
      // «ولي العهد للرئيس المصري: …»: who is spoken to is no part of who speaks.
      for (let k = i + 1; k <= actor.last; k++)
        if (this.isTag(k, TAG.office) && /^لل/.test(this.word(k).text))
          return { first: i, last: actor.last, office: { first: i, last: k - 1 }, name: null };
      return actor;
    }
    if (this.reader.isNation(actor) && this.breakBefore(actor.last + 1) === BREAK.quote) return null;
    for (let last = i; last < i + LONGEST_HEADLINE - 3 && last + 1 < this.paragraph.words.length; last++) {
      if (this.isTag(last, TAG.verb | TAG.speech | TAG.complementiser)) return null;
      if (this.breakBefore(last + 1) === BREAK.colon) return { first: i, last, office: { first: i, last }, name: null };
      if (this.breakBefore(last + 1) > BREAK.quote) return null;
    }
    return null;
  }
}
