/** The lexicon cut, or filled up, to a number of phrases; and the same as plain strings for those who know nothing of word forms. */
import packed from 'virtual:lexicon';
import { Lexicon, NO_TABLES } from '../../../lib/lexicon/lexicon.ts';
import { ENTRY_COLUMNS, parseEntries } from '../../../lib/lexicon/schema.ts';
import { unpack } from '../../../lib/lexicon/unpack.ts';

/** Pairs of the lexicon's own words, as further phrases. */
function filling(lemmas: readonly string[], count: number): Lexicon['entries'] {
  const lines = Array.from({ length: count }, (_, i) => {
    const phrase = `${lemmas[i % lemmas.length]!} ${lemmas[(7 * i + 3) % lemmas.length]!}`;
    return `confrontation\taccuse\t${phrase}\tfavor\t\tx\t`;
  });
  return parseEntries('filling.tsv', [ENTRY_COLUMNS.join('\t'), ...lines].join('\n')).items;
}

export function lexiconOf(phrases: number | 'all'): Lexicon {
  const base = unpack(packed);
  if (phrases === 'all') return new Lexicon(NO_TABLES, base);
  let left = phrases;
  const patterns = base.patterns.filter(({ meaning }) => meaning.kind !== 'phrase' || left-- > 0);
  const lemmas = base.vocabulary.lexemes.map(({ lemma }) => lemma).filter((lemma) => !lemma.includes(' '));
  return new Lexicon({ ...NO_TABLES, entries: filling(lemmas, Math.max(0, left)) }, { ...base, patterns });
}

/** Each phrase's words as the lexicon writes them; of one with a gap the longer half. */
export function phraseStrings(count: number | 'all'): readonly string[] {
  return lexiconOf(count).entries.map(({ phrase }) =>
    longest(phrase.split('…').map((half) => half.replace(/[^\p{L}\p{M} ]/gu, '').trim())),
  );
}

const longest = (texts: readonly string[]): string => texts.reduce((a, b) => (b.length > a.length ? b : a));
