import lexiconFiles from 'virtual:lexicon';
import { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { parseFiles } from '../../lib/lexicon/load.ts';
import { ENTRY_COLUMNS } from '../../lib/lexicon/schema.ts';

/** The name under which own phrases stand in the lexicon. */
export const OWN_FILE = 'own.tsv';

/** The lexicon with the reader's own phrases. Lines of an older version that no longer parse are left out. */
export function lexiconWith(phrases: readonly string[]): Lexicon {
  const own = [ENTRY_COLUMNS.join('\t'), ...phrases].join('\n');
  return new Lexicon(parseFiles({ ...lexiconFiles, [OWN_FILE]: own }).tables);
}
