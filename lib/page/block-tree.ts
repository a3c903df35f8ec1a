/** Keeps the blocks of a page right while it changes: which boxes there are, which must be walked again, what came and what went. */
import type { Block, Piece } from './block.ts';
import { type Box, blocksIn, isBox, newBox } from './box.ts';
import type { Draft } from './draft.ts';
import { type Context, contextOf, type Sight, walkLineBoxes } from './line-boxes.ts';
import { flatParentOf, isConnected, rootElementOf } from './nodes.ts';

/** A box that is walked for the first time, as far as it came: what was met is walked before what follows it. */
interface HalfWalked {
  readonly rest: Generator<void, void>;
  readonly box: Box;
  /** Since the last that was taken in. */
  readonly met: (Draft | Box)[];
}

/** A walk cut short by changes this often is then done in one go, or it would never end on a page that never rests. */
const PATIENCE = 2;

export class BlockTree {
  /** Elements that were not shown when last walked. Nothing tells when that changes. */
  readonly hidden = new Set<Element>();
  /** Custom elements that had no shadow root when last walked. */
  readonly unfinished = new Set<Element>();
  readonly #document: Document;
  readonly #sight: Sight;
  readonly #onRoot: (root: Document | ShadowRoot) => void;
  readonly #boxes = new WeakMap<Element, Box>();
  readonly #hosts = new WeakSet<Element>();
  readonly #touched = new Set<Node>();
  readonly #pool = new Map<string, Block[]>();
  #queue: (Box | HalfWalked)[] = [];
  #top: Box | null = null;
  #keys = 0;
  #blocks: readonly Block[] | null = null;

  /** `onRoot` hears of each document and shadow root that comes into sight, also again. */
  constructor(document: Document, sight: Sight, onRoot: (root: Document | ShadowRoot) => void) {
    this.#document = document;
    this.#sight = sight;
    this.#onRoot = onRoot;
    this.markAll();
  }

  /** Something changed in `node`: its children, its text, or whether it is shown. Cheap; the walk comes later. */
  mark(node: Node): void {
    this.#touched.add(node);
  }

  /** Everything may have changed. */
  markAll(): void {
    this.#touched.clear();
    this.#queue = [];
    const root = rootElementOf(this.#document);
    if (!root) return this.#drop();
    if (this.#top?.element !== root) {
      this.#drop();
      this.#top = newBox(root, null, contextOf(getComputedStyle(root), false));
      this.#boxes.set(root, this.#top);
      this.#onRoot(this.#document);
    }
    this.#soil(this.#top!);
    this.#queue.push(this.#top!);
  }

  /** Forgets all that is known. */
  reset(): void {
    this.#drop();
    this.#pool.clear();
    this.hidden.clear();
    this.unfinished.clear();
    this.markAll();
  }

  get isSettled(): boolean {
    return this.#touched.size === 0 && this.#queue.length === 0;
  }

  /** Walks what is marked; yields often. Afterwards (and as far as it came, in between) `blocks()` is right. */
  *walk(): Generator<void, void> {
    this.#settle();
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) {
      const half = 'rest' in next ? next : null;
      const box = half ? half.box : (next as Box);
      // What was half walked and has changed since waits in the queue once more, as a whole.
      if (box.dirty === (half !== null) || this.#boxes.get(box.element) !== box || !isConnected(box.element)) continue;
      yield* half ? this.#walkOn(half) : this.#walkBox(box);
      yield;
    }
  }

  /** Blocks in page order. */
  blocks(): readonly Block[] {
    this.#blocks ??= this.#top ? blocksIn(this.#top) : [];
    return this.#blocks;
  }

  /** The box of the document element; null for a document without any. */
  get top(): Box | null {
    return this.#top;
  }

  /** Blocks that went since this was last asked, for good: none of the same text came. */
  takeLost(): Block[] {
    const lost = [...this.#pool.values()].flat();
    this.#pool.clear();
    return lost;
  }

  *#walkBox(box: Box): Generator<void, void> {
    const met: (Draft | Box)[] = [];
    box.dirty = false;
    const rest = walkLineBoxes(box.element, box.context, this.#sight, {
      draft: (draft) => met.push(draft),
      box: (element, context) => met.push(this.#boxFor(element, box, context)),
      hidden: (element) => this.hidden.add(element),
      unfinished: (element) => this.unfinished.add(element),
      root: (root) => {
        if ('host' in root) this.#hosts.add(root.host);
        this.#onRoot(root);
      },
    });
    if (box.items.length === 0 && box.interrupted === 0) return yield* this.#walkOn({ rest, box, met });
    for (const _ of rest) {
      if (box.interrupted >= PATIENCE) continue;
      yield;
      this.#settle();
      if (!box.dirty) continue;
      box.interrupted++;
      this.#queue.push(box);
      return;
    }
    box.interrupted = 0;
    this.#replaceItems(box, met);
  }

  /** Takes in what is met up to the next pause, and has it walked before the rest: an article's first paragraphs are not to wait for its last. */
  *#walkOn(half: HalfWalked): Generator<void, void> {
    const { rest, box, met } = half;
    if (!rest.next().done) this.#queue.push(half);
    const items = met.splice(0).map((item) => ('items' in item ? item : this.#claim(item, box.element)));
    box.items = [...box.items, ...items];
    this.#queueInside(items);
    this.#blocks = null;
    yield;
    this.#settle();
    if (box.dirty) box.interrupted++;
  }

  #replaceItems(box: Box, met: readonly (Draft | Box)[]): void {
    const old = box.items;
    const kept = new Set(met);
    // Last in, first out: a box's own blocks are claimed before those of others, and in their order.
    for (let i = old.length - 1; i >= 0; i--) {
      const item = old[i]!;
      if (!isBox(item)) this.#release(item);
      else if (!kept.has(item) && item.parent === box) this.#dropBox(item);
    }
    box.items = met.map((item) => ('items' in item ? item : this.#claim(item, box.element)));
    this.#queueInside(box.items);
    this.#blocks = null;
  }

  #queueInside(items: readonly (Block | Box)[]): void {
    for (let i = items.length - 1; i >= 0; i--) {
      const item = items[i]!;
      if (isBox(item) && item.dirty) this.#queue.push(item);
    }
  }

  #boxFor(element: Element, parent: Box, context: Context): Box {
    const known = this.#boxes.get(element);
    if (!known) {
      const box = newBox(element, parent, context);
      this.#boxes.set(element, box);
      return box;
    }
    // What is inside may be shown otherwise now, though nothing in it changed.
    if (known.parent !== parent || !sameContext(known.context, context)) this.#soil(known);
    known.parent = parent;
    known.context = context;
    return known;
  }

  /** The block for a draft: one of the same text that was here before, with all that is known of it, or a new one. */
  #claim(draft: Draft, element: Element): Block {
    const block = this.#pool.get(draft.text)?.pop();
    if (!block) return { ...draft, key: ++this.#keys, element, article: null, result: null };
    if (!samePieces(block.pieces, draft.pieces)) block.pieces = draft.pieces;
    block.element = element;
    block.linked = draft.linked;
    return block;
  }

  #release(block: Block): void {
    const same = this.#pool.get(block.text);
    if (same) same.push(block);
    else this.#pool.set(block.text, [block]);
  }

  #dropBox(box: Box): void {
    for (const inner of boxesIn(box)) {
      this.#boxes.delete(inner.element);
      for (const item of inner.items) if (!isBox(item)) this.#release(item);
      inner.items = [];
    }
  }

  #drop(): void {
    if (this.#top) this.#dropBox(this.#top);
    this.#top = null;
    this.#blocks = null;
  }

  #soil(box: Box): void {
    for (const inner of boxesIn(box)) inner.dirty = true;
  }

  /** Finds the boxes that the marked nodes stand in. */
  #settle(): void {
    if (this.#touched.size === 0) return;
    const touched = [...this.#touched];
    this.#touched.clear();
    for (const node of touched) {
      if (node === this.#document) return this.markAll();
      if (isConnected(node)) this.#soilAround(node);
    }
  }

  #soilAround(node: Node): void {
    let throughHost = false;
    for (let at: Node | null = node; at; at = flatParentOf(at)) {
      throughHost ||= this.#hosts.has(at as Element);
      const box = this.#boxes.get(at as Element);
      if (!box) continue;
      // What a host holds is shown wherever its shadow tree has slots.
      if (throughHost) this.#soil(box);
      box.dirty = true;
      this.#queue.push(box);
      return;
    }
  }
}

/** A box and all inside, each before what it holds. */
function boxesIn(box: Box): Box[] {
  const boxes = [box];
  for (let i = 0; i < boxes.length; i++) {
    for (const item of boxes[i]!.items) if (isBox(item) && item.parent === boxes[i]) boxes.push(item);
  }
  return boxes;
}

const sameContext = (a: Context, b: Context): boolean =>
  a.isLink === b.isLink && a.isVisible === b.isVisible && a.keepsLines === b.keepsLines;

function samePieces(a: readonly Piece[], b: readonly Piece[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (piece, i) =>
        piece.node === b[i]!.node && piece.from === b[i]!.from && piece.at === b[i]!.at && piece.length === b[i]!.length,
    )
  );
}
