/**
 * Reads the noun phrase that names an actor: «وزير الخارجية الروسي سيرجي لافروف» is an office and a name, «حركة حماس» a name,
 * «مصادر أمنية» neither but all the same whoever speaks.
 */

import type { Word } from '../lexicon/word.ts';
import { TAG } from '../lexicon/word.ts';
import { ActorPhrase } from './actor-phrase.ts';
import type { Actor } from './actor-traits.ts';
import { ActorWords } from './actor-words.ts';
import { TITLE } from './name-places.ts';
import { isInitial, opensSource } from './naming.ts';
import { BREAK } from './paragraph.ts';

export type { Actor } from './actor-traits.ts';

const MOST_WORDS = 14;
const DEEPEST = 3;

export class ActorReader extends ActorWords {
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
    const { words } = this.paragraph;
    if (first >= words.length || this.isPreposition(first) || opensSource(words[first] as Word)) return null;
    const other = this.namedElsewhere(first);
    if (other) return other;
    const phrase = new ActorPhrase(words, first, behindPreposition);
    while (phrase.at < words.length && phrase.at - first < MOST_WORDS) {
      let step = phrase.at > first ? this.acrossBreak(phrase) : 'passes';
      if (step === 'passes') step = this.takeWord(phrase);
      if (step === 'ends') break;
      if (typeof step === 'object') return step;
    }
    return phrase.actor();
  }

  /** «د. الربيعة», «بيان لوزارة الخارجية», «تقرير صادر عن المنظمة»: the first word names nobody itself, the words are the author's. */
  private namedElsewhere(first: number): Actor | null {
    const { words, breaks } = this.paragraph;
    const word = words[first] as Word;
    if (isInitial(word) && first + 1 < words.length && (breaks[first + 1] as number) === BREAK.none) {
      const actor = this.read(first + 1);
      if (actor) return { ...actor, first, office: actor.name && actor.office, name: actor.name ?? actor.office };
    }
    const author = word.tags & TAG.medium ? this.authorOf(first) : null;
    return author && { ...author, first };
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
