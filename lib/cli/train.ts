/**
 * `npm run train`: fits the second opinion's weights (lib/stance/opinion.ts) by logistic regression and writes
 * assets/lexicon/opinion.tsv. Needs the texts of ../shared; what it is trained on, and why, is told in test/gold/README.md.
 * Deterministic: the same texts, labels and lexicon give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { loadLexicon } from '../lexicon/load.ts';
import { readLexiconFiles } from '../lexicon/read-files.ts';
import { readCandidates } from '../stance/analyse.ts';
import { alliesOf, visitFeatures, visitStanceFeatures } from '../stance/opinion.ts';
import { TOPICS } from '../stance/statement.ts';

interface Labelled {
  readonly text: string;
  readonly labels: ReadonlySet<string>;
  readonly weight: number;
}

interface Example {
  readonly sentence: number;
  readonly features: Int32Array;
  readonly target: number;
  readonly weight: number;
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
  return out;
}

const { 'opinion.tsv': _earlier, ...files } = readLexiconFiles();
const lexicon = loadLexicon(files);
const data = readLabelled();
const index = new Map<string, number>();
const counts: number[] = [];
const perTopic: Example[][] = TOPICS.map(() => []);
const perStance: Example[][] = TOPICS.map(() => []);

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

data.forEach(({ text, labels, weight }, sentence) => {
  const topics = new Set([...labels].map((label) => label.split(':')[0]));
  const { paragraph, sentences } = readCandidates(text, lexicon);
  for (const { matches, candidates } of sentences)
    for (const candidate of candidates) {
      const { topic } = candidate.phrase.value;
      const column = TOPICS.indexOf(topic);
      const features: number[] = [];
      visitFeatures(candidate, candidates, paragraph, matches, (kind, key) => features.push(featureId(`${kind} ${key}`)));
      perTopic[column]?.push({ sentence, features: Int32Array.from(features), target: topics.has(topic) ? 1 : 0, weight });
      if (!topics.has(topic)) continue;
      const stanceFeatures: number[] = [];
      visitStanceFeatures(candidate, alliesOf(candidate, candidates), (key) => stanceFeatures.push(featureId(`stance ${key}`)));
      perStance[column]?.push({
        sentence,
        features: Int32Array.from(stanceFeatures),
        target: labels.has(`${topic}:${candidate.turned.stance}`) ? 1 : 0,
        weight,
      });
    }
});

const FEWEST = 3;
const kept = counts.map((count) => count >= FEWEST);

/** Adagrad on the logistic loss with an L2 penalty; examples in a fixed pseudo-random order. */
function fit(examples: readonly Example[], epochs = 12, rate = 0.15, penalty = 2e-3): Float64Array {
  const weights = new Float64Array(counts.length);
  const squares = new Float64Array(counts.length).fill(1e-6);
  const order = examples.map((_, i) => i);
  let seed = 12345;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const at of order) {
      const { features, target, weight } = examples[at] as Example;
      const error = (1 / (1 + Math.exp(-score(weights, features))) - target) * weight;
      for (const f of features) {
        if (!kept[f]) continue;
        const gradient = error + penalty * (weights[f] as number);
        squares[f] = (squares[f] as number) + gradient * gradient;
        weights[f] = (weights[f] as number) - (rate * gradient) / Math.sqrt(squares[f] as number);
      }
    }
  }
  return weights;
}

const score = (weights: Float64Array, features: Int32Array): number => {
  let sum = 0;
  for (const f of features) sum += weights[f] as number;
  return sum;
};

/** F1 over (sentence, topic) of five-fold cross-validation, and the recall that the phrases alone would allow. */
function crossValidate(): void {
  const gold = data.map(({ labels, weight }) => (weight >= 1 ? new Set([...labels].map((label) => label.split(':')[0])) : null));
  for (const threshold of [-0.4, -0.2, 0, 0.2, 0.4]) {
    let tp = 0;
    let fp = 0;
    let fn = 0;
    let covered = 0;
    TOPICS.forEach((topic, t) => {
      const examples = perTopic[t] as Example[];
      const found = new Set<number>();
      const having = new Set<number>();
      for (let fold = 0; fold < 5; fold++) {
        const weights = folds[t]?.[fold] as Float64Array;
        for (const { sentence, features } of examples) {
          if (sentence % 5 !== fold) continue;
          having.add(sentence);
          if (score(weights, features) > threshold) found.add(sentence);
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

// The two opinions share no feature, so that one table holds both.
const fitted = TOPICS.map((_, t) => {
  const stance = fit(perStance[t] as Example[]);
  return fit(perTopic[t] as Example[]).map((weight, id) => weight + (stance[id] as number));
});
const lines: string[] = [];
for (const [name, id] of index) {
  const weights = fitted.map((topic) => Math.round((topic[id] as number) * 100));
  if (kept[id] && weights.some((weight) => Math.abs(weight) >= 6)) lines.push([name, ...weights].join('\t'));
}
lines.sort();
writeFileSync(path('assets/lexicon/opinion.tsv'), `feature\t${TOPICS.join('\t')}\n${lines.join('\n')}\n`);
console.log(`${perTopic.map((examples) => examples.length).join(' + ')} candidates, ${lines.length} weights`);
