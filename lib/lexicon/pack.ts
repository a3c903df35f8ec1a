/**
 * Build side: the compiled lexicon as one string, as short as it gets: words with their stems instead of rules to inflect them,
 * phrases as they are written, nothing that only people read. `unpack.ts` reads it and documents each part.
 */
import { normalise } from '../arabic/characters.ts';
import type { Tables } from './lexicon.ts';
import { Lexicon } from './lexicon.ts';
import { FEATURE_KINDS } from './opinion-table.ts';
import { CUE_CODES, ENTRY_CODES, FIELD, LINE, PART } from './pack-format.ts';
import { factor } from './paradigm.ts';
import type { NameSpec } from './schema.ts';
import type { Topic } from './terms.ts';
import { TOPICS } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { TAG } from './word.ts';

/** Throws where a name or phrase holds a separator of the pack. */
export function pack(tables: Tables): string {
  const lexicon = new Lexicon(tables);
  const { vocabulary } = lexicon;
  const names = packNames(tables);
  const named = new Set(
    names
      .flatMap((line) => line.split(FIELD).slice(1))
      .flatMap((name) => name.split(/[ |]/))
      .map(normalise),
  );
  const { paradigms, lexemes } = packLexemes(vocabulary);
  return [
    paradigms,
    lexemes,
    packLexemeTags(vocabulary),
    packLiterals(vocabulary, named),
    packCommon(vocabulary),
    names,
    packPatterns(tables),
    packOpinion(tables),
  ]
    .map((lines) => lines.join(LINE))
    .join(PART);
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

function packLiterals(vocabulary: Vocabulary, named: ReadonlySet<string>): string[] {
  const marked = [...vocabulary.literals].filter(([word, symbol]) => badge(vocabulary, symbol) !== '0' || !named.has(word));
  return grouped(marked, ([, symbol]) => badge(vocabulary, symbol)).map(([key, group]) =>
    [key, ...group.map(([word]) => word).sort()].join(FIELD),
  );
}

const packCommon = ({ common }: Vocabulary): string[] =>
  grouped([...common], ([, tag]) => number(tag)).map(([key, group]) => [key, ...group.map(([word]) => word).sort()].join(FIELD));

function packNames({ names }: Tables): string[] {
  // Of names that are spelt alike the first stands; the others would only change places with it.
  const taken = new Set<string>();
  const spellings = ({ name, variants }: NameSpec): string[] =>
    [name, ...variants]
      .map((spelling) => clean(spelling.split(' ').map(normalise).join(' ')))
      .filter((spelling) => !taken.has(spelling) && taken.add(spelling));
  const packed = names
    .filter((name) => name.class !== 'nisba')
    .map((name) => ({ ...name, spellings: spellings(name).join('|') }))
    .filter((name) => name.spellings !== '');
  return grouped(packed, (name) => `${name.class}${name.ambiguous ? '!' : ''}`).map(([key, group]) =>
    [key, ...group.map((name) => name.spellings).sort()].join(FIELD),
  );
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

/** Keys that are or end in an entry's id name it by its place. */
function packOpinion({ opinion, entries }: Tables): string[] {
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  return opinion.map(({ kind, key, weights }) => {
    const [, before = '', id = key] = /^((?:favor|against|none) )?(.*)$/.exec(key) ?? [];
    const place = places.get(id);
    const cells = [
      FEATURE_KINDS.indexOf(kind),
      place === undefined ? key : `${before}#${number(place)}`,
      ...weights.map((weight) => (weight === 0 ? '' : String(Math.round(weight * 100)))),
    ];
    return cells.join(FIELD).trimEnd();
  });
}

function clean(text: string): string {
  if (text.includes(FIELD) || text.includes(LINE) || text.includes(PART))
    throw new Error(`«${text}» holds a separator of the pack`);
  return text;
}
