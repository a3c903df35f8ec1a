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

/** Asks the reader one question after the other, so that there is always one under way while the page layer does something else. */
export class Questions<Discourse> {
  readonly #reader: Reader<Discourse>;
  #underWay: Promise<void> | null = null;
  /** After a change all that follows may read differently, and mostly does not: it is asked for in growing numbers. */
  #ahead = 0;

  constructor(reader: Reader<Discourse>) {
    this.#reader = reader;
  }

  /**
   * The question under way, else a new one about what is not known of these blocks; null where nothing is left to ask. Rejects, and stays
   * under way, where the reader fails.
   */
  ask(blocks: readonly Block[]): Promise<void> | null {
    if (this.#underWay) return this.#underWay;
    const runs = nextRuns(blocks, this.#reader, this.#ahead);
    if (runs.length === 0) return null;
    this.#ahead = 2 * this.#ahead + 1;
    this.#underWay = readRuns(runs, this.#reader).then(() => {
      this.#underWay = null;
    });
    // Whoever waits for it hears what goes wrong, but may begin to wait only then.
    this.#underWay.catch(() => {});
    return this.#underWay;
  }
}

/** Yields a promise for each question that it asks the reader, and is to be resumed once that is fulfilled. */
export function* readChain<Discourse>(blocks: readonly Block[], reader: Reader<Discourse>): Generator<Promise<void>, void> {
  const questions = new Questions(reader);
  for (let question = questions.ask(blocks); question; question = questions.ask(blocks)) yield question;
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
