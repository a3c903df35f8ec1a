/** Which of a page's statements the reader asks to see. */
import type { ListedStatement } from '../stance/reading.ts';
import type { Stance, Topic } from '../stance/statement.ts';

export interface Filter {
  /** Empty: every topic. */
  readonly topics: readonly Topic[];
  /** Empty: every stance. */
  readonly stances: readonly Stance[];
  /** A speaker's name in any spelling, `null` for the unnamed, `undefined` for everybody. */
  readonly speaker: string | null | undefined;
  /** Words that must all occur in the sentence or the speaker's name, however they are spelt. */
  readonly text: string;
}

export const NO_FILTER: Filter = { topics: [], stances: [], speaker: undefined, text: '' };

export function isFiltering(filter: Filter): boolean {
  return filter.topics.length > 0 || filter.stances.length > 0 || filter.speaker !== undefined || fold(filter.text).trim() !== '';
}

export interface Search<S extends ListedStatement> {
  find(filter: Filter): readonly S[];
  /** Does what the first search by words would have to do, at a better time. */
  prepare(): void;
}

/**
 * The statements' texts are folded once, so that each key that is struck costs no more than a look through strings.
 * @param sentences by the statements' ids; of a statement without one its quote is searched
 */
export function searchable<S extends ListedStatement>(
  statements: readonly S[],
  sentences: ReadonlyMap<string, string>,
): Search<S> {
  let folded: readonly string[] | null = null;
  const prepare = () => {
    folded ??= statements.map(({ id, quote, speaker }) =>
      fold(`${sentences.get(id) ?? quote} ${speaker?.name ?? ''} ${speaker?.office ?? ''}`),
    );
  };
  const find = (filter: Filter) => {
    const words = fold(filter.text).split(/\s+/).filter(Boolean);
    if (words.length > 0) prepare();
    const speaker = filter.speaker === undefined ? undefined : speakerKey(filter.speaker);
    return statements.filter((statement, index) => {
      if (filter.topics.length > 0 && !filter.topics.includes(statement.topic)) return false;
      if (filter.stances.length > 0 && !filter.stances.includes(statement.stance)) return false;
      if (speaker !== undefined && speakerKey(statement.speaker?.name ?? null) !== speaker) return false;
      return words.every((word) => folded?.[index]?.includes(word));
    });
  };
  return { find, prepare };
}

/** What all spellings of a speaker's name share («سيرجى», «سيرجي»); null stands for the unnamed. */
export const speakerKey = (name: string | null): string | null => (name === null ? null : fold(name));

/** What one letter of a search stands for besides itself, by code unit; the empty string for what is written but not read. */
const FOLDED: readonly (string | undefined)[] = (() => {
  const table: (string | undefined)[] = [];
  const put = (letters: string, folded: string) => {
    for (const letter of letters) table[letter.charCodeAt(0)] = folded;
  };
  put('أإآٱ', 'ا');
  put('ىیئ', 'ي');
  put('ؤ', 'و');
  put('ة', 'ه');
  put('ک', 'ك');
  put('ـ\u0670\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\ufeff', '');
  for (let mark = 0x064b; mark <= 0x065f; mark++) table[mark] = '';
  for (let mark = 0x0300; mark <= 0x036f; mark++) table[mark] = '';
  return table;
})();

/** Letters that have to be taken apart before they can be folded: Latin with accents, Arabic presentation forms. */
const COMPOSED = /[\u00c0-\u024f\u1e00-\u1eff\ufb50-\ufdff\ufe70-\ufefc]/;

/**
 * Spelling that a reader does not mean to search by is levelled: vowel signs, tatweel, hamza seats, final ya and ta marbuta,
 * accents, case. One look at each letter: it is done to every sentence of a page.
 */
export function fold(text: string): string {
  const plain = COMPOSED.test(text) ? text.normalize('NFKD') : text;
  let folded = '';
  let done = 0;
  for (let at = 0; at < plain.length; at++) {
    const letter = FOLDED[plain.charCodeAt(at)];
    if (letter === undefined) continue;
    folded += plain.slice(done, at) + letter;
    done = at + 1;
  }
  return (done === 0 ? plain : folded + plain.slice(done)).toLowerCase();
}
