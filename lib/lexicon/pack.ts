/**
 * Build side: the compiled lexicon as one string, as short as it gets: words with their stems instead of rules to inflect them,
 * phrases as they are written, nothing that only people read. `unpack.ts` reads it and documents each part.
 */
import { normalise } from '../arabic/characters.ts';
import { toAscii } from './alphabet.ts';
import type { Tables } from './lexicon.ts';
import { Lexicon, normaliseWords } from './lexicon.ts';
import { BUCKETS, FEATURE_KINDS } from './opinion-table.ts';
import { CUE_CODES, ENTRY_CODES, FIELD, LINE, NO_WEIGHT, PART, WORD_STEP } from './pack-format.ts';
import { factor } from './paradigm.ts';
import type { Topic } from './terms.ts';
import { TOPICS } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { TAG } from './word.ts';
import { isSmallLatin, writeWords } from './word-list.ts';

/** Throws where a phrase holds a separator of the pack. */
export function pack(tables: Tables): string {
  const { vocabulary } = new Lexicon(tables);
  const { paradigms, lexemes } = packLexemes(vocabulary);
  const { keys, weights, words } = packOpinion(tables);
  const parts = [
    paradigms,
    lexemes,
    packLexemeTags(vocabulary),
    packLiterals(vocabulary, tables),
    packMarked(vocabulary.common),
    packMarked(vocabulary.roles),
    packNames(tables),
    packPatterns(tables),
    keys,
    weights,
    words,
  ];
  return toAscii(parts.map((lines) => lines.join(LINE)).join(PART));
}

const number = (value: number): string => value.toString(36);

function packLexemes({ forms }: Vocabulary): { paradigms: string[]; lexemes: string[] } {
  const known = new Map<string, number>();
  const lexemes = forms.inflected.map(({ lexeme, stems, slots }) => {
    const { stems: own, slots: cut } = factor(
      slots.map((slot) => ({ ...slot, text: `${slot.prefix}${stems[slot.stem]}${slot.suffix}` })),
    );
    const bare = normalise(lexeme.lemma);
    const recipes = own.map((stem) =>
      bare.indexOf(stem) < 0 ? '' : `${bare.indexOf(stem)}${bare.length - bare.indexOf(stem) - stem.length}`,
    );
    const key = [
      `${lexeme.pos}${FIELD}${recipes.join(' ')}`,
      ...cut.map(({ prefix, stem, suffix, free, bound, features }) =>
        [prefix, stem, suffix, number(features * 4 + (bound ? 2 : 0) + (free ? 1 : 0))].join(' '),
      ),
    ].join(FIELD);
    const paradigm = known.get(key) ?? known.size;
    known.set(key, paradigm);
    return [lexeme.lemma, number(paradigm), ...own.filter((_, i) => recipes[i] === '')].join(FIELD);
  });
  return { paradigms: [...known.keys()], lexemes };
}

/** The tags and classes of a symbol as one cell. */
const badge = ({ tagsOf, classesOf, classes }: Vocabulary, symbol: number): string => {
  const names = [...classes.keys()].filter((name) => classesOf.get(symbol)?.includes(classes.get(name) as number));
  return [number(tagsOf[symbol] as number), ...names].join(' ');
};

const grouped = <T>(items: readonly T[], key: (item: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups];
};

function packLexemeTags(vocabulary: Vocabulary): string[] {
  const { lexemes } = vocabulary;
  const places = new Map(lexemes.map((lexeme, place) => [lexeme, place]));
  const marked = lexemes.filter(({ symbol, pos }) => badge(vocabulary, symbol) !== number(pos === 'V' ? TAG.verb : TAG.noun));
  return grouped(marked, ({ symbol }) => badge(vocabulary, symbol)).map(([key, group]) => {
    let last = 0;
    const steps = group.map((lexeme) => {
      const at = places.get(lexeme) as number;
      const step = at - last;
      last = at;
      return number(step);
    });
    return [key, ...steps].join(FIELD);
  });
}

/** A cell that says what the words are, one for the list of them, one for each word that does not fit into a list. */
function packWords(kind: string, words: readonly string[]): string {
  const isOdd = (word: string): boolean => [...word].some((letter) => isSmallLatin(letter.charCodeAt(0)));
  return [kind, writeWords(words.filter((word) => !isOdd(word))), ...words.filter(isOdd)].map(clean).join(FIELD);
}

/** The words of names are literals without being listed. */
function packLiterals(vocabulary: Vocabulary, tables: Tables): string[] {
  const named = new Set(namesOf(tables).flatMap(({ spelling }) => spelling.split(' ')));
  const marked = [...vocabulary.literals].filter(([word, symbol]) => badge(vocabulary, symbol) !== '0' || !named.has(word));
  return grouped(marked, ([, symbol]) => badge(vocabulary, symbol)).map(([key, group]) =>
    packWords(
      key,
      group.map(([word]) => word),
    ),
  );
}

const packMarked = (words: ReadonlyMap<string, number>): string[] =>
  grouped([...words], ([, bits]) => number(bits)).map(([key, group]) =>
    packWords(
      key,
      group.map(([word]) => word),
    ),
  );

const packNames = (tables: Tables): string[] =>
  grouped(namesOf(tables), ({ kind }) => kind).map(([key, group]) =>
    packWords(
      key,
      group.map(({ spelling }) => spelling),
    ),
  );

/** Of names that are spelt alike the first stands; the others would never be seen. */
function namesOf({ names }: Tables): { kind: string; spelling: string }[] {
  const kinds = new Map<string, string>();
  for (const { class: of, name, variants, ambiguous } of names) {
    if (of === 'nisba') continue;
    for (const spelling of [name, ...variants].map(normaliseWords))
      if (!kinds.has(spelling)) kinds.set(spelling, `${of}${ambiguous ? '!' : ''}`);
  }
  return [...kinds].map(([spelling, kind]) => ({ kind, spelling }));
}

function packPatterns({ titles, speech, entries, cues, lookalikes }: Tables): string[] {
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
    const cells = [code === group ? '' : code, clean(source), ...(code.startsWith('p') && step !== 1 ? [number(step)] : [])];
    group = code;
    last = line;
    return cells.join(FIELD);
  });
}

const topicsCode = (topics: readonly Topic[]): string =>
  topics === TOPICS ? '' : topics.map((topic) => number(TOPICS.indexOf(topic))).join('');

/** Keys that are or end in an entry's id name it by its place; the weights of words have a letter each. */
function packOpinion({ opinion, entries }: Tables): { keys: string[]; weights: string[]; words: string[] } {
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  const named = opinion.filter(({ kind }) => kind !== 'word');
  const keys = named.map(({ kind, key }) => {
    const [, before = '', id = key] = /^((?:favor|against|none) )?(.*)$/.exec(key) ?? [];
    const place = places.get(id);
    return `${FEATURE_KINDS.indexOf(kind)}${place === undefined ? key : `${before}#${number(place)}`}`;
  });
  const weights = named.map(({ weights: own }) =>
    own
      .map((weight) => (weight === 0 ? '' : String(Math.round(weight * 100))))
      .join(' ')
      .trimEnd(),
  );
  const byBucket = new Map(opinion.flatMap(({ kind, key, weights: own }) => (kind === 'word' ? [[Number(key), own]] : [])));
  const words = TOPICS.map((_, topic) =>
    Array.from({ length: BUCKETS }, (_, bucket) => wordWeight(byBucket.get(bucket)?.[topic] ?? 0)).join(''),
  );
  return { keys, weights, words };
}

const wordWeight = (weight: number): string => {
  const steps = Math.round(weight / WORD_STEP);
  return number(Math.max(-NO_WEIGHT, Math.min(NO_WEIGHT, steps)) + NO_WEIGHT);
};

function clean(text: string): string {
  if (text.includes(FIELD) || text.includes(LINE) || text.includes(PART))
    throw new Error(`«${text}» holds a separator of the pack`);
  return text;
}
