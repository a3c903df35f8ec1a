/** The lexicon cut, or filled up, to a number of phrases: packed as it ships, and as plain strings for those who know nothing of word forms. */
import type { Tables } from '../../../lib/lexicon/lexicon.ts';
import { parseFiles } from '../../../lib/lexicon/load.ts';
import { pack } from '../../../lib/lexicon/pack.ts';
import { readLexiconFiles } from '../../../lib/lexicon/read-files.ts';
import { ENTRY_COLUMNS, parseEntries } from '../../../lib/lexicon/schema.ts';

export type Count = number | 'all';

export interface Materials {
  /** See `lib/lexicon/unpack.ts`. */
  readonly lexicon: string;
  readonly strings: readonly string[];
}

const { tables } = parseFiles(readLexiconFiles());

export function materialsOf(count: Count): Materials {
  const entries = count === 'all' ? tables.entries : entriesOf(count);
  return { lexicon: pack({ ...tables, entries }), strings: entries.map(({ phrase }) => plainText(phrase)) };
}

function entriesOf(count: number): Tables['entries'] {
  return [...tables.entries, ...filling(Math.max(0, count - tables.entries.length))].slice(0, count);
}

/** Pairs of the lexicon's own words, as further phrases. */
function filling(count: number): Tables['entries'] {
  const { words } = tables;
  const lines = Array.from({ length: count }, (_, i) => {
    const phrase = `${words[i % words.length]!.lemma} ${words[(7 * i + 3) % words.length]!.lemma}`;
    return `confrontation\taccuse\t${phrase}\tfavor\t\tx\t`;
  });
  return parseEntries('filling.tsv', [ENTRY_COLUMNS.join('\t'), ...lines].join('\n')).items;
}

/** A phrase's words as the lexicon writes them; of one with a gap the longer half. */
const plainText = (phrase: string): string =>
  phrase
    .split('…')
    .map((half) => half.replace(/[^\p{L}\p{M} ]/gu, '').trim())
    .reduce((a, b) => (b.length > a.length ? b : a));
