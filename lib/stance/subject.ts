/** Whose verb it is: of the noun phrases before and after a verb, the one that may be its subject. */

import type { Word } from '../lexicon/word.ts';
import { plays, ROLE, TAG } from '../lexicon/word.ts';
import type { Actor, ActorReader } from './actor.ts';
import { endsInPronoun, genderOfVerb } from './naming.ts';
import type { Paragraph } from './paragraph.ts';
import { BREAK } from './paragraph.ts';
import { isVerb } from './scope.ts';

/** Between the start of a clause and its verb there is room for a long office, a name and its apposition. */
const LONGEST_SUBJECT = 22;
/** Between a verb and its subject stand at most so many words of time, place and occasion. */
const LONGEST_CIRCUMSTANCE = 9;
/** Verbs that hand on another's words: «نقلت الوكالة عن الوزير قوله». */
const HANDS_ON = /نقل/;
/** «ونقل النائب، وهو عضو في اللجنة، عن الوزير قوله» */
const LONGEST_APPOSITION = 14;
const LONGEST_STRANGE_NAME = 3;
const LONGEST_REST = 6;
const LONGEST_QUOTED_NAME = 5;
const NO_REST =
  TAG.preposition |
  TAG.adjunct |
  TAG.contrast |
  TAG.relative |
  TAG.adverb |
  TAG.pronoun |
  TAG.function |
  TAG.participle |
  TAG.speech;
const NEW_CLAUSE = TAG.contrast | TAG.complementiser;
const OPENING_TAGS = TAG.function | TAG.contrast | TAG.complementiser | TAG.adverb;
/** «إنه دعا بريطانيا»: the subject is the pronoun, whatever follows the verb. */
const PRONOUN_SUBJECT = /^[وف]?[بل]?[اأإ]ن(ه|ها|هم|هما|نا|ني|ي)$/;

/** `pronoun`: whoever it is, it is no new voice. */
export type Subject = Actor | 'pronoun' | null;

export class SubjectFinder {
  private readonly paragraph: Paragraph;
  private readonly reader: ActorReader;

  constructor(paragraph: Paragraph, reader: ActorReader) {
    this.paragraph = paragraph;
    this.reader = reader;
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
      const reports = own && (this.takesPreposition(verb, own.last + 1) || this.isReport(own.last + 1));
      const theirs = reports ? own : (this.ofMain(verb) ?? own);
      if (theirs) return theirs;
    }
    // «و» begins a clause whose subject, if it names one, comes after the verb.
    const before = word.conjoined && !this.isComment(verb) ? null : this.before(verb);
    let after = (word.tags & TAG.firstPerson) === 0 ? this.after(verb) : null;
    if (after && this.disagrees(word, after, before ?? earlier)) after = null;
    if (after) after = this.accuser(word, after);
    if (before && after && this.isReporter(before) && this.reader.strength(after) === 2) return after;
    if (!before || (after && this.reader.isPerson(after) && !this.reader.isPerson(before))) return after ?? before;
    if (this.reader.strength(before) === 2 || !after) return before;
    return this.reader.strength(after) === 2 ? after : before;
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

  private isReport(i: number): boolean {
    return i < this.paragraph.words.length && (this.word(i).tags & TAG.complementiser) !== 0;
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

  /** The actor right after a verb, or behind «عن» where the verb hands another's words on («نقلت … عن»). */
  after(verb: number): Actor | null {
    const { words } = this.paragraph;
    const next = this.skipCircumstance(verb + 1);
    if (next >= words.length || this.breakBefore(next) > BREAK.bracket) return null;
    if (this.opensSpeech(next)) return null;
    let actor = this.reader.read(next);
    // «أصدرت بيانا»: the object, by its ending.
    if (this.word(next).tags & TAG.medium && /[^ا]ا$/.test(this.word(next).text)) return null;
    if (
      actor &&
      this.reader.strength(actor) === 0 &&
      actor.last + 1 < words.length &&
      this.breakBefore(actor.last + 1) === BREAK.none
    ) {
      // «تبنى الهجوم تنظيم …»: the object first.
      const behind = this.reader.read(actor.last + 1);
      if (behind && !this.reader.isNation(behind) && this.reader.strength(behind) === 2) actor = behind;
    }
    if (actor && this.word(verb).tags & TAG.speech) actor = this.withRest(actor);
    actor ??= next === verb + 1 ? this.strangeName(verb) : null;
    if (HANDS_ON.test(this.word(verb).text)) {
      const from = actor ? actor.last + 1 : next;
      for (let k = from; k < Math.min(words.length - 1, from + LONGEST_APPOSITION); k++) {
        if (this.word(k).text !== 'عن') continue;
        const source = this.reader.read(k + 1);
        if (source && (k < from + 4 || /^قول/.test(words[source.last + 1]?.text ?? ''))) return source;
        if (k < from + 4) return actor;
      }
    }
    return actor;
  }

  /** «قال «أنا لست …»»: the quotation that begins here is longer than a name. */
  private opensSpeech(i: number): boolean {
    const { quotes } = this.paragraph;
    const quote = quotes[i] as number;
    return quote > 0 && quotes[i - 1] !== quote && quotes[i + LONGEST_QUOTED_NAME] === quote;
  }

  /** «قال حاكم المنطقة خان آباد حياة الله إن»: what stands between an office and the report, whatever else the words may mean, is a name. */
  private withRest(actor: Actor): Actor {
    const { words } = this.paragraph;
    const { name } = actor;
    const isGivenName =
      name !== null && name.first === name.last && actor.last === name.last && this.reader.isFirstName(name.first);
    if (!isGivenName && (!actor.office || name || !this.reader.isOfficeHolder(actor))) return actor;
    const first = actor.last + 1;
    for (let i = first; i < words.length && i <= first + LONGEST_REST; i++) {
      const { text, tags, prefixed, definite, conjoined } = this.word(i);
      const parted = this.breakBefore(i);
      if (parted !== BREAK.none && parted !== BREAK.comma) return actor;
      if (tags & TAG.complementiser || parted === BREAK.comma)
        return i > first + (isGivenName ? 0 : 1)
          ? { ...actor, last: i - 1, name: { first: name?.first ?? first, last: i - 1 } }
          : actor;
      if (tags & NO_REST || prefixed || conjoined || (i === first && definite) || /^\d/.test(text)) return actor;
      if (isGivenName && i > first + 1) return actor;
    }
    return actor;
  }

  /** «وأكد أرسلان أن …»: between a verb of speech and its report even a word of unusual shape is a name. */
  private strangeName(verb: number): Actor | null {
    const { words } = this.paragraph;
    if ((this.word(verb).tags & TAG.speech) === 0) return null;
    const says = plays(this.word(verb), ROLE.says);
    const barred = TAG.preposition | TAG.adjunct | TAG.relative | TAG.pronoun | TAG.function | TAG.participle | TAG.adverb;
    for (let i = verb + 1; i < words.length && i <= verb + 1 + LONGEST_STRANGE_NAME; i++) {
      const { tags, definite, prefixed, conjoined, text } = this.word(i);
      if (i > verb + 1) {
        const reports =
          tags & TAG.complementiser ||
          this.breakBefore(i) >= BREAK.quote ||
          (tags & TAG.preposition && (this.word(i + 1)?.tags ?? 0) & TAG.complementiser);
        if (reports || tags & (TAG.office | TAG.unit))
          return { first: verb + 1, last: i - 1, office: null, name: { first: verb + 1, last: i - 1 } };
      }
      if (
        tags & barred ||
        tags & TAG.complementiser ||
        prefixed ||
        conjoined ||
        /^\d/.test(text) ||
        this.breakBefore(i) > BREAK.none
      )
        return null;
      if (definite && (i === verb + 1 || tags & TAG.noun)) return null;
      if (!says && i === verb + 1 && (tags & TAG.noun || /(ه|ها|هم)$/.test(text))) return null;
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

  /** «بوتين أكد …», «وكان السفير، قد أعلن …», «لكن الوزارة نفت …»: the actor between the start of the clause and the verb. */
  before(predicate: number): Actor | null {
    const promised = this.beforeThat(predicate);
    if (promised) return promised;
    // «الرئيس، سبق أن أكد»
    const isAgain = predicate > 2 && /^و?ان$/.test(this.word(predicate - 1).text) && this.word(predicate - 2).text === 'سبق';
    const verb = isAgain ? predicate - 2 : predicate;
    // Openers lead up to a subject; once another word has come, only a comma or a new clause begins anew.
    let opening = true;
    for (let start = this.clauseStart(verb); start < verb; start++) {
      if (
        this.breakBefore(start) >= BREAK.comma ||
        (start > 0 && (this.word(start - 1).tags & NEW_CLAUSE || /^و?كانت?$/.test(this.word(start).text)))
      )
        opening = true;
      if (this.opens(start) || (opening && this.opensGroup(start)) || !opening) continue;
      opening = false;
      const atStart = start === this.paragraph.sentences[verb] || this.opens(start - 1);
      const actor = this.reader.read(start);
      if (!actor || actor.last >= verb || this.reader.strength(actor) === 0) continue;
      // A name that nobody knows counts only right before the verb: «الجبير يدين …».
      if (this.reader.strength(actor) === 1 && !(atStart && actor.last === verb - 1)) continue;
      if (this.isClear(actor.last + 1, verb)) return this.withName(actor);
    }
    return this.aroundAside(verb) ?? this.rightBefore(verb);
  }

  /** «أن الدكتور فلان، المشرف على المركز، شدد»: the clause's subject, another phrase in apposition between the commas. */
  private aroundAside(verb: number): Actor | null {
    const start = this.clauseStart(verb);
    if (this.breakBefore(verb) !== BREAK.comma || this.breakBefore(start) !== BREAK.comma || !this.isClear(start, verb))
      return null;
    const actor = this.reader.endingAt(start - 1);
    if (!actor || this.reader.isPlace(actor) || this.word(actor.first).prefixed || this.word(actor.first).conjoined) return null;
    return actor.first === this.paragraph.sentences[verb] || this.opens(actor.first - 1) ? actor : null;
  }

  /** «… رسالة للسلطة الاتحاد الأوروبي يهدد»: a headline run into the text. */
  private rightBefore(verb: number): Actor | null {
    const actor = verb > 0 && this.breakBefore(verb) === BREAK.none ? this.reader.endingAt(verb - 1) : null;
    if (!actor || actor.first === 0 || this.word(actor.first).prefixed || this.word(actor.first).conjoined) return null;
    const { tags, definite } = this.word(actor.first - 1);
    const parted = this.breakBefore(actor.first);
    const isFree = parted > BREAK.quote || (parted === BREAK.none && definite && this.hasVerbBefore(actor.first));
    return isFree && !(tags & (TAG.preposition | TAG.verb | TAG.speech | TAG.adjunct)) ? actor : null;
  }

  /** «سبق للوزير أن أعلن» */
  private beforeThat(verb: number): Actor | null {
    if (verb < 3 || !/^و?ان$/.test(this.word(verb - 1).text)) return null;
    for (let k = verb - 2; k >= Math.max(this.paragraph.sentences[verb] as number, verb - LONGEST_SUBJECT); k--)
      if (/^[وف]?سبق$/.test(this.word(k).text)) {
        const actor = /^ل/.test(this.word(k + 1).text) ? this.reader.read(k + 1, true) : null;
        return actor?.last === verb - 2 ? actor : null;
      }
    return null;
  }

  /** «إيمانويل ماكرون، الرئيس الفرنسي، أكد»: the name before an office in apposition. */
  private withName(actor: Actor): Actor {
    if (actor.name || actor.first === 0 || this.breakBefore(actor.first) !== BREAK.comma) return actor;
    const named = this.reader.endingAt(actor.first - 1);
    return named?.name && this.reader.isPerson(named) ? { ...actor, first: named.first, name: named.name } : actor;
  }

  /** The clause has its finite verb already. */
  hasVerbBefore(i: number): boolean {
    for (let k = i - 1; k >= Math.max(this.clauseStart(i), i - LONGEST_CIRCUMSTANCE); k--) {
      if (this.breakBefore(k + 1) >= BREAK.quote) return false;
      if (isVerb(this.word(k))) return true;
    }
    return false;
  }

  private isClear(from: number, to: number): boolean {
    // «عدد من الدول التي … قد أعلنت»: a relative clause may stand between.
    if (to - from > 2 && this.word(to - 1).text === 'قد' && this.word(from).tags & TAG.relative) return true;
    for (let i = from; i < to; i++) {
      if (plays(this.word(i), ROLE.auxiliary)) continue;
      if (this.word(i).tags & (TAG.complementiser | TAG.verb | TAG.speech | TAG.relative)) return false;
    }
    return true;
  }

  private word(i: number): Word {
    return this.paragraph.words[i] as Word;
  }

  private breakBefore(i: number): number {
    return this.paragraph.breaks[i] ?? BREAK.sentence;
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
      !/^ب.{2,}/.test(charge.text) ||
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

  /** Over adverbs, «به», «عدد من», «يوم 21/11 الحالي», «لـ«صحيفة»» and «في تصريح له». */
  private skipCircumstance(from: number): number {
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

  /** Over «الكثير من», «بعض». */
  skipQuantity(from: number): number {
    let at = from;
    while (at < this.paragraph.words.length && this.opensGroup(at)) at++;
    return at;
  }

  private isDay(i: number): boolean {
    const { text, tags } = this.word(i);
    return /^\d/.test(text) || (tags & (TAG.adverb | TAG.function)) !== 0 || text === 'وقت';
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

  /** «كل من», «كلا من» */
  private opensGroup(i: number): boolean {
    return (
      plays(this.word(i), ROLE.quantity) || (this.word(i).text === 'من' && plays(this.paragraph.words[i - 1], ROLE.quantity))
    );
  }

  private opens(i: number): boolean {
    return i >= 0 && ((this.word(i).tags & OPENING_TAGS) !== 0 || plays(this.word(i), ROLE.opener));
  }
}
