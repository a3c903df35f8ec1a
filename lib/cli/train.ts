/**
 * `npm run train`: fits the second opinion's weights (lib/stance/opinion.ts) by logistic regression and writes
 * assets/lexicon/opinion.tsv. Needs the texts of ../shared; what it is trained on, and why, is told in test/gold/README.md.
 * Deterministic: the same texts, labels and lexicon give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { loadLexicon } from '../lexicon/load.ts';
import { BUCKETS } from '../lexicon/opinion-table.ts';
import { NO_WEIGHT, WORD_STEP } from '../lexicon/pack-format.ts';
import { readLexiconFiles } from '../lexicon/read-files.ts';
import { readCandidates } from '../stance/analyse.ts';
import {
  alliesOf,
  bucketsOf,
  visitCandidate,
  visitCandidateStance,
  visitEntry,
  visitEntryStance,
  visitSentence,
} from '../stance/features.ts';
import { readTokens } from '../stance/paragraph.ts';
import type { Topic } from '../stance/statement.ts';
import { TOPICS } from '../stance/statement.ts';
import type { Kinship } from './kinship.ts';
import { countKinship } from './kinship.ts';
import type { Bag } from './logistic.ts';
import { fitLogistic, logOdds } from './logistic.ts';
import { readOwnSentences } from './own-sentences.ts';

/** Enough that all our own sentences come out right among this many others. */
const OWN_WEIGHT = 9;
const EXAMPLE_WEIGHT = 0.25;
const ELSEWHERE_WEIGHT = 0.3;

interface Labelled {
  readonly text: string;
  readonly labels: ReadonlySet<string>;
  readonly weight: number;
  /** The labels tell of this topic alone; of all where it is missing. */
  readonly topic?: Topic;
}

/** All candidates of a text for one topic, of which nobody says which its label rests on; for the stance each candidate alone. */
interface TextBag extends Bag {
  readonly text: number;
}

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const rows = (text: string): string[][] =>
  text
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t'));

/** Political news, by id. */
const politics = new Map(
  rows(gunzipSync(readFileSync(path('../shared/data/politics-sentences.tsv.gz'))).toString('utf8')).map(
    ([id = '', text = '']) => [id, text],
  ),
);
/** News of other classes. */
const elsewhere = rows(readFileSync(path('../shared/data/domain.tsv'), 'utf8'))
  .slice(1)
  .flatMap(([of, , text = '']) => (of === 'politics' ? [] : text.split(/(?<=[.؟!])\s*/).filter(({ length }) => length > 40)));

function readLabelled(): Labelled[] {
  const labelSet = (cell: string): Set<string> => new Set(cell === '' ? [] : cell.split(','));
  const out: Labelled[] = [];
  const [head = [], ...train] = rows(readFileSync(path('../shared/gold/sentences-train.tsv'), 'utf8'));
  for (const row of train)
    out.push({ text: row[head.indexOf('text')] ?? '', labels: labelSet(row[head.indexOf('labels')] ?? ''), weight: 1.5 });
  for (const [id = '', labels = ''] of rows(readFileSync(path('test/gold/politics-labels.tsv'), 'utf8')).slice(1)) {
    const text = politics.get(id);
    if (text) out.push({ text, labels: labelSet(labels), weight: 1 });
  }
  // Texts of other classes count as saying nothing: a few do, so they weigh little.
  for (const text of elsewhere) out.push({ text, labels: new Set(), weight: ELSEWHERE_WEIGHT });
  out.push(...ownSentences(), ...ownExamples());
  return out;
}

/** Short and plain: news alone would teach that a short sentence says nothing. */
const ownSentences = (): Labelled[] =>
  readOwnSentences(readFileSync(path('test/gold/sentences.tsv'), 'utf8')).map(({ text, labels }) => ({
    text,
    labels,
    weight: OWN_WEIGHT,
  }));

/** What each phrase of the lexicon is to find, and what not, by its author. */
const ownExamples = (): Labelled[] =>
  lexicon.entries.flatMap(({ topic, stance, example, counterExample }) => [
    ...(example ? [{ text: example, labels: new Set([`${topic}:${stance}`]), weight: EXAMPLE_WEIGHT, topic }] : []),
    ...(counterExample ? [{ text: counterExample, labels: new Set<string>(), weight: EXAMPLE_WEIGHT, topic }] : []),
  ]);

const { 'opinion.tsv': _earlier, ...files } = readLexiconFiles();
const lexicon = loadLexicon(files);
const data = readLabelled();
const index = new Map<string, number>();
const counts: number[] = [];
const perTopic: TextBag[][] = TOPICS.map(() => []);
const perStance: TextBag[][] = TOPICS.map(() => []);

function featureId(name: string): number {
  let id = index.get(name);
  if (id === undefined) {
    id = counts.length;
    index.set(name, id);
    counts.push(0);
  }
  counts[id] = (counts[id] as number) + 1;
  return id;
}

data.forEach(({ text: content, labels, weight, topic: only }, text) => {
  const topics = new Set([...labels].map((label) => label.split(':')[0]));
  const ofTopics: Int32Array[][] = TOPICS.map(() => []);
  const { paragraph, sentences } = readCandidates(content, lexicon);
  for (const { matches, candidates } of sentences) {
    if (!candidates[0]) continue;
    const first = paragraph.sentences[candidates[0].phrase.first] as number;
    const shared = [...bucketsOf(paragraph, first)].map((bucket) => featureId(`word ${bucket}`));
    visitSentence(paragraph, first, matches, (key) => shared.push(featureId(`mixture ${key}`)));
    for (const candidate of candidates) {
      const entry = candidate.phrase.value;
      const { topic } = entry;
      if (only && topic !== only) continue;
      const column = TOPICS.indexOf(topic);
      const features = [...shared, featureId(`entry ${entry.id}`)];
      const add = (key: string): unknown => features.push(featureId(`mixture ${key}`));
      visitEntry(entry, add);
      visitCandidate(candidate, candidates, paragraph, matches, add);
      ofTopics[column]?.push(Int32Array.from(features));
      if (!topics.has(topic)) continue;
      const { stance } = candidate.turned;
      const ofStance: number[] = [];
      const addStance = (key: string): unknown => ofStance.push(featureId(`stance ${key}`));
      visitEntryStance(entry, stance, addStance);
      visitCandidateStance(candidate, alliesOf(candidate, candidates), addStance);
      const target = labels.has(`${topic}:${stance}`) ? 1 : 0;
      perStance[column]?.push({ text, alternatives: [Int32Array.from(ofStance)], target, weight });
    }
  }
  ofTopics.forEach((alternatives, t) => {
    const target = topics.has(TOPICS[t] as Topic) ? 1 : 0;
    if (alternatives.length > 0) perTopic[t]?.push({ text, alternatives, target, weight });
  });
});

const FEWEST = 3;
const kept = counts.map((count) => count >= FEWEST);

/** Found by cross-validation. What is one of thousands, most of them rare (a word, an entry with one of its stances), is believed less. */
const penalties = Float64Array.from(index.keys(), (name) => (/^(word|stance) /.test(name) ? 30 : 10));

/** Words that were seldom or never seen with a label are judged by their kin. */
const kinship = countKinship(
  [...politics.values(), ...elsewhere].map(
    (text) => new Set(readTokens(text, lexicon).words.flatMap(({ bucket }) => (bucket < 0 ? [] : [bucket]))),
  ),
  BUCKETS,
  (bucket) => index.get(`word ${bucket}`) ?? -1,
  60,
);

/** Rare features are no part of the fit. */
const fit = (bags: readonly Bag[], kin?: Kinship): Float64Array =>
  fitLogistic(
    bags.map((bag) => ({
      ...bag,
      alternatives: bag.alternatives.map((features) => features.filter((feature) => kept[feature])),
    })),
    penalties,
    kin,
  );
const fitTopic = (bags: readonly Bag[]): Float64Array => fit(bags, kinship);

/** F1 over (sentence, topic) of five-fold cross-validation, and the recall that the phrases alone would allow. */
function crossValidate(): void {
  const gold = data.map(({ labels, weight }) => (weight >= 1 ? new Set([...labels].map((label) => label.split(':')[0])) : null));
  for (const threshold of [-0.4, -0.2, 0, 0.2, 0.4]) {
    let tp = 0;
    let fp = 0;
    let fn = 0;
    let covered = 0;
    TOPICS.forEach((topic, t) => {
      const bags = perTopic[t] as TextBag[];
      const found = new Set<number>();
      const having = new Set<number>();
      for (let fold = 0; fold < 5; fold++) {
        const weights = folds[t]?.[fold] as Float64Array;
        for (const { text, alternatives } of bags) {
          if (text % 5 !== fold) continue;
          having.add(text);
          if (alternatives.some((features) => logOdds(weights, features) > threshold)) found.add(text);
        }
      }
      gold.forEach((labels, text) => {
        if (!labels) return;
        if (labels.has(topic) && having.has(text)) covered++;
        if (labels.has(topic)) found.has(text) ? tp++ : fn++;
        else if (found.has(text)) fp++;
      });
    });
    console.log(
      `threshold ${threshold}: P ${(tp / (tp + fp)).toFixed(3)} R ${(tp / (tp + fn)).toFixed(3)} F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}; phrases cover ${(covered / (tp + fn)).toFixed(3)}`,
    );
  }
}
const folds = process.argv.includes('--cross-validate')
  ? perTopic.map((bags) => [0, 1, 2, 3, 4].map((fold) => fitTopic(bags.filter(({ text }) => text % 5 !== fold))))
  : [];
if (folds.length > 0) crossValidate();

/** In hundredths, those of words as the pack keeps them. */
const rounded = (feature: string, weight: number): number =>
  feature.startsWith('word ')
    ? Math.round(Math.max(-NO_WEIGHT, Math.min(NO_WEIGHT, Math.round(weight / WORD_STEP))) * WORD_STEP * 100)
    : Math.round(weight * 100);

/** Log-odds by which our own labels are stricter than the gold's (test/gold/README.md). */
const STRICTNESS = 0.15;

// The two opinions share no feature, so that one table holds both.
const fitted = TOPICS.map((_, t) => {
  const stance = fit(perStance[t] as TextBag[]);
  const weights = fitTopic(perTopic[t] as TextBag[]).map((weight, id) => weight + (stance[id] as number));
  const always = index.get('mixture always') as number;
  weights[always] = (weights[always] as number) + STRICTNESS;
  return weights;
});
const lines: string[] = [];
for (const [name, id] of index) {
  const weights = fitted.map((topic) => rounded(name, topic[id] as number));
  if (kept[id] && weights.some((weight) => Math.abs(weight) >= 10)) lines.push([name, ...weights].join('\t'));
}
lines.sort();
writeFileSync(path('assets/lexicon/opinion.tsv'), `feature\t${TOPICS.join('\t')}\n${lines.join('\n')}\n`);
console.log(`${perTopic.map((bags) => bags.length).join(' + ')} texts with candidates, ${lines.length} weights`);
