/**
 * The places of a paragraph where somebody is given the floor: a verb or noun of speech or of position with its subject, a
 * source («بحسب …»), a headline («لافروف: …»).
 */

import type { Word } from '../lexicon/word.ts';
import { plays, ROLE, TAG } from '../lexicon/word.ts';
import type { Actor } from './actor.ts';
import { ActorReader } from './actor.ts';
import { Clause } from './clause.ts';
import { Headline } from './headline.ts';
import type { Matches } from './matches.ts';
import { genderOfVerb, isBareAdjective, isImperfect } from './naming.ts';
import type { Paragraph } from './paragraph.ts';
import { BREAK } from './paragraph.ts';
import { Report } from './report.ts';
import { Sources } from './sources.ts';
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
/** «عبر الوزير، في ختام زيارته، عن»: how far the complement may be, less where the verb may be a preposition. */
const LONGEST_ASIDE = 7;
const LONGEST_FRAME = 16;

export function findFrames(paragraph: Paragraph, matches: Matches): { frames: Frame[]; reader: ActorReader } {
  const reader = new ActorReader(paragraph, matches);
  return { frames: new FrameFinder(paragraph, reader, matches).find(), reader };
}

class FrameFinder extends Clause {
  private readonly subjects: SubjectFinder;
  private readonly report: Report;
  private readonly sources: Sources;
  private readonly headline: Headline;
  private readonly frames: Frame[] = [];
  /** Where words that name a source begin, and where they end. */
  private readonly found: ReadonlyMap<number, number>;
  private readonly nouns: ReadonlySet<number>;
  private readonly positions: ReadonlySet<number>;
  /** Of the sentence that is being read: its last main frame of speech, and its last frame of any kind. */
  private main: Frame | null = null;
  private latest: Frame | null = null;
  /** Whose sentence it is, though sources and others were named since: «وأضاف» goes on with him. */
  private floor: Frame | null = null;

  constructor(paragraph: Paragraph, reader: ActorReader, matches: Matches) {
    super(paragraph, reader);
    this.subjects = new SubjectFinder(paragraph, reader);
    this.report = new Report(paragraph, reader);
    this.sources = new Sources(paragraph, reader);
    this.headline = new Headline(paragraph, reader);
    const of = (kind: string) => matches.speech.filter((found) => found.value === kind);
    this.found = new Map(of('source').map((found) => [found.first, found.last]));
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
        const actor = this.headline.speakerAt(i);
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
      if (this.isInName(i)) continue;
      const source = this.found.get(i);
      if (source !== undefined && this.isAside(i)) i = source;
      else if (source !== undefined) {
        const actor = this.sources.namedBehind(i, source);
        if (actor) this.open(i, i, 'source', actor);
        if (actor && this.sources.leads(i, actor)) this.main = this.latest;
        i = actor ? actor.last : source;
      } else if (this.report.continues(i)) this.open(i, i, 'speech', null);
      else if (this.openUnspoken(i)) continue;
      else if (this.isTag(i, TAG.speech) && this.actsAsVerb(i)) this.openSpeech(i);
      else if ((this.positions.has(i) || this.isTag(i, TAG.position)) && this.actsAsVerb(i)) this.openPosition(i);
      else if (this.nouns.has(i)) this.openNoun(i);
      else if (this.isTag(i, TAG.participle) && !this.word(i).prefixed) this.openParticiple(i);
    }
    return this.frames;
  }

  /** «فيدل كاسترو» is no verb. */
  private isInName(i: number): boolean {
    const actor = this.latest?.actor;
    return actor != null && actor.first <= i && i <= actor.last && i > (this.latest as Frame).at;
  }

  private open(
    at: number,
    from: number,
    kind: FrameKind,
    actor: Actor | null,
    nested = false,
    resumes: Frame | null = null,
  ): void {
    const theirs = actor || kind !== 'speech' ? null : this.report.reportedOn(at);
    const frame: Frame = { at, from, kind, actor, nested, resumes, theirs };
    this.frames.push(frame);
    this.latest = frame;
    if (!nested && kind !== 'source' && kind !== 'noun') this.floor = resumes ?? frame;
    if (!nested && (kind === 'speech' || kind === 'headline')) this.main = frame;
  }

  /** «توقف الولايات المتحدة عن …»: a word that may be noun or verb is a verb only where a clause begins or its subject ends. */
  private actsAsVerb(i: number): boolean {
    const word = this.word(i);
    // «ألقى» only looks as if it had the article.
    if ((word.definite && word.tags & TAG.noun) || word.prefixed || (word.tags & TAG.adjunct && word.tags & TAG.noun))
      return false;
    if (
      !(word.tags & TAG.noun) ||
      i === 0 ||
      word.conjoined ||
      this.breakBefore(i) >= BREAK.comma ||
      this.isTag(i - 1, TAG.function | TAG.complementiser | TAG.relative) ||
      plays(this.word(i - 1), ROLE.auxiliary)
    )
      return true;
    // «وسط رفض سياسي»
    const isDescribed = i + 1 < this.paragraph.words.length && isBareAdjective(this.word(i + 1));
    if (this.isTag(i - 1, TAG.preposition) || (isDescribed && this.isTag(i - 1, TAG.adjunct))) return false;
    if (this.isKnownActor(i + 1) && !this.subjects.hasVerbBefore(i)) return true;
    const before = this.subjects.before(i);
    return before !== null && before.last === i - 1;
  }

  private isKnownActor(i: number): boolean {
    const actor = i < this.paragraph.words.length && this.breakBefore(i) <= BREAK.quote ? this.reader.read(i) : null;
    return actor !== null && this.reader.strength(actor) === 2;
  }

  /** «جاء في بيان», «ما وصفه الرئيس ب…» */
  private openUnspoken(i: number): boolean {
    const document = this.main ? null : this.sources.documentAt(i);
    const actor = document ?? (this.main && this.paragraph.quotes[i] !== 0 ? null : this.sources.callerAt(i));
    if (actor) this.open(i, i, 'speech', actor, document === null);
    return actor !== null;
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
      if (
        !this.report.hasComplement(
          behind,
          !isExpress ? 1 : this.isTag(i, TAG.preposition) ? LONGEST_ASIDE : LONGEST_FRAME,
          isExpress,
        )
      )
        return;
    }
    const nested = this.main !== null && !(this.word(i).conjoined && this.paragraph.quotes[i] === 0);
    if (nested) {
      // In a report only who is known and is quoted in his turn has a voice of his own.
      if (!subject || this.reader.strength(subject) < 2 || plays(this.word(i - 1), ROLE.negation)) return;
      if (
        !this.report.follows(Math.max(i, subject.last)) &&
        !((this.isTag(i, TAG.position) || this.report.saysOf(i, subject)) && this.isOther(subject, i))
      )
        return;
      if (((this.paragraph.quotes[i] as number) > 0 && !subject.name) || this.isAscribed(subject, i)) return;
      this.open(i, Math.min(i, subject.first), 'speech', subject, true);
    } else if (subject && this.speaks(subject, i)) this.open(i, Math.min(i, subject.first), 'speech', subject);
    else if (this.report.opensReport(i)) this.open(i, i, 'speech', null, false, this.resumedBy(this.word(i)));
  }

  /**
   * Who goes on: whoever has the floor; but in the report of a text or of nameless sources whoever they quote («أظهرت الوثائق أن فلانا كان
   * يرى …، وقال …»), and of two the one with whom the verb agrees («قال الوزير إن اللجنة ترفض …، وتطالب»).
   */
  private resumedBy(verb: Word): Frame | null {
    const { latest, main, floor } = this;
    if (!latest?.nested || !latest.actor || latest === floor) return floor;
    if (this.clashes(verb, floor?.actor) && !this.clashes(verb, latest.actor)) return latest;
    return latest.kind === 'speech' && main?.actor && this.reader.isChannel(main.actor) && latest.at > main.at ? latest : floor;
  }

  private clashes(verb: Word, actor: Actor | null | undefined): boolean {
    if (!actor) return false;
    const gender = genderOfVerb(verb);
    const theirs = this.reader.genderOf(actor);
    return gender === 'feminine' ? theirs !== 'feminine' && this.reader.isOfficeHolder(actor) : theirs === 'feminine';
  }

  /** «قال الوزير، بحسب بيان صادر عن مكتبه، إن …»: between him and his words stands who handed them on. */
  private isAside(i: number): boolean {
    const actor = this.main?.actor;
    if (!actor || this.main?.kind !== 'speech' || actor.first < this.main.at || this.reader.isChannel(actor)) return false;
    if (i > actor.last + 1 + LONGEST_ASIDE || !/^[وف]?(ب?حسب|وفق)/.test(this.word(i).text)) return false;
    for (let k = actor.last + 1; k < i; k++)
      if (this.isTag(k, TAG.complementiser | TAG.verb) || this.breakBefore(k) >= BREAK.colon) return false;
    return this.report.follows(i + 1);
  }

  /** «يذكر أن», «يعتقد أن»: nobody says it. */
  private isImpersonal(i: number): boolean {
    // «ويدعى فلان»
    if (/^[وف]?[يت]دعي$/.test(this.word(i).text) && !this.report.follows(i)) return true;
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
      this.report.follows(Math.max(actor.last, verb)) ||
      this.report.says(verb, actor) ||
      (actor.first > verb + 1 && plays(this.word(verb + 1), ROLE.single)) ||
      (actor.first > verb && this.report.takesPreposition(verb, actor.last + 1))
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
    if (plays(this.word(i), ROLE.proposes) && !this.proposes(i, subject, nested)) return;
    if (plays(this.word(i), ROLE['also-act']) && !this.speaksForItself(subject)) return;
    if (nested) {
      if (strength === 2 && this.isTag(i, TAG.position) && !plays(this.word(i - 1), ROLE.negation) && this.isOther(subject, i))
        this.open(i, Math.min(i, subject.first), 'position', subject, true);
      return;
    }
    const opens =
      i === this.paragraph.sentences[i] ||
      this.word(i).conjoined ||
      this.isTag(i - 1, TAG.adverb | TAG.function) ||
      this.breakBefore(i) >= BREAK.comma;
    if (strength !== 2 && !(strength === 1 && (opens || subject.last === i - 1))) return;
    this.open(i, Math.min(i, subject.first), 'position', subject);
    // «تشتبه بغداد في أن أنقرة تسعى …»: a report like any other.
    if (this.report.beginsWithin(Math.max(i, subject.last) + 1)) this.main = this.latest;
  }

  /** «قدمت السويد إلى المجلس مشروع قرار»; within a report («قالت الصحيفة إن بيني قدم خطة») it is an act that is told of. */
  private proposes(verb: number, subject: Actor, nested: boolean): boolean {
    if (nested && !isImperfect(this.word(verb))) return false;
    const from = Math.max(verb, subject.last) + 1;
    for (let k = from; k < Math.min(this.paragraph.words.length, from + LONGEST_ASIDE) && this.breakBefore(k) < BREAK.colon; k++)
      if (plays(this.word(k), ROLE.proposal)) return true;
    return false;
  }

  /** A politician's or a state's attack may be one of words; an army's is an act. */
  private speaksForItself(subject: Actor): boolean {
    return this.reader.isPerson(subject) || this.reader.isNation(subject) || this.reader.isOfficeHolder(subject);
  }

  /**
   * In a report about others («قالت الصحيفة إن موسكو ترفض») whoever takes the position is its speaker; a politician who speaks of
   * his own state or party («قال لافروف إن روسيا ترفض») stays so.
   */
  private isOther(subject: Actor, verb: number): boolean {
    const reporter = this.main?.actor;
    // «على بيان للوزارة ترفض فيه …»: in his own text its author speaks.
    const isAuthor = this.isTag(subject.first, TAG.medium) && /^فيها?$/.test(this.paragraph.words[verb + 1]?.text ?? '');
    if (this.reader.isPerson(subject) || this.reader.isOfficeHolder(subject) || isAuthor) return true;
    return reporter != null && this.reader.isChannel(reporter);
  }

  /** «قال السفير مازن إن بلجيكا تأمل أن …»: a state's attitude as a politician describes it, not the words that it once used («أعلنت»). */
  private isAscribed(subject: Actor, verb: number): boolean {
    const reporter = this.main?.actor;
    return reporter != null && this.reader.isPerson(reporter) && this.reader.isNation(subject) && isImperfect(this.word(verb));
  }

  private openNoun(i: number): void {
    const actor = this.sources.ownerOf(i);
    if (actor && (!this.main || this.reader.isPerson(actor) || this.report.isNext(actor.last + 1)))
      this.open(i, i, 'noun', actor, true);
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
}
