import { answerAsEngine } from '../../lib/browser/engine.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { readParagraph } from '../../lib/stance/analyse.ts';
import { readRecord, recordOf } from '../../lib/stance/discourse.ts';
import { type Answer, type AskedChain, encode, type ParagraphRecord, type Question } from '../../lib/stance/wire.ts';

/** Reads for all tabs. `lexiconWith` makes the lexicon with a reader's own phrases, which is kept until they change. */
export function keepEngine(lexiconWith: (phrases: readonly string[]) => Lexicon): void {
  let kept: { readonly phrases: string; readonly lexicon: Lexicon } | null = null;
  answerAsEngine(({ phrases, chains }: Question): Answer => {
    const lines = phrases.join('\n');
    if (kept?.phrases !== lines) kept = { phrases: lines, lexicon: lexiconWith(phrases) };
    const { lexicon } = kept;
    return encode(chains.map((chain) => readDocument(chain, lexicon)));
  });
}

function readDocument({ before, texts }: AskedChain, lexicon: Lexicon): ParagraphRecord[] {
  let discourse = readRecord(before);
  return texts.map((text) => {
    const { statements, after } = readParagraph(text, discourse, lexicon);
    discourse = after;
    return { statements, after: recordOf(after) };
  });
}
