/**
 * Which cues turn a phrase, and what its stance becomes: ConText's rules (Harkema et al. 2009) of direction, reach and
 * termination, with cues that may govern one another («لم يرفض الحوار» rejects and negates: it is for dialogue again).
 */
import type { Cue, Entry } from '../lexicon/schema.ts';
import type { Word } from '../lexicon/word.ts';
import { plays, ROLE, TAG } from '../lexicon/word.ts';
import type { Found, WordSpan } from './matches.ts';
import { covers, inside } from './matches.ts';
import type { Paragraph } from './paragraph.ts';
import { BREAK } from './paragraph.ts';
import { isVerb, sameScope } from './scope.ts';
import type { CueEffect, Stance, Topic } from './statement.ts';

export interface Turned {
  readonly stance: Stance;
  readonly conditional: boolean;
  /** The cues at work, in text order. */
  readonly cues: readonly Found<Cue>[];
}

export function turn(
  phrase: Found<Entry>,
  cues: readonly Found<Cue>[],
  phrases: readonly Found<Entry>[],
  paragraph: Paragraph,
): Turned {
  if (cues.length === 0) return { stance: phrase.value.stance, conditional: false, cues: [] };
  const working: Found<Cue>[] = [];
  let stance = phrase.value.stance;
  let conditional = false;
  let before: Found<Cue> | undefined;
  // From the phrase outwards: the nearest cue turns it first, the next one turns the result.
  const reaching = cues.filter((cue) => reaches(cue, phrase, cues, phrases, paragraph));
  const resumed = reaching.some((cue) => cue.value.effect === 'resumes');
  for (const cue of reaching.sort((a, b) => distance(a, phrase) - distance(b, phrase))) {
    const effect = cue.value.effect;
    if (before && effect !== 'conditions' && areSiblings(cue, before, paragraph)) continue;
    if (isBuiltIn(effect, phrase.value, stance)) continue;
    // «استئناف الحوار الذي توقف»: that it had stopped is why it is resumed.
    if (resumed && cue.value.side === 'after' && (effect === 'fails' || effect === 'ends')) continue;
    working.push(cue);
    if (effect === 'conditions') conditional = true;
    else {
      if (effect === 'names') stance = 'none';
      else if (effect === 'resumes') stance = stance === 'none' ? 'favor' : stance;
      else stance = opposite(stance);
      before = cue;
    }
  }
  return { stance, conditional, cues: working.sort((a, b) => a.first - b.first) };
}

/** Only a direction can be turned; an issue merely named, when rejected or ended, is taken a stand against. */
const opposite = (stance: Stance): Stance => (stance === 'favor' ? 'against' : stance === 'against' ? 'favor' : 'against');

/**
 * Condemning or ending what the phrase itself has against it («استياء من الاعتداء الآثم»، «تسوية لإنهاء النزاع») says the same again.
 */
const isBuiltIn = (effect: CueEffect | null, entry: Entry, stance: Stance): boolean =>
  stance === 'against' &&
  entry.stance === 'against' &&
  (effect === 'condemns' || (entry.topic === 'confrontation' && (effect === 'ends' || effect === 'reduces')));

const distance = (cue: Found<Cue>, phrase: Found<Entry>): number =>
  cue.last < phrase.first ? phrase.first - cue.last : cue.first - phrase.last;

/**
 * «أدان الهجوم الذي استهدف السفارة»: what a relative clause tells of an act that is condemned or denied is part of that act. True where
 * `inner` opens the relative clause right behind `outer`.
 */
export function describes(inner: Found<Entry>, outer: Found<Entry>, { words, breaks }: Paragraph): boolean {
  const at = outer.last + 1;
  const word = words[at];
  return (
    word !== undefined &&
    (word.tags & TAG.relative) !== 0 &&
    breaks[at] === BREAK.none &&
    inner.first > at &&
    inner.first <= at + 2
  );
}

/** Coordinated cues («لا يريد ولا يسعى») and cues that share a word say one thing twice; they do not govern one another. */
function areSiblings(outer: Found<Cue>, inner: Found<Cue>, { words }: Paragraph): boolean {
  if (outer.first <= inner.last && inner.first <= outer.last) return true;
  if (outer.value.side !== inner.value.side) return false;
  const second = outer.first < inner.first ? inner : outer;
  return (words[second.first] as Word).conjoined;
}

/** What fails is an aim: talks, an agreement, a treaty. An attack that fails is an attack; issues are named of arms control alone. */
const TOPICS_OF: Partial<Record<CueEffect, readonly Topic[]>> = {
  fails: ['cooperation', 'arms-control'],
  names: ['arms-control'],
};

/**
 * A protest is against something already («رفع المتظاهرون صورا»، «لم يتمكن المحتجون»: theirs is the act that is told); to end or to
 * condemn an occupation or a coup is still to accuse whoever is behind it.
 */
const UNTURNED: Partial<Record<Entry['act'], readonly CueEffect[]>> = {
  protest: ['negates', 'rejects', 'condemns', 'ends', 'reduces'],
  accuse: ['ends', 'reduces'],
};

function reaches(
  cue: Found<Cue>,
  phrase: Found<Entry>,
  cues: readonly Found<Cue>[],
  phrases: readonly Found<Entry>[],
  paragraph: Paragraph,
): boolean {
  const { side, reach, effect } = cue.value;
  if (!cue.value.topics.includes(phrase.value.topic)) return false;
  if (UNTURNED[phrase.value.act]?.includes(effect as CueEffect)) return false;
  if (TOPICS_OF[effect as CueEffect]?.includes(phrase.value.topic) === false) return false;
  if (overlap(cue, phrase)) return isNested(cue, phrase);
  if (effect !== 'names' && isSpent(cue, phrase, phrases)) return false;
  if (effect === 'conditions') return conditionReaches(cue, phrase, paragraph);
  // «سنبدأ الحوار إذا توقف الاستيطان»: what the condition says is another clause.
  if (cues.some((other) => other.value.effect === 'conditions' && isBetween(other, cue, phrase))) return false;
  if (side === 'before') {
    if (cue.last >= phrase.first || stepsBetween(cue, phrase, paragraph) > reach) return false;
    // «لم تطرح المسألة خلال لقائهما»: when it was said is not what is denied.
    if ((paragraph.words[phrase.first] as Word).tags & TAG.adjunct) return false;
    if (isAside(cue, paragraph)) return false;
    if (effect === 'negates' && startsAnew(cue.last + 1, phrase.first, paragraph)) return false;
    if (effect !== 'resumes' && crossesVerb(cue.last + 1, phrase.first, paragraph)) return false;
    return (
      sameScope(paragraph, cue.last, phrase.first, seeksObject(cue, phrase, phrases, paragraph)) &&
      !isShielded(cue, phrase, phrases, paragraph)
    );
  }
  if (cue.first <= phrase.last || cue.first - phrase.last - 1 > reach) return false;
  return sameScope(paragraph, phrase.last, cue.first);
}

const overlap = (a: WordSpan, b: WordSpan): boolean => a.first <= b.last && b.first <= a.last;

/**
 * A cue in the gap of a phrase («سعى إلى وقف الحوار») turns it, and so does one that has the phrase in its own gap («باءت الوساطة
 * بالفشل»); one that shares a word with it does not.
 */
function isNested(cue: Found<Cue>, phrase: Found<Entry>): boolean {
  const { effect, side } = cue.value;
  // «معاهدة للحد من الأسلحة» has its limit built in, «زيارة غير معلنة» is a visit.
  if (effect === 'conditions' || effect === 'reduces' || effect === 'negates') return false;
  if (inside(cue, phrase)) return side === 'before' && ((cue.used << (cue.first - phrase.first)) & phrase.used) === 0;
  return inside(phrase, cue) && side === 'after' && ((phrase.used << (phrase.first - cue.first)) & cue.used) === 0;
}

const isBetween = (middle: WordSpan, a: WordSpan, b: WordSpan): boolean =>
  (a.last < middle.first && middle.last < b.first) || (b.last < middle.first && middle.last < a.first);

/**
 * A phrase with the cue in it («وقف إطلاق النار») has spent it. Only what another topic sees in the same words is turned too: in «انسحب
 * من معاهدة الصواريخ» cooperation ends, and so does the limit on missiles. A negation has it all («لن نقبل الحوار»).
 */
function isSpent(cue: Found<Cue>, phrase: Found<Entry>, phrases: readonly Found<Entry>[]): boolean {
  return phrases.some(
    (other) =>
      other.size > 1 &&
      other.last - other.first > cue.last - cue.first &&
      covers(other, cue) &&
      (other.value.topic === phrase.value.topic ||
        (cue.value.effect !== 'negates' && (other.last < phrase.first || phrase.last < other.first))),
  );
}

/** Titles, nationalities, first names: with the unknown words behind them they make up names. */
const NAMING = TAG.office | TAG.honorific | TAG.collective | TAG.unit | TAG.nisba | TAG.givenName;

/**
 * The words between a cue and a phrase behind it. Those that name who refuses do not count: «نفى رئيس اللجنة فيكتور أوزيروف إجراء
 * مباحثات» has its long subject before its object.
 */
function stepsBetween(cue: Found<Cue>, phrase: Found<Entry>, { words }: Paragraph): number {
  let steps = phrase.first - cue.last - 1;
  if (!isRefusal(cue)) return steps;
  for (let i = cue.last + 1, naming = false; i < phrase.first; i++) {
    const { tags, lexemes } = words[i] as Word;
    naming = (tags & NAMING) !== 0 || (naming && tags === 0 && lexemes.length === 0);
    if (naming) steps--;
  }
  return steps;
}

/** «دانت الحكومة، أمس، الهجوم»: between a verb of refusal and the first phrase behind it commas enclose what is said in passing. */
const seeksObject = (cue: Found<Cue>, phrase: Found<Entry>, phrases: readonly Found<Entry>[], { words }: Paragraph): boolean =>
  isRefusal(cue) &&
  phrase.value.act !== 'accuse' &&
  ((words[cue.first] as Word).tags & TAG.verb) !== 0 &&
  !phrases.some((other) => other.first > cue.last && other.last < phrase.first);

/** Whether a cue is a stand that somebody takes against what it governs. */
export const isRefusal = ({ value: { effect } }: Found<Cue>): boolean => effect === 'condemns' || effect === 'rejects';

/** What only tells who is meant («القوى التي لم تشارك في الحوار») or when («منذ انتهاء الحرب») turns nothing. */
function isAside({ first, value: { effect } }: Found<Cue>, { words }: Paragraph): boolean {
  const before = words[first - 1];
  if (!before || (effect !== 'negates' && effect !== 'ends')) return false;
  return (before.tags & TAG.relative) !== 0 || (effect === 'ends' && plays(before, ROLE.time));
}

/**
 * A particle negates the word behind it («لا يسعى إلى …») and what that governs, also through «أن» («لا يريد أن يهاجم»), not the
 * verb of another clause («لا تسمح به قوات هاجمت …»).
 */
function crossesVerb(negated: number, to: number, { words }: Paragraph): boolean {
  const opensClause = (i: number): boolean => isVerb(words[i] as Word) && !isLink(words[i - 1] as Word);
  for (let i = negated + 1; i < to; i++) if ((words[i] as Word).tags & TAG.relative || opensClause(i)) return true;
  return to > negated && opensClause(to) && !((words[to - 1] as Word).tags & TAG.function);
}

/**
 * What is negated goes no further than its clause: «لا علاقة لنا بالحركة، وموقفنا …», «لم يكونوا متهورين وأن بالإمكان …» begin another.
 */
function startsAnew(from: number, to: number, { words, breaks }: Paragraph): boolean {
  for (let i = from; i <= to; i++) {
    const { tags, conjoined } = words[i] as Word;
    if (conjoined && (breaks[i] === BREAK.comma || tags & TAG.complementiser)) return true;
  }
  return false;
}

/** What joins a verb to the next: «أن», and an auxiliary («لم يعد يقبل»، «لم يكن يريد»). */
const isLink = ({ tags, lexemes }: Word): boolean =>
  (tags & TAG.complementiser) !== 0 || lexemes.some(({ lemma, pos }) => pos === 'V' && AUXILIARIES.has(lemma));

const AUXILIARIES: ReadonlySet<string> = new Set(['كان', 'عاد', 'بدأ', 'كاد', 'ظل', 'بات']);

/**
 * A condition that opens a sentence holds for all of it («إذا غيرت نهجها فنحن مستعدون للحوار»); one that follows holds for its own
 * clause («لم نسع إلى المواجهة، ونحن منفتحون على التعاون في حال …» conditions the second clause alone).
 */
function conditionReaches(cue: Found<Cue>, phrase: Found<Entry>, { sentences, words, breaks }: Paragraph): boolean {
  if (sentences[cue.first] !== sentences[phrase.first]) return false;
  if (cue.last < phrase.first) return phrase.first - cue.last - 1 <= cue.value.reach;
  if (cue.first - phrase.last - 1 > cue.value.reach) return false;
  for (let i = phrase.last + 1; i < cue.first; i++) if (breaks[i] === BREAK.comma && (words[i] as Word).conjoined) return false;
  return true;
}

/** «إنهاء الحرب والحوار مع …»: a phrase of another topic that is joined by «و» is a new thought, out of the cue's reach. */
function isShielded(cue: Found<Cue>, phrase: Found<Entry>, phrases: readonly Found<Entry>[], { words }: Paragraph): boolean {
  return phrases.some(
    (other) =>
      other.first > cue.last &&
      other.last < phrase.first &&
      other.value.topic !== phrase.value.topic &&
      range(other.last + 1, phrase.first).some((i) => (words[i] as Word).conjoined),
  );
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
