/** Where text stands on the screen, in CSS pixels of the top window's viewport. */
import type { Place } from './block.ts';
import { documentOf, frameElementOf, isConnected, newRange, rectOf } from './nodes.ts';

/** The rectangles of the lines that the places fill; empty for text that is not rendered. */
export function rectsOf(places: readonly Place[]): DOMRect[] {
  return places.flatMap((place) => {
    const { node, start, end } = place;
    if (!isConnected(node) || end > node.length) return [];
    const document = documentOf(node);
    const range = newRange(document);
    range.setStart(node, start);
    range.setEnd(node, end);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    // A range that points into the page's text makes the page's own changes slower for as long as it lives.
    range.setStart(document, 0);
    range.collapse(true);
    const { x, y } = originOf(document);
    return x === 0 && y === 0 ? rects : rects.map((rect) => new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height));
  });
}

/** Where a document's viewport begins in the top window's. Frames that are turned or scaled are not reckoned with. */
export function originOf(document: Document): { readonly x: number; readonly y: number } {
  let x = 0;
  let y = 0;
  for (let frame = frameElementOf(document); frame; frame = frameElementOf(documentOf(frame))) {
    const rect = rectOf(frame);
    x += rect.x + frame.clientLeft;
    y += rect.y + frame.clientTop;
  }
  return { x, y };
}

/** The letter under a point of a document's viewport: a text node and the offset nearest to the point. */
export function letterAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): { node: Text; offset: number } | null {
  const { node, offset } = caretAt(document, x, y, shadowRoots);
  return node?.nodeType === Node.TEXT_NODE ? { node: node as Text, offset } : null;
}

function caretAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): { node: Node | null; offset: number } {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
    return { node: caret?.offsetNode ?? null, offset: caret?.offset ?? 0 };
  }
  // Chromium before 128.
  const range = document.caretRangeFromPoint(x, y);
  return { node: range?.startContainer ?? null, offset: range?.startOffset ?? 0 };
}

export const isInside = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
