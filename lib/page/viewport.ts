/** Which blocks the reader sees at the moment. */
import type { Block } from './block.ts';
import { originOf, rectsOf } from './geometry.ts';
import { documentOf, isConnected, rectOf, viewOf } from './nodes.ts';

/** From the first to the last block that stands in the viewport; empty where none does. */
export function visibleBlocks(blocks: readonly Block[], document: Document): readonly Block[] {
  const view = viewOf(document);
  if (!view) return [];
  const { innerWidth, innerHeight } = view;
  const isInView = ({ left, right, top, bottom }: DOMRect, { x, y }: { readonly x: number; readonly y: number }): boolean =>
    right + x > 0 && left + x < innerWidth && bottom + y > 0 && top + y < innerHeight;
  const isSeen = ({ element, pieces }: Block): boolean => {
    if (!isConnected(element) || !isInView(rectOf(element), originOf(documentOf(element)))) return false;
    // An element may hold many paragraphs, parted by `<br>`.
    const places = pieces.map(({ node, from, length }) => ({ node, start: from, end: from + length }));
    return rectsOf(places).some((rect) => isInView(rect, { x: 0, y: 0 }));
  };
  return blocks.slice(blocks.findIndex(isSeen), blocks.findLastIndex(isSeen) + 1);
}
