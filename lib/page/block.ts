/** A block: one paragraph as the reader sees it, and where each of its letters stands in the DOM. */
import type { Span, Statement } from '../stance/statement.ts';

/** A stretch of a block's text that stands, letter for letter (white space aside), in one text node. */
export interface Piece {
  readonly node: Text;
  /** Where it begins in the node, and in the block's text; UTF-16 units. */
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

/** What reading a block gave, and the discourse it was read under. */
export interface BlockResult<Discourse> {
  readonly before: Discourse;
  readonly after: Discourse;
  readonly statements: readonly Statement[];
}

export interface Block<Discourse = unknown> {
  /** Unique in this page; kept while the text stays the same, also when the page replaces the nodes that hold it. */
  readonly key: number;
  /** White space collapsed as on the screen; a line feed stands for `<br>`. */
  readonly text: string;
  /** How many of its characters are links'. */
  linked: number;
  pieces: readonly Piece[];
  /** The block-level element whose line boxes hold the text. */
  element: Element;
  /** The article it belongs to; null in the margins. */
  article: Element | null;
  result: BlockResult<Discourse> | null;
}

/** A place in a text node, as `StaticRange` takes it. */
export interface Place {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Index of the last piece that begins at or before `offset`; -1 when none does. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Where a span of a block's text stands: one place for each text node it touches, in order. Never across nodes, so that each place stays valid
 * whatever happens to its neighbours, and nothing that was not read (code, a button's input, hidden text) lies inside.
 */
export function placesOf(pieces: readonly Piece[], span: Span): Place[] {
  const places: Place[] = [];
  for (let i = Math.max(0, pieceAt(pieces, span.start)); i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.at >= span.end) break;
    const start = Math.max(span.start - piece.at, 0) + piece.from;
    const end = Math.min(span.end - piece.at, piece.length) + piece.from;
    if (start >= end) continue;
    const last = places.at(-1);
    // Two pieces of one node are parted by white space that the screen does not show.
    if (last?.node === piece.node) places[places.length - 1] = { node: piece.node, start: last.start, end };
    else places.push({ node: piece.node, start, end });
  }
  return places;
}

/** The offset in the block's text of a place in one of its nodes; null for white space that was collapsed, and for a foreign node. */
export function offsetOf(pieces: readonly Piece[], node: Text, offset: number): number | null {
  for (const piece of pieces) {
    if (piece.node === node && offset >= piece.from && offset <= piece.from + piece.length) return piece.at + offset - piece.from;
  }
  return null;
}
