/** Which statements lie under a letter: a map from text nodes to the blocks that they are part of. */
import type { QuotedStatement } from '../stance/reading.ts';
import { type Block, offsetOf, placesOf } from './block.ts';
import { isInside, rectsOf } from './geometry.ts';
import type { Hover } from './highlighter.ts';
import type { PointerTarget } from './pointer.ts';

export class HoverMap {
  readonly #statementsOf: (block: Block) => readonly QuotedStatement[];
  #blocks: readonly Block[] = [];
  #byNode: WeakMap<Node, Block[]> | null = null;

  constructor(statementsOf: (block: Block) => readonly QuotedStatement[]) {
    this.#statementsOf = statementsOf;
  }

  /** Replaces all that is known. */
  fill(blocks: readonly Block[]): void {
    this.#blocks = blocks;
    this.#byNode = null;
  }

  /** The map is made when it is first asked, and not for every change of the page. */
  blocksIn(node: Node): readonly Block[] {
    this.#byNode ??= mapOf(this.#blocks);
    return this.#byNode.get(node) ?? [];
  }

  at({ node, offset, x, y }: PointerTarget): Hover | null {
    const hit = this.blocksIn(node).flatMap((block) => {
      const at = offsetOf(block.pieces, node, offset);
      if (at === null) return [];
      // The caret snaps to the nearest text, however far: only rectangles tell whether the pointer is on it.
      return this.#statementsOf(block)
        .filter(({ start, end }) => start <= at && at <= end)
        .map((statement) => ({ statement, rects: rectsOf(placesOf(block.pieces, statement)) }))
        .filter(({ rects }) => rects.some((rect) => isInside(rect, x, y)));
    });
    hit.sort((a, b) => a.statement.end - a.statement.start - (b.statement.end - b.statement.start));
    return hit[0] ? { statements: hit.map(({ statement }) => statement), rects: hit[0].rects, x, y } : null;
  }
}

function mapOf(blocks: readonly Block[]): WeakMap<Node, Block[]> {
  const byNode = new WeakMap<Node, Block[]>();
  for (const block of blocks) {
    for (const node of new Set(block.pieces.map((piece) => piece.node))) {
      const there = byNode.get(node);
      if (there) there.push(block);
      else byNode.set(node, [block]);
    }
  }
  return byNode;
}
