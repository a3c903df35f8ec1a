/** What follows a verb of speech: a report, a quotation, the complement that the verb wants. */

import { plays, ROLE, TAG } from '../lexicon/word.ts';
import type { Actor } from './actor.ts';
import { Clause } from './clause.ts';
import { endsInPronoun } from './naming.ts';
import { BREAK, surfaceOf } from './paragraph.ts';

export class Report extends Clause {
  /** «قالت الشركة إن»: a plain noun is the speaker only where its words follow. */
  follows(i: number): boolean {
    for (let k = i + 1; k < Math.min(this.paragraph.words.length, i + 8); k++) {
      const quote = this.paragraph.quotes[k] as number;
      if (this.breakBefore(k) >= BREAK.colon || this.isTag(k, TAG.complementiser)) return true;
      if (quote > 0 && quote !== this.paragraph.quotes[k - 1]) return true;
      if (this.isTag(k, TAG.verb) && !this.isTag(k, TAG.noun)) return false;
    }
    return false;
  }

  beginsAt(i: number): boolean {
    return i < this.paragraph.words.length && (this.word(i).tags & TAG.complementiser) !== 0;
  }

  /** «أن …», «في أن …», «بأن …» right behind the subject. */
  beginsWithin(i: number): boolean {
    if (i >= this.paragraph.words.length || this.breakBefore(i) > BREAK.quote) return false;
    return this.beginsAt(i) || (this.isTag(i, TAG.preposition) && this.beginsAt(i + 1));
  }

  /** «مع إعلان طهران أن …» */
  isNext(i: number): boolean {
    return i < this.paragraph.words.length && this.breakBefore(i) === BREAK.none && this.word(i).text === 'ان';
  }

  /** «وأضاف أن …», «وقال: …», «وأكد على …»: a report without a named subject goes on with whoever spoke last. */
  opensReport(i: number): boolean {
    return this.follows(i) || this.goesOn(i);
  }

  /** «وطالب», «كما طالبت»: with the former subject, where none is named. */
  private goesOn(i: number): boolean {
    return this.word(i).conjoined || i === this.paragraph.sentences[i] || /^كما$/.test(this.word(i - 1).text);
  }

  /** «وأن الجيش …» at the start of a sentence goes on with the report before it. */
  continues(i: number): boolean {
    return i === this.paragraph.sentences[i] && this.word(i).text === 'وان' && surfaceOf(this.paragraph, i) === 'وأن';
  }

  hasComplement(i: number, reach: number, needsAbout: boolean): boolean {
    for (let k = i; k < Math.min(this.paragraph.words.length, i + reach) && this.breakBefore(k) < BREAK.colon; k++)
      if ((!needsAbout && this.isTag(k, TAG.complementiser)) || /^عن(ه|ها|هم)?$/.test(this.word(k).text)) return true;
    return false;
  }

  reportedOn(verb: number): Actor | null {
    for (let k = verb + 1; k < Math.min(this.paragraph.words.length - 1, verb + 4); k++) {
      if (this.breakBefore(k) >= BREAK.comma) return null;
      if (!this.isTag(k, TAG.complementiser)) continue;
      const actor = this.reader.read(k + 1);
      // «وكرر أن حكومته …»: whose it is was named before.
      return actor && this.reader.strength(actor) === 2 && !endsInPronoun(this.word(actor.first)) ? actor : null;
    }
    return null;
  }

  /** «قال الطيب …»: a verb that has no object but its report; a definite noun after it is who speaks. */
  says(verb: number, actor: Actor): boolean {
    return (
      actor.first === verb + 1 &&
      this.word(actor.first).definite &&
      this.word(verb).lexemes.some((lexeme) => lexeme.lemma === 'قال' || lexeme.lemma === 'صرح')
    );
  }

  /** After the verb's subject, which ends before word i, comes the preposition that the verb wants. */
  takesPreposition(verb: number, i: number): boolean {
    const next = this.paragraph.words[i];
    if (!next || !plays(this.word(verb), ROLE['wants-preposition'])) return false;
    return (next.tags & TAG.preposition) !== 0 || next.prefixed;
  }

  /** «الوزير كرر التأكيد على», «الرئيس تحدث بالتفصيل عما»: subject and verb side by side, the preposition a word on. */
  saysOf(verb: number, subject: Actor): boolean {
    const from = Math.max(verb, subject.last) + 1;
    if (subject.last !== verb - 1 && subject.first !== verb + 1) return false;
    for (let i = from; i <= from + 1 && i < this.paragraph.words.length; i++)
      if (/^(علي|عن|عما|الي)$/.test(this.word(i).text)) return true;
    return false;
  }
}
