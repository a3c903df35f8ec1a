/**
 * What the second opinion looks at, each a feature that holds or does not: what an entry is, the make-up and the words of the sentence,
 * what stands around the candidate. How much each weighs was learnt (test/gold/README.md).
 */
import type { Entry } from '../lexicon/schema.ts';
import type { Word } from '../lexicon/word.ts';
import { TAG } from '../lexicon/word.ts';
import type { Turned } from './cues.ts';
import type { Found, Matches } from './matches.ts';
import type { Paragraph } from './paragraph.ts';
import type { Stance } from './statement.ts';

/** A phrase with what its cues make of it, before the second opinion is heard. */
export interface Candidate {
  readonly phrase: Found<Entry>;
  readonly turned: Turned;
}

/** Is called with every feature that holds. */
export type Visit = (key: string) => void;

/** The others of a candidate's topic, in its sentence. */
export const alliesOf = (candidate: Candidate, all: readonly Candidate[]): Candidate[] =>
  all.filter((other) => other !== candidate && other.phrase.value.topic === candidate.phrase.value.topic);

const strengthOf = ({ weak }: Entry): string => (weak ? 'weak' : 'strong');

/** What holds of an entry wherever it is found, beside its id. */
export function visitEntry(entry: Entry, visit: Visit): void {
  visit('always');
  visit(strengthOf(entry));
  visit(`act ${entry.act}`);
}

/** What holds of the sentence that begins with word `first`, whose matches these are. */
export function visitSentence({ words, sentences }: Paragraph, first: number, { names }: Matches, visit: Visit): void {
  const classes = new Map<string, number>();
  for (const { value } of names) if (!value.ambiguous) classes.set(value.class, (classes.get(value.class) ?? 0) + 1);
  for (const [name, count] of classes) visit(`${name} ${Math.min(3, count)}`);
  let nisbas = 0;
  let offices = 0;
  let end = first;
  for (; end < words.length && sentences[end] === first; end++) {
    const { tags } = words[end] as Word;
    if (tags & TAG.nisba) nisbas++;
    if (tags & ACTING) offices++;
  }
  visit(`nisba ${Math.min(3, nisbas)}`);
  visit(`offices ${Math.min(3, offices)}`);
  visit(`length ${Math.min(5, Math.floor((end - first) / 8))}`);
}

/** The buckets of the words in the sentence that begins with word `first`, each once. */
export function bucketsOf({ words, sentences }: Paragraph, first: number): Set<number> {
  const buckets = new Set<number>();
  for (let i = first; i < words.length && sentences[i] === first; i++) buckets.add((words[i] as Word).bucket);
  buckets.delete(-1);
  return buckets;
}

/** What holds of a candidate among `all` those of its sentence. */
export function visitCandidate(
  candidate: Candidate,
  all: readonly Candidate[],
  paragraph: Paragraph,
  matches: Matches,
  visit: Visit,
): void {
  const { phrase, turned } = candidate;
  const { topic, act } = phrase.value;
  for (const cue of turned.cues) visit(`cue ${cue.value.effect}`);
  let strong = 0;
  let weak = 0;
  const beside = new Set<string>();
  for (const other of all) {
    if (other === candidate) continue;
    const entry = other.phrase.value;
    if (entry.topic !== topic) beside.add(`beside ${entry.topic} ${strengthOf(entry)}`);
    else if (entry.weak) weak++;
    else strong++;
  }
  visit(`strong allies ${Math.min(2, strong)}`);
  visit(`weak allies ${Math.min(3, weak)}`);
  for (const other of beside) visit(other);
  const actor = actorNear(phrase, paragraph, matches);
  visit(`near ${actor} ${strengthOf(phrase.value)}`);
  visit(`near ${actor} ${act}`);
}

/** A word that stands for somebody who acts: «الوزير»، «الحكومة». */
const ACTING = TAG.office | TAG.collective | TAG.actOfOffice;

/** Whether a political actor is named within four words of a phrase, or at least meant. */
function actorNear(phrase: Found<Entry>, { words, sentences }: Paragraph, { names }: Matches): 'actor' | 'office' | 'nobody' {
  const [from, to] = [phrase.first - 4, phrase.last + 4];
  if (names.some(({ value, first, last }) => !value.ambiguous && value.class !== 'person' && first >= from && last <= to))
    return 'actor';
  for (let i = Math.max(0, from); i <= Math.min(words.length - 1, to); i++) {
    if (sentences[i] === sentences[phrase.first] && (words[i] as Word).tags & (ACTING | TAG.nisba)) return 'office';
  }
  return 'nobody';
}

/** What holds of an entry with a stance, given that its topic stands. */
export function visitEntryStance({ key, act }: Entry, stance: Stance, visit: Visit): void {
  visit(stance);
  visit(`${stance} ${key}`);
  visit(`${stance} ${act}`);
}

/** What holds of a candidate's stance beside that, given that its topic stands; `allies`: see `alliesOf`. */
export function visitCandidateStance({ phrase, turned }: Candidate, allies: readonly Candidate[], visit: Visit): void {
  const { stance, cues } = turned;
  visit(`${stance} ${cues.length} cues`);
  for (const cue of cues) {
    const distance = cue.last < phrase.first ? phrase.first - cue.last : cue.first - phrase.last;
    visit(`${stance} cue ${cue.value.cue}`);
    visit(`${stance} ${cue.value.effect} ${phrase.value.act}`);
    visit(`${stance} ${cue.value.effect} at ${Math.min(6, distance)}`);
  }
  const same = allies.filter((other) => other.turned.stance === stance).length;
  visit(`${stance} like ${Math.min(2, same)}`);
  visit(`${stance} unlike ${Math.min(2, allies.length - same)}`);
}
