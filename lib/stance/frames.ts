/**
 * The places of a paragraph where somebody is given the floor: a verb or noun of speech or of position with its subject, a
 * source («بحسب …»), a headline («لافروف: …»).
 */

import type { Word } from '../lexicon/word.ts';
import { plays, ROLE, TAG } from '../lexicon/word.ts';
import type { Actor } from './actor.ts';
import { ActorReader } from './actor.ts';
import { ADDRESS } from './discourse.ts';
import type { Matches } from './matches.ts';
import { TITLE } from './name-places.ts';
import { endsInPronoun } from './naming.ts';
import type { Paragraph } from './paragraph.ts';
import { BREAK, surfaceOf } from './paragraph.ts';
import type { Act } from './statement.ts';
import { SubjectFinder } from './subject.ts';

export type FrameKind = 'speech' | 'position' | 'noun' | 'source' | 'headline';

export interface Frame {
  /** Word index of its verb, noun or first word. */
  readonly at: number;
  /** Word index from which it holds: the subject may stand before the verb. */
  readonly from: number;
  readonly kind: FrameKind;
  /** null: whoever spoke last, or in `resumes`. */
  readonly actor: Actor | null;
  /** Within another's report: what comes after the sentence does not go on with it. */
  readonly nested: boolean;
  /** The frame whose speaker takes the floor again («مشيرا إلى»). */
  readonly resumes: Frame | null;
  /** «وقال إن حماس ترفض»: whose position it is, where nobody was named before. */
  readonly theirs?: Actor | null;
}

/** A subject before a colon has at most so many words. */
const LONGEST_HEADLINE = 9;
/** «أجلت طالبان … مشيرة»: how far before an adverb of speech its verb is looked for. */
const LONGEST_CLAUSE = 60;
/** Acts that consist in taking a position: whoever does them speaks. */
const POSITIONS: ReadonlySet<Act> = new Set<Act>([
  'appeal',
  'demand',
  'accuse',
  'reject',
  'threaten',
  'yield',
  'reduce-relations',
  'ban',
  'limit',
]);
/** «جاء في بيان لوزارة الخارجية» */
const STANDS_IN = new Set(['', 'و', 'ف'].flatMap((and) => ['جاء', 'ورد', 'يرد', 'جاءت'].map((verb) => `${and}${verb}`)));
/** «ما وصفه الرئيس بأنه …», «فيما اعتبرته موسكو …» */
const CALLS = /^(وصفت?(ه|ها)|ي?صف(ه|ها)|سماه|اسماه|اسمته|سمته)$/;
/** «عبر الوزير، في ختام زيارته، عن»: how far the complement may be, less where the verb may be a preposition. */
const LONGEST_ASIDE = 7;
const LONGEST_FRAME = 16;

export function findFrames(paragraph: Paragraph, matches: Matches): { frames: Frame[]; reader: ActorReader } {
  const finder = new FrameFinder(paragraph, matches);
  return { frames: finder.find(), reader: finder.reader };
}

class FrameFinder {
  readonly reader: ActorReader;
  private readonly paragraph: Paragraph;
  private readonly subjects: SubjectFinder;
  private readonly frames: Frame[] = [];
  private readonly sources: ReadonlyMap<number, number>;
  private readonly nouns: ReadonlySet<number>;
  private readonly positions: ReadonlySet<number>;
  /** Of the sentence that is being read: its last main frame of speech, and its last frame of any kind. */
  private main: Frame | null = null;
  private latest: Frame | null = null;
  /** Whose sentence it is, though sources and others were named since: «وأضاف» goes on with him. */
  private floor: Frame | null = null;

  constructor(paragraph: Paragraph, matches: Matches) {
    this.paragraph = paragraph;
    this.reader = new ActorReader(paragraph, matches);
    this.subjects = new SubjectFinder(paragraph, this.reader);
    const of = (kind: string) => matches.speech.filter((found) => found.value === kind);
    this.sources = new Map(of('source').map((found) => [found.first, found.last]));
    this.nouns = new Set(of('noun').map((found) => found.last));
    this.positions = new Set(
      matches.phrases
        .filter(({ value, first }) => POSITIONS.has(value.act) && this.isTag(first, TAG.verb))
        .map(({ first }) => first),
    );
  }

  find(): Frame[] {
    const { words } = this.paragraph;
    for (let i = 0; i < words.length; i++) {
      if (i === 0 || this.breakBefore(i) === BREAK.sentence) {
        this.main = null;
        this.latest = null;
        this.floor = null;
        const actor = this.headlineSpeaker(i);
        if (actor) {
          this.open(i, i, 'headline', actor);
          i = actor.last;
          continue;
        }
      } else if (
        this.main &&
        this.breakBefore(i) === BREAK.comma &&
        plays(this.word(i), ROLE.restart) &&
        this.paragraph.quotes[i] === 0
      )
        this.main = null;
      const source = this.sources.get(i);
      if (source !== undefined && this.isAside(i)) i = source;
      else if (source !== undefined) {
        const actor = this.sourceAt(i, source);
        if (actor) this.open(i, i, 'source', actor);
        if (actor && this.leads(i, actor)) this.main = this.latest;
        i = actor ? actor.last : source;
      } else if (this.continues(i)) this.open(i, i, 'speech', null);
      else if (STANDS_IN.has(this.word(i).text) && this.openDocument(i)) continue;
      else if (CALLS.test(this.word(i).text) && this.openCall(i)) continue;
      else if (this.isTag(i, TAG.speech) && this.actsAsVerb(i)) this.openSpeech(i);
      else if ((this.positions.has(i) || this.isTag(i, TAG.position)) && this.actsAsVerb(i)) this.openPosition(i);
      else if (this.nouns.has(i)) this.openNoun(i);
      else if (this.isTag(i, TAG.participle) && !this.word(i).prefixed) this.openParticiple(i);
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

  private open(
    at: number,
    from: number,
    kind: FrameKind,
    actor: Actor | null,
    nested = false,
    resumes: Frame | null = null,
  ): void {
    const theirs = actor || kind !== 'speech' ? null : this.reportedOn(at);
    const frame: Frame = { at, from, kind, actor, nested, resumes, theirs };
    this.frames.push(frame);
    this.latest = frame;
    if (!nested && kind !== 'source' && kind !== 'noun') this.floor = resumes ?? frame;
    if (!nested && (kind === 'speech' || kind === 'headline')) this.main = frame;
  }

  private reportedOn(verb: number): Actor | null {
    for (let k = verb + 1; k < Math.min(this.paragraph.words.length - 1, verb + 4); k++) {
      if (this.breakBefore(k) >= BREAK.comma) return null;
      if (!this.isTag(k, TAG.complementiser)) continue;
      const actor = this.reader.read(k + 1);
      return actor && this.reader.strength(actor) === 2 ? actor : null;
    }
    return null;
  }

  /** «توقف الولايات المتحدة عن …»: a word that may be noun or verb is a verb only where a clause begins or its subject ends. */
  private actsAsVerb(i: number): boolean {
    const word = this.word(i);
    if (word.definite || word.prefixed || (word.tags & TAG.adjunct && word.tags & TAG.noun)) return false;
    if (
      !(word.tags & TAG.noun) ||
      i === 0 ||
      word.conjoined ||
      this.breakBefore(i) >= BREAK.comma ||
      this.isTag(i - 1, TAG.function | TAG.complementiser | TAG.relative)
    )
      return true;
    if (this.isTag(i - 1, TAG.preposition)) return false;
    if (this.isKnownActor(i + 1) && !this.subjects.hasVerbBefore(i)) return true;
    const before = this.subjects.before(i);
    return before !== null && before.last === i - 1;
  }

  /** «لافروف: …», «دعاة وأئمة مساجد: …», but not the place before an agency's report («عدن: …»). */
  private headlineSpeaker(i: number): Actor | null {
    if (this.isTag(i, TAG.speech | TAG.position)) return null;
    const actor = this.reader.read(i);
    if (!actor || (this.isTag(i, TAG.honorific) && actor.last === i)) return null;
    if (
      this.breakBefore(actor.last + 1) === BREAK.colon &&
      actor.last - i < LONGEST_HEADLINE &&
      actor.last + 1 < this.paragraph.words.length
    ) {
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

  /** «وفقا لأحكام الاتفاق» follows a rule and quotes nobody: behind such a word only who may speak is a source. */
  private sourceAt(i: number, last: number): Actor | null {
    const actor = this.reader.read(this.skipRelative(last + 1), true);
    const isRule = actor !== null && i === last && /^و?(وفق|طبق)ا?$/.test(this.word(i).text) && this.reader.strength(actor) === 0;
    return isRule ? null : actor;
  }

  /** «وفقا للوزير، فإن …»: the sentence is a report of the source's. */
  private leads(i: number, { last }: Actor): boolean {
    return (
      last + 1 < this.paragraph.words.length &&
      (this.word(last + 1).text === 'فان' ||
        (i === this.paragraph.sentences[i] &&
          this.breakBefore(last + 1) === BREAK.comma &&
          this.isTag(last + 1, TAG.complementiser)))
    );
  }

  /** «وأن الجيش …» at the start of a sentence goes on with the report before it. */
  private continues(i: number): boolean {
    return i === this.paragraph.sentences[i] && this.word(i).text === 'وان' && surfaceOf(this.paragraph, i) === 'وأن';
  }

  /** «طبقا لما أوردته المصادر», «بحسب ما ورد في التقرير» */
  private skipRelative(i: number): number {
    if (i + 2 >= this.paragraph.words.length || !/^(ل|ب|م)?ما$/.test(this.word(i).text) || !this.isTag(i + 1, TAG.verb)) return i;
    return i + (/^(به|عنه|في|لها|له)$/.test(this.word(i + 2).text) ? 3 : 2);
  }

  private isKnownActor(i: number): boolean {
    const actor = i < this.paragraph.words.length && this.breakBefore(i) <= BREAK.quote ? this.reader.read(i) : null;
    return actor !== null && this.reader.strength(actor) === 2;
  }

  private openDocument(i: number): boolean {
    const at = this.word(i + 1)?.text === 'ذلك' ? i + 2 : i + 1;
    if (this.main || at + 1 >= this.paragraph.words.length) return false;
    const isOwn = i > 0 && /^فيها?$/.test(this.word(at).text);
    if (!isOwn && (this.word(at).text !== 'في' || !this.isTag(at + 1, TAG.medium))) return false;
    const actor = isOwn ? this.documentBefore(i) : this.reader.read(at + 1);
    if (actor) this.open(i, i, 'speech', actor);
    return actor !== null;
  }

  /** «صدر بيان مقتضب جاء فيه» */
  private documentBefore(i: number): Actor | null {
    for (let k = i - 1; k >= Math.max(this.paragraph.sentences[i] as number, i - LONGEST_ASIDE); k--)
      if (this.isTag(k, TAG.medium)) return this.reader.read(k, true);
    return null;
  }

  private openSpeech(i: number): void {
    // «نرفض الحرب» in quotation marks is said by whoever is quoted.
    if (this.isImpersonal(i) || (this.isTag(i, TAG.firstPerson) && (this.paragraph.quotes[i] as number) > 0)) return;
    const subject = this.subjects.of(i, this.latest?.actor ?? null);
    if (subject === 'pronoun') return;
    // «عبر» and «بين» are prepositions too.
    const isExpress = this.word(i).lexemes.some((lexeme) => lexeme.lemma === 'عبر');
    if (isExpress || this.isTag(i, TAG.preposition)) {
      const behind = (subject && subject.first > i ? subject.last : i) + 1;
      if (!this.hasComplement(behind, !isExpress ? 1 : this.isTag(i, TAG.preposition) ? LONGEST_ASIDE : LONGEST_FRAME, isExpress))
        return;
    }
    const nested = this.main !== null && !(this.word(i).conjoined && this.paragraph.quotes[i] === 0);
    if (nested) {
      // In a report only who is known and is quoted in his turn has a voice of his own.
      if (!subject || this.reader.strength(subject) < 2 || plays(this.word(i - 1), ROLE.negation)) return;
      if (
        !this.reportFollows(Math.max(i, subject.last)) &&
        !((this.isTag(i, TAG.position) || this.subjects.saysOf(i, subject)) && this.isOther(subject))
      )
        return;
      if ((this.paragraph.quotes[i] as number) > 0 && !subject.name) return;
      this.open(i, Math.min(i, subject.first), 'speech', subject, true);
    } else if (subject && this.speaks(subject, i)) this.open(i, Math.min(i, subject.first), 'speech', subject);
    else if (this.opensReport(i)) this.open(i, i, 'speech', null, false, this.floor);
  }

  /** «قال الوزير، بحسب بيان صادر عن مكتبه، إن …»: between him and his words stands who handed them on. */
  private isAside(i: number): boolean {
    const actor = this.main?.actor;
    if (!actor || this.main?.kind !== 'speech' || actor.first < this.main.at || this.reader.isChannel(actor)) return false;
    if (i > actor.last + 1 + LONGEST_ASIDE || !/^[وف]?(ب?حسب|وفق)/.test(this.word(i).text)) return false;
    for (let k = actor.last + 1; k < i; k++)
      if (this.isTag(k, TAG.complementiser | TAG.verb) || this.breakBefore(k) >= BREAK.colon) return false;
    return this.reportFollows(i + 1);
  }

  private openCall(i: number): boolean {
    if ((this.main && this.paragraph.quotes[i] !== 0) || i === 0) return false;
    const actor = this.reader.read(i + 1);
    if (!actor || this.reader.strength(actor) < 2) return false;
    if (!/ما$/.test(this.word(i - 1).text) && !/^ب/.test(this.paragraph.words[actor.last + 1]?.text ?? '')) return false;
    this.open(i, i, 'speech', actor, true);
    return true;
  }

  private hasComplement(i: number, reach: number, needsAbout: boolean): boolean {
    for (let k = i; k < Math.min(this.paragraph.words.length, i + reach) && this.breakBefore(k) < BREAK.colon; k++)
      if ((!needsAbout && this.isTag(k, TAG.complementiser)) || /^عن(ه|ها|هم)?$/.test(this.word(k).text)) return true;
    return false;
  }

  /** «يذكر أن», «يعتقد أن»: nobody says it. */
  private isImpersonal(i: number): boolean {
    if (!/^و?ي(ذكر|عتقد|توقع|رجح|زعم|قال|شار|خشي|قدر|فترض|تردد)$/.test(this.word(i).text) || i + 1 >= this.paragraph.words.length)
      return false;
    return (
      (this.isTag(i + 1, TAG.complementiser) || this.word(i + 1).text === 'الي') &&
      (this.main !== null || this.subjects.before(i) === null)
    );
  }

  /** Whoever is known or bears a name speaks; a plain noun only where the report follows. */
  private speaks(actor: Actor, verb: number): boolean {
    return (
      this.reader.strength(actor) > 0 ||
      this.reportFollows(Math.max(actor.last, verb)) ||
      this.subjects.says(verb, actor) ||
      (actor.first > verb + 1 && plays(this.word(verb + 1), ROLE.single)) ||
      (actor.first > verb && this.subjects.takesPreposition(verb, actor.last + 1))
    );
  }

  /**
   * Taking a position makes a speaker of whoever is named as such, not of any noun («رفض الكشف عن اسمه»). Within a report it
   * is the reporter who says it («قال لافروف إن روسيا ترفض …»), unless a new main clause begins.
   */
  private openPosition(i: number): void {
    const nested = this.main !== null && !(this.word(i).conjoined && this.paragraph.quotes[i] === 0);
    const subject = this.subjects.of(i, this.latest?.actor ?? null);
    if (!subject || subject === 'pronoun') return;
    const strength = this.reader.strength(subject);
    if (plays(this.word(i), ROLE['also-act']) && !this.speaksForItself(subject)) return;
    if (nested) {
      if (strength === 2 && this.isTag(i, TAG.position) && !plays(this.word(i - 1), ROLE.negation) && this.isOther(subject))
        this.open(i, Math.min(i, subject.first), 'position', subject, true);
      return;
    }
    const opens =
      i === this.paragraph.sentences[i] ||
      this.word(i).conjoined ||
      this.isTag(i - 1, TAG.adverb | TAG.function) ||
      this.breakBefore(i) >= BREAK.comma;
    if (strength === 2 || (strength === 1 && (opens || subject.last === i - 1)))
      this.open(i, Math.min(i, subject.first), 'position', subject);
  }

  /** A politician's or a state's attack may be one of words; an army's is an act. */
  private speaksForItself(subject: Actor): boolean {
    return this.reader.isPerson(subject) || this.reader.isNation(subject) || this.reader.isOfficeHolder(subject);
  }

  /**
   * In a report about others («قالت الصحيفة إن موسكو ترفض») whoever takes the position is its speaker; a politician who speaks of
   * his own state or party («قال لافروف إن روسيا ترفض») stays so.
   */
  private isOther(subject: Actor): boolean {
    const reporter = this.main?.actor;
    if (this.reader.isPerson(subject) || this.reader.isOfficeHolder(subject)) return true;
    return reporter != null && this.reader.isChannel(reporter);
  }

  /** «دعوة بوتين إلى …», «اتهامات القدومي ل…»: the actor right after the noun. */
  private openNoun(i: number): void {
    // «رفضه»: whose it is stands before.
    if (endsInPronoun(this.word(i))) return;
    const at = this.agentOf(i);
    if (at >= this.paragraph.words.length || this.breakBefore(at) > BREAK.quote || this.isTag(at, TAG.medium)) return;
    const actor = this.reader.read(at);
    if (
      actor &&
      this.reader.strength(actor) === 2 &&
      (!this.main || this.reader.isPerson(actor) || this.reportIs(actor.last + 1))
    )
      this.open(i, i, 'noun', actor, true);
  }

  /** «رفض الكثير من النواب», «الإعلان المتكرر من الحزب», «تحذيرات كثيرة عن الحكومة»: where whoever says it would begin. */
  private agentOf(noun: number): number {
    for (let k = noun + 1; k <= noun + 2 && k + 1 < this.paragraph.words.length && this.breakBefore(k) === BREAK.none; k++) {
      const { text, tags } = this.word(k);
      if (text === 'من' && /^(قبل|جانب|طرف)$/.test(this.word(k + 1).text)) return k + 2;
      if (text === 'من' && k > noun + 1) return k + 1;
      if (!(tags & TAG.noun) || tags & TITLE) break;
    }
    return this.subjects.skipQuantity(noun + 1);
  }

  /** «مع إعلان طهران أن …» */
  private reportIs(i: number): boolean {
    return i < this.paragraph.words.length && this.breakBefore(i) === BREAK.none && this.word(i).text === 'ان';
  }

  /** «أجلت طالبان المحادثات، مشيرة إلى …»: an adverb of speech says it for the subject of the sentence's verb. */
  private openParticiple(i: number): void {
    if (this.main) {
      this.open(i, i, 'speech', this.main.actor, false, this.main.resumes ?? this.main);
      return;
    }
    if (this.latest) return;
    const sentence = this.paragraph.sentences[i] as number;
    for (let k = Math.max(sentence, i - LONGEST_CLAUSE); k < i; k++) {
      if (!this.isTag(k, TAG.verb)) continue;
      const subject = this.subjects.of(k, null);
      if (subject && subject !== 'pronoun' && this.reader.strength(subject) === 2) this.open(i, i, 'speech', subject);
      return;
    }
  }

  /** «قالت الشركة إن»: a plain noun is the speaker only where its words follow. */
  private reportFollows(i: number): boolean {
    for (let k = i + 1; k < Math.min(this.paragraph.words.length, i + 8); k++) {
      const quote = this.paragraph.quotes[k] as number;
      if (this.breakBefore(k) >= BREAK.colon || this.isTag(k, TAG.complementiser)) return true;
      if (quote > 0 && quote !== this.paragraph.quotes[k - 1]) return true;
      if (this.isTag(k, TAG.verb) && !this.isTag(k, TAG.noun)) return false;
    }
    return false;
  }

  /** «وأضاف أن …», «وقال: …», «وأكد على …»: a report without a named subject goes on with whoever spoke last. */
  private opensReport(i: number): boolean {
    return this.reportFollows(i) || this.goesOn(i);
  }

  /** «وطالب», «كما طالبت»: with the former subject, where none is named. */
  private goesOn(i: number): boolean {
    return this.word(i).conjoined || i === this.paragraph.sentences[i] || /^كما$/.test(this.word(i - 1).text);
  }
}
