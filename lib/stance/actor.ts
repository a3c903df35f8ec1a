/**
 * Reads the noun phrase that names an actor: «وزير الخارجية الروسي سيرجي لافروف» is an office and a name, «حركة حماس» a name,
 * «مصادر أمنية» neither but all the same whoever speaks.
 *
 * Person names are an open class, so they are told by what they are not: after the words of an office, which bear the
 * article or are known nouns, the first bare word that the lexicon does not know begins the name.
 */
import { TAG } from '../lexicon/word.ts';
import type { Word } from '../lexicon/word.ts';
import type { Name } from '../lexicon/lexicon.ts';
import type { Found, Matches, WordSpan } from './matches.ts';
import { BREAK } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';
import { isVerb } from './scope.ts';

/** Word spans of the two parts; at least one is there. */
export interface Actor extends WordSpan {
  readonly name: WordSpan | null;
  readonly office: WordSpan | null;
}

const TITLE = TAG.office | TAG.honorific | TAG.collective | TAG.medium | TAG.unit;
const NO_NAME = TAG.preposition | TAG.adjunct | TAG.contrast | TAG.complementiser | TAG.relative | TAG.adverb | TAG.pronoun | TAG.function | TAG.participle;
const MOST_WORDS = 14;
const MOST_NAME_WORDS = 5;
/** «المتحدث باسم …», «وزير الدولة لشؤون …»: what links an office to its field. */
const LINKS = new Set(['باسم', 'لشءون', 'للشءون', 'لدي', 'بلسان']);

export class ActorReader {
  private readonly nameAt = new Map<number, Found<Name>>();
  private readonly titleAt = new Map<number, WordSpan>();
  private readonly paragraph: Paragraph;

  constructor(paragraph: Paragraph, matches: Matches) {
    this.paragraph = paragraph;
    for (const name of matches.names) this.nameAt.set(name.first, name);
    for (const title of matches.titles) this.titleAt.set(title.first, title);
  }

  /** The actor whose name begins at word `first`, or null where no name does. */
  read(first: number): Actor | null {
    const { words, breaks } = this.paragraph;
    let office: WordSpan | null = null;
    let name: WordSpan | null = null;
    let isPerson = false;
    let i = first;
    const takeOffice = (last: number): void => {
      office = { first: office ? (office as WordSpan).first : i, last };
      i = last + 1;
    };
    const takeName = (last: number): void => {
      name = { first: name ? (name as WordSpan).first : i, last };
      i = last + 1;
    };
    while (i < words.length && i - first < MOST_WORDS) {
      const word = words[i] as Word;
      if (i > first) {
        const parted = breaks[i] as number;
        if (parted >= BREAK.bracket) {
          // «وزيرة الدولة، ريم الهاشمي، أن»: a name in apposition.
          if (parted === BREAK.comma && office && !name && this.startsName(i)) {
            takeName(i);
            isPerson = true;
            continue;
          }
          break;
        }
        if (word.conjoined && !this.nameAt.has(i)) break;
        if (/^\d/.test(word.text)) break;
      }
      if (word.prefixed && !(office && !name)) break;
      const known = this.nameAt.get(i);
      const title = this.titleAt.get(i);
      if (known) {
        if (known.value.class === 'person') {
          takeName(known.last);
          isPerson = true;
        } else if (name) break;
        else if (office) takeOffice(known.last);
        else takeName(known.last);
      } else if (title || word.tags & TITLE) {
        if (name && isPerson) break;
        if (name) break;
        takeOffice(title ? title.last : i);
      } else if (office && !name && LINKS.has(word.text) && i + 1 < words.length) takeOffice(i + 1);
      else if (word.tags & TAG.nisba && (office || name) && !(name && isPerson)) {
        if (name) takeName(i);
        else takeOffice(i);
      } else if (word.tags & NO_NAME || isVerb(word)) break;
      else if (office && !name && this.isComplement(word)) takeOffice(i);
      else if (name && !isPerson) break;
      else if (word.tags & TAG.noun && !word.definite && (name || !office)) break;
      else if (!name && !office && word.definite) {
        // A plain noun as subject («قالت الشركة»): it speaks, and its attributes go with it.
        takeOffice(i);
      } else {
        const named = name as WordSpan | null;
        if (named && i - named.first >= MOST_NAME_WORDS) break;
        if (!named && !this.startsName(i)) break;
        takeName(i);
        isPerson = true;
      }
    }
    if (!office && !name) return null;
    return { first, last: i - 1, office, name };
  }

  /** In «الأمين العام للأمم المتحدة» and «وزير التعليم العالي»: goes with the office, not with the name. */
  private isComplement(word: Word): boolean {
    return word.definite || (word.tags & TAG.noun) !== 0;
  }

  private startsName(i: number): boolean {
    const word = this.paragraph.words[i] as Word;
    const known = this.nameAt.get(i);
    if (known) return known.value.class === 'person';
    return !(word.tags & (NO_NAME | TAG.verb | TAG.noun | TITLE | TAG.nisba)) && !word.definite && !word.prefixed && word.text.length > 1 && !/^\d/.test(word.text);
  }
}
