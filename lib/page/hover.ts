/** Which statements lie under a letter: a map from text nodes to the statements painted in them. */
import { type Block, offsetOf, placesOf } from './block.ts';
import { isInside, rectsOf } from './geometry.ts';
import type { Hover } from './highlighter.ts';
import type { PointerTarget } from './pointer.ts';
import type { QuotedBlock } from './quotes.ts';

export class HoverMap {
  #byNode = new WeakMap<Node, QuotedBlock[]>();

  /** Replaces all that is known. */
  fill(all: Iterable<QuotedBlock>): void {
    this.#byNode = new WeakMap();
    for (const quoted of all) {
      for (const node of new Set(quoted.block.pieces.map((piece) => piece.node))) {
        const there = this.#byNode.get(node);
        if (there) there.push(quoted);
        else this.#byNode.set(node, [quoted]);
      }
    }
  }

  blocksIn(node: Node): readonly Block[] {
    return (this.#byNode.get(node) ?? []).map(({ block }) => block);
  }

  at({ node, offset, x, y }: PointerTarget): Hover | null {
    const hit = (this.#byNode.get(node) ?? []).flatMap(({ block, statements }) => {
      const at = offsetOf(block.pieces, node, offset);
      if (at === null) return [];
      // The caret snaps to the nearest text, however far: only rectangles tell whether the pointer is on it.
      return statements
        .filter(({ start, end }) => start <= at && at <= end)
        .map((statement) => ({ statement, rects: rectsOf(placesOf(block.pieces, statement)) }))
        .filter(({ rects }) => rects.some((rect) => isInside(rect, x, y)));
    });
    hit.sort((a, b) => a.statement.end - a.statement.start - (b.statement.end - b.statement.start));
    return hit[0] ? { statements: hit.map(({ statement }) => statement), rects: hit[0].rects, x, y } : null;
  }
}
