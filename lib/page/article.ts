/**
 * Tells the main content from its margins: by what the markup says, and by where the prose is. A margin's blocks are read too, but stand
 * alone, and their statements are counted apart.
 */
import type { Block } from './block.ts';
import { type Box, isBox } from './box.ts';
import { isHeadline, type Part, partsOf, proseOf } from './parts.ts';
import type { Zone } from './zones.ts';

/** With less prose than this a page is a list of headlines: all but its margins counts. */
const PROSE_OF_AN_ARTICLE = 300;
/** A box that holds this share of its parent's prose stands for it. */
const DOMINANT = 0.72;
/** Marked-up articles count as main content when together they hold this share of the page's prose … */
const ENOUGH = 0.4;
/** … and one of several when it holds this share of the longest one's: teasers of other articles are marked up as articles too. */
const NO_TEASER = 0.2;
/** The smallest box around the only headline is the article's when it holds this share of the page's prose. */
const HEADED = 0.3;

/** Sets `article` of every block under `top`. */
export function* assignArticles(top: Box | null): Generator<void, void> {
  if (!top) return;
  const parts = yield* partsOf(top);
  const page = parts[0]!;
  const isList = page.prose < PROSE_OF_AN_ARTICLE;
  const roots = new Set(isList ? [page] : mainParts(parts));
  const articles = new Map<Part, Element | null>();
  for (const part of parts) {
    const around = part.parent ? articles.get(part.parent)! : null;
    const article = part.isMargin ? null : roots.has(part) || (around && part.box.zone === 'article') ? part.box.element : around;
    articles.set(part, article);
    for (const item of part.box.items) {
      if (!isBox(item)) item.article = article && (isList || !isLinks(item)) ? article : null;
    }
  }
  if (!isList) joinHeadline(parts);
}

const isLinks = (block: Block): boolean => block.linked > block.text.length / 2;

/** The outermost parts that are main content. */
function mainParts(parts: readonly Part[]): readonly Part[] {
  const page = parts[0]!;
  const marked = (zone: Zone): Part[] => {
    const found = parts.filter(({ box, isMargin }) => box.zone === zone && !isMargin);
    const longest = found.reduce((most, { prose }) => Math.max(most, prose), 0);
    const long = outermost(found.filter(({ prose }) => prose >= NO_TEASER * longest));
    return long.reduce((sum, { prose }) => sum + prose, 0) >= ENOUGH * page.prose ? long : [];
  };
  const bodies = marked('body').map(withHeader);
  if (bodies.length > 0) return bodies;
  const articles = marked('article');
  return articles.length > 0 ? articles : [densest(headedPart(parts) ?? marked('main')[0] ?? page)];
}

/** The article around a marked body, where it holds little besides: its headline and standfirst. */
function withHeader(body: Part): Part {
  for (let around = body.parent; around; around = around.parent) {
    if (around.box.zone === 'article' && around.prose * DOMINANT <= body.prose) return around;
  }
  return body;
}

/** The smallest part that holds both the page's only headline and enough prose; null without such. */
function headedPart(parts: readonly Part[]): Part | null {
  const [headed, other] = parts.filter(({ box, isMargin }) => !isMargin && box.items.some(isHeadline));
  if (!headed || other) return null;
  const enough = Math.max(PROSE_OF_AN_ARTICLE, HEADED * parts[0]!.prose);
  let at: Part | null = headed;
  while (at && at.prose < enough) at = at.parent;
  return at;
}

/** The smallest part that still holds most of the prose. */
function densest(part: Part): Part {
  for (let at = part; ; ) {
    const inner = at.inside.find(({ prose }) => prose >= DOMINANT * at.prose);
    if (!inner || at.prose === 0) return at;
    at = inner;
  }
}

function outermost(parts: readonly Part[]): Part[] {
  const all = new Set(parts);
  return parts.filter((part) => {
    for (let around = part.parent; around; around = around.parent) if (all.has(around)) return false;
    return true;
  });
}

/** The headline, and the prose between it and the article, belong to the article though they stand outside. */
function joinHeadline(parts: readonly Part[]): void {
  let waiting: Block[] | null = null;
  const visit = (block: Block, isMargin: boolean): boolean => {
    if (block.article) {
      for (const outside of waiting ?? []) outside.article = block.article;
      return true;
    }
    if (isMargin || isLinks(block)) return false;
    if (isHeadline(block)) waiting = [block];
    else if (waiting && proseOf(block) > 0) waiting.push(block);
    return false;
  };
  const margins = new Map(parts.map((part) => [part.box, part.isMargin]));
  const path = [{ box: parts[0]!.box, next: 0 }];
  for (let level = path.at(-1); level; level = path.at(-1)) {
    const item = level.box.items[level.next++];
    if (item === undefined) path.pop();
    else if (isBox(item)) path.push({ box: item, next: 0 });
    else if (visit(item, margins.get(level.box)!)) return;
  }
}
