/**
 * `npm run train`: fits the second opinion's weights (lib/stance/opinion.ts) by logistic regression and writes
 * assets/lexicon/opinion.tsv. Needs the texts of ../shared; what it is trained on, and why, is told in test/gold/README.md.
 * Deterministic: the same texts, labels and lexicon give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { loadLexicon } from '../lexicon/load.ts';
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
import type { Topic } from '../stance/statement.ts';
import { TOPICS } from '../stance/statement.ts';
import type { Example } from './logistic.ts';
import { fitLogistic, logOdds } from './logistic.ts';
import { readOwnSentences } from './own-sentences.ts';

const OWN_WEIGHT = 4;
const EXAMPLE_WEIGHT = 0.25;

interface Labelled {
  readonly text: string;
  readonly labels: ReadonlySet<string>;
  readonly weight: number;
  /** The labels tell of this topic alone; of all where it is missing. */
  readonly topic?: Topic;
}

/** One candidate of a text. */
interface CandidateExample extends Example {
  readonly sentence: number;
}

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const rows = (text: string): string[][] =>
  text
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t'));

function readLabelled(): Labelled[] {
  const labelSet = (cell: string): Set<string> => new Set(cell === '' ? [] : cell.split(','));
  const out: Labelled[] = [];
  const [head = [], ...train] = rows(readFileSync(path('../shared/gold/sentences-train.tsv'), 'utf8'));
  for (const row of train)
    out.push({ text: row[head.indexOf('text')] ?? '', labels: labelSet(row[head.indexOf('labels')] ?? ''), weight: 1.5 });
  const texts = new Map(
    rows(gunzipSync(readFileSync(path('../shared/data/politics-sentences.tsv.gz'))).toString('utf8')).map(
      ([id = '', text = '']) => [id, text],
    ),
  );
  for (const [id = '', labels = ''] of rows(readFileSync(path('test/gold/politics-labels.tsv'), 'utf8')).slice(1)) {
    const text = texts.get(id);
    if (text) out.push({ text, labels: labelSet(labels), weight: 1 });
  }
  // Texts of other classes count as saying nothing: a few do, so they weigh little.
  const perClass = new Map<string, number>();
  for (const [of = '', , text = ''] of rows(readFileSync(path('../shared/data/domain.tsv'), 'utf8')).slice(1)) {
    if (of === 'politics') continue;
    const seen = perClass.get(of) ?? 0;
    perClass.set(of, seen + 1);
    if (seen >= 150) continue;
    for (const sentence of text.split(/(?<=[.؟!])\s*/))
      if (sentence.length > 40) out.push({ text: sentence, labels: new Set(), weight: 0.3 });
  }
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
const perTopic: CandidateExample[][] = TOPICS.map(() => []);
const perStance: CandidateExample[][] = TOPICS.map(() => []);

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

data.forEach(({ text, labels, weight, topic: only }, sentence) => {
  const topics = new Set([...labels].map((label) => label.split(':')[0]));
  const { paragraph, sentences } = readCandidates(text, lexicon);
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
      perTopic[column]?.push({ sentence, features: Int32Array.from(features), target: topics.has(topic) ? 1 : 0, weight });
      if (!topics.has(topic)) continue;
      const { stance } = candidate.turned;
      const ofStance: number[] = [];
      const addStance = (key: string): unknown => ofStance.push(featureId(`stance ${key}`));
      visitEntryStance(entry, stance, addStance);
      visitCandidateStance(candidate, alliesOf(candidate, candidates), addStance);
      perStance[column]?.push({
        sentence,
        features: Int32Array.from(ofStance),
        target: labels.has(`${topic}:${stance}`) ? 1 : 0,
        weight,
      });
    }
  }
});

const FEWEST = 3;
const kept = counts.map((count) => count >= FEWEST);

/** Found by cross-validation. What is one of thousands, most of them rare (a word, an entry with one of its stances), is believed less. */
const penalties = Float64Array.from(index.keys(), (name) => (/^(word|stance) /.test(name) ? 30 : 10));

/** Rare features are no part of the fit. */
const fit = (examples: readonly Example[]): Float64Array =>
  fitLogistic(
    examples.map((example) => ({ ...example, features: example.features.filter((feature) => kept[feature]) })),
    penalties,
  );

/** F1 over (sentence, topic) of five-fold cross-validation, and the recall that the phrases alone would allow. */
function crossValidate(): void {
  const gold = data.map(({ labels, weight }) => (weight >= 1 ? new Set([...labels].map((label) => label.split(':')[0])) : null));
  for (const threshold of [-0.4, -0.2, 0, 0.2, 0.4]) {
    let tp = 0;
    let fp = 0;
    let fn = 0;
    let covered = 0;
    TOPICS.forEach((topic, t) => {
      const examples = perTopic[t] as CandidateExample[];
      const found = new Set<number>();
      const having = new Set<number>();
      for (let fold = 0; fold < 5; fold++) {
        const weights = folds[t]?.[fold] as Float64Array;
        for (const { sentence, features } of examples) {
          if (sentence % 5 !== fold) continue;
          having.add(sentence);
          if (logOdds(weights, features) > threshold) found.add(sentence);
        }
      }
      gold.forEach((labels, sentence) => {
        if (!labels) return;
        if (labels.has(topic) && having.has(sentence)) covered++;
        if (labels.has(topic)) found.has(sentence) ? tp++ : fn++;
        else if (found.has(sentence)) fp++;
      });
    });
    console.log(
      `threshold ${threshold}: P ${(tp / (tp + fp)).toFixed(3)} R ${(tp / (tp + fn)).toFixed(3)} F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}; phrases cover ${(covered / (tp + fn)).toFixed(3)}`,
    );
  }
}
const folds = process.argv.includes('--cross-validate')
  ? perTopic.map((examples) => [0, 1, 2, 3, 4].map((fold) => fit(examples.filter(({ sentence }) => sentence % 5 !== fold))))
  : [];
if (folds.length > 0) crossValidate();

/** In hundredths, those of words as the pack keeps them. */
const rounded = (feature: string, weight: number): number =>
  feature.startsWith('word ')
    ? Math.round(Math.max(-NO_WEIGHT, Math.min(NO_WEIGHT, Math.round(weight / WORD_STEP))) * WORD_STEP * 100)
    : Math.round(weight * 100);

// The two opinions share no feature, so that one table holds both.
const fitted = TOPICS.map((_, t) => {
  const stance = fit(perStance[t] as CandidateExample[]);
  return fit(perTopic[t] as CandidateExample[]).map((weight, id) => weight + (stance[id] as number));
});
const lines: string[] = [];
for (const [name, id] of index) {
  const weights = fitted.map((topic) => rounded(name, topic[id] as number));
  if (kept[id] && weights.some((weight) => Math.abs(weight) >= 10)) lines.push([name, ...weights].join('\t'));
}
lines.sort();
writeFileSync(path('assets/lexicon/opinion.tsv'), `feature\t${TOPICS.join('\t')}\n${lines.join('\n')}\n`);
console.log(`${perTopic.map((examples) => examples.length).join(' + ')} candidates, ${lines.length} weights`);
