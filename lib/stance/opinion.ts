/**
 * The second opinion: linear weights over a candidate's surroundings, which confirm or veto what the phrase alone suggests
 * («هجوم» in a report of war and in a report of football). It never finds anything by itself: without a phrase there is
 * no candidate. How the weights were made is told in test/gold/README.md.
 */
import type { OpinionModel } from '../lexicon/opinion-table.ts';
import type { Entry } from '../lexicon/schema.ts';
import type { Candidate } from './features.ts';
import {
  alliesOf,
  bucketsOf,
  visitCandidate,
  visitCandidateStance,
  visitEntry,
  visitEntryStance,
  visitSentence,
} from './features.ts';
import type { Matches } from './matches.ts';
import type { Paragraph } from './paragraph.ts';
import type { Stance } from './statement.ts';
import { TOPICS } from './statement.ts';

/** A strong phrase that the training texts did not hold, or a reader's own, is believed on its author's word. */
const UNTRAINED = 2.5;

/** What a model says of an entry, which is the same wherever the entry is found. */
interface EntryOdds {
  readonly topic: number;
  /** Made when first asked for. */
  readonly stances: Map<Stance, number>;
}

const entryOdds = new WeakMap<OpinionModel, Map<Entry, EntryOdds>>();

function oddsOfEntry(entry: Entry, model: OpinionModel): EntryOdds {
  let known = entryOdds.get(model);
  if (!known) entryOdds.set(model, (known = new Map()));
  let odds = known.get(entry);
  if (!odds) {
    const column = TOPICS.indexOf(entry.topic);
    const own = model.entry.get(entry.key);
    let topic = own?.[column] ?? (entry.weak ? 0 : UNTRAINED);
    visitEntry(entry, (key) => {
      topic += model.mixture.get(key)?.[column] ?? 0;
    });
    known.set(entry, (odds = { topic, stances: new Map() }));
  }
  return odds;
}

/** What the make-up and the words of a sentence add to the log-odds of each topic. */
function oddsOfSentence(paragraph: Paragraph, first: number, matches: Matches, model: OpinionModel): number[] {
  const sums = TOPICS.map(() => 0);
  visitSentence(paragraph, first, matches, (key) => {
    const weights = model.mixture.get(key);
    if (weights)
      for (let topic = 0; topic < sums.length; topic++) sums[topic] = (sums[topic] as number) + (weights[topic] as number);
  });
  for (const bucket of bucketsOf(paragraph, first))
    for (let topic = 0; topic < sums.length; topic++)
      sums[topic] = (sums[topic] as number) + (model.word[bucket * sums.length + topic] as number);
  return sums;
}

/** Log-odds that a candidate whose topic stands has the stance that its cues give it. */
function stanceOdds(candidate: Candidate, allies: readonly Candidate[], model: OpinionModel): number {
  const entry = candidate.phrase.value;
  const { stance } = candidate.turned;
  const column = TOPICS.indexOf(entry.topic);
  const { stances } = oddsOfEntry(entry, model);
  let sum = 0;
  const add = (key: string): void => {
    sum += model.stance.get(key)?.[column] ?? 0;
  };
  const known = stances.get(stance);
  if (known === undefined) {
    visitEntryStance(entry, stance, add);
    stances.set(stance, sum);
  } else sum = known;
  visitCandidateStance(candidate, allies, add);
  return sum;
}

/** A stance that is less likely than this falls where the sentence offers a likelier one of the same topic. */
const LEAST_STANCE = -0.5;

/** Log-odds that a candidate's topic must exceed: likelier than not. */
const LEAST_TOPIC = 0;

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
  if (!candidates[0]) return [];
  const first = paragraph.sentences[candidates[0].phrase.first] as number;
  const ofSentence = oddsOfSentence(paragraph, first, matches, model);
  const likely = candidates.filter((candidate) => {
    const entry = candidate.phrase.value;
    const column = TOPICS.indexOf(entry.topic);
    let odds = oddsOfEntry(entry, model).topic + (ofSentence[column] as number);
    visitCandidate(candidate, candidates, paragraph, matches, (key) => {
      odds += model.mixture.get(key)?.[column] ?? 0;
    });
    return odds > LEAST_TOPIC;
  });
  const standing = likely.filter(
    (candidate) => !candidate.phrase.value.actor || likely.every(({ phrase }) => phrase.value.actor),
  );
  const odds = new Map(standing.map((candidate) => [candidate, stanceOdds(candidate, alliesOf(candidate, candidates), model)]));
  return standing.filter((candidate) => {
    const own = odds.get(candidate) as number;
    const allies = alliesOf(candidate, standing);
    if (candidate.turned.stance === 'none' && allies.some((other) => other.turned.stance !== 'none')) return false;
    return own > LEAST_STANCE || !allies.some((other) => (odds.get(other) as number) > own);
  });
}
