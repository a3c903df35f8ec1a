/** Build side: the patterns of the pack; read by `packed-patterns.ts`. */
import type { Tables } from './lexicon.ts';
import { BASE, CUE_CODES, ENTRY_CODES, FEW, FIELD, NEXT_LEXEME, NEXT_OTHER, NOT_LITERAL, SEEN, TERM } from './pack-format.ts';
import { clean, digit, lower, number } from './pack-parts.ts';
import type { Topic } from './terms.ts';
import { TOPICS } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface PackedSources {
  readonly patterns: string[];
  /** Words that are no lemmas, in the order of their first times. */
  readonly others: string[];
  /** Two lines of digits (see `FEW`). */
  readonly references: string[];
  /** Numbers of the lexemes in the order in which they have to come: those of patterns by their first times. */
  readonly order: number[];
}

/** Words of patterns make up most of them: each is given by how long ago it was there. */
export function packPatterns(tables: Tables, vocabulary: Vocabulary): PackedSources {
  const lemmas = new Map<string, number>();
  for (let number = vocabulary.lexemeCount - 1; number >= 0; number--) lemmas.set(vocabulary.stored(number).lexeme.lemma, number);
  const order = new Set<number>();
  const others: string[] = [];
  /** The last first. */
  const seen: string[] = [];
  const references: number[] = [];
  const refer = (word: string): void => {
    const known = seen.indexOf(word);
    const lexeme = lemmas.get(word);
    if (known >= 0) {
      references.push(known + SEEN);
      seen.splice(known, 1);
    } else if (lexeme !== undefined) {
      references.push(NEXT_LEXEME);
      order.add(lexeme);
    } else {
      references.push(NEXT_OTHER);
      others.push(vocabulary.literalOf(word) === undefined ? `${NOT_LITERAL}${word}` : word);
    }
    seen.unshift(word);
  };
  const patterns = packLines(tables, (source) =>
    source.replace(WORD, (_, before: string, word: string) => {
      refer(word);
      return `${before}${TERM}`;
    }),
  );
  for (let number = 0; number < vocabulary.lexemeCount; number++) order.add(number);
  return {
    patterns,
    others: [others.map(clean).join(FIELD)],
    references: [
      references.map((value) => digit(value < FEW ? value : FEW + Math.floor((value - FEW) / BASE))).join(''),
      references.map((value) => (value < FEW ? '' : lower(value - FEW))).join(''),
    ],
    order: [...order],
  };
}

/** A word of a pattern, behind what says how it is meant and before its part of speech: no clitic, no class, no gap. */
const WORD = /((?:^|[ |?])(?:[^ |+@…]+\+)*=?)([^ |+=:@…?]+)(?=:|[ |]|$)/g;

function packLines({ titles, speech, entries, cues, lookalikes }: Tables, shorten: (source: string) => string): string[] {
  const literal = (text: string): string =>
    text
      .split(' ')
      .map((word) => `=${word}`)
      .join(' ');
  const lines: [code: string, source: string, line: number][] = [];
  for (const { kind, word } of speech)
    if (kind === 'source' || kind === 'noun') lines.push([`s${kind}`, kind === 'source' ? literal(word) : word, 0]);
  for (const { kind, word, forms } of titles)
    for (const form of [word, ...forms]) if (form.includes(' ')) lines.push([`t${kind}`, literal(form), 0]);
  for (const { topic, act, stance, weak, actor, phrase, line } of entries)
    lines.push([
      `p${[topic, act, stance, actor ? 'actor' : weak ? 'weak' : 'strong'].map((term) => number(ENTRY_CODES.indexOf(term))).join('')}`,
      phrase,
      line,
    ]);
  for (const { effect, side, reach, topics, cue } of cues)
    lines.push([
      `c${number(CUE_CODES.indexOf(effect ?? 'pseudo'))}${number(CUE_CODES.indexOf(side))}${number(reach)}${topicsCode(topics)}`,
      cue,
      0,
    ]);
  for (const { topics, phrase } of lookalikes) lines.push([`l${topicsCode(topics)}`, phrase, 0]);

  let group = '';
  let last = 0;
  return lines.map(([code, source, line]) => {
    const step = line - last;
    const cells = [
      code === group ? '' : code,
      shorten(clean(source)),
      ...(code.startsWith('p') && step !== 1 ? [number(step)] : []),
    ];
    group = code;
    last = line;
    return cells.join(FIELD);
  });
}

const topicsCode = (topics: readonly Topic[]): string =>
  topics === TOPICS ? '' : topics.map((topic) => number(TOPICS.indexOf(topic))).join('');
