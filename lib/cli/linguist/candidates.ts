/**
 * Phrases of a corpus that the lexicon misses: runs of one to three words in sentences about political actors. Ranked by TF-IDF
 * (natural's, over lemmas of ours: its own tokenizers drop Arabic), times how often the lexicon finds nothing in their sentences;
 * longer runs weigh more, as in the C-value of term extraction (Frantzi, Ananiadou & Mima 2000), since a single word is seldom a phrase.
 */
import { NGrams } from 'natural/lib/natural/ngrams/index.js';
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { TAG, type Word } from '../../lexicon/word.ts';
import { findMatches, type Matches } from '../../stance/matches.ts';
import { BREAK, type Paragraph, readTokens } from '../../stance/paragraph.ts';
import { TOPICS, type Topic } from '../../stance/statement.ts';
import { lightStem } from './light-stem.ts';

export interface Candidate {
  /** As it is most often written. */
  readonly phrase: string;
  readonly score: number;
  readonly occurrences: number;
  readonly documents: number;
  /** Of its occurrences, those in a sentence in which the lexicon finds nothing. */
  readonly missed: number;
  /** How many of its sentences have an entry of each topic already: a hint at what it may be about. */
  readonly beside: Readonly<Record<Topic, number>>;
  /** The words around it, itself in brackets. */
  readonly contexts: readonly string[];
}

const LONGEST = 3;
const FEWEST = 3;
const WEIGHT_BY_LENGTH = [0.2, 1, 1.6];
const CONTEXTS = 3;
const CONTEXT_WORDS = 7;
/** A shorter run that hardly occurs outside a longer one says nothing of its own. */
const ABSORBED = 0.7;

const FUNCTION =
  TAG.preposition | TAG.adjunct | TAG.contrast | TAG.complementiser | TAG.relative | TAG.adverb | TAG.pronoun | TAG.function;

interface Gathered {
  occurrences: number;
  missed: number;
  readonly documents: Set<number>;
  readonly spellings: Map<string, number>;
  readonly beside: Record<Topic, number>;
  readonly contexts: string[];
}

export class Miner {
  readonly #lexicon: Lexicon;
  readonly #found = new Map<string, Gathered>();
  readonly #documents: string[][] = [];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  read(text: string): void {
    const document = this.#documents.push([]) - 1;
    for (const line of text.split('\n')) {
      const paragraph = readTokens(line, this.#lexicon);
      this.#readParagraph(paragraph, findMatches(paragraph, this.#lexicon), document);
    }
  }

  /** The best first. */
  candidates(most: number): Candidate[] {
    // What one article repeats is its subject, no phrase of the language; a single article has nothing else to offer.
    const fewestDocuments = Math.min(2, this.#documents.length);
    const kept = new Map(
      [...this.#found].filter(([, { occurrences, documents }]) => occurrences >= FEWEST && documents.size >= fewestDocuments),
    );
    dropAbsorbed(kept);
    const tfidf = new TfIdf();
    for (const terms of this.#documents) tfidf.addDocument(terms.filter((term) => kept.has(term)));
    const scores = new Map<string, number>();
    this.#documents.forEach((_, i) => {
      for (const { term, tfidf: score } of tfidf.listTerms(i)) scores.set(term, (scores.get(term) ?? 0) + score);
    });
    for (const [term, score] of scores) {
      const { occurrences, missed } = kept.get(term) as Gathered;
      scores.set(term, score * WEIGHT_BY_LENGTH[term.split(' ').length - 1]! * (missed / occurrences));
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([term, score]) => {
        const { occurrences, missed, documents, spellings, beside, contexts } = kept.get(term) as Gathered;
        const [[phrase] = ['']] = [...spellings].sort(([, a], [, b]) => b - a);
        return { phrase, score, occurrences, missed, documents: documents.size, beside, contexts };
      });
  }

  #readParagraph(paragraph: Paragraph, matches: Matches, document: number): void {
    const { words } = paragraph;
    const covered = coveredBy(paragraph, matches);
    for (const { first, last } of sentencesOf(paragraph)) {
      const within = (span: { first: number }): boolean => span.first >= first && span.first <= last;
      if (!namesActor(paragraph, matches, first, last)) continue;
      const topics = new Set(matches.phrases.filter(within).map(({ value }) => value.topic));
      for (const [from, to] of runsOf(paragraph, first, last)) {
        const indices = Array.from({ length: to - from + 1 }, (_, i) => from + i);
        for (let n = 1; n <= LONGEST; n++) {
          for (const run of NGrams.ngrams(indices as unknown as string[], n) as unknown as number[][]) {
            const [a = 0, b = 0] = [run[0], run.at(-1)];
            if (isFunction(words[a] as Word) || isFunction(words[b] as Word) || run.some((i) => covered[i])) continue;
            this.#note(run.map((i) => keyOf(words[i] as Word)).join(' '), a, b, paragraph, document, topics);
          }
        }
      }
    }
  }

  #note(
    term: string,
    first: number,
    last: number,
    { text, starts, ends }: Paragraph,
    document: number,
    topics: ReadonlySet<Topic>,
  ): void {
    let gathered = this.#found.get(term);
    if (!gathered) {
      gathered = {
        occurrences: 0,
        missed: 0,
        documents: new Set(),
        spellings: new Map(),
        beside: { confrontation: 0, cooperation: 0, 'arms-control': 0 },
        contexts: [],
      };
      this.#found.set(term, gathered);
    }
    const start = starts[first] ?? 0;
    const end = ends[last] ?? 0;
    const spelling = text.slice(start, end);
    gathered.occurrences++;
    if (topics.size === 0) gathered.missed++;
    gathered.documents.add(document);
    gathered.spellings.set(spelling, (gathered.spellings.get(spelling) ?? 0) + 1);
    for (const topic of TOPICS) if (topics.has(topic)) gathered.beside[topic]++;
    if (gathered.contexts.length < CONTEXTS) {
      const from = starts[Math.max(0, first - CONTEXT_WORDS)] ?? 0;
      const to = ends[Math.min(ends.length - 1, last + CONTEXT_WORDS)] ?? text.length;
      gathered.contexts.push(`${text.slice(from, start)}[${spelling}]${text.slice(end, to)}`.replace(/\s+/g, ' '));
    }
    this.#documents[document]?.push(term);
  }
}

/** No phrase begins or ends with it. */
const isFunction = (word: Word): boolean =>
  (word.tags & FUNCTION) !== 0 || word.text.length < 2 || (word.tags & TAG.nisba) !== 0 || /^\d/.test(word.text);

/** One key for the forms of a word: its lemma where the lexicon knows one, else its light stem. */
const keyOf = (word: Word): string => word.lexemes[0]?.lemma ?? lightStem(word.text);

/** A name that is nothing else, or the title of somebody. */
function namesActor({ words }: Paragraph, { names, titles }: Matches, first: number, last: number): boolean {
  const within = (span: { first: number }): boolean => span.first >= first && span.first <= last;
  if (names.some((name) => within(name) && !name.value.ambiguous) || titles.some(within)) return true;
  return words.slice(first, last + 1).some(({ tags }) => (tags & TAG.office) !== 0);
}

/** Words that an entry, a cue, a name or a title has already. */
function coveredBy({ words }: Paragraph, { phrases, cues, names, titles, speech }: Matches): boolean[] {
  const covered = words.map((word) => (word.tags & (TAG.speech | TAG.participle)) !== 0);
  for (const { first, last } of [...phrases, ...cues, ...names, ...titles, ...speech]) covered.fill(true, first, last + 1);
  return covered;
}

function sentencesOf({ words, sentences }: Paragraph): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    const last = found.at(-1);
    if (last && sentences[i] === last.first) last.last = i;
    else found.push({ first: i, last: i });
  }
  return found;
}

/** Stretches of a sentence without punctuation in them. */
function runsOf({ breaks }: Paragraph, first: number, last: number): [number, number][] {
  const runs: [number, number][] = [];
  let from = first;
  for (let i = first + 1; i <= last; i++) {
    if (breaks[i] === BREAK.none) continue;
    runs.push([from, i - 1]);
    from = i;
  }
  return [...runs, [from, last]];
}

function dropAbsorbed(kept: Map<string, Gathered>): void {
  for (const [term, { occurrences }] of [...kept].sort(([a], [b]) => b.split(' ').length - a.split(' ').length)) {
    const words = term.split(' ');
    for (const shorter of [words.slice(1), words.slice(0, -1)]) {
      const inner = kept.get(shorter.join(' '));
      if (shorter.length > 0 && inner && occurrences >= ABSORBED * inner.occurrences) kept.delete(shorter.join(' '));
    }
  }
}
