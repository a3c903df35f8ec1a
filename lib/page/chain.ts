/** Reads blocks in page order, handing the discourse from paragraph to paragraph of one article; what is read already and still right is kept. */
import type { Block, BlockResult } from './block.ts';
import type { Reader } from './reader.ts';

/** UTF-16 units that are read with one question: a fraction of a second's work, and few questions for a long page. */
const MOST_LETTERS = 100_000;

/** Blocks to be read one after the other, beginning with this discourse. */
interface Run<Discourse> {
  readonly before: Discourse;
  readonly blocks: Block[];
}

/** Yields a promise for each question that it asks the reader, and is to be resumed once that is fulfilled. */
export function* readChain<Discourse>(blocks: readonly Block[], reader: Reader<Discourse>): Generator<Promise<void>, void> {
  // After a change all that follows may read differently, and mostly does not: it is asked for in growing numbers.
  for (let ahead = 0; ; ahead = 2 * ahead + 1) {
    const runs = nextRuns(blocks, reader, ahead);
    if (runs.length === 0) return;
    const answered = readRuns(runs, reader);
    // Whoever waits for it hears what goes wrong, but may begin to wait only then.
    answered.catch(() => {});
    yield answered;
  }
}

/** What can be asked for now; `ahead`: so many blocks of an article that may prove right when the one before them has been read. */
function nextRuns<Discourse>(blocks: readonly Block[], reader: Reader<Discourse>, ahead: number): Run<Discourse>[] {
  const runs: Run<Discourse>[] = [];
  // Related links stand between an article's paragraphs: its discourse goes on after them. In the margins each block stands alone.
  const discourses = new Map<Element, Discourse>();
  const open = new Map<Element, { readonly run: Run<Discourse>; ahead: number }>();
  let letters = 0;
  for (const block of blocks) {
    const { article, text } = block;
    const known = block.result as BlockResult<Discourse> | null;
    const going = article && open.get(article);
    if (going) {
      if (known && --going.ahead < 0) going.ahead = Number.NEGATIVE_INFINITY;
      if (going.ahead === Number.NEGATIVE_INFINITY) continue;
      going.run.blocks.push(block);
    } else {
      const before = (article && discourses.get(article)) ?? reader.open;
      if (known && (known.before === before || reader.same(known.before, before))) {
        if (article) discourses.set(article, known.after);
        continue;
      }
      const run = { before, blocks: [block] };
      runs.push(run);
      if (article) open.set(article, { run, ahead });
    }
    letters += text.length;
    if (letters >= MOST_LETTERS) break;
  }
  return runs;
}

async function readRuns<Discourse>(runs: readonly Run<Discourse>[], reader: Reader<Discourse>): Promise<void> {
  const readings = await reader.read(runs.map(({ before, blocks }) => ({ before, texts: blocks.map(({ text }) => text) })));
  runs.forEach(({ before, blocks }, i) => {
    let discourse = before;
    blocks.forEach((block, j) => {
      const reading = readings[i]?.[j];
      if (!reading) throw new Error('the engine left a paragraph out');
      block.result = { before: discourse, ...reading };
      discourse = reading.after;
    });
  });
}
