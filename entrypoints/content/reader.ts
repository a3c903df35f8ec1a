import { isArabic } from '../../lib/arabic/script.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import type { Reader } from '../../lib/page/reader.ts';
import { sentenceAround } from '../../lib/report/sentence.ts';
import { type Discourse, OPENING, readParagraph, sameDiscourse } from '../../lib/stance/analyse.ts';

/** The engine as the page layer asks for it; `load` gives its lexicon step by step. */
export function readerWith(load: Generator<void, Lexicon>): Reader<Discourse> {
  let lexicon: Lexicon | null = null;
  return {
    *prepare() {
      // Not `yield*`: a pass that is broken off would end the loading with it.
      while (!lexicon) {
        const step = load.next();
        if (step.done) lexicon = step.value;
        else yield;
      }
    },
    open: OPENING,
    read: (text, before) => {
      if (!lexicon) throw new Error('the lexicon is not there yet');
      return readParagraph(text, before, lexicon);
    },
    same: sameDiscourse,
    isArabic,
    sentence: sentenceAround,
  };
}
