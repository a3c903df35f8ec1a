/**
 * The compiled lexicon: word forms on one side, the automaton of all patterns on the other, both over the same symbols.
 * Compiling takes the tables as they stand in `assets/lexicon` (examples may have been left out) and never looks at a text.
 */
import { normalise } from '../arabic/characters.ts';
import { hashOf } from '../arabic/spelling-hash.ts';
import type { Choice, Node, Offer, Pattern, Place } from './automaton.ts';
import { Automaton, NO_OFFER, offerOf } from './automaton.ts';
import type { Name } from './name-list.ts';
import { NameList } from './name-list.ts';
import type { OpinionModel, OpinionWeight } from './opinion-table.ts';
import { addWeights, emptyModel } from './opinion-table.ts';
import type { Element, Term } from './pattern.ts';
import { needsOf, parsePattern } from './pattern.ts';
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
import { WordStore } from './word-store.ts';

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

/** A lexicon that is there already, whose patterns' words are all in its vocabulary. */
export interface Base {
  readonly vocabulary: Vocabulary;
  readonly names: NameList;
  readonly patterns: PatternSource;
  /** Asked when a phrase first needs it; null where there is none. */
  readonly opinion: (() => OpinionModel) | null;
}

/** Patterns that are read one by one, when a text first comes to their first words. */
export interface PatternSource {
  /** Tells every pattern's place with the keys of the words that it may begin with (see `Vocabulary.keyOf`). Comes first, and once. */
  index(visit: (key: number, rank: number) => void): void;
  readonly size: number;
  places(rank: number): readonly Place[];
  /** The same object each time. */
  meaning(rank: number): Meaning;
}

/** What a match of the automaton stands for. */
export type Meaning =
  | { readonly kind: 'phrase'; readonly entry: Entry }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'lookalike'; readonly lookalike: Lookalike }
  | { readonly kind: 'title'; readonly title: TitleKind }
  | { readonly kind: 'speech'; readonly speech: SpeechKind };

interface Compiled {
  readonly pattern: readonly Element[];
  readonly meaning: Meaning;
}

const NO_PATTERNS: PatternSource = {
  size: 0,
  index: () => {},
  places: () => [],
  meaning: () => {
    throw new RangeError('no such pattern');
  },
};

function nothing(): Base {
  const vocabulary = new Vocabulary();
  return { vocabulary, names: new NameList(vocabulary), patterns: NO_PATTERNS, opinion: null };
}

export class Lexicon {
  /** Names of actors, matched first: their classes are symbols of the other patterns. */
  readonly names: Automaton<Name>;
  readonly patterns = new Automaton<Meaning>((rank) => this.readPattern(rank));
  readonly vocabulary: Vocabulary;
  private readonly base: Base;
  /** Those that the tables add to the base's. */
  private readonly added: Compiled[] = [];
  private readonly addedOpinion: readonly OpinionWeight[];
  private compiledOpinion: OpinionModel | null | undefined;
  private readonly words = new WordStore();
  private readonly classStarts = new Map<Offer, readonly Node<Meaning>[]>();

  /** `base`: what `tables` are added to. It is taken over, not copied. */
  constructor(tables: Tables, base: Base = nothing()) {
    const { vocabulary, names } = base;
    this.base = base;
    this.vocabulary = vocabulary;
    this.names = names.automaton;
    this.addedOpinion = tables.opinion;
    const { spellings } = vocabulary;
    for (const { kind, word } of tables.common) vocabulary.addCommon(spellings.addText(word), TAG[kind]);
    for (const name of tables.givenNames) vocabulary.addLiteral(name, [], TAG.givenName);
    for (const { kind, word } of tables.particles) vocabulary.addLiteral(word, [], TAG[kind]);
    for (const { kind, word } of tables.roles) vocabulary.addRole(spellings.addText(normalise(word)), ROLE[kind]);
    for (const word of tables.words) vocabulary.addWord(word);
    for (const speech of tables.speech) this.added.push(...this.addSpeech(speech));
    for (const title of tables.titles) this.added.push(...this.addTitle(title));
    for (const { class: of, name, variants, ambiguous } of tables.names) {
      for (const spelling of [name, ...variants]) {
        if (of === 'nisba') this.addInflected(spelling, of, TAG.nisba);
        else
          names.add(
            { class: of, ambiguous },
            normaliseWords(spelling)
              .split(' ')
              .map((word) => spellings.addText(word)),
          );
      }
    }
    for (const entry of tables.entries) this.added.push({ pattern: entry.pattern, meaning: { kind: 'phrase', entry } });
    for (const cue of tables.cues) this.added.push({ pattern: cue.pattern, meaning: { kind: 'cue', cue } });
    for (const lookalike of tables.lookalikes)
      this.added.push({ pattern: lookalike.pattern, meaning: { kind: 'lookalike', lookalike } });
    // All their words before the first pattern: which lexemes a word may be does not depend on the order of the lines.
    for (const { pattern } of this.added) this.learnWords(pattern);
    base.patterns.index((key, rank) => this.patterns.add(key, rank));
    this.added.forEach(({ pattern }, i) => {
      for (const term of startOf(pattern)) this.patterns.add(vocabulary.termKey(term), base.patterns.size + i);
    });
  }

  /** What the patterns stand for, in their order. */
  private *meanings(): Generator<Meaning> {
    for (let rank = 0; rank < this.base.patterns.size; rank++) yield this.base.patterns.meaning(rank);
    for (const { meaning } of this.added) yield meaning;
  }

  get entries(): readonly Entry[] {
    return [...this.meanings()].flatMap((meaning) => (meaning.kind === 'phrase' ? [meaning.entry] : []));
  }

  get cues(): readonly Cue[] {
    return [...this.meanings()].flatMap((meaning) => (meaning.kind === 'cue' ? [meaning.cue] : []));
  }

  get lookalikes(): readonly Lookalike[] {
    return [...this.meanings()].flatMap((meaning) => (meaning.kind === 'lookalike' ? [meaning.lookalike] : []));
  }

  /** Null where the lexicon brings none: then every phrase counts. */
  get opinion(): OpinionModel | null {
    if (this.compiledOpinion === undefined) {
      const model = this.base.opinion?.() ?? (this.addedOpinion.length > 0 ? emptyModel() : null);
      if (model) addWeights(model, this.addedOpinion);
      this.compiledOpinion = model;
    }
    return this.compiledOpinion;
  }

  /** Everything that the lexicon knows of a word as it stands in a text. */
  word(surface: string): Word {
    const text = normalise(surface);
    return this.wordAt(text, 0, text.length, hashOf(text));
  }

  /** The same for the word at these offsets, whose letters hash to `hash` (see `scan`). */
  wordAt(text: string, start: number, end: number, hash: number): Word {
    return this.words.find(text, start, end, hash) ?? this.learn(normalise(text.slice(start, end)), hash);
  }

  /** What a name offers to patterns beside its words: its class (`@state`); NO_OFFER where none asks for it. */
  offerOf({ class: of }: Name): Offer {
    const symbol = this.vocabulary.classes.get(of);
    return symbol === undefined ? NO_OFFER : offerOf(symbol, 0);
  }

  /** Where the patterns go on that begin with such a class. */
  startsOfClass(offer: Offer): readonly Node<Meaning>[] {
    let starts = this.classStarts.get(offer);
    if (!starts) this.classStarts.set(offer, (starts = this.patterns.startsOf([offer], this.symbolKey)));
    return starts;
  }

  private learn(text: string, hash: number): Word {
    const word = this.vocabulary.read(text);
    word.starts = this.patterns.startsOf(word.offers, this.symbolKey);
    for (const { accepts, mask, largestGap } of word.starts) {
      if (accepts) word.endsPattern = true;
      word.nextMask |= mask;
      word.nextGap = Math.max(word.nextGap, largestGap);
    }
    word.nameStarts = this.names.startsOf(word.offers, this.symbolKey);
    this.words.add(word, hash);
    return word;
  }

  private addSpeech({ kind, word, forms }: SpeechSpec): Compiled[] {
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

  private addTitle({ kind, word, forms }: TitleSpec): Compiled[] {
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

  private readPattern(rank: number): Pattern<Meaning> {
    const { patterns } = this.base;
    const added = this.added[rank - patterns.size];
    if (added) return { places: this.placesOf(added.pattern), value: added.meaning };
    return { places: patterns.places(rank), value: patterns.meaning(rank) };
  }

  private readonly symbolKey = (symbol: number): number => this.vocabulary.keyOf(symbol);

  /** Spellings enter the vocabulary by the patterns that use them, and so do words of readers' own phrases that no list has: as nouns. */
  private learnWords(pattern: readonly Element[]): void {
    for (const { alternatives } of pattern) {
      for (const term of alternatives) {
        if (term.kind === 'class') this.vocabulary.classNamed(term.text);
        else if (term.kind === 'literal') this.vocabulary.addLiteral(term.text, [], 0);
        else if (this.choicesOf([term]).length === 0)
          this.vocabulary.addWord({
            lemma: term.text,
            pos: term.pos === null || term.pos === 'P' ? 'N' : (term.pos as 'V' | 'N' | 'A'),
            forms: [],
          });
      }
    }
  }

  private placesOf(pattern: readonly Element[]): Place[] {
    return pattern.map(({ alternatives, optional, gap }) => ({ choices: this.choicesOf(alternatives), optional, gap }));
  }

  private choicesOf(terms: readonly Term[]): Choice[] {
    const { vocabulary } = this;
    return terms.flatMap((term) => {
      const needs = needsOf(term);
      return vocabulary.symbolsOf(term.kind, vocabulary.termKey(term), term.pos).map((symbol) => ({ symbol, needs }));
    });
  }
}

/** The terms that a pattern may begin with: those of its elements up to the first that is not optional. */
function startOf(pattern: readonly Element[]): Term[] {
  const required = pattern.findIndex(({ optional }) => !optional);
  return pattern.slice(0, required + 1).flatMap(({ alternatives }) => alternatives);
}

export const normaliseWords = (text: string): string => text.split(' ').map(normalise).join(' ');

const literalPattern = (text: string): Element[] =>
  text
    .split(' ')
    .map((word) => ({ alternatives: [{ kind: 'literal', text: word, pos: null, needs: [] }], optional: false, gap: 0 }));
