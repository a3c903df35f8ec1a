/** Which statements lie under a letter: a map from text nodes to the statements painted in them. */
import { type Block, offsetOf, placesOf } from './block.ts';
import { isInside, rectsOf } from './geometry.ts';
import type { Hover } from './highlighter.ts';
import type { PointerTarget } from './pointer.ts';
import type { QuotedBlock } from './quotes.ts';

export class HoverMap {
  #all: readonly QuotedBlock[] = [];
  #byNode: WeakMap<Node, QuotedBlock[]> | null = null;

  /** Replaces all that is known. */
  fill(all: readonly QuotedBlock[]): void {
    this.#all = all;
    this.#byNode = null;
  }

  blocksIn(node: Node): readonly Block[] {
    return this.#in(node).map(({ block }) => block);
  }

  at({ node, offset, x, y }: PointerTarget): Hover | null {
    const hit = this.#in(node).flatMap(({ block, statements }) => {
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

  /** The map is made when it is first asked, and not for every change of the page. */
  #in(node: Node): readonly QuotedBlock[] {
    this.#byNode ??= mapOf(this.#all);
    return this.#byNode.get(node) ?? [];
  }
}

function mapOf(all: readonly QuotedBlock[]): WeakMap<Node, QuotedBlock[]> {
  const byNode = new WeakMap<Node, QuotedBlock[]>();
  for (const quoted of all) {
    for (const node of new Set(quoted.block.pieces.map((piece) => piece.node))) {
      const there = byNode.get(node);
      if (there) there.push(quoted);
      else byNode.set(node, [quoted]);
    }
  }
  return byNode;
}
