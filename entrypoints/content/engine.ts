import lexiconFiles from 'virtual:lexicon';
import { isArabic } from '../../lib/arabic/script.ts';
import { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { parseFiles } from '../../lib/lexicon/load.ts';
import { ENTRY_COLUMNS } from '../../lib/lexicon/schema.ts';
import type { Reader } from '../../lib/page/reader.ts';
import { sentenceAround } from '../../lib/report/sentence.ts';
import { type Discourse, OPENING, readParagraph, sameDiscourse } from '../../lib/stance/analyse.ts';

export const OWN_FILE = 'own.tsv';

/** The lexicon with the reader's own phrases. Lines of an older version that no longer parse are left out. */
export function lexiconWith(phrases: readonly string[]): Lexicon {
  const own = [ENTRY_COLUMNS.join('\t'), ...phrases].join('\n');
  return new Lexicon(parseFiles({ ...lexiconFiles, [OWN_FILE]: own }).tables);
}

/** The engine as the page layer asks for it. */
export function readerOf(lexicon: Lexicon): Reader<Discourse> {
  return {
    open: OPENING,
    read: (text, before) => readParagraph(text, before, lexicon),
    same: sameDiscourse,
    isArabic,
    sentence: sentenceAround,
  };
}
