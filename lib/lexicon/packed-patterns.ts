/** The patterns of a pack, each read when a text first comes to its first word. */
import { foldedLetter } from '../arabic/characters.ts';
import type { Meaning, PatternSource } from './lexicon.ts';
import { Numbers } from './numbers.ts';
import { CUE_CODES, ENTRY_CODES } from './pack-format.ts';
import type { Part } from './packed-part.ts';
import { FIELD_END, LINE_END, number } from './packed-part.ts';
import type { Element } from './pattern.ts';
import { parsePattern } from './pattern.ts';
import type { Cue, Entry, Lookalike, SpeechKind, TitleKind } from './schema.ts';
import type { Spellings } from './spellings.ts';
import type { Topic } from './terms.ts';
import { TOPICS } from './terms.ts';

/** In letters. */
const LONGEST_TERM = 60;

const unit = (mark: string): number => mark.charCodeAt(0);
const PHRASE = unit('p');
const SPACE = unit(' ');
const ALTERNATIVE = unit('|');
const OPTIONAL = unit('?');
const GAP = unit('…');
const CLITIC = unit('+');
const POS = unit(':');
const CLASS = unit('@');

type ReadMeaning = (source: string, line: number) => Meaning;

export class PackedPatterns implements PatternSource {
  size = 0;
  private readonly part: Part;
  private readonly spellings: Spellings;
  /** By pattern: where its source begins and ends; its line in the lexicon's file; its place in `codes`. */
  private readonly starts = new Numbers(1 << 12);
  private readonly ends = new Numbers(1 << 12);
  private readonly lines = new Numbers(1 << 12);
  private readonly kinds = new Numbers(1 << 12);
  private readonly codes: { readonly code: string; read: ReadMeaning | null }[] = [];
  private readonly meanings = new Map<number, Meaning>();

  constructor(part: Part, spellings: Spellings) {
    this.part = part;
    this.spellings = spellings;
  }

  /** Reads no more of a pattern than where it stands and its terms up to the first that is not optional: see `parsePattern`. */
  index(visit: (key: number, rank: number) => void): void {
    const { part, spellings } = this;
    const units = part.units();
    const letters = new Uint16Array(LONGEST_TERM);
    let isPhrase = false;
    let lineNumber = 0;
    for (let at = 0; at < units.length; at++) {
      const rank = this.size++;
      const code = at;
      while (units[at] !== FIELD_END) at++;
      if (at > code || rank === 0) {
        this.codes.push({ code: part.text.slice(part.start + code, part.start + at), read: null });
        isPhrase = units[code] === PHRASE;
      }
      this.kinds.set(rank, this.codes.length - 1);
      this.starts.set(rank, part.start + ++at);
      let isOptional = false;
      let isGap = false;
      let isClass = false;
      let isOver = false;
      let isRead = false;
      let length = 0;
      for (; ; at++) {
        const letter = at < units.length ? (units[at] as number) : LINE_END;
        const isEnd = letter === FIELD_END || letter === LINE_END;
        if (!isRead) {
          if (isEnd || letter === SPACE || letter === ALTERNATIVE) {
            if (!isGap && length > 0) visit(spellings.add(letters, 0, length), rank);
            isRead = letter !== ALTERNATIVE && !isOptional && !isGap;
            if (letter === SPACE) isOptional = isGap = false;
            isClass = isOver = false;
            length = 0;
          } else if (letter === OPTIONAL) isOptional = true;
          else if (letter === GAP) isGap = true;
          else if (letter === CLITIC) length = 0;
          else if (letter === POS) isOver = true;
          else if (letter === CLASS) {
            isClass = true;
            letters[length++] = letter;
          } else if (!isOver) {
            const folded = isClass ? letter : foldedLetter(letter);
            if (folded !== 0) letters[length++] = folded;
          }
        }
        if (isEnd) break;
      }
      this.ends.set(rank, part.start + at);
      const step = at + 1;
      while (at < units.length && units[at] !== LINE_END) at++;
      if (isPhrase) lineNumber += step < at ? number(part.text.slice(part.start + step, part.start + at)) : 1;
      this.lines.set(rank, lineNumber);
    }
  }

  pattern(rank: number): readonly Element[] {
    return parsePattern(this.part.text.slice(this.starts.get(rank), this.ends.get(rank)));
  }

  meaning(rank: number): Meaning {
    let meaning = this.meanings.get(rank);
    if (!meaning) {
      const kind = this.codes[this.kinds.get(rank)] as (typeof this.codes)[number];
      kind.read ??= readCode(kind.code);
      meaning = kind.read(this.part.text.slice(this.starts.get(rank), this.ends.get(rank)), this.lines.get(rank));
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
