/**
 * Paints statements by the CSS Custom Highlight API: nothing is added to the page's text and no attribute changed. `StaticRange`, because
 * live ranges make every later change of the page slower. Firefox lets an extension neither iterate the page's registry nor a Highlight:
 * this file keeps its own lists.
 */
import { STANCES, type Statement, TOPICS, type Topic } from '../stance/statement.ts';
import { type Block, type BlockResult, type Piece, type Place, placesOf } from './block.ts';
import { documentOf, isConnected, viewOf } from './nodes.ts';
import { StyleSheets } from './style-sheets.ts';

const PREFIX = 'mawqif';
const FLASH = `${PREFIX}-flash`;
const nameFor = (statement: Statement): string => `${PREFIX}-${statement.topic}-${statement.stance}`;
const namesFor = (topic: Topic): string[] => STANCES.map((stance) => `${PREFIX}-${topic}-${stance}`);

type View = Window & typeof globalThis;

/** One document's highlights; a frame's document has its own registry. */
interface Canvas {
  readonly view: View;
  readonly highlights: Map<string, Highlight>;
}

interface Painted {
  readonly pieces: readonly Piece[];
  readonly result: BlockResult<unknown>;
  readonly strokes: readonly { readonly highlight: Highlight; readonly range: StaticRange }[];
}

/** False where the browser lacks the API. */
export const canPaint = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

export class Painter {
  readonly #canvases = new Map<Document, Canvas>();
  readonly #painted = new Map<Block, Painted>();
  readonly #sheets = new StyleSheets();
  #topics: ReadonlySet<Topic> = new Set();
  #muted: ReadonlySet<string> = new Set();

  /** What is painted from now on, and how. Already painted blocks follow. */
  show(topics: ReadonlySet<Topic>, muted: ReadonlySet<string>, css: string): void {
    this.#topics = topics;
    this.#sheets.setText(css);
    for (const document of this.#canvases.keys()) this.#register(document);
    if (muted === this.#muted) return;
    this.#muted = muted;
    for (const block of [...this.#painted.keys()]) {
      this.erase(block);
      this.paint(block);
    }
  }

  /** Brings a block's painting in line with its result and its places. False where it was already. */
  paint(block: Block): boolean {
    const { result, pieces } = block;
    const known = this.#painted.get(block);
    const isBare = !result || result.statements.length === 0;
    if (known ? known.result === result && known.pieces === pieces : isBare) return false;
    this.erase(block);
    if (isBare) return true;
    const strokes = result.statements
      .filter(({ evidence }) => !this.#muted.has(evidence[0].entry))
      .flatMap((statement) => {
        return placesOf(pieces, statement).flatMap((place) => this.#stroke(place, nameFor(statement)));
      });
    this.#painted.set(block, { pieces, result, strokes });
    return true;
  }

  erase(block: Block): void {
    for (const { highlight, range } of this.#painted.get(block)?.strokes ?? []) highlight.delete(range);
    this.#painted.delete(block);
  }

  eraseAll(): void {
    for (const { highlights } of this.#canvases.values()) for (const highlight of highlights.values()) highlight.clear();
    this.#painted.clear();
  }

  /** Blocks that hold statements. */
  painted(): Iterable<Block> {
    return this.#painted.keys();
  }

  /** Marks places for a moment, above all else; an empty list ends it. */
  flash(places: readonly Place[]): void {
    for (const { highlights } of this.#canvases.values()) highlights.get(FLASH)?.clear();
    for (const place of places) this.#stroke(place, FLASH);
  }

  /** Puts back what the page's script may have thrown out of the registry or of its style sheets. Forgets documents that are gone. */
  restore(): void {
    for (const document of [...this.#canvases.keys()]) {
      if (viewOf(document)) this.#register(document);
      else this.#canvases.delete(document);
    }
    this.#sheets.restore();
  }

  /** Takes everything away. */
  clear(): void {
    for (const { view, highlights } of this.#canvases.values()) {
      for (const [name, highlight] of highlights) {
        highlight.clear();
        view.CSS.highlights.delete(name);
      }
    }
    this.#canvases.clear();
    this.#painted.clear();
    this.#sheets.clear();
  }

  #stroke(place: Place, name: string): { highlight: Highlight; range: StaticRange }[] {
    const { node, start, end } = place;
    const document = documentOf(node);
    const canvas = this.#canvasOf(document);
    if (!canvas || !isConnected(node)) return [];
    this.#sheets.adopt(node);
    let highlight = canvas.highlights.get(name);
    if (!highlight) {
      highlight = new canvas.view.Highlight();
      highlight.priority = name === FLASH ? 1 : 0;
      canvas.highlights.set(name, highlight);
      this.#register(document);
    }
    const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
    highlight.add(range);
    return [{ highlight, range }];
  }

  #canvasOf(document: Document): Canvas | null {
    const known = this.#canvases.get(document);
    if (known) return known;
    const view = viewOf(document) as View | null;
    if (!view || !canPaint()) return null;
    const canvas: Canvas = { view, highlights: new Map() };
    this.#canvases.set(document, canvas);
    return canvas;
  }

  #register(document: Document): void {
    const { view, highlights } = this.#canvases.get(document)!;
    const off = new Set(TOPICS.filter((topic) => !this.#topics.has(topic)).flatMap(namesFor));
    for (const [name, highlight] of highlights) {
      if (off.has(name)) view.CSS.highlights.delete(name);
      else if (view.CSS.highlights.get(name) !== highlight) view.CSS.highlights.set(name, highlight);
    }
  }
}
