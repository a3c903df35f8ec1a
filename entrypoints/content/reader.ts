import { isArabic } from '../../lib/arabic/script.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import type { Reader } from '../../lib/page/reader.ts';
import { sentenceAround } from '../../lib/report/sentence.ts';
import { type Discourse, OPENING, readParagraph, sameDiscourse } from '../../lib/stance/analyse.ts';

/** The engine as the page layer asks for it. */
export const readerWith = (lexicon: Lexicon): Reader<Discourse> => ({
  open: OPENING,
  read: (text, before) => readParagraph(text, before, lexicon),
  same: sameDiscourse,
  isArabic,
  sentence: sentenceAround,
});
