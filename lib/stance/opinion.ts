/**
 * The second opinion: linear weights over a candidate's surroundings, which confirm or veto what the phrase alone suggests
 * («هجوم» in a report of war and in a report of football). It never finds anything by itself: without a phrase there is
 * no candidate. How the weights were made is told in test/gold/README.md.
 */
import type { OpinionModel } from '../lexicon/opinion-table.ts';
import type { Entry } from '../lexicon/schema.ts';
import type { Word } from '../lexicon/word.ts';
import { TAG } from '../lexicon/word.ts';
import type { Turned } from './cues.ts';
import type { Found, Matches } from './matches.ts';
import type { Paragraph } from './paragraph.ts';
import { TOPICS } from './statement.ts';

export interface Candidate {
  readonly phrase: Found<Entry>;
  readonly turned: Turned;
}

/** Calls `visit` with every feature that holds of a candidate; `all` and `matches` are its sentence's. Each feature has the value 1. */
export function visitFeatures(
  candidate: Candidate,
  all: readonly Candidate[],
  paragraph: Paragraph,
  matches: Matches,
  visit: (kind: 'entry' | 'mixture', key: string) => void,
): void {
  const { phrase, turned } = candidate;
  const { words, sentences } = paragraph;
  const { topic, act, weak, id } = phrase.value;
  visit('mixture', 'always');
  visit('mixture', weak ? 'weak' : 'strong');
  visit('entry', id);
  visit('mixture', `act ${act}`);
  for (const cue of turned.cues) visit('mixture', `cue ${cue.value.effect}`);

  const sentence = sentences[phrase.first] as number;
  let last = phrase.last;
  while (last + 1 < words.length && sentences[last + 1] === sentence) last++;
  const allies = alliesOf(candidate, all);
  visit('mixture', `strong allies ${Math.min(2, allies.filter((other) => !other.phrase.value.weak).length)}`);
  visit('mixture', `weak allies ${Math.min(3, allies.filter((other) => other.phrase.value.weak).length)}`);
  for (const other of new Set(
    all
      .filter((c) => c.phrase.value.topic !== topic)
      .map((c) => `${c.phrase.value.topic} ${c.phrase.value.weak ? 'weak' : 'strong'}`),
  ))
    visit('mixture', `beside ${other}`);

  const classes = new Map<string, number>();
  for (const name of matches.names)
    if (!name.value.ambiguous) classes.set(name.value.class, (classes.get(name.value.class) ?? 0) + 1);
  for (const [name, count] of classes) visit('mixture', `${name} ${Math.min(3, count)}`);
  let nisbas = 0;
  let offices = 0;
  for (let i = sentence; i <= last; i++) {
    const { tags } = words[i] as Word;
    if (tags & TAG.nisba) nisbas++;
    if (tags & ACTING) offices++;
  }
  visit('mixture', `nisba ${Math.min(3, nisbas)}`);
  visit('mixture', `offices ${Math.min(3, offices)}`);
  const surroundings = actorNear(phrase, paragraph, matches);
  visit('mixture', `near ${surroundings} ${weak ? 'weak' : 'strong'}`);
  visit('mixture', `near ${surroundings} ${act}`);
  visit('mixture', `length ${Math.min(5, Math.floor((last - sentence + 1) / 8))}`);
}

/** The buckets of the words in the sentence that begins with word `first`, each once. */
export function bucketsOf({ words, sentences }: Paragraph, first: number): Set<number> {
  const buckets = new Set<number>();
  for (let i = first; i < words.length && sentences[i] === first; i++) buckets.add((words[i] as Word).bucket);
  buckets.delete(-1);
  return buckets;
}

/** A word that stands for somebody who acts: «الوزير»، «الحكومة». */
const ACTING = TAG.office | TAG.collective;

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

/** Calls `visit` with every feature of the candidate's stance, given that its topic stands. */
export function visitStanceFeatures(
  { phrase, turned }: Candidate,
  allies: readonly Candidate[],
  visit: (key: string) => void,
): void {
  const { stance, cues } = turned;
  visit(`${stance}`);
  visit(`${stance} ${phrase.value.id}`);
  visit(`${stance} ${phrase.value.act}`);
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

/** A strong phrase that the training texts did not hold, or a reader's own, is believed on its author's word. */
const UNTRAINED = 2.5;

/** What the words of a sentence add to the log-odds of each topic. */
function wordOpinion(paragraph: Paragraph, first: number, { word }: OpinionModel): number[] {
  const sums = TOPICS.map(() => 0);
  for (const bucket of bucketsOf(paragraph, first))
    TOPICS.forEach((_, topic) => {
      sums[topic] = (sums[topic] as number) + (word[bucket * TOPICS.length + topic] as number);
    });
  return sums;
}

/** Log-odds that the candidate is a statement of its topic, its sentence's words apart. */
function topicOpinion(
  candidate: Candidate,
  all: readonly Candidate[],
  paragraph: Paragraph,
  matches: Matches,
  model: OpinionModel,
): number {
  const column = TOPICS.indexOf(candidate.phrase.value.topic);
  const { id, weak } = candidate.phrase.value;
  let sum = !weak && !model.entry.has(id) ? UNTRAINED : 0;
  visitFeatures(candidate, all, paragraph, matches, (kind, key) => {
    sum += model[kind].get(key)?.[column] ?? 0;
  });
  return sum;
}

/** Log-odds that a candidate whose topic stands has the stance that its cues give it. */
export function stanceOpinion(candidate: Candidate, allies: readonly Candidate[], model: OpinionModel): number {
  const column = TOPICS.indexOf(candidate.phrase.value.topic);
  let sum = 0;
  visitStanceFeatures(candidate, allies, (key) => {
    sum += model.stance.get(key)?.[column] ?? 0;
  });
  return sum;
}

/** The others of a candidate's topic, in its sentence. */
export const alliesOf = (candidate: Candidate, all: readonly Candidate[]): Candidate[] =>
  all.filter((other) => other !== candidate && other.phrase.value.topic === candidate.phrase.value.topic);

/** A stance that is less likely than this falls where the sentence offers a likelier one of the same topic. */
const LEAST_STANCE = -0.5;

/** So likely must the topic be: less suffices for a strong phrase, and for weapons, which are hardly named but as an issue. */
const leastTopic = ({ topic, weak }: Entry): number => (topic === 'arms-control' ? -0.4 : weak ? 0.3 : -0.1);

/**
 * The candidates of a sentence that stand after both opinions: the topic's, then, among those of one topic, the stance's. Who is
 * merely named falls where the sentence says what is done; an issue merely named, where it takes a direction on it.
 */
export function confirmed(
  candidates: readonly Candidate[],
  paragraph: Paragraph,
  matches: Matches,
  model: OpinionModel,
): Candidate[] {
  if (candidates.length === 0) return [];
  const words = wordOpinion(paragraph, paragraph.sentences[candidates[0]?.phrase.first ?? 0] as number, model);
  const likely = candidates.filter(
    (candidate) =>
      topicOpinion(candidate, candidates, paragraph, matches, model) +
        (words[TOPICS.indexOf(candidate.phrase.value.topic)] as number) >
      leastTopic(candidate.phrase.value),
  );
  const standing = likely.filter(
    (candidate) => !candidate.phrase.value.actor || likely.every(({ phrase }) => phrase.value.actor),
  );
  const odds = new Map(
    standing.map((candidate) => [candidate, stanceOpinion(candidate, alliesOf(candidate, candidates), model)]),
  );
  return standing.filter((candidate) => {
    const own = odds.get(candidate) as number;
    const allies = alliesOf(candidate, standing);
    if (candidate.turned.stance === 'none' && allies.some((other) => other.turned.stance !== 'none')) return false;
    return own > LEAST_STANCE || !allies.some((other) => (odds.get(other) as number) > own);
  });
}
