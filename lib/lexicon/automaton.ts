/**
 * All patterns as one trie over words: a word enters it only if some pattern begins with one of its lexemes, so the cost is
 * almost flat in the number of patterns.
 */

import { Numbers } from './numbers.ts';

const NOTHING: readonly never[] = [];

/** What a word offers to the automaton: a lexeme or class that it may be, with the proclitics (bits of PROCLITIC) of that reading. */
export type Offer = number;

/** One number, since a text offers hundreds of thousands. */
export const offerOf = (symbol: number, proclitics: number): Offer => (symbol << 6) | proclitics;
export const symbolOf = (offer: Offer): number => offer >>> 6;
export const procliticsOf = (offer: Offer): number => offer & 63;

/** A word that a pattern takes: what it must offer, with the proclitics that it must bear. */
export interface Choice {
  readonly symbol: number;
  readonly needs: number;
}

/** One word of a pattern: any of its choices, up to `gap` words after the word before. */
export interface Place {
  readonly choices: readonly Choice[];
  readonly optional: boolean;
  readonly gap: number;
}

interface Edge<T> {
  readonly symbol: number;
  readonly needs: number;
  readonly gap: number;
  readonly node: Node<T>;
}

/** A place within patterns: which of them end here, and by which words they go on. */
export interface Node<T> {
  /** Null where none ends. */
  accepts: { readonly value: T; readonly rank: number }[] | null;
  /** By their symbols, in ascending order, with those beside them: a list of numbers is searched faster than a map. */
  readonly edges: Edge<T>[];
  symbols: readonly number[];
  largestGap: number;
  /** `maskOf` over all symbols: a word whose mask shares no bit with it cannot go on from here. */
  mask: number;
}

/** A text as the automaton sees it, word by word. */
export interface Line {
  readonly words: readonly { readonly offers: readonly Offer[] }[];
  /** What a word offers here beside its own, or NO_OFFER. */
  readonly further: Int32Array;
  /** `maskOf` over all that each word offers. */
  readonly masks: Int32Array;
  /** 1 where a pattern may not run on from the word before (punctuation between them). */
  readonly stops: Uint8Array;
}

export const NO_OFFER: Offer = -1;

export interface Match<T> {
  readonly value: T;
  /** Which pattern it is, in the order in which they were added. */
  readonly rank: number;
  /** Word indices, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** How many words the pattern itself consumed (gaps not counted). */
  readonly size: number;
  /** Which they are: bit n stands for word first + n. */
  readonly used: number;
}

/** One bit of 32 for a symbol. */
export const maskOf = (symbol: number): number => 1 << (symbol & 31);

const newNode = <T>(): Node<T> => ({ accepts: null, edges: [], symbols: NOTHING, largestGap: 0, mask: 0 });

/** The first place in a sorted list that holds no less than `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts the edges of a node in order once all are there. */
function seal<T>(node: Node<T>): Node<T> {
  const { edges } = node;
  if (edges.length > 1) edges.sort((a, b) => a.symbol - b.symbol);
  node.symbols = edges.map(({ symbol }) => symbol);
  for (const symbol of node.symbols) node.mask |= maskOf(symbol);
  return node;
}

/**
 * All choices of a place lead to one node, so that a pattern costs the sum of its alternatives, never their product. Only the
 * node behind the first word is shared with other patterns.
 */
function build<T>(places: readonly Place[], value: T, rank: number): (Choice & { node: Node<T> })[] {
  const starts: (Choice & { node: Node<T> })[] = [];
  const made: Node<T>[] = [];
  let from: { node: Node<T> | null; gap: number }[] = [{ node: null, gap: 0 }];
  for (const { choices, optional, gap } of places) {
    const next = newNode<T>();
    made.push(next);
    for (const { node, gap: carried } of from) {
      if (!node) {
        for (const { symbol, needs } of choices) starts.push({ symbol, needs, node: next });
        continue;
      }
      const size = Math.max(gap, carried);
      node.largestGap = Math.max(node.largestGap, size);
      for (const { symbol, needs } of choices) node.edges.push({ symbol, needs, gap: size, node: next });
    }
    const skipped = optional ? from.map((place) => ({ node: place.node, gap: Math.max(place.gap, gap) })) : [];
    from = [...skipped, { node: next, gap: 0 }];
  }
  for (const { node } of from) if (node) (node.accepts ??= []).push({ value, rank });
  made.forEach(seal);
  return starts;
}

/** One node that goes on wherever one of these does. */
function merge<T>(nodes: readonly Node<T>[]): Node<T> {
  if (nodes.length === 1) return nodes[0] as Node<T>;
  const merged = newNode<T>();
  for (const { edges, accepts, largestGap } of nodes) {
    for (const edge of edges) merged.edges.push(edge);
    if (accepts) (merged.accepts ??= []).push(...accepts);
    merged.largestGap = Math.max(merged.largestGap, largestGap);
  }
  return seal(merged);
}

/** A pattern as it is wanted when a text first comes to one of its first words; most never occur in the texts of one reader. */
export interface Pattern<T> {
  readonly places: readonly Place[];
  readonly value: T;
}

/** Where the patterns go on that begin with a symbol and ask these proclitics of it. */
interface Start<T> {
  readonly needs: number;
  readonly node: Node<T>;
}

export class Automaton<T> {
  private readonly read: (rank: number) => Pattern<T>;
  /** By key: the last of its `links`, plus one. Of each link: the one before, plus one, and the pattern's rank. */
  private readonly heads = new Numbers(1 << 15);
  private readonly before = new Numbers(1 << 12);
  private readonly ranks = new Numbers(1 << 12);
  private links = 0;
  private readonly built = new Map<number, readonly (Choice & { readonly node: Node<T> })[]>();
  private readonly opened = new Map<number, readonly Start<T>[]>();

  /** `read`: the pattern of a rank that was added. */
  constructor(read: (rank: number) => Pattern<T>) {
    this.read = read;
  }

  /**
   * A pattern by its place in the order of all. `key`: one that its first word goes by, as each is told that it may begin with; symbols
   * that share a key may be more than the pattern takes.
   */
  add(key: number, rank: number): void {
    const head = this.heads.get(key);
    if (head !== 0 && this.ranks.get(head - 1) === rank) return;
    const link = this.links++;
    this.before.set(link, head);
    this.ranks.set(link, rank);
    this.heads.set(key, link + 1);
  }

  /** Where the patterns go on that begin with a word: one node for each of its offers that any begins with; `keyOf`: a symbol's key. */
  startsOf(offers: readonly Offer[], keyOf: (symbol: number) => number): readonly Node<T>[] {
    let starts: readonly Node<T>[] = NOTHING;
    for (const offer of offers) {
      const nodes: Node<T>[] = [];
      for (const { needs, node } of this.open(symbolOf(offer), keyOf)) if ((needs & offer) === needs) nodes.push(node);
      if (nodes.length > 0) starts = [...starts, merge(nodes)];
    }
    return starts;
  }

  private open(symbol: number, keyOf: (symbol: number) => number): readonly Start<T>[] {
    const head = this.heads.get(keyOf(symbol));
    if (head === 0) return NOTHING;
    const known = this.opened.get(symbol);
    if (known) return known;
    const byNeeds = new Map<number, Node<T>[]>();
    for (let link = head; link !== 0; link = this.before.get(link - 1)) {
      for (const start of this.patternAt(this.ranks.get(link - 1))) {
        if (start.symbol !== symbol) continue;
        const nodes = byNeeds.get(start.needs);
        if (nodes) nodes.push(start.node);
        else byNeeds.set(start.needs, [start.node]);
      }
    }
    const starts = Array.from(byNeeds, ([needs, nodes]) => ({ needs, node: merge(nodes) }));
    this.opened.set(symbol, starts);
    return starts;
  }

  private patternAt(rank: number): readonly (Choice & { readonly node: Node<T> })[] {
    let starts = this.built.get(rank);
    if (!starts) {
      const { places, value } = this.read(rank);
      this.built.set(rank, (starts = build(places, value, rank)));
    }
    return starts;
  }

  /** Every match that begins at word `first` of a line, in the order of the patterns; `start`: one of that word's `startsOf`. */
  matchAt(first: number, start: Node<T>, line: Line, found: Match<T>[]): void {
    const before = found.length;
    if (start.accepts)
      for (const { value, rank } of start.accepts) found.push({ value, rank, first, last: first, size: 1, used: 1 });
    this.step(start, first + 1, first, 1, 1, line, found);
    if (found.length > before + 1) sortByRank(found, before);
  }

  private step(node: Node<T>, at: number, first: number, size: number, used: number, line: Line, found: Match<T>[]): void {
    const { words, further, masks, stops } = line;
    const { mask } = node;
    const end = Math.min(at + node.largestGap + 1, words.length);
    for (let index = at; index < end && stops[index] === 0; index++) {
      if (((masks[index] as number) & mask) === 0) continue;
      const taken = used | (1 << (index - first));
      const { offers } = words[index] as Line['words'][number];
      for (let k = 0; k <= offers.length; k++) {
        const offer = (k < offers.length ? offers[k] : further[index]) as Offer;
        const symbol = symbolOf(offer);
        if (offer === NO_OFFER || (maskOf(symbol) & mask) === 0) continue;
        for (let i = lowerBound(node.symbols, symbol); node.symbols[i] === symbol; i++) {
          const edge = node.edges[i] as Edge<T>;
          if (edge.gap < index - at || (edge.needs & offer) !== edge.needs) continue;
          const { accepts } = edge.node;
          if (accepts)
            for (const { value, rank } of accepts) found.push({ value, rank, first, last: index, size: size + 1, used: taken });
          if (edge.node.mask !== 0) this.step(edge.node, index + 1, first, size + 1, taken, line, found);
        }
      }
    }
  }
}

/** Sorts what was found from place `from` on; it is little, and mostly in order already. */
function sortByRank(found: Match<unknown>[], from: number): void {
  for (let i = from + 1; i < found.length; i++) {
    const match = found[i] as Match<unknown>;
    let at = i;
    for (; at > from && (found[at - 1] as Match<unknown>).rank > match.rank; at--) found[at] = found[at - 1] as Match<unknown>;
    found[at] = match;
  }
}
