/** The clause that a verb stands in: where it begins, whether it has a verb already, what circumstances follow the verb. */

import type { Word } from '../lexicon/word.ts';
import { plays, ROLE, TAG } from '../lexicon/word.ts';
import type { ActorReader } from './actor.ts';
import type { Actor } from './actor-traits.ts';
import type { Paragraph } from './paragraph.ts';
import { BREAK } from './paragraph.ts';
import { isVerb } from './scope.ts';

/** Between the start of a clause and its verb there is room for a long office, a name and its apposition. */
export const LONGEST_SUBJECT = 22;
/** Between a verb and its subject stand at most so many words of time, place and occasion. */
const LONGEST_CIRCUMSTANCE = 9;
const OPENING_TAGS = TAG.function | TAG.contrast | TAG.complementiser | TAG.adverb;

export class Clause {
  protected readonly paragraph: Paragraph;
  protected readonly reader: ActorReader;

  constructor(paragraph: Paragraph, reader: ActorReader) {
    this.paragraph = paragraph;
    this.reader = reader;
  }

  protected word(i: number): Word {
    return this.paragraph.words[i] as Word;
  }

  protected isTag(i: number, tags: number): boolean {
    return (this.word(i).tags & tags) !== 0;
  }

  protected breakBefore(i: number): number {
    return this.paragraph.breaks[i] ?? BREAK.sentence;
  }

  protected clauseStart(i: number): number {
    const sentence = this.paragraph.sentences[i] as number;
    const back = (from: number): number => {
      let at = from;
      while (at > sentence && i - at < LONGEST_SUBJECT && this.breakBefore(at) < BREAK.comma) at--;
      return at;
    };
    const start = back(i);
    // «NP، قد أعلن»: one comma may part subject and verb.
    return start >= i - 1 && start > sentence && this.breakBefore(start) === BREAK.comma ? back(start - 1) : start;
  }

  /** The clause has its finite verb already. */
  hasVerbBefore(i: number): boolean {
    for (let k = i - 1; k >= Math.max(this.clauseStart(i), i - LONGEST_CIRCUMSTANCE); k--) {
      if (this.breakBefore(k + 1) >= BREAK.quote) return false;
      if (isVerb(this.word(k))) return true;
    }
    return false;
  }

  protected isClear(from: number, to: number): boolean {
    // «عدد من الدول التي … قد أعلنت»: a relative clause may stand between.
    if (to - from > 2 && this.word(to - 1).text === 'قد' && this.word(from).tags & TAG.relative) return true;
    for (let i = from; i < to; i++) {
      if (plays(this.word(i), ROLE.auxiliary)) continue;
      if (this.word(i).tags & (TAG.complementiser | TAG.verb | TAG.speech | TAG.relative)) return false;
    }
    return true;
  }

  protected opens(i: number): boolean {
    return i >= 0 && ((this.word(i).tags & OPENING_TAGS) !== 0 || plays(this.word(i), ROLE.opener));
  }

  /** «كل من», «كلا من» */
  protected opensGroup(i: number): boolean {
    return (
      plays(this.word(i), ROLE.quantity) || (this.word(i).text === 'من' && plays(this.paragraph.words[i - 1], ROLE.quantity))
    );
  }

  /** Over «الكثير من», «بعض». */
  skipQuantity(from: number): number {
    let at = from;
    while (at < this.paragraph.words.length && this.opensGroup(at)) at++;
    return at;
  }

  /** Over adverbs, «به», «عدد من», «يوم 21/11 الحالي», «لـ«صحيفة»» and «في تصريح له». */
  protected skipCircumstance(from: number): number {
    const { words } = this.paragraph;
    const end = Math.min(words.length, from + LONGEST_CIRCUMSTANCE);
    let at = from;
    while (at < end && this.breakBefore(at) <= BREAK.comma) {
      const { text, tags, prefixed } = this.word(at);
      if (
        at > from &&
        plays(this.word(at), ROLE.publishing) &&
        (this.word(at - 1).tags & (TAG.medium | TAG.function) ||
          plays(this.word(at - 1), ROLE.publishing) ||
          this.word(at - 1).text === 'وقت')
      ) {
        at++;
        continue;
      }
      if (this.reader.isName(at)) break;
      if (this.opensGroup(at) || (tags & TAG.adverb) !== 0 || plays(this.word(at), ROLE.pronominal)) at++;
      else if (tags & TAG.preposition && at + 2 < end && /...(ه|ها|هم)$/.test(this.word(at + 1).text) && this.reader.read(at + 2))
        at += 2;
      else if (/^\d/.test(text) || (at > from && (tags & TAG.function) !== 0 && !plays(this.word(at), ROLE.when))) at++;
      else if ((prefixed && text.startsWith('ل')) || text === 'ل') {
        const quote = text === 'ل' ? (this.paragraph.quotes[at + 1] ?? 0) : 0;
        const actor = text === 'ل' ? this.reader.read(at + 1) : this.reader.read(at, true);
        if (!quote && (!actor || this.reader.isPerson(actor))) return at;
        if (!quote) at = (actor as Actor).last + 1;
        else for (at++; at < end && this.paragraph.quotes[at] === quote; ) at++;
      } else if (plays(this.word(at), ROLE.when) && at + 1 < end && (this.isDay(at + 1) || this.word(at + 1).tags & TAG.medium))
        at += 2;
      else break;
    }
    return at;
  }

  private isDay(i: number): boolean {
    const { text, tags } = this.word(i);
    return /^\d/.test(text) || (tags & (TAG.adverb | TAG.function)) !== 0 || text === 'وقت';
  }
}
