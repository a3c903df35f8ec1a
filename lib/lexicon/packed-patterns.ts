/** The patterns of a pack, each read when a text first comes to its first word. */
import { normalise } from '../arabic/characters.ts';
import type { Choice, Place } from './automaton.ts';
import type { Meaning, PatternSource } from './lexicon.ts';
import { Numbers } from './numbers.ts';
import {
  BASE,
  CUE_CODES,
  ENTRY_CODES,
  FEW,
  LINE,
  NEXT_LEXEME,
  NEXT_OTHER,
  NOT_LITERAL,
  SEEN,
  TERM,
  ZERO,
} from './pack-format.ts';
import type { PackedLexemes } from './packed-lexemes.ts';
import type { Part } from './packed-part.ts';
import { FIELD_END, LINE_END, number } from './packed-part.ts';
import type { Element } from './pattern.ts';
import { needsOf, parsePattern, readElements, readTerm } from './pattern.ts';
import type { Cue, Entry, Lookalike, SpeechKind, TitleKind } from './schema.ts';
import type { Topic } from './terms.ts';
import { TOPICS } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** In letters. */
const LONGEST_CLASS = 60;

const unit = (mark: string): number => mark.charCodeAt(0);
const PHRASE = unit('p');
const SPACE = unit(' ');
const ALTERNATIVE = unit('|');
const OPTIONAL = unit('?');
const GAP = unit('…');
const LITERAL = unit('=');
const CLASS = unit('@');
const WORD = unit(TERM);

/** What the second opinion calls a phrase, by its place among them. */
export const keyOfEntry = (place: number): string => `#${place}`;

type ReadMeaning = (source: () => string, line: number, place: number) => Meaning;

/** The words that patterns refer to: lexemes by their numbers, then others, which are literals but for those that say that they are none. */
class Terms {
  private readonly vocabulary: Vocabulary;
  private readonly lexemes: PackedLexemes;
  private readonly others: readonly string[];
  private readonly keys: readonly number[];

  constructor(vocabulary: Vocabulary, lexemes: PackedLexemes, others: Part) {
    this.vocabulary = vocabulary;
    this.lexemes = lexemes;
    this.others = others.isEmpty ? [] : others.cells(others.start, others.end);
    this.keys = this.others.map((other, i) => {
      const key = vocabulary.spellings.addText(normalise(this.textOf(lexemes.size + i)));
      if (!other.startsWith(NOT_LITERAL)) vocabulary.literal(key);
      return key;
    });
  }

  textOf(term: number): string {
    const { size } = this.lexemes;
    const other = term < size ? null : (this.others[term - size] as string);
    return other === null ? this.lexemes.lemmaOf(term) : other.startsWith(NOT_LITERAL) ? other.slice(1) : other;
  }

  /** The spelling that a term goes by. */
  keyOf(term: number): number {
    const { vocabulary, lexemes } = this;
    return term < lexemes.size ? vocabulary.keyOf(term) : (this.keys[term - lexemes.size] as number);
  }
}

/** Which words they are, each by its term; `others`: the first that is no lexeme. */
function readReferences({ text, start, end }: Part, others: number): Int32Array {
  const digits = text.digits(start, end, ZERO);
  const words = new Int32Array(text.find(LINE, start, end) - start);
  const recent = new Int32Array(words.length);
  let size = 0;
  let lexeme = 0;
  let other = others;
  for (let i = 0, second = words.length + 1; i < words.length; i++) {
    let reference = digits[i] as number;
    if (reference >= FEW) reference = FEW + BASE * (reference - FEW) + (digits[second++] as number);
    let word = reference === NEXT_LEXEME ? lexeme++ : other;
    if (reference >= SEEN) {
      const at = size - 1 - (reference - SEEN);
      word = recent[at] as number;
      recent.copyWithin(at, at + 1, size--);
    } else if (reference === NEXT_OTHER) other++;
    words[i] = recent[size++] = word;
  }
  return words;
}

export class PackedPatterns implements PatternSource {
  size = 0;
  private readonly part: Part;
  private readonly vocabulary: Vocabulary;
  private readonly terms: Terms;
  /** The terms of all patterns' words, one after another. */
  private readonly words: Int32Array;
  /** By pattern: where its source begins and ends, and its words; its line in the lexicon's file; its place in `codes`. */
  private readonly starts = new Numbers(1 << 12);
  private readonly ends = new Numbers(1 << 12);
  private readonly firsts = new Numbers(1 << 12);
  private readonly lines = new Numbers(1 << 12);
  private readonly kinds = new Numbers(1 << 12);
  private readonly codes: { readonly code: string; read: ReadMeaning | null }[] = [];
  /** The phrases follow one another from here. */
  private firstPhrase = -1;
  private readonly meanings = new Map<number, Meaning>();
  /** Patterns without their words are few. */
  private readonly shapes = new Map<string, readonly Element[]>();

  /** `references`: see `TERM`. */
  constructor(part: Part, others: Part, references: Part, vocabulary: Vocabulary, lexemes: PackedLexemes) {
    this.part = part;
    this.vocabulary = vocabulary;
    this.terms = new Terms(vocabulary, lexemes, others);
    this.words = readReferences(references, lexemes.size);
  }

  /** Reads of a pattern where it stands and the terms up to the first that is not optional: see `parsePattern`. */
  index(visit: (key: number, rank: number) => void): void {
    const { part, vocabulary, terms, words } = this;
    const units = part.units();
    const letters = new Uint16Array(LONGEST_CLASS);
    let isPhrase = false;
    let lineNumber = 0;
    let word = 0;
    for (let at = 0; at < units.length; at++) {
      const rank = this.size++;
      const code = at;
      while (units[at] !== FIELD_END) at++;
      if (at > code || rank === 0) {
        this.codes.push({ code: part.text.slice(part.start + code, part.start + at), read: null });
        isPhrase = units[code] === PHRASE;
        if (isPhrase && this.firstPhrase < 0) this.firstPhrase = rank;
      }
      this.kinds.set(rank, this.codes.length - 1);
      this.starts.set(rank, part.start + ++at);
      this.firsts.set(rank, word);
      let isOptional = false;
      let isGap = false;
      let isRead = false;
      let length = 0;
      for (; ; at++) {
        const letter = at < units.length ? (units[at] as number) : LINE_END;
        const isEnd = letter === FIELD_END || letter === LINE_END;
        if (letter === WORD) {
          const key = terms.keyOf(words[word++] as number);
          if (!isRead) visit(key, rank);
          if (units[at - 1] === LITERAL) vocabulary.literal(key);
        } else if (isRead) {
          if (isEnd) break;
        } else if (isEnd || letter === SPACE || letter === ALTERNATIVE) {
          if (length > 0) visit(vocabulary.spellings.add(letters, 0, length), rank);
          length = 0;
          if (isEnd) break;
          if (letter === SPACE) {
            isRead = !isOptional && !isGap;
            isOptional = isGap = false;
          }
        } else if (letter === OPTIONAL) isOptional = true;
        else if (letter === GAP) isGap = true;
        else if (letter === CLASS || length > 0) letters[length++] = letter;
      }
      this.ends.set(rank, part.start + at);
      const step = at + 1;
      while (at < units.length && units[at] !== LINE_END) at++;
      if (isPhrase) lineNumber += step < at ? number(part.text.slice(part.start + step, part.start + at)) : 1;
      this.lines.set(rank, lineNumber);
    }
  }

  places(rank: number): Place[] {
    const { vocabulary, terms, words } = this;
    let word = this.firsts.get(rank);
    return this.elementsOf(this.shapeOf(rank)).map(({ alternatives, optional, gap }) => {
      const choices: Choice[] = [];
      for (const term of alternatives) {
        const key = term.text === TERM ? terms.keyOf(words[word++] as number) : vocabulary.termKey(term);
        const needs = needsOf(term);
        for (const symbol of vocabulary.symbolsOf(term.kind, key, term.pos)) choices.push({ symbol, needs });
      }
      return { choices, optional, gap };
    });
  }

  private elementsOf(shape: string): readonly Element[] {
    let elements = this.shapes.get(shape);
    if (!elements) this.shapes.set(shape, (elements = readElements(shape, readTerm)));
    return elements;
  }

  /** A pattern as it stands in the lexicon. */
  sourceOf(rank: number): string {
    let word = this.firsts.get(rank);
    return this.shapeOf(rank).replaceAll(TERM, () => this.terms.textOf(this.words[word++] as number));
  }

  private shapeOf(rank: number): string {
    return this.part.text.slice(this.starts.get(rank), this.ends.get(rank));
  }

  meaning(rank: number): Meaning {
    let meaning = this.meanings.get(rank);
    if (!meaning) {
      const kind = this.codes[this.kinds.get(rank)] as (typeof this.codes)[number];
      kind.read ??= readCode(kind.code);
      meaning = kind.read(() => this.sourceOf(rank), this.lines.get(rank), rank - this.firstPhrase);
      this.meanings.set(rank, meaning);
    }
    return meaning;
  }
}

/** What a code makes of the pattern of each line that has it. */
function readCode(code: string): ReadMeaning {
  const term = (list: readonly string[], at: number): never => list[number(code.charAt(at))] as never;
  switch (code.charAt(0)) {
    case 's': {
      const speech = code.slice(1) as SpeechKind;
      return () => ({ kind: 'speech', speech });
    }
    case 't': {
      const title = code.slice(1) as TitleKind;
      return () => ({ kind: 'title', title });
    }
    case 'p': {
      const [topic, act, stance, weight] = [1, 2, 3, 4].map((at) => term(ENTRY_CODES, at)) as [never, never, never, never];
      return (source, line, place) => ({
        kind: 'phrase',
        entry: new PackedEntry(source, line, keyOfEntry(place), topic, act, stance, weight),
      });
    }
    case 'c': {
      const [effect, side] = [term(CUE_CODES, 1), term(CUE_CODES, 2)];
      const [reach, topics] = [number(code.charAt(3)), topicsOf(code.slice(4))];
      return (source) => ({ kind: 'cue', cue: new PackedCue(source, effect, side, reach, topics) });
    }
    default: {
      const topics = topicsOf(code.slice(1));
      return (source) => ({ kind: 'lookalike', lookalike: new PackedLookalike(source, topics) });
    }
  }
}

const topicsOf = (code: string): readonly Topic[] =>
  code === '' ? TOPICS : [...code].map((digit) => TOPICS[number(digit)] as Topic);

/** What only people read is not packed; a pattern is put together for whoever asks, since most are never found. */
abstract class Packed {
  readonly example = '';
  readonly counterExample = '';
  readonly file = '';
  readonly line: number;
  readonly #read: () => string;
  #source: string | undefined;

  constructor(source: () => string, line: number) {
    this.#read = source;
    this.line = line;
  }

  get source(): string {
    this.#source ??= this.#read();
    return this.#source;
  }

  get pattern(): readonly Element[] {
    return parsePattern(this.source);
  }
}

class PackedEntry extends Packed implements Entry {
  readonly key: string;
  readonly topic: Entry['topic'];
  readonly act: Entry['act'];
  readonly stance: Entry['stance'];
  readonly weak: boolean;
  readonly actor: boolean;
  #id: string | undefined;

  constructor(
    source: () => string,
    line: number,
    key: string,
    topic: Entry['topic'],
    act: Entry['act'],
    stance: Entry['stance'],
    weight: 'strong' | 'weak' | 'actor',
  ) {
    super(source, line);
    this.key = key;
    this.topic = topic;
    this.act = act;
    this.stance = stance;
    this.weak = weight !== 'strong';
    this.actor = weight === 'actor';
  }

  get phrase(): string {
    return this.source;
  }

  get id(): string {
    this.#id ??= `${this.topic}/${this.act}/${this.source}`;
    return this.#id;
  }
}

class PackedCue extends Packed implements Cue {
  readonly effect: Cue['effect'];
  readonly side: Cue['side'];
  readonly reach: number;
  readonly topics: readonly Topic[];

  constructor(
    source: () => string,
    effect: NonNullable<Cue['effect']> | 'pseudo',
    side: Cue['side'],
    reach: number,
    topics: readonly Topic[],
  ) {
    super(source, 0);
    this.effect = effect === 'pseudo' ? null : effect;
    this.side = side;
    this.reach = reach;
    this.topics = topics;
  }

  get cue(): string {
    return this.source;
  }
}

class PackedLookalike extends Packed implements Lookalike {
  readonly why = '';
  readonly topics: readonly Topic[];

  constructor(source: () => string, topics: readonly Topic[]) {
    super(source, 0);
    this.topics = topics;
  }

  get phrase(): string {
    return this.source;
  }
}
