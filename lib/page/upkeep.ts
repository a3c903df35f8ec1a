/**
 * Looks once a second after what no observer tells: highlights and style sheets that the page's script threw out, hidden parts that were
 * shown, read parts that were hidden or made editable, custom elements that got their shadow root.
 */
import type { Block } from './block.ts';
import type { BlockTree } from './block-tree.ts';
import { attributeOf, flatParentOf, isConnected, isHidden, isShown, nameOf } from './nodes.ts';
import type { Painter } from './painter.ts';

const INTERVAL = 1000;
/** Elements looked at in one go. */
const MOST = 400;

export class Upkeep {
  readonly #tree: BlockTree;
  readonly #painter: Painter;
  readonly #shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Blocks already walked again for being hidden: once is enough, in case the walk sees them otherwise. */
  readonly #doubted = new WeakSet<Block>();
  /** Where the next look over the painted blocks begins. */
  #next = 0;

  constructor(tree: BlockTree, painter: Painter, shadowRootOf: (element: Element) => ShadowRoot | null) {
    this.#tree = tree;
    this.#painter = painter;
    this.#shadowRootOf = shadowRootOf;
  }

  /** `onWork` is called when there is something to walk again. */
  start(document: Document, onWork: () => void, signal: AbortSignal): void {
    const timer = setInterval(() => {
      if (isHidden(document)) return;
      this.#painter.restore();
      this.#wake(this.#tree.hidden, (element) => isRevealed(element));
      this.#wake(this.#tree.unfinished, (element) => this.#shadowRootOf(element) !== null);
      this.#doubt();
      if (!this.#tree.isSettled) onWork();
    }, INTERVAL);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }

  #wake(sleeping: Set<Element>, isAwake: (element: Element) => boolean): void {
    let looked = 0;
    for (const element of sleeping) {
      if (++looked > MOST) break;
      // To the end of the line, so that every element gets its turn.
      sleeping.delete(element);
      if (!isConnected(element)) continue;
      if (!isAwake(element)) sleeping.add(element);
      else this.#markAround(element);
    }
  }

  #doubt(): void {
    const blocks = [...this.#painter.painted()];
    const from = this.#next < blocks.length ? this.#next : 0;
    this.#next = from + MOST;
    for (const block of blocks.slice(from, this.#next)) {
      if (!isConnected(block.element)) continue;
      const isRead = isShown(block.element) && !(block.element as HTMLElement).isContentEditable;
      if (isRead) this.#doubted.delete(block);
      else if (!this.#doubted.has(block)) {
        this.#doubted.add(block);
        for (let at: Node | null = block.element; at; at = flatParentOf(at)) this.#tree.mark(at);
      }
    }
  }

  #markAround(element: Element): void {
    this.#tree.mark(element);
    const around = flatParentOf(element);
    if (around) this.#tree.mark(around);
  }
}

const isRevealed = (element: Element): boolean =>
  nameOf(element) === 'details' ? attributeOf(element, 'open') !== null : isShown(element);
