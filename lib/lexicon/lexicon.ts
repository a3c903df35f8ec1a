/**
 * The compiled lexicon: word forms on one side, the automaton of all patterns on the other, both over the same symbols.
 * Compiling takes the tables as they stand in `assets/lexicon` (examples may have been left out) and never looks at a text.
 */
import { isSpelt, normalise } from '../arabic/characters.ts';
import { PROCLITIC } from '../arabic/clitics.ts';
import { hashOf } from '../arabic/spelling-hash.ts';
import type { Choice, Node, Offer, Place } from './automaton.ts';
import { Automaton, NO_OFFER, offerOf } from './automaton.ts';
import type { OpinionModel, OpinionWeight } from './opinion-table.ts';
import { compileOpinion } from './opinion-table.ts';
import type { Element, Term } from './pattern.ts';
import { parsePattern, readTerm, startOf } from './pattern.ts';
import type {
  CommonWord,
  Cue,
  Entry,
  Lookalike,
  NameSpec,
  ParticleSpec,
  RoleSpec,
  SpeechKind,
  SpeechSpec,
  TitleKind,
  TitleSpec,
  WordSpec,
} from './schema.ts';
import { Vocabulary } from './vocabulary.ts';
import type { Word } from './word.ts';
import { ROLE, TAG } from './word.ts';

export interface Tables {
  readonly words: readonly WordSpec[];
  readonly common: readonly CommonWord[];
  readonly givenNames: readonly string[];
  readonly particles: readonly ParticleSpec[];
  readonly roles: readonly RoleSpec[];
  readonly names: readonly NameSpec[];
  readonly titles: readonly TitleSpec[];
  readonly speech: readonly SpeechSpec[];
  readonly entries: readonly Entry[];
  readonly cues: readonly Cue[];
  readonly lookalikes: readonly Lookalike[];
  readonly opinion: readonly OpinionWeight[];
}

export const NO_TABLES: Tables = {
  words: [],
  common: [],
  givenNames: [],
  particles: [],
  roles: [],
  names: [],
  titles: [],
  speech: [],
  entries: [],
  cues: [],
  lookalikes: [],
  opinion: [],
};

/** A lexicon whose patterns' words are all in its vocabulary: its patterns are not read before a text comes to their first words. */
export interface Base {
  readonly vocabulary: Vocabulary;
  readonly names: readonly Name[];
  /** `source`: see `parsePattern`; none is malformed. */
  readonly patterns: readonly { readonly source: string; readonly meaning: Meaning }[];
  readonly opinion: readonly OpinionWeight[];
}

export interface Name {
  readonly class: NameSpec['class'];
  /** The spelling that was found, normalised. */
  readonly name: string;
  readonly ambiguous: boolean;
}

/** What a match of the automaton stands for. */
export type Meaning =
  | { readonly kind: 'phrase'; readonly entry: Entry }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'lookalike'; readonly lookalike: Lookalike }
  | { readonly kind: 'title'; readonly title: TitleKind }
  | { readonly kind: 'speech'; readonly speech: SpeechKind };

/** Words seen so far are kept, since news repeats itself: a million words of it have 75,000 spellings. Past this many (some 20 MB) the
 * store starts anew, so memory stays flat. */
const MOST_WORDS = 100_000;

/** Keys of 30 bits are kept in place by the engines of JavaScript, larger ones as objects. */
const LARGEST_KEY = 0x3fffffff;

const NONE = -1;
const NO_CLASSES: readonly string[] = [];

export class Lexicon {
  /** Names of actors, matched first: their classes are symbols of the other patterns. */
  readonly names = new Automaton<Name>();
  readonly patterns = new Automaton<Meaning>();
  readonly entries: readonly Entry[];
  readonly cues: readonly Cue[];
  readonly lookalikes: readonly Lookalike[];
  /** Null where the lexicon brings none: then every phrase counts. */
  readonly opinion: OpinionModel | null;

  readonly vocabulary: Vocabulary;
  /** By the hash of their spelling, without its sign: of words that share one only the first is kept. */
  private readonly words = new Map<number, Word>();
  private readonly classStarts = new Map<Offer, readonly Node<Meaning>[]>();

  /** `base`: what `tables` are added to. Its vocabulary is taken over, not copied. */
  constructor(tables: Tables, base: Base = { vocabulary: new Vocabulary(), names: [], patterns: [], opinion: [] }) {
    const { vocabulary } = base;
    this.vocabulary = vocabulary;
    for (const name of base.names) this.addName(name);
    const placesOf = (source: string): Place[] => this.placesOf(parsePattern(source));
    // Many begin with the same words, which are looked up once.
    const known = new Map<string, Choice[]>();
    const choicesOf = (term: string): Choice[] => {
      let choices = known.get(term);
      if (!choices) known.set(term, (choices = this.choicesOf([readTerm(term)])));
      return choices;
    };
    for (const { source, meaning } of base.patterns) {
      const terms = startOf(source);
      const choices = terms.length === 1 ? choicesOf(terms[0] as string) : terms.flatMap(choicesOf);
      this.patterns.add(choices, placesOf, source, meaning);
    }

    for (const { kind, word } of tables.common) vocabulary.addCommon(word, TAG[kind]);
    for (const name of tables.givenNames) vocabulary.addLiteral(name, [], TAG.givenName);
    for (const { kind, word } of tables.particles) vocabulary.addLiteral(word, [], TAG[kind]);
    for (const { kind, word } of tables.roles) vocabulary.addRole(normalise(word), ROLE[kind]);
    for (const word of tables.words) vocabulary.addWord(word);
    const patterns: { pattern: readonly Element[]; meaning: Meaning }[] = [];
    for (const speech of tables.speech) patterns.push(...this.addSpeech(speech));
    for (const title of tables.titles) patterns.push(...this.addTitle(title));
    for (const { class: of, name, variants, ambiguous } of tables.names) {
      for (const spelling of [name, ...variants]) {
        if (of === 'nisba') this.addInflected(spelling, of, TAG.nisba);
        else this.addName({ class: of, name: normaliseWords(spelling), ambiguous });
      }
    }
    for (const entry of tables.entries) patterns.push({ pattern: entry.pattern, meaning: { kind: 'phrase', entry } });
    for (const cue of tables.cues) patterns.push({ pattern: cue.pattern, meaning: { kind: 'cue', cue } });
    for (const lookalike of tables.lookalikes)
      patterns.push({ pattern: lookalike.pattern, meaning: { kind: 'lookalike', lookalike } });
    // All their words before the first pattern: which lexemes a word may be does not depend on the order of the lines.
    for (const { pattern } of patterns) this.learnWords(pattern);
    for (const { pattern, meaning } of patterns)
      this.patterns.add(this.startsOf(pattern), () => this.placesOf(pattern), '', meaning);

    const entries: Entry[] = [];
    const cues: Cue[] = [];
    const lookalikes: Lookalike[] = [];
    for (const { meaning } of [...base.patterns, ...patterns]) {
      if (meaning.kind === 'phrase') entries.push(meaning.entry);
      else if (meaning.kind === 'cue') cues.push(meaning.cue);
      else if (meaning.kind === 'lookalike') lookalikes.push(meaning.lookalike);
    }
    this.entries = entries;
    this.cues = cues;
    this.lookalikes = lookalikes;
    this.opinion = compileOpinion([...base.opinion, ...tables.opinion]);
  }

  /** Everything that the lexicon knows of a word as it stands in a text. */
  word(surface: string): Word {
    const text = normalise(surface);
    const key = hashOf(text) & LARGEST_KEY;
    const known = this.words.get(key);
    return known?.text === text ? known : this.learn(text, key);
  }

  /** The same for the word at these offsets, whose letters hash to `hash` (see `scan`). */
  wordAt(text: string, start: number, end: number, hash: number): Word {
    const key = hash & LARGEST_KEY;
    const known = this.words.get(key);
    return known && isSpelt(known.text, text, start, end) ? known : this.learn(normalise(text.slice(start, end)), key);
  }

  /** What a name offers to patterns beside its words: its class (`@state`); NO_OFFER where none asks for it. */
  offerOf({ class: of }: Name): Offer {
    const symbol = this.vocabulary.classes.get(of);
    return symbol === undefined ? NO_OFFER : offerOf(symbol, 0);
  }

  /** Where the patterns go on that begin with such a class. */
  startsOfClass(offer: Offer): readonly Node<Meaning>[] {
    let starts = this.classStarts.get(offer);
    if (!starts) this.classStarts.set(offer, (starts = this.patterns.startsOf([offer])));
    return starts;
  }

  private learn(text: string, key: number): Word {
    const word = this.vocabulary.read(text);
    word.starts = this.patterns.startsOf(word.offers);
    for (const { accepts, mask, largestGap } of word.starts) {
      if (accepts) word.endsPattern = true;
      word.nextMask |= mask;
      word.nextGap = Math.max(word.nextGap, largestGap);
    }
    word.nameStarts = this.names.startsOf(word.offers);
    if (this.words.size >= MOST_WORDS) this.words.clear();
    if (!this.words.has(key)) this.words.set(key, word);
    return word;
  }

  private addSpeech({ kind, word, forms }: SpeechSpec): { pattern: readonly Element[]; meaning: Meaning }[] {
    const meaning: Meaning = { kind: 'speech', speech: kind };
    if (kind === 'source') return [{ pattern: literalPattern(word), meaning }];
    if (kind === 'noun') return [{ pattern: parsePattern(word), meaning }];
    const tag = { verb: TAG.speech, carry: TAG.speech | TAG.carry, participle: TAG.participle, position: TAG.position }[kind];
    if (kind === 'participle') {
      for (const form of [word, ...forms]) if (!form.includes(' ')) this.vocabulary.addLiteral(form, [], tag);
    } else if (!word.includes(' ')) {
      this.vocabulary.assign(this.vocabulary.addWord({ lemma: word, pos: 'V', forms: forms.slice(0, 1) }).symbol, [], tag);
    }
    return [];
  }

  private addTitle({ kind, word, forms }: TitleSpec): { pattern: readonly Element[]; meaning: Meaning }[] {
    const all = [word, ...forms];
    for (const form of all) if (!form.includes(' ')) this.addInflected(form, kind, TAG[kind]);
    return all
      .filter((form) => form.includes(' '))
      .map((form) => ({ pattern: literalPattern(form), meaning: { kind: 'title', title: kind } }));
  }

  /** A single title or nisba adjective, in all its forms and with the article. */
  private addInflected(word: string, of: string, tags: number): void {
    const bare = word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
    this.vocabulary.assign(this.vocabulary.addWord({ lemma: bare, pos: 'A', forms: [] }).symbol, [of], tags);
  }

  private addName(value: Name): void {
    const { name } = value;
    let first = NONE;
    for (let start = 0, end = 0; start < name.length; start = end + 1) {
      const space = name.indexOf(' ', start);
      end = space < 0 ? name.length : space;
      const symbol = this.vocabulary.addNormalised(name.slice(start, end), NO_CLASSES, 0);
      if (first === NONE) first = symbol;
    }
    this.names.add([{ symbol: first, needs: 0 }], this.placesOfName, name, value);
  }

  private readonly placesOfName = (name: string): Place[] => {
    const symbols = name.split(' ').map((word) => this.vocabulary.literals.get(word) as number);
    return symbols.map((symbol) => ({ choices: [{ symbol, needs: 0 }], optional: false, gap: 0 }));
  };

  /** Spellings, and lemmas that the word list lacks, enter the vocabulary by the patterns that use them. */
  private learnWords(pattern: readonly Element[]): void {
    for (const { alternatives } of pattern) {
      for (const term of alternatives) {
        if (term.kind === 'class') this.vocabulary.classNamed(term.text);
        else if (term.kind === 'literal') this.vocabulary.addLiteral(term.text, [], 0);
        else if (this.symbolsOf(term).length === 0)
          this.vocabulary.addWord({
            lemma: term.text,
            pos: term.pos === null || term.pos === 'P' ? 'N' : (term.pos as 'V' | 'N' | 'A'),
            forms: [],
          });
      }
    }
  }

  private startsOf(pattern: readonly Element[]): Choice[] {
    const required = pattern.findIndex(({ optional }) => !optional);
    return this.choicesOf(pattern.slice(0, required + 1).flatMap(({ alternatives }) => alternatives));
  }

  private placesOf(pattern: readonly Element[]): Place[] {
    return pattern.map(({ alternatives, optional, gap }) => ({ choices: this.choicesOf(alternatives), optional, gap }));
  }

  private choicesOf(terms: readonly Term[]): Choice[] {
    const choices: Choice[] = [];
    for (const term of terms) for (const symbol of this.symbolsOf(term)) choices.push({ symbol, needs: needsOf(term) });
    return choices;
  }

  private symbolsOf({ kind, text, pos }: Term): number[] {
    const { vocabulary } = this;
    if (kind === 'class') return [vocabulary.classNamed(text)];
    if (kind === 'lemma') {
      const known = vocabulary.lexemesOf(text).filter((lexeme) => pos === null || lexeme.pos === pos);
      if (known.length > 0) return known.map((lexeme) => lexeme.symbol);
      if (pos !== null) return [];
    }
    const literal = vocabulary.literalOf(text);
    return literal === undefined ? [] : [literal];
  }
}

const BITS: Readonly<Record<string, number>> = {
  و: PROCLITIC.and,
  ب: PROCLITIC.by,
  ل: PROCLITIC.for,
  ك: PROCLITIC.like,
  ال: PROCLITIC.the,
  س: PROCLITIC.will,
};

const needsOf = (term: Term): number => term.needs.reduce((bits, clitic) => bits | (BITS[clitic] as number), 0);

export const normaliseWords = (text: string): string => text.split(' ').map(normalise).join(' ');

const literalPattern = (text: string): Element[] =>
  text
    .split(' ')
    .map((word) => ({ alternatives: [{ kind: 'literal', text: word, pos: null, needs: [] }], optional: false, gap: 0 }));
