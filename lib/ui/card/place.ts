/** Where the card goes: near the words it is about, never over them when there is room, never off the screen. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly side: 'below' | 'above' | 'over';
}

/** Space between the words and the card, and between the card and the screen's edge, in CSS pixels. */
export const DISTANCE = 8;

/**
 * @param lines rectangles of the words, one a line
 * @param pointer chooses the line to stand by; without it (keyboard) the last line
 * All in CSS pixels of the viewport.
 */
export function placeCard(
  lines: readonly Box[],
  card: Size,
  viewport: Size,
  direction: 'rtl' | 'ltr',
  pointer: { readonly x: number; readonly y: number } | null,
): Place {
  const line = (pointer && lines.find((box) => contains(box, pointer))) ?? lines.at(-1);
  if (!line) return { left: DISTANCE, top: DISTANCE, side: 'over' };

  // With a pointer the card stands centred under it; else it starts where the words start.
  const wanted = pointer ? pointer.x - card.width / 2 : direction === 'rtl' ? line.right - card.width : line.left;
  const left = clamp(wanted, DISTANCE, viewport.width - card.width - DISTANCE);

  const below = line.bottom + DISTANCE;
  if (below + card.height + DISTANCE <= viewport.height) return { left, top: Math.max(below, DISTANCE), side: 'below' };
  const above = line.top - DISTANCE - card.height;
  if (above >= DISTANCE) return { left, top: Math.min(above, viewport.height - card.height - DISTANCE), side: 'above' };
  // No room on either side (a small screen, a tall card): over the words, at the edge farther from them.
  const top = viewport.height - card.height - DISTANCE;
  return { left, top: line.top > viewport.height / 2 ? DISTANCE : Math.max(DISTANCE, top), side: 'over' };
}

function contains(box: Box, { x, y }: { x: number; y: number }): boolean {
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
