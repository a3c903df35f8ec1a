/** Reads blocks in page order, handing the discourse from paragraph to paragraph of one article; what is read already and still right is kept. */
import type { Block, BlockResult } from './block.ts';
import type { Reader } from './reader.ts';

/** Yields after each block that had to be read. */
export function* readChain<Discourse>(blocks: readonly Block[], reader: Reader<Discourse>): Generator<void, void> {
  // Related links stand between an article's paragraphs: its discourse goes on after them. In the margins each block stands alone.
  const discourses = new Map<Element, Discourse>();
  for (const block of blocks) {
    const before = (block.article && discourses.get(block.article)) ?? reader.open;
    const known = block.result as BlockResult<Discourse> | null;
    const isRight = known && (known.before === before || reader.same(known.before, before));
    const result = isRight ? known : { before, ...reader.read(block.text, before) };
    if (block.article) discourses.set(block.article, result.after);
    if (isRight) continue;
    block.result = result;
    yield;
  }
}
