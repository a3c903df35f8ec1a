import lexicon from 'virtual:lexicon';
import { Lexicon, NO_TABLES } from '../../lib/lexicon/lexicon.ts';
import { ENTRY_COLUMNS, parseEntries } from '../../lib/lexicon/schema.ts';
import { unpack } from '../../lib/lexicon/unpack.ts';
import { TOPICS } from '../../lib/stance/statement.ts';

/** The name under which own phrases stand in the lexicon. */
export const OWN_FILE = 'own.tsv';
export const OWN_HEADER = ENTRY_COLUMNS.join('\t');

/** More than any sentence can weigh against it: what readers have asked for themselves is not put in doubt. */
const BEYOND_DOUBT = TOPICS.map(() => 1000);

/** The lexicon with the reader's own phrases. Lines of an older version that no longer parse are left out. */
export function lexiconWith(phrases: readonly string[], packed: string = lexicon): Lexicon {
  const base = unpack(packed);
  const { items: entries } = parseEntries(OWN_FILE, [OWN_HEADER, ...phrases].join('\n'));
  const trust = entries.map(({ key }) => ({ kind: 'entry' as const, key, weights: BEYOND_DOUBT }));
  return new Lexicon({ ...NO_TABLES, entries, opinion: base.opinion ? trust : [] }, base);
}
