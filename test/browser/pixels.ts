/** Two pictures of the same page, compared where something should be painted, and where nothing should. */
import sharp from 'sharp';
import type { Box } from './text.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** RGB, three bytes a pixel. */
  readonly data: Uint8Array;
}

export async function picture(png: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A light tint moves a white pixel by this much and more (sum over RGB); the anti-aliasing of still text moves none. */
const VISIBLE = 12;

function differs({ data: before, width }: Picture, { data: after }: Picture, x: number, y: number): boolean {
  let distance = 0;
  for (let at = 3 * (y * width + x), end = at + 3; at < end; at++) distance += Math.abs((before[at] ?? 0) - (after[at] ?? 0));
  return distance > VISIBLE;
}

function sameSize(before: Picture, after: Picture): void {
  if (before.width !== after.width || before.height !== after.height) throw new Error('the pictures are of different sizes');
}

/** The share of pixels (0 to 1) within the box, in pixels of the picture, that differ visibly between the two. */
export function changed(before: Picture, after: Picture, box: Box): number {
  sameSize(before, after);
  const left = Math.max(0, Math.round(box.x));
  const top = Math.max(0, Math.round(box.y));
  const right = Math.min(before.width, Math.round(box.x + box.width));
  const bottom = Math.min(before.height, Math.round(box.y + box.height));
  if (right <= left || bottom <= top) throw new Error(`the box ${JSON.stringify(box)} lies outside the picture`);
  let different = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (differs(before, after, x, y)) different++;
  return different / ((right - left) * (bottom - top));
}

/** How many pixels differ visibly outside all of the boxes, each widened by `margin` pixels. */
export function changedOutside(before: Picture, after: Picture, boxes: readonly Box[], margin: number): number {
  sameSize(before, after);
  let different = 0;
  for (let y = 0; y < before.height; y++) {
    const near = boxes.filter((box) => y >= box.y - margin && y < box.y + box.height + margin);
    for (let x = 0; x < before.width; x++) {
      if (!differs(before, after, x, y)) continue;
      if (!near.some((box) => x >= box.x - margin && x < box.x + box.width + margin)) different++;
    }
  }
  return different;
}
