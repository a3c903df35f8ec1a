import lexiconFiles from 'virtual:lexicon';
import { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { type PackedLexicon, parseFiles } from '../../lib/lexicon/load.ts';
import { ENTRY_COLUMNS, parseEntries } from '../../lib/lexicon/schema.ts';
import { TOPICS } from '../../lib/stance/statement.ts';

/** The name under which own phrases stand in the lexicon. */
export const OWN_FILE = 'own.tsv';
export const OWN_HEADER = ENTRY_COLUMNS.join('\t');

/** More than any sentence can weigh against it: what readers have asked for themselves is not put in doubt. */
const BEYOND_DOUBT = TOPICS.map(() => 1000);

/** The lexicon with the reader's own phrases. Lines of an older version that no longer parse are left out. */
export function lexiconWith(phrases: readonly string[], files: PackedLexicon = lexiconFiles): Lexicon {
  const { tables } = parseFiles(files);
  const { items: own } = parseEntries(OWN_FILE, [OWN_HEADER, ...phrases].join('\n'));
  if (own.length === 0) return new Lexicon(tables);
  const trust = own.map(({ id }) => ({ kind: 'entry' as const, key: id, weights: BEYOND_DOUBT }));
  return new Lexicon({
    ...tables,
    entries: [...tables.entries, ...own],
    opinion: tables.opinion.length > 0 ? [...tables.opinion, ...trust] : [],
  });
}
