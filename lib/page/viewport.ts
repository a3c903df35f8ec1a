/** Which blocks the reader sees at the moment. */
import type { Block } from './block.ts';
import { letterAt } from './geometry.ts';
import { flatParentOf, viewOf } from './nodes.ts';

/** Heights (as shares of the viewport's) and, at each, places across at which to look. */
const DOWN = [0.02, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.98];
const ACROSS = [0.3, 0.5, 0.7];

/** From the first to the last block with a text node that was met at any of a few points; empty where none was. */
export function visibleBlocks(blocks: readonly Block[], document: Document): readonly Block[] {
  const view = viewOf(document);
  if (!view) return [];
  const seen = new Set<Node>();
  for (const y of DOWN) {
    for (const x of ACROSS) {
      const letter = letterAt(document, x * view.innerWidth, y * view.innerHeight, []);
      for (let at: Node | null = letter?.node ?? null; at && !seen.has(at); at = flatParentOf(at)) seen.add(at);
    }
  }
  const isSeen = ({ element, pieces }: Block): boolean => seen.has(element) && pieces.some(({ node }) => seen.has(node));
  return blocks.slice(blocks.findIndex(isSeen), blocks.findLastIndex(isSeen) + 1);
}
