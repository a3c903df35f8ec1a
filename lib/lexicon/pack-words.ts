/** Build side: the words of the pack. */
import { normalise } from '../arabic/characters.ts';
import { FIELD } from './pack-format.ts';
import { clean, grouped, number, step } from './pack-parts.ts';
import { factor } from './paradigm.ts';
import type { Vocabulary } from './vocabulary.ts';
import { TAG } from './word.ts';
import { isSmallLatin, writeWords } from './word-list.ts';

/**
 * `order`: numbers of the lexemes, as they are to come. Of all lexemes the lemmas, then the digits of their paradigms (one each for those
 * that most have), then the stems that no recipe gives.
 */
export function packLexemes(
  vocabulary: Vocabulary,
  order: readonly number[],
): { paradigms: string[]; lexemes: string[]; digits: string[] } {
  const spellings: string[][] = Array.from({ length: vocabulary.lexemeCount }, () => []);
  for (const [lexeme, stem, spelling] of vocabulary.forms.stems())
    (spellings[lexeme] as string[])[stem] = vocabulary.spellings.textOf(spelling);
  const lemmas: string[] = [];
  const own: string[] = [];
  const inflected = order.map((place) => {
    const { lexeme, slots } = vocabulary.stored(place);
    const cut = factor(
      slots.map((slot) => ({ ...slot, text: `${slot.prefix}${(spellings[place] as string[])[slot.stem]}${slot.suffix}` })),
    );
    const bare = normalise(lexeme.lemma);
    const recipes = cut.stems.map((stem) => {
      const at = bare.indexOf(stem);
      return at < 0 ? '' : `${at}${bare.length - at - stem.length}`;
    });
    lemmas.push(lexeme.lemma);
    own.push(...cut.stems.filter((_, i) => recipes[i] === ''));
    return [
      `${lexeme.pos}${FIELD}${recipes.join(' ')}`,
      ...cut.slots.map(({ prefix, stem, suffix, free, bound, features }) =>
        [prefix, stem, suffix, number(features * 4 + (bound ? 2 : 0) + (free ? 1 : 0))].join(' '),
      ),
    ].join(FIELD);
  });
  const paradigms = grouped(inflected, (paradigm) => paradigm).sort((a, b) => b[1].length - a[1].length);
  const places = new Map(paradigms.map(([paradigm], place) => [paradigm, place]));
  return {
    paradigms: paradigms.map(([paradigm]) => paradigm),
    lexemes: [lemmas, own].map((words) => words.map(clean).join(FIELD)),
    digits: [inflected.map((paradigm) => step(places.get(paradigm) as number)).join('')],
  };
}

/** The tags and classes of a symbol as one cell. */
const badge = ({ tagsOf, classesOf, classes }: Vocabulary, symbol: number): string => {
  const names = [...classes.keys()].filter((name) => classesOf.get(symbol)?.includes(classes.get(name) as number));
  return [number(tagsOf[symbol] as number), ...names].join(' ');
};

export function packLexemeTags(vocabulary: Vocabulary, order: readonly number[]): string[] {
  const lexemes = order.map((place) => vocabulary.stored(place).lexeme);
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

/** Words by what is said of them. */
const packGroups = (vocabulary: Vocabulary, words: readonly (readonly [spelling: number, kind: string])[]): string[] =>
  grouped(words, ([, kind]) => kind).map(([kind, group]) =>
    packWords(
      kind,
      group.map(([spelling]) => vocabulary.spellings.textOf(spelling)),
    ),
  );

/** The words of names and patterns are literals without being listed. */
export const packLiterals = (vocabulary: Vocabulary): string[] =>
  packGroups(
    vocabulary,
    vocabulary
      .literally()
      .map(([spelling, symbol]) => [spelling, badge(vocabulary, symbol)] as const)
      .filter(([, kind]) => kind !== '0'),
  );

/** Words by their bits. */
export const packMarked = (vocabulary: Vocabulary, marked: readonly [spelling: number, bits: number][]): string[] =>
  packGroups(
    vocabulary,
    marked.map(([spelling, bits]) => [spelling, number(bits)] as const),
  );
