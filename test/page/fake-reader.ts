/**
 * A reader of three words, for tests of the page layer: «حرب», «تعاون» and «تسلح» are statements, with «لا» before them against, and
 * «قال فلان» gives the speaker of all that follows in the article.
 */
import type { ParagraphReading, Reader } from '../../lib/page/reader.ts';
import type { Span, Statement, Topic } from '../../lib/stance/statement.ts';

const WORDS: Readonly<Record<string, Topic>> = { حرب: 'confrontation', تعاون: 'cooperation', تسلح: 'arms-control' };
const PATTERN = /(?<no>لا\s+)?(?<word>حرب|تعاون|تسلح)|قال\s+(?<name>[\u0621-\u064A]+)/g;

export interface FakeDiscourse {
  readonly speaker: string | null;
}

/** One paragraph. */
export function readFake(text: string, before: FakeDiscourse): ParagraphReading<FakeDiscourse> {
  let { speaker } = before;
  const statements: Statement[] = [];
  for (const { index: start, 0: all, groups = {} } of text.matchAll(PATTERN)) {
    const { no, word, name } = groups;
    if (name !== undefined) speaker = name;
    if (word === undefined) continue;
    const end = start + all.length;
    statements.push({
      start,
      end,
      topic: WORDS[word] as Topic,
      stance: no === undefined ? 'favor' : 'against',
      speaker: speaker === null ? null : { name: speaker, office: null },
      conditional: false,
      evidence: [{ kind: 'phrase', entry: word, act: 'appeal', start, end }],
    });
  }
  return { statements, after: speaker === before.speaker ? before : { speaker } };
}

/** Reads chains with what reads one paragraph. */
export const inChains =
  <Discourse>(read: (text: string, before: Discourse) => ParagraphReading<Discourse>): Reader<Discourse>['read'] =>
  async (chains) =>
    chains.map(({ before, texts }) => {
      let discourse = before;
      return texts.map((text) => {
        const reading = read(text, discourse);
        discourse = reading.after;
        return reading;
      });
    });

export const fakeReader: Reader<FakeDiscourse> = {
  open: { speaker: null },
  read: inChains(readFake),
  same: (a, b) => a.speaker === b.speaker,
  isArabic: (text) => /[\u0621-\u064A]/.test(text) && !/[\u067E\u0686\u06AF]/.test(text),
  sentence(text: string, { start, end }: Span) {
    const from = text.lastIndexOf('.', start - 1) + 1;
    const to = text.indexOf('.', end);
    return { start: from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0), end: to < 0 ? text.length : to + 1 };
  },
};
