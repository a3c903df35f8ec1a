/** A noun phrase that is being read: which of its words make an office, which a name. */

import type { Word } from '../lexicon/word.ts';
import type { Actor } from './actor-traits.ts';
import type { WordSpan } from './matches.ts';

/** What a word did to the phrase: it belongs to it, the phrase ends before it, or nothing was found out; or else the whole actor. */
export type Step = 'taken' | 'ends' | 'passes' | Actor;

export class ActorPhrase {
  readonly first: number;
  /** The first word may carry a preposition: «وفقا للوزارة». */
  readonly behindPreposition: boolean;
  /** The word that is looked at. */
  at: number;
  office: WordSpan | null = null;
  name: WordSpan | null = null;
  /** The name is a person's. */
  isPerson = false;
  /** «باراك أوباما»: nothing but «بن فلان» makes a name longer that is known in full. */
  isFull = false;
  /** «الأمين العام» is whole: what comes next is an adjective or a name, not its genitive. */
  closed = false;
  private readonly words: readonly Word[];

  constructor(words: readonly Word[], first: number, behindPreposition: boolean) {
    this.words = words;
    this.first = first;
    this.at = first;
    this.behindPreposition = behindPreposition;
  }

  get word(): Word {
    return this.words[this.at] as Word;
  }

  get head(): Word {
    return this.words[this.first] as Word;
  }

  get previous(): Word {
    return this.words[this.at - 1] as Word;
  }

  /** An office was read and no name yet. */
  get awaitsName(): boolean {
    return this.office !== null && this.name === null;
  }

  takeOffice(last = this.at): Step {
    this.office = { first: this.office?.first ?? this.at, last };
    this.closed = (this.words[last] as Word).definite;
    this.at = last + 1;
    return 'taken';
  }

  takeName(last = this.at): Step {
    this.name = { first: this.name?.first ?? this.at, last };
    this.at = last + 1;
    return 'taken';
  }

  takePerson(last = this.at): Step {
    this.isPerson = true;
    return this.takeName(last);
  }

  /** What was read, or null where nothing was. */
  actor(): Actor | null {
    const { first, office, name, at } = this;
    return office || name ? { first, last: at - 1, office, name } : null;
  }
}
