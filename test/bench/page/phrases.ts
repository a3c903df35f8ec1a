/** The lexicon cut, or filled up, to a number of phrases; and the same as plain strings for those who know nothing of word forms. */
import lexiconFiles from 'virtual:lexicon';
import type { Tables } from '../../../lib/lexicon/lexicon.ts';
import { parseFiles } from '../../../lib/lexicon/load.ts';
import { ENTRY_COLUMNS, parseEntries } from '../../../lib/lexicon/schema.ts';

/** Pairs of the lexicon's own words, as further phrases. */
function filling({ words }: Tables, count: number): Tables['entries'] {
  const lines = Array.from({ length: count }, (_, i) => {
    const phrase = `${words[i % words.length]!.lemma} ${words[(7 * i + 3) % words.length]!.lemma}`;
    return `confrontation\taccuse\t${phrase}\tfavor\t\tx\t`;
  });
  return parseEntries('filling.tsv', [ENTRY_COLUMNS.join('\t'), ...lines].join('\n')).items;
}

export function withEntries(tables: Tables, count: number): Tables {
  const missing = count - tables.entries.length;
  return { ...tables, entries: missing > 0 ? [...tables.entries, ...filling(tables, missing)] : tables.entries.slice(0, count) };
}

/** Each phrase's words as the lexicon writes them; of one with a gap the longer half. */
export function phraseStrings(count: number | 'all'): readonly string[] {
  const { tables } = parseFiles(lexiconFiles);
  const { entries } = count === 'all' ? tables : withEntries(tables, count);
  return entries.map(({ phrase }) => longest(phrase.split('…').map((half) => half.replace(/[^\p{L}\p{M} ]/gu, '').trim())));
}

const longest = (texts: readonly string[]): string => texts.reduce((a, b) => (b.length > a.length ? b : a));
