import { isArabic } from '../../lib/arabic/script.ts';
import { askEngine } from '../../lib/browser/engine.ts';
import type { Reader } from '../../lib/page/reader.ts';
import { sentenceAround } from '../../lib/report/sentence.ts';
import type { DiscourseRecord } from '../../lib/stance/discourse.ts';
import type { Answer, AskedChain, Question } from '../../lib/stance/wire.ts';
import { decode, START, sameRecord } from '../../lib/stance/wire.ts';

/** Milliseconds. Browsers end a background that has heard nothing for 30 seconds; to start it again takes longer than to read a page. */
const KEPT_AWAKE_EVERY = 20_000;

/**
 * The engine in the background as the page layer asks for it, kept awake for the next page while this one is in view and the signal is
 * not aborted. `phrases`: the reader's own lines of the lexicon.
 */
export function readerWith(phrases: readonly string[], signal: AbortSignal): Reader<DiscourseRecord> {
  const ask = async (chains: readonly AskedChain[]) => decode(await askEngine<Question, Answer>({ phrases, chains }));
  // Where it does not answer, the next question will tell.
  const wake = (): void => void ask([]).catch(() => {});
  const timer = setInterval(() => document.hidden || wake(), KEPT_AWAKE_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return {
    // It starts, and loads its lexicon, while the page is walked.
    prepare: wake,
    open: START,
    read: (chains) => ask(chains.map(({ before, texts }) => ({ before: before === START ? null : before, texts }))),
    same: sameRecord,
    isArabic,
    sentence: sentenceAround,
  };
}
