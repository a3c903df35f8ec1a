/** Sources that no verb of speech names: «بحسب …», «جاء في بيان», «ما وصفه الرئيس ب…», the agent of a noun of speech. */

import { TAG } from '../lexicon/word.ts';
import type { Actor } from './actor.ts';
import { Clause } from './clause.ts';
import { TITLE } from './name-places.ts';
import { endsInPronoun, isBareAdjective } from './naming.ts';
import { BREAK } from './paragraph.ts';

const STANDS_IN = new Set(['', 'و', 'ف'].flatMap((and) => ['جاء', 'ورد', 'يرد', 'جاءت'].map((verb) => `${and}${verb}`)));
const CALLS = /^(وصفت?(ه|ها)|ي?صف(ه|ها)|سماه|اسماه|اسمته|سمته)$/;
/** «صدر بيان مقتضب جاء فيه» */
const LONGEST_ASIDE = 7;

export class Sources extends Clause {
  /** «وفقا لأحكام الاتفاق» follows a rule and quotes nobody: behind such a word only who may speak is a source. */
  namedBehind(i: number, last: number): Actor | null {
    const actor = this.reader.read(this.skipRelative(last + 1), true);
    const isRule = actor !== null && i === last && /^و?(وفق|طبق)ا?$/.test(this.word(i).text) && this.reader.strength(actor) === 0;
    return isRule ? null : actor;
  }

  /** «وفقا للوزير، فإن …»: the sentence is a report of the source's. */
  leads(i: number, { last }: Actor): boolean {
    return (
      last + 1 < this.paragraph.words.length &&
      (this.word(last + 1).text === 'فان' ||
        (i === this.paragraph.sentences[i] &&
          this.breakBefore(last + 1) === BREAK.comma &&
          this.isTag(last + 1, TAG.complementiser)))
    );
  }

  /** «طبقا لما أوردته المصادر», «بحسب ما ورد في التقرير» */
  private skipRelative(i: number): number {
    if (i + 2 >= this.paragraph.words.length || !/^(ل|ب|م)?ما$/.test(this.word(i).text) || !this.isTag(i + 1, TAG.verb)) return i;
    return i + (/^(به|عنه|في|لها|له)$/.test(this.word(i + 2).text) ? 3 : 2);
  }

  /** «جاء في بيان لوزارة الخارجية», «صدر بيان مقتضب جاء فيه»: the document at word i, or its author. */
  documentAt(i: number): Actor | null {
    if (!STANDS_IN.has(this.word(i).text)) return null;
    const at = this.paragraph.words[i + 1]?.text === 'ذلك' ? i + 2 : i + 1;
    if (at + 1 >= this.paragraph.words.length) return null;
    if (i > 0 && /^فيها?$/.test(this.word(at).text)) return this.documentBefore(i);
    return this.word(at).text === 'في' && this.isTag(at + 1, TAG.medium) ? this.reader.read(at + 1) : null;
  }

  /** «صدر بيان مقتضب جاء فيه» */
  private documentBefore(i: number): Actor | null {
    for (let k = i - 1; k >= Math.max(this.paragraph.sentences[i] as number, i - LONGEST_ASIDE); k--)
      if (this.isTag(k, TAG.medium)) return this.reader.read(k, true);
    return null;
  }

  /** «ما وصفه الرئيس بأنه …»: who calls it so at word i. */
  callerAt(i: number): Actor | null {
    if (!CALLS.test(this.word(i).text) || i === 0) return null;
    const actor = this.reader.read(i + 1);
    if (!actor || this.reader.strength(actor) < 2) return null;
    return /ما$/.test(this.word(i - 1).text) || /^ب/.test(this.paragraph.words[actor.last + 1]?.text ?? '') ? actor : null;
  }

  /** «دعوة بوتين إلى …», «اتهامات القدومي ل…»: whose the noun of speech is. */
  ownerOf(noun: number): Actor | null {
    // «رفضه»: whose it is stands before.
    if (endsInPronoun(this.word(noun))) return null;
    const at = this.agentOf(noun);
    if (at >= this.paragraph.words.length || this.breakBefore(at) > BREAK.quote || this.isTag(at, TAG.medium)) return null;
    // «رفض سياسي وشعبي»: an adjective.
    if (at === noun + 1 && !this.word(noun).definite && isBareAdjective(this.word(at))) return null;
    const actor = this.reader.read(at);
    if (!actor) return null;
    if (this.reader.strength(actor) === 2) return actor;
    return at === noun + 1 && !this.word(noun).definite && this.isStrangeOwner(actor) ? actor : null;
  }

  /** «اتهامات القدومي للرئيس»: a surname that nobody knows, before what he says. */
  private isStrangeOwner(actor: Actor): boolean {
    const next = this.paragraph.words[actor.last + 1];
    return (
      this.reader.strength(actor) === 1 &&
      this.word(actor.first).definite &&
      next !== undefined &&
      this.breakBefore(actor.last + 1) === BREAK.none &&
      (next.prefixed || (next.tags & (TAG.preposition | TAG.complementiser)) !== 0)
    );
  }

  /** «رفض الكثير من النواب», «الإعلان المتكرر من الحزب», «تحذيرات كثيرة عن الحكومة»: where whoever says it would begin. */
  private agentOf(noun: number): number {
    for (let k = noun + 1; k <= noun + 2 && k + 1 < this.paragraph.words.length && this.breakBefore(k) === BREAK.none; k++) {
      const { text, tags } = this.word(k);
      if (text === 'من' && /^(قبل|جانب|طرف)$/.test(this.word(k + 1).text)) return k + 2;
      if (text === 'من' && k > noun + 1) return k + 1;
      if (!(tags & TAG.noun) || tags & TITLE) break;
    }
    return this.skipQuantity(noun + 1);
  }
}
