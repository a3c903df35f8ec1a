import { isArabic } from '../../lib/arabic/script.ts';
import { askEngine } from '../../lib/browser/engine.ts';
import type { Reader } from '../../lib/page/reader.ts';
import { sentenceAround } from '../../lib/report/sentence.ts';
import type { Answer, AskedChain, DiscourseRecord, Question } from '../../lib/stance/wire.ts';
import { decode, START, sameRecord } from '../../lib/stance/wire.ts';

/** The engine in the background as the page layer asks for it; `phrases`: the reader's own lines of the lexicon. */
export function readerWith(phrases: readonly string[]): Reader<DiscourseRecord> {
  const ask = async (chains: readonly AskedChain[]) => decode(await askEngine<Question, Answer>({ phrases, chains }));
  return {
    // It starts, and loads its lexicon, while the page is walked. Where it cannot, the first question will tell.
    prepare: () => void ask([]).catch(() => {}),
    open: START,
    read: (chains) => ask(chains.map(({ before, texts }) => ({ before: before === START ? null : before, texts }))),
    same: sameRecord,
    isArabic,
    sentence: sentenceAround,
  };
}
