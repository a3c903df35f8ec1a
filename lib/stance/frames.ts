/**
 * The places of a paragraph where somebody is given the floor: a verb or noun of speech or of position with its subject, a
 * source («بحسب …»), a headline («لافروف: …»).
 */
import { TAG } from '../lexicon/word.ts';
import type { Word } from '../lexicon/word.ts';
import { ActorReader } from './actor.ts';
import type { Actor } from './actor.ts';
import type { Matches } from './matches.ts';
import { BREAK } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';
import type { Act } from './statement.ts';

export type FrameKind = 'speech' | 'position' | 'noun' | 'source' | 'headline';

export interface Frame {
  /** Word index of its verb, noun or first word. */
  readonly at: number;
  /** Word index from which it holds: the subject may stand before the verb. */
  readonly from: number;
  readonly kind: FrameKind;
  /** null: whoever spoke last. */
  readonly actor: Actor | null;
}

/** A subject before a colon has at most so many words. */
const LONGEST_HEADLINE = 9;
/** Between the start of a clause and its verb there is room for a long office, a name and its apposition. */
const LONGEST_SUBJECT = 22;
/** Acts that consist in taking a position: whoever does them speaks. */
const POSITIONS: ReadonlySet<Act> = new Set<Act>(['appeal', 'demand', 'accuse', 'reject', 'threaten', 'yield', 'reduce-relations', 'ban', 'limit']);
/** Verbs that hand on another's words: «نقلت الوكالة عن الوزير قوله». */
const HANDS_ON = /نقل/;
/** «أكد عدد من …», «قال أحد …», «قالت هذه …»: words between verb and subject that name nobody. */
const BEFORE_SUBJECT = new Set(['عدد', 'احد', 'احدي', 'بعض', 'معظم', 'جميع', 'هذا', 'هذه', 'هءلاء', 'هءولاء', 'كل', 'كلا']);
const SHORT_PHRASE = new Set(['به', 'بها', 'له', 'لها', 'فيه', 'فيها', 'عليه', 'عليها', 'عنه', 'عنها', 'لهم', 'لنا']);
/** Words before a subject that comes before its verb. */
const OPENERS = new Set(['كان', 'وكان', 'كانت', 'وكانت', 'اما', 'فيما', 'بينما', 'حيث', 'كما', 'لكن', 'ولكن', 'وقد', 'قد']);
const OPENING_TAGS = TAG.function | TAG.contrast | TAG.complementiser | TAG.adverb;

export function findFrames(paragraph: Paragraph, matches: Matches): { frames: Frame[]; reader: ActorReader } {
  const finder = new FrameFinder(paragraph, matches);
  return { frames: finder.find(), reader: finder.reader };
}

class FrameFinder {
  readonly reader: ActorReader;
  private readonly paragraph: Paragraph;
  private readonly frames: Frame[] = [];
  private readonly sources: ReadonlyMap<number, number>;
  private readonly nouns: ReadonlySet<number>;
  private readonly positions: ReadonlySet<number>;

  constructor(paragraph: Paragraph, matches: Matches) {
    this.paragraph = paragraph;
    this.reader = new ActorReader(paragraph, matches);
    const of = (kind: string) => matches.speech.filter((found) => found.value === kind);
    this.sources = new Map(of('source').map((found) => [found.first, found.last]));
    this.nouns = new Set(of('noun').map((found) => found.last));
    this.positions = new Set(matches.phrases.filter(({ value, first }) => POSITIONS.has(value.act) && this.isTag(first, TAG.verb)).map(({ first }) => first));
  }

  find(): Frame[] {
    const { words, breaks } = this.paragraph;
    for (let i = 0; i < words.length; i++) {
      if (i === 0 || breaks[i] === BREAK.sentence) {
        const actor = this.headlineSpeaker(i);
        if (actor) {
          this.open(i, i, 'headline', actor);
          i = actor.last;
          continue;
        }
      }
      const source = this.sources.get(i);
      if (source !== undefined) {
        const actor = this.reader.read(source + 1, true);
        if (actor) this.open(i, i, 'source', actor);
        i = actor ? actor.last : source;
      } else if (this.isTag(i, TAG.speech) && this.actsAsVerb(i)) this.openSpeech(i);
      else if ((this.positions.has(i) || this.isTag(i, TAG.position)) && this.actsAsVerb(i)) this.openPosition(i);
      else if (this.nouns.has(i)) this.openNoun(i);
      else if (this.isTag(i, TAG.participle)) this.openParticiple(i);
    }
    return this.frames;
  }

  private word(i: number): Word {
    return this.paragraph.words[i] as Word;
  }

  private isTag(i: number, tags: number): boolean {
    return (this.word(i).tags & tags) !== 0;
  }

  private breakBefore(i: number): number {
    return this.paragraph.breaks[i] ?? BREAK.sentence;
  }

  private open(at: number, from: number, kind: FrameKind, actor: Actor | null): void {
    this.frames.push({ at, from, kind, actor });
  }

  /** «توقف الولايات المتحدة عن …»: a word that may be noun or verb is a verb only where a clause begins. */
  private actsAsVerb(i: number): boolean {
    const word = this.word(i);
    if (word.definite || word.prefixed) return false;
    return !(word.tags & TAG.noun) || this.isKnownActor(i + 1) || i === 0 || word.conjoined || this.breakBefore(i) >= BREAK.comma || this.isTag(i - 1, TAG.function | TAG.complementiser | TAG.relative);
  }

  /** «لافروف: …», «دعاة وأئمة مساجد: …», but not the place before an agency's report («عدن: …»). */
  private headlineSpeaker(i: number): Actor | null {
    if (this.isTag(i, TAG.speech | TAG.position)) return null;
    const actor = this.reader.read(i);
    if (actor && this.breakBefore(actor.last + 1) === BREAK.colon && actor.last - i < LONGEST_HEADLINE && actor.last + 1 < this.paragraph.words.length) return this.reader.isPlace(actor) ? null : actor;
    if (!actor) return null;
    for (let last = i; last < i + LONGEST_HEADLINE - 3 && last + 1 < this.paragraph.words.length; last++) {
      if (this.isTag(last, TAG.verb | TAG.speech | TAG.complementiser)) return null;
      if (this.breakBefore(last + 1) === BREAK.colon) return { first: i, last, office: { first: i, last }, name: null };
      if (this.breakBefore(last + 1) > BREAK.quote) return null;
    }
    return null;
  }

  private isKnownActor(i: number): boolean {
    const actor = i < this.paragraph.words.length && this.breakBefore(i) <= BREAK.quote ? this.reader.read(i) : null;
    return actor !== null && this.reader.strength(actor) === 2;
  }

  private openSpeech(i: number): void {
    const after = this.isTag(i, TAG.firstPerson) ? null : this.subjectAfter(i);
    const before = this.subjectBefore(i);
    const subject = before && this.reader.strength(before) === 2 && !(after && this.reader.isPerson(after)) ? before : after && this.speaksAfter(after) ? after : before;
    // Inside another's quotation only a person's or a state's own words are a new voice.
    const quoted = (this.paragraph.quotes[i] as number) > 0 && this.isReported(i);
    if (subject && !(quoted && !subject.name)) this.open(i, Math.min(i, subject.first), 'speech', subject);
    else if (!subject && this.opensReport(i)) this.open(i, i, 'speech', null);
  }

  /** Whoever is known speaks; an unknown word or a plain noun only where the report follows. */
  private speaksAfter(actor: Actor): boolean {
    return this.reader.strength(actor) === 2 || this.reportFollows(actor.last);
  }

  /** Something of this sentence has been somebody's words already. */
  private isReported(i: number): boolean {
    return this.frames.some((frame) => (frame.kind === 'speech' || frame.kind === 'headline') && this.paragraph.sentences[frame.at] === this.paragraph.sentences[i]);
  }

  /**
   * Taking a position makes a speaker of whoever is named as such, not of any noun («رفض الكشف عن اسمه»). Within a report it
   * is the reporter who says it («قال لافروف إن روسيا ترفض …»), unless a new main clause begins.
   */
  private openPosition(i: number): void {
    if (this.isReported(i) && !(this.word(i).conjoined && this.paragraph.quotes[i] === 0)) return;
    const after = this.isTag(i, TAG.firstPerson) ? null : this.subjectAfter(i);
    const before = this.subjectBefore(i);
    const known = [before, after].find((actor) => actor && this.reader.strength(actor) === 2);
    const subject = known ?? (after && this.reader.strength(after) === 1 && i === this.paragraph.sentences[i] ? after : null);
    if (subject) this.open(i, Math.min(i, subject.first), 'position', subject);
  }

  /** «دعوة بوتين إلى …», «اتهامات القدومي ل…»: the actor right after the noun. */
  private openNoun(i: number): void {
    if (this.isReported(i) || i + 1 >= this.paragraph.words.length || this.breakBefore(i + 1) > BREAK.quote) return;
    const actor = this.reader.read(i + 1);
    if (actor && this.reader.strength(actor) === 2) this.open(i, i, 'noun', actor);
  }

  /** «أجلت طالبان المحادثات، مشيرة إلى …»: an adverb of speech says it for the subject of the sentence's verb. */
  private openParticiple(i: number): void {
    const sentence = this.paragraph.sentences[i] as number;
    if (this.frames.some((frame) => this.paragraph.sentences[frame.at] === sentence)) return;
    for (let k = sentence; k < i; k++) {
      if (!this.isTag(k, TAG.verb)) continue;
      const after = this.subjectAfter(k);
      const subject = after && this.reader.strength(after) === 2 ? after : this.subjectBefore(k);
      if (subject && this.reader.strength(subject) === 2) this.open(i, i, 'speech', subject);
      return;
    }
  }

  /** The actor right after a verb, or behind «عن» where the verb hands another's words on («نقلت … عن»). */
  private subjectAfter(i: number): Actor | null {
    let next = i + 1;
    while (next < this.paragraph.words.length && this.breakBefore(next) <= BREAK.quote && this.isSkipped(next)) next++;
    if (next >= this.paragraph.words.length || this.breakBefore(next) > BREAK.bracket) return null;
    const actor = this.reader.read(next);
    if (HANDS_ON.test(this.word(i).text)) {
      const from = actor ? actor.last + 1 : next;
      for (let k = from; k < Math.min(this.paragraph.words.length - 1, from + 4); k++) if (this.word(k).text === 'عن') return this.reader.read(k + 1) ?? actor;
    }
    return actor;
  }

  /** Between verb and subject: adverbs, «به», «كل من». */
  private isSkipped(i: number): boolean {
    const { text, tags } = this.word(i);
    if (BEFORE_SUBJECT.has(text)) return true;
    if (text === 'من') return BEFORE_SUBJECT.has(this.word(i - 1).text);
    return (tags & TAG.adverb) !== 0 || SHORT_PHRASE.has(text);
  }

  /** «بوتين أكد …», «وكان السفير، قد أعلن …», «لكن الوزارة نفت …»: the actor between the start of the clause and the verb. */
  private subjectBefore(i: number): Actor | null {
    for (let start = this.clauseStart(i); start < i; start++) {
      if (this.opens(start)) continue;
      if (start > 0 && this.breakBefore(start) < BREAK.comma && start !== this.paragraph.sentences[i] && !this.opens(start - 1)) continue;
      const actor = this.reader.read(start);
      if (!actor || actor.last >= i || this.reader.strength(actor) === 0) continue;
      let clear = true;
      for (let between = actor.last + 1; between < i; between++) if (this.isTag(between, TAG.complementiser | TAG.verb | TAG.speech | TAG.relative)) clear = false;
      if (clear) return actor;
    }
    return null;
  }

  private clauseStart(i: number): number {
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

  private opens(i: number): boolean {
    return this.isTag(i, OPENING_TAGS) || OPENERS.has(this.word(i).text);
  }

  /** «قالت الشركة إن»: a plain noun is the speaker only where its words follow. */
  private reportFollows(i: number): boolean {
    for (let k = i + 1; k < Math.min(this.paragraph.words.length, i + 8); k++) {
      if (this.breakBefore(k) >= BREAK.colon || this.breakBefore(k) === BREAK.quote || this.isTag(k, TAG.complementiser)) return true;
      if (this.isTag(k, TAG.verb) && !this.isTag(k, TAG.noun)) return false;
    }
    return false;
  }

  /** «وأضاف أن …», «وقال: …», «وأكد على …»: a report without a named subject goes on with whoever spoke last. */
  private opensReport(i: number): boolean {
    return this.reportFollows(i) || this.word(i).conjoined;
  }
}
