/**
 * A box: a block-level element with the paragraphs that stand directly in it and the boxes inside, in the order of the page. The tree of boxes
 * is what makes a change cheap: only the boxes touched are walked again.
 */
import type { Block } from './block.ts';
import type { Context } from './line-boxes.ts';
import { type Zone, zoneOf } from './zones.ts';

export interface Box {
  readonly element: Element;
  readonly zone: Zone;
  parent: Box | null;
  context: Context;
  items: readonly (Block | Box)[];
  /** To be walked (again) before its blocks are right. */
  dirty: boolean;
  /** How often a change on the page cut a walk of this box short, in a row. */
  interrupted: number;
}

export const newBox = (element: Element, parent: Box | null, context: Context): Box => ({
  element,
  zone: zoneOf(element),
  parent,
  context,
  items: [],
  dirty: true,
  interrupted: 0,
});

export const isBox = (item: Block | Box): item is Box => 'items' in item;

/** The blocks under a box in page order. Not recursive: pages nest thousands deep. */
export function blocksIn(box: Box): Block[] {
  const blocks: Block[] = [];
  const path: { items: readonly (Block | Box)[]; next: number }[] = [{ items: box.items, next: 0 }];
  for (let level = path.at(-1); level; level = path.at(-1)) {
    const item = level.items[level.next++];
    if (item === undefined) path.pop();
    else if (isBox(item)) path.push({ items: item.items, next: 0 });
    else blocks.push(item);
  }
  return blocks;
}
