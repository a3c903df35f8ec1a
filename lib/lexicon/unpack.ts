/**
 * The packed lexicon back in memory, fast enough for the start of a page: hardly anything is parsed, nothing inflected. The parts of
 * a pack, in order, with the cells of a line:
 *
 *     paradigms      part of speech, recipes of the stems, slots
 *     lexemes        lemma, paradigm, the stems that no recipe gives
 *     their tags     tags and classes, then the lexemes by their distance from one another
 *     literals       tags and classes, a word list, words that fit into none
 *     common words   tag, as before
 *     roles          bits, as before
 *     names          class («!» where ambiguous), as before
 *     patterns       what they stand for (empty: as in the line before), source, and of phrases their step from line to line
 *     opinion        kind and key (#: an entry by its place)
 *     its weights    by topic
 *     those of words a line a topic, a character a bucket
 *
 * Numbers are in base 36, weights in hundredths and decimal.
 */
import { normalise } from '../arabic/characters.ts';
import { fromAscii } from './alphabet.ts';
import type { Slot } from './form-table.ts';
import type { Base, Meaning, Name } from './lexicon.ts';
import type { FeatureKind, OpinionWeight } from './opinion-table.ts';
import { FEATURE_KINDS } from './opinion-table.ts';
import { CUE_CODES, ENTRY_CODES, FIELD, LINE, NO_WEIGHT, PART, WORD_STEP } from './pack-format.ts';
import type { Element } from './pattern.ts';
import { parsePattern } from './pattern.ts';
import type { Cue, Entry, Lookalike, NameClass, SpeechKind, TitleKind } from './schema.ts';
import type { Topic } from './terms.ts';
import { TOPICS } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';
import type { Lexeme } from './word.ts';
import { readWords } from './word-list.ts';

export function unpack(packed: string): Base {
  const parts = fromAscii(packed).split(PART);
  const part = (index: number): string[] => (parts[index] ? (parts[index] as string).split(LINE) : []);
  const vocabulary = new Vocabulary();
  addLexemes(vocabulary, part(0), part(1), part(2));
  for (const line of part(3)) {
    const { kind, words } = readList(line);
    const { bits, classes } = readBadge(kind);
    for (const word of words) vocabulary.addNormalised(word, classes, bits);
  }
  for (const line of part(4)) {
    const { kind, words } = readList(line);
    const tag = number(kind);
    for (const word of words) vocabulary.addCommon(word, tag);
  }
  for (const line of part(5)) {
    const { kind, words } = readList(line);
    for (const word of words) vocabulary.addRole(word, number(kind));
  }
  const patterns = readPatterns(part(7));
  const entries = patterns.flatMap(({ meaning }) => (meaning.kind === 'phrase' ? [meaning.entry] : []));
  return {
    vocabulary,
    names: part(6).flatMap(readNames),
    patterns,
    opinion: [...readOpinion(part(8), part(9), entries), ...readWordOpinion(part(10))],
  };
}

function readList(line: string): { kind: string; words: string[] } {
  const [kind = '', list = '', ...odd] = line.split(FIELD);
  return { kind, words: [...readWords(list), ...odd] };
}

const number = (text: string): number => Number.parseInt(text, 36);

function readBadge(badge: string): { bits: number; classes: string[] } {
  const [bits = '', ...classes] = badge.split(' ');
  return { bits: number(bits), classes };
}

function addLexemes(
  vocabulary: Vocabulary,
  paradigms: readonly string[],
  lexemes: readonly string[],
  tags: readonly string[],
): void {
  const known = paradigms.map((line) => {
    const [pos, recipes = '', ...slots] = line.split(FIELD);
    return { pos: pos as Lexeme['pos'], recipes: recipes.split(' '), slots: slots.map(readSlot) };
  });
  for (const line of lexemes) {
    const cells = line.split(FIELD);
    const lemma = cells[0] as string;
    const { pos, recipes, slots } = known[number(cells[1] as string)] as (typeof known)[number];
    const bare = normalise(lemma);
    let next = 2;
    const stems = recipes.map((recipe) =>
      recipe === '' ? (cells[next++] as string) : bare.slice(recipe.charCodeAt(0) - 48, bare.length - recipe.charCodeAt(1) + 48),
    );
    vocabulary.addLexeme(lemma, bare, pos, stems, slots);
  }
  for (const line of tags) {
    const [badge = '', ...steps] = line.split(FIELD);
    const { bits, classes } = readBadge(badge);
    let at = 0;
    for (const step of steps) vocabulary.assign((vocabulary.lexemes[(at += number(step))] as Lexeme).symbol, classes, bits);
  }
}

function readSlot(cell: string): Slot {
  const [prefix = '', stem = '', suffix = '', flags = ''] = cell.split(' ');
  const bits = number(flags);
  return { prefix, stem: Number(stem), suffix, free: (bits & 1) !== 0, bound: (bits & 2) !== 0, features: bits >>> 2 };
}

function readNames(line: string): Name[] {
  const { kind, words } = readList(line);
  const ambiguous = kind.endsWith('!');
  const of = (ambiguous ? kind.slice(0, -1) : kind) as NameClass;
  return words.map((name) => ({ class: of, name, ambiguous }));
}

function readPatterns(lines: readonly string[]): Base['patterns'] {
  let isPhrase = false;
  let meaningOf = readCode('');
  let lineNumber = 0;
  return lines.map((line) => {
    const cells = line.split(FIELD);
    const code = cells[0] as string;
    const source = cells[1] as string;
    if (code !== '') {
      isPhrase = code.startsWith('p');
      meaningOf = readCode(code);
    }
    if (isPhrase) lineNumber += number(cells[2] ?? '1');
    return { source, meaning: meaningOf(source, lineNumber) };
  });
}

/** What a code makes of the pattern of each line that has it. */
function readCode(code: string): (source: string, line: number) => Meaning {
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
      return (source, line) => ({ kind: 'phrase', entry: new PackedEntry(source, line, topic, act, stance, weight) });
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

/** What only people read is not packed; a pattern is parsed for whoever asks. */
abstract class Packed {
  readonly example = '';
  readonly counterExample = '';
  readonly file = '';
  protected readonly source: string;
  readonly line: number;

  constructor(source: string, line: number) {
    this.source = source;
    this.line = line;
  }

  get pattern(): readonly Element[] {
    return parsePattern(this.source);
  }
}

class PackedEntry extends Packed implements Entry {
  readonly topic: Entry['topic'];
  readonly act: Entry['act'];
  readonly stance: Entry['stance'];
  readonly weak: boolean;
  readonly actor: boolean;
  #id: string | undefined;

  constructor(
    source: string,
    line: number,
    topic: Entry['topic'],
    act: Entry['act'],
    stance: Entry['stance'],
    weight: 'strong' | 'weak' | 'actor',
  ) {
    super(source, line);
    this.topic = topic;
    this.act = act;
    this.stance = stance;
    this.weak = weight !== 'strong';
    this.actor = weight === 'actor';
  }

  get phrase(): string {
    return this.source;
  }

  /** Put together when it is first asked for, since most entries are never found. */
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
    source: string,
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

  constructor(source: string, topics: readonly Topic[]) {
    super(source, 0);
    this.topics = topics;
  }

  get phrase(): string {
    return this.source;
  }
}

function readOpinion(keys: readonly string[], weights: readonly string[], entries: readonly Entry[]): OpinionWeight[] {
  return keys.map((line, i) => {
    const key = line.slice(1);
    const place = key.indexOf('#');
    const own = (weights[i] ?? '').split(' ');
    return {
      kind: FEATURE_KINDS[Number(line[0])] as FeatureKind,
      key: place < 0 ? key : `${key.slice(0, place)}${(entries[number(key.slice(place + 1))] as Entry).id}`,
      weights: TOPICS.map((_, topic) => Number(own[topic] ?? 0) / 100),
    };
  });
}

function readWordOpinion(lines: readonly string[]): OpinionWeight[] {
  const out: OpinionWeight[] = [];
  for (let bucket = 0; bucket < (lines[0]?.length ?? 0); bucket++) {
    const weights = lines.map((line) => (number(line.charAt(bucket)) - NO_WEIGHT) * WORD_STEP);
    if (weights.some((weight) => weight !== 0)) out.push({ kind: 'word', key: String(bucket), weights });
  }
  return out;
}
