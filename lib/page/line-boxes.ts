/** Walks what stands directly in one box: its text, through inline elements, shadow roots and slots, up to the boxes inside. */
import { type Draft, Drafting } from './draft.ts';
import {
  attributeOf,
  firstChildOf,
  frameDocumentOf,
  isElement,
  isText,
  nameOf,
  nextSiblingOf,
  rootElementOf,
  shadowOf,
} from './nodes.ts';
import { flowOf, legibility } from './unread.ts';

/** What text inherits from around it. */
export interface Context {
  readonly isLink: boolean;
  readonly isVisible: boolean;
  /** Line feeds are shown as such: `white-space: pre-line`, `pre-wrap` … */
  readonly keepsLines: boolean;
}

/** What the walk meets besides text. */
export interface Encounters {
  /** A paragraph's text. */
  draft(draft: Draft): void;
  /** A block-level element, or a frame's document element, and the context of the text that stands directly in it. */
  box(element: Element, context: Context): void;
  /** An element that is not shown now, but may be later. */
  hidden(element: Element): void;
  /** A document or shadow root whose changes must be watched on its own. */
  root(root: Document | ShadowRoot): void;
  /** A custom element that has no shadow root yet. */
  unfinished(element: Element): void;
}

export interface Sight {
  readonly isOurs: (element: Element) => boolean;
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
}

interface Level {
  next: Node | null;
  /** The nodes of a slot, which are no siblings. */
  readonly list: readonly Node[] | null;
  index: number;
  readonly context: Context;
  /** An inline box ends here: words on both sides are parted. */
  readonly parts: boolean;
}

/** Nodes between two yields. */
const STRIDE = 256;
const KEEPS_LINES = /^(pre|pre-wrap|pre-line|break-spaces)/;

/** Yields every few hundred nodes; between two yields the page may change under it, which at worst makes the walk see less. */
export function* walkLineBoxes(box: Element, context: Context, sight: Sight, meet: Encounters): Generator<void, void> {
  const drafting = new Drafting(meet.draft);
  const path: Level[] = [];
  const enter = (element: Element, context: Context, parts: boolean): void => {
    const list = listedContent(element);
    const next = list ? (list[0] ?? null) : firstChildOf(contentRoot(element, sight, meet));
    path.push({ next, list, index: 1, context, parts });
  };

  enter(box, context, false);
  let steps = 0;
  for (let level = path.at(-1); level; level = path.at(-1)) {
    if (++steps % STRIDE === 0) yield;
    const node = level.next;
    if (!node) {
      path.pop();
      if (level.parts) drafting.gap();
      continue;
    }
    level.next = level.list ? (level.list[level.index++] ?? null) : nextSiblingOf(node);
    if (isElement(node)) meetElement(node, level.context);
    else if (level.context.isVisible && isText(node)) drafting.append(node, level.context);
  }
  drafting.flush();

  function meetElement(node: Element, around: Context): void {
    const name = nameOf(node);
    if (name === 'br') return drafting.lineBreak();
    if (name === 'wbr' || sight.isOurs(node)) return;
    const way = legibility(node);
    if (way === 'unseen') return;
    if (way === 'foreign') return drafting.gap();
    const style = getComputedStyle(node);
    const flow = flowOf(style.display);
    if (flow === 'block') drafting.flush();
    if (flow === 'none' || style.contentVisibility === 'hidden') return meet.hidden(node);
    if (isClosed(node)) meet.hidden(node);
    const context = contextOf(style, around.isLink || name === 'a');
    if (!context.isVisible) meet.hidden(node);
    if (name === 'iframe') {
      drafting.flush();
      const inside = documentIn(node as HTMLIFrameElement);
      const root = inside && rootElementOf(inside);
      if (!root) return;
      meet.root(inside);
      meet.box(root, contextOf(getComputedStyle(root), false));
    } else if (flow === 'block') {
      meet.box(node, context);
    } else {
      if (flow === 'inline-box') drafting.gap();
      enter(node, context, flow === 'inline-box');
    }
  }
}

/** The context of an element's text, by its computed style. */
export const contextOf = ({ visibility, whiteSpace }: CSSStyleDeclaration, isLink: boolean): Context => ({
  isLink,
  // happy-dom gives '' for the default.
  isVisible: visibility === '' || visibility === 'visible',
  keepsLines: KEEPS_LINES.test(whiteSpace),
});

/** A `<details>` that shows its summary only. */
const isClosed = (element: Element): boolean => nameOf(element) === 'details' && attributeOf(element, 'open') === null;

/** What an element shows where that is not simply its children: a slot's assigned nodes, the summary of closed details. */
function listedContent(element: Element): readonly Node[] | null {
  if (nameOf(element) === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    return assigned.length > 0 ? assigned : null;
  }
  if (!isClosed(element)) return null;
  const summary = element.querySelector(':scope > summary');
  return summary ? [summary] : [];
}

/** The node whose children an element shows: its shadow root, or itself. */
function contentRoot(element: Element, sight: Sight, meet: Encounters): Node {
  const isCustom = nameOf(element).includes('-');
  // Asking for a closed root is slow; an element that shows children of its own hardly ever has one.
  const shadow = isCustom || firstChildOf(element) === null ? sight.shadowRootOf(element) : shadowOf(element);
  if (shadow) meet.root(shadow);
  else if (isCustom) meet.unfinished(element);
  return shadow ?? element;
}

/** A frame's document; null where it is of another origin. */
function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frameDocumentOf(frame);
  } catch {
    return null;
  }
}
