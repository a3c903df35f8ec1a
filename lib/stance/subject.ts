/** Whose verb it is: of the noun phrases before and after a verb, the one that may be its subject. */

import type { Word } from '../lexicon/word.ts';
import { plays, ROLE, TAG } from '../lexicon/word.ts';
import type { Actor, ActorReader } from './actor.ts';
import { Clause, LONGEST_SUBJECT } from './clause.ts';
import { endsInPronoun, genderOfVerb, isPluralVerb, looksPrefixed } from './naming.ts';
import type { Paragraph } from './paragraph.ts';
import { BREAK } from './paragraph.ts';
import { PostverbalSubject } from './postverbal.ts';
import { PreverbalSubject } from './preverbal.ts';
import { Report } from './report.ts';
import { isVerb } from './scope.ts';

/** «إنه دعا بريطانيا»: the subject is the pronoun, whatever follows the verb. */
const PRONOUN_SUBJECT = /^[وف]?[بل]?[اأإ]ن(ه|ها|هم|هما|نا|ني|ي)$/;

/** «بالتقصير», «بأنه …», but not «باسندوة». */
const isCharge = (word: Word): boolean =>
  /^ب.{2,}/.test(word.text) &&
  (word.prefixed || (word.tags & TAG.complementiser) !== 0 || word.lexemes.length > 0 || looksPrefixed(word));

/** `pronoun`: whoever it is, it is no new voice. */
export type Subject = Actor | 'pronoun' | null;

export class SubjectFinder extends Clause {
  private readonly preverbal: PreverbalSubject;
  private readonly postverbal: PostverbalSubject;
  private readonly report: Report;

  constructor(paragraph: Paragraph, reader: ActorReader) {
    super(paragraph, reader);
    this.preverbal = new PreverbalSubject(paragraph, reader);
    this.postverbal = new PostverbalSubject(paragraph, reader);
    this.report = new Report(paragraph, reader);
  }

  /** `earlier`: who spoke last in this sentence; a feminine verb that goes on with her has no new subject. */
  of(verb: number, earlier: Actor | null): Subject {
    const word = this.word(verb);
    if (this.hasPronoun(verb)) return 'pronoun';
    const relative = verb > 1 && (this.word(verb - 1).tags & TAG.relative) !== 0 && /^و?ال/.test(this.word(verb - 1).text);
    if (relative) {
      if (this.resumes(verb)) return this.after(verb) ?? this.ofMain(verb);
      return (this.breakBefore(verb - 1) <= BREAK.comma ? this.reader.endingAt(verb - 2) : null) ?? this.after(verb);
    }
    if (/^(فيها?|خلالها?)$/.test(this.paragraph.words[verb + 1]?.text ?? '') && this.breakBefore(verb) === BREAK.none) {
      const behind = this.after(verb);
      const own = behind && this.reader.strength(behind) === 2 && !this.disagrees(word, behind, null) ? behind : null;
      // «ناشد خلالها العلماء»: a noun that no preposition and no report follows may be the object.
      const reports = own && (this.report.takesPreposition(verb, own.last + 1) || this.report.beginsAt(own.last + 1));
      const theirs = reports ? own : (this.ofMain(verb) ?? own);
      if (theirs) return theirs;
    }
    // «و» begins a clause whose subject, if it names one, comes after the verb.
    const before = word.conjoined && !this.isComment(verb) ? null : this.before(verb);
    let after = word.tags & TAG.firstPerson || isPluralVerb(word) ? null : this.after(verb);
    if (after && this.disagrees(word, after, before ?? earlier)) after = null;
    if (after) after = this.accuser(word, after);
    if (before && after && this.isReporter(before) && this.reader.strength(after) === 2) return after;
    if (!before || (after && this.reader.isPerson(after) && !this.reader.isPerson(before))) return after ?? before;
    if (this.reader.strength(before) === 2 || !after) return before;
    return this.reader.strength(after) === 2 ? after : before;
  }

  /** The actor between the start of the clause and the verb. */
  before(verb: number): Actor | null {
    return this.preverbal.find(verb);
  }

  private after(verb: number): Actor | null {
    return this.postverbal.find(verb);
  }

  /** «الجماعة التي يتهمها», «الحل الذي تدافع عنه»: a pronoun goes back to the noun before the relative, so another does it. */
  private resumes(verb: number): boolean {
    const word = this.word(verb);
    return (
      endsInPronoun(word) ||
      (plays(this.paragraph.words[verb + 1], ROLE.pronominal) && this.breakBefore(verb + 1) === BREAK.none) ||
      (/^و?التي$/.test(this.word(verb - 1).text) && genderOfVerb(word) === 'masculine')
    );
  }

  /** «أما الوزير، فأكد»: the one «ف» behind which the clause's subject stands before the verb. */
  private isComment(verb: number): boolean {
    return this.word(verb).text.startsWith('ف') && /^و?اما$/.test(this.word(this.clauseStart(verb)).text);
  }

  /** «الخرطوم: عماد حسن أكد السودان …»: the paper's own man. */
  private isReporter({ first, office }: Actor): boolean {
    return (
      !office &&
      this.breakBefore(first) === BREAK.colon &&
      first > 0 &&
      first - (this.paragraph.sentences[first] as number) <= 2 &&
      this.reader.isName(this.paragraph.sentences[first] as number)
    );
  }

  /** «أصدرت الهيئة بيانا دعت فيه إلى …», «بيان للوزارة ترفض فيه»: whose text or visit it is. */
  private ofMain(verb: number): Actor | null {
    for (let k = verb - 1; k >= Math.max(this.paragraph.sentences[verb] as number, verb - LONGEST_SUBJECT); k--) {
      const { tags } = this.word(k);
      const actor =
        tags & TAG.medium
          ? this.reader.read(k)
          : isVerb(this.word(k)) || (k === this.paragraph.sentences[verb] && this.word(k).tags & TAG.verb)
            ? (this.before(k) ?? this.after(k))
            : null;
      if (actor && !(tags & TAG.medium && (actor.name ?? actor.office)?.first === k) && this.reader.strength(actor) === 2)
        return actor;
    }
    return null;
  }

  private hasPronoun(verb: number): boolean {
    let at = verb - 1;
    while (at > verb - 3 && at >= 0 && plays(this.word(at), ROLE.auxiliary)) at--;
    return at >= 0 && this.breakBefore(at + 1) <= BREAK.quote && PRONOUN_SUBJECT.test(this.word(at).text);
  }

  /** «اتهم الوزير بالتقصير»: before the charge stands who is accused; «اتهم زعيم المعارضة أردوغان ب…»: behind the one who accuses. */
  private accuser(verb: Word, after: Actor): Actor | null {
    const charge = this.paragraph.words[after.last + 1];
    if (
      !charge ||
      !isCharge(charge) ||
      !verb.lexemes.some((lexeme) => lexeme.lemma === 'اتهم' || lexeme.lemma === 'وصف') ||
      endsInPronoun(verb)
    )
      return after;
    const { office, name, first } = after;
    if (!office || !name) return first === after.last ? null : after;
    const isWhole = this.word(office.first).definite || this.word(office.last).definite;
    return isWhole && !this.paragraph.words.slice(office.first, office.last + 1).some((word) => word.prefixed)
      ? null
      : { first, last: office.last, office, name: null };
  }

  /** «اتهم أنقرة …»: what follows is the object. A woman's name does not show its gender, so a man is only doubted beside her. */
  private disagrees(verb: Word, after: Actor, other: Actor | null): boolean {
    const gender = genderOfVerb(verb);
    const theirs = this.reader.genderOf(after);
    if (gender === 'masculine') return theirs === 'feminine';
    if (gender === 'feminine' && this.reader.isMasculineBody(after)) return true;
    return gender === 'feminine' && theirs === 'masculine' && other !== null && this.reader.genderOf(other) === 'feminine';
  }
}
