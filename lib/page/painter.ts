/**
 * Paints statements by the CSS Custom Highlight API: nothing is added to the page's text and no attribute changed. `StaticRange`, because
 * live ranges make every later change of the page slower. Firefox lets an extension neither iterate the page's registry nor a Highlight:
 * this file keeps its own lists.
 */
import { STANCES, TOPICS, type Topic } from '../stance/statement.ts';
import { type Block, type BlockResult, type Piece, type Place, placesOf } from './block.ts';
import { Canvas, canPaint, FLASH, HIGHLIGHT_NAMES, highlightName, lay, lift, type Stroke, type View } from './canvas.ts';
import { documentOf, isAlive, viewOf } from './nodes.ts';
import { StyleSheets } from './style-sheets.ts';

/** Strokes shown in one go. */
const BRUSHFUL = 4000;

interface Painted {
  readonly pieces: readonly Piece[];
  readonly result: BlockResult<unknown>;
  readonly strokes: readonly Stroke[];
}

export class Painter {
  readonly #canvases = new Map<Document, Canvas>();
  readonly #painted = new Map<Block, Painted>();
  readonly #sheets = new StyleSheets();
  /** Strokes to be shown, and to be taken away, with the next `commit`. */
  readonly #fresh = new Set<Stroke>();
  readonly #stale = new Set<Stroke>();
  #off: ReadonlySet<string> = new Set();
  #muted: ReadonlySet<string> = new Set();

  /** Takes away what an earlier run of ours left: Firefox ends the scripts of an extension that is renewed without a word to them. */
  tidy(document: Document): void {
    for (const name of HIGHLIGHT_NAMES) viewOf(document)?.CSS.highlights?.delete(name);
    this.#sheets.tidy(document);
  }

  /** What is painted from now on, and how. What is painted already follows at once. */
  show(topics: ReadonlySet<Topic>, muted: ReadonlySet<string>, css: string): void {
    this.#off = new Set(
      TOPICS.filter((topic) => !topics.has(topic)).flatMap((topic) => STANCES.map((stance) => highlightName({ topic, stance }))),
    );
    this.#sheets.setText(css);
    for (const canvas of this.#living()) canvas.hide(this.#off);
    if (muted === this.#muted) return;
    this.#muted = muted;
    for (const [block, { strokes }] of [...this.#painted]) {
      this.#discard(strokes);
      this.#painted.delete(block);
      this.paint(block);
    }
    for (const _ of this.commit());
  }

  /** Brings a block's painting in line with its result and its places, from the next `commit` on. False where it was already. */
  paint(block: Block): boolean {
    const { result, pieces } = block;
    const known = this.#painted.get(block);
    const isBare = !result || result.statements.length === 0;
    if (known ? known.result === result && known.pieces === pieces : isBare) return false;
    if (known) this.#discard(known.strokes);
    this.#painted.delete(block);
    if (isBare) return true;
    const shown = result.statements.filter(({ evidence }) => !this.#muted.has(evidence[0].entry));
    const strokes = shown.flatMap((statement) => this.#strokes(placesOf(pieces, statement), highlightName(statement)));
    for (const stroke of strokes) this.#fresh.add(stroke);
    this.#painted.set(block, { pieces, result, strokes });
    return true;
  }

  /**
   * Shows all that was painted since. In as few goes as it can: with every change of a highlight the browser goes through all the ranges of
   * the page before it draws.
   */
  *commit(): Generator<void, void> {
    for (const stroke of this.#stale) lift(stroke);
    this.#stale.clear();
    let count = 0;
    for (const stroke of this.#fresh) {
      lay(stroke);
      this.#fresh.delete(stroke);
      if (++count % BRUSHFUL === 0) yield;
    }
  }

  /** Takes a block's painting away at once. */
  erase(block: Block): void {
    for (const stroke of this.#painted.get(block)?.strokes ?? []) {
      this.#fresh.delete(stroke);
      lift(stroke);
    }
    this.#painted.delete(block);
  }

  eraseAll(): void {
    for (const canvas of this.#living()) canvas.emptyAll();
    this.#forget();
  }

  /** Blocks that hold statements. */
  painted(): Iterable<Block> {
    return this.#painted.keys();
  }

  /** Marks places for a moment, above all else; an empty list ends it. */
  flash(places: readonly Place[]): void {
    for (const canvas of this.#living()) canvas.empty(FLASH);
    for (const { highlight, range } of this.#strokes(places, FLASH)) {
      highlight.priority = 1;
      highlight.add(range);
    }
  }

  /** Puts back what the page's script may have thrown out of the registry or of its style sheets. Forgets documents that are gone. */
  restore(): void {
    for (const canvas of this.#living()) canvas.register();
    this.#sheets.restore();
  }

  /** Takes everything away. */
  clear(): void {
    for (const canvas of this.#living()) canvas.clear();
    this.#canvases.clear();
    this.#forget();
    this.#sheets.clear();
  }

  /** The canvases of documents that are still there; the others are forgotten. */
  #living(): Canvas[] {
    for (const document of this.#canvases.keys()) if (!isAlive(document)) this.#canvases.delete(document);
    return [...this.#canvases.values()];
  }

  #discard(strokes: readonly Stroke[]): void {
    for (const stroke of strokes) if (!this.#fresh.delete(stroke)) this.#stale.add(stroke);
  }

  #forget(): void {
    this.#painted.clear();
    this.#fresh.clear();
    this.#stale.clear();
  }

  #strokes(places: readonly Place[], name: string): Stroke[] {
    return places.flatMap((place) => {
      const stroke = this.#canvasOf(documentOf(place.node))?.stroke(place, name);
      if (stroke) this.#sheets.adopt(place.node);
      return stroke ? [stroke] : [];
    });
  }

  #canvasOf(document: Document): Canvas | null {
    const known = this.#canvases.get(document);
    if (known) return known;
    const view = viewOf(document) as View | null;
    if (!view || !canPaint()) return null;
    const canvas = new Canvas(view, this.#off);
    this.#canvases.set(document, canvas);
    return canvas;
  }
}
