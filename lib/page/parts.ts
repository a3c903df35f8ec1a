/** The parts of a page: its boxes with the prose that each holds, and which of them are margins. */
import type { Block } from './block.ts';
import { type Box, isBox } from './box.ts';
import { nameOf } from './nodes.ts';
import { isMarginTitle } from './zones.ts';

/** Characters that make a block prose rather than a heading, a caption or a button, and the share of links it may hold. */
const PROSE = 60;
const LINKS_IN_PROSE = 0.4;
/** A box with this share of the page's prose is no margin, whatever it is called: some sites wrap the page in a form. */
const TOO_BIG_FOR_MARGIN = 0.6;
/** Boxes between two yields. */
const STRIDE = 500;

export interface Part {
  readonly box: Box;
  readonly parent: Part | null;
  readonly inside: readonly Part[];
  /** Characters of prose in it, margins left out. */
  readonly prose: number;
  readonly isMargin: boolean;
}

interface Draft extends Part {
  readonly parent: Draft | null;
  readonly inside: Draft[];
  prose: number;
  isMargin: boolean;
}

/** Characters of prose in a block; none for a heading, a caption or a list of links. */
export const proseOf = ({ text, linked }: Block): number =>
  text.length >= PROSE && linked <= LINKS_IN_PROSE * text.length ? text.length - linked : 0;

export const isHeadline = (item: Block | Box): item is Block => !isBox(item) && nameOf(item.element) === 'h1';

/** Every box in page order, the top first. */
export function* partsOf(top: Box): Generator<void, readonly Part[]> {
  const parts: Draft[] = [];
  const waiting: { box: Box; parent: Draft | null }[] = [{ box: top, parent: null }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { box, parent } = next;
    const part: Draft = { box, parent, inside: [], prose: 0, isMargin: false };
    parts.push(part);
    parent?.inside.push(part);
    if (parts.length % STRIDE === 0) yield;
    for (let i = box.items.length - 1; i >= 0; i--) {
      const item = box.items[i]!;
      if (isBox(item)) waiting.push({ box: item, parent: part });
    }
  }
  sumProse(parts);
  yield;
  const whole = parts[0]!.prose;
  for (const part of parts) {
    part.isMargin = part.parent?.isMargin || (isNamedMargin(part) && part.prose <= TOO_BIG_FOR_MARGIN * whole);
  }
  sumProse(parts);
  return parts;
}

/** Children come after their parent: summed from the end. */
function sumProse(parts: readonly Draft[]): void {
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i]!;
    part.prose = 0;
    if (part.isMargin) continue;
    for (const item of part.box.items) if (!isBox(item)) part.prose += proseOf(item);
    for (const inner of part.inside) part.prose += inner.prose;
  }
}

function isNamedMargin(part: Part): boolean {
  const { zone } = part.box;
  if (zone === 'header') return !isWithinArticle(part) && !holdsHeadline(part);
  return zone === 'margin' || (zone === null && isMarginTitle(titleOf(part.box)));
}

function isWithinArticle(part: Part): boolean {
  for (let at = part.parent; at; at = at.parent) {
    if (at.box.zone === 'article' || at.box.zone === 'main' || at.box.zone === 'body') return true;
  }
  return false;
}

const holdsHeadline = (part: Part): boolean => part.box.items.some(isHeadline) || part.inside.some(holdsHeadline);

/** What stands alone at the beginning of a box that holds more. */
function titleOf(box: Box): string {
  if (box.items.length < 2) return '';
  let first = box.items[0]!;
  while (isBox(first) && first.items.length === 1) first = first.items[0]!;
  return isBox(first) ? '' : first.text;
}
