/**
 * All patterns as one trie over words: a word enters it only if some pattern begins with one of its lexemes, so the cost is
 * almost flat in the number of patterns.
 */

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
  readonly needs: number;
  readonly gap: number;
  readonly node: Node<T>;
}

/** A place within patterns: which of them end here, and by which words they go on. */
export interface Node<T> {
  /** Null where none ends. */
  accepts: { readonly value: T; readonly rank: number }[] | null;
  /** In ascending order, with the edge of each: a list that is searched is read faster than a map. */
  readonly symbols: number[];
  readonly edges: Edge<T>[];
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

const newNode = <T>(): Node<T> => ({ accepts: null, symbols: [], edges: [], largestGap: 0, mask: 0 });

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

function addEdge<T>(node: Node<T>, symbol: number, edge: Edge<T>): void {
  const at = lowerBound(node.symbols, symbol + 1);
  node.symbols.splice(at, 0, symbol);
  node.edges.splice(at, 0, edge);
  node.mask |= maskOf(symbol);
}

/**
 * All choices of a place lead to one node, so that a pattern costs the sum of its alternatives, never their product. Only the
 * node behind the first word is shared with other patterns.
 */
function build<T>(places: readonly Place[], value: T, rank: number): (Choice & { node: Node<T> })[] {
  const starts: (Choice & { node: Node<T> })[] = [];
  let from: { node: Node<T> | null; gap: number }[] = [{ node: null, gap: 0 }];
  for (const { choices, optional, gap } of places) {
    const next = newNode<T>();
    for (const { node, gap: carried } of from) {
      if (!node) {
        for (const { symbol, needs } of choices) starts.push({ symbol, needs, node: next });
        continue;
      }
      const size = Math.max(gap, carried);
      node.largestGap = Math.max(node.largestGap, size);
      for (const { symbol, needs } of choices) addEdge(node, symbol, { needs, gap: size, node: next });
    }
    const skipped = optional ? from.map((place) => ({ node: place.node, gap: Math.max(place.gap, gap) })) : [];
    from = [...skipped, { node: next, gap: 0 }];
  }
  for (const { node } of from) if (node) (node.accepts ??= []).push({ value, rank });
  return starts;
}

/** One node that goes on wherever one of these does. */
function merge<T>(nodes: readonly Node<T>[]): Node<T> {
  if (nodes.length === 1) return nodes[0] as Node<T>;
  const merged = newNode<T>();
  for (const { symbols, edges, accepts, largestGap } of nodes) {
    symbols.forEach((symbol, i) => {
      addEdge(merged, symbol, edges[i] as Edge<T>);
    });
    if (accepts) (merged.accepts ??= []).push(...accepts);
    merged.largestGap = Math.max(merged.largestGap, largestGap);
  }
  return merged;
}

interface Pattern<T> {
  readonly places: (source: string) => readonly Place[];
  readonly source: string;
  readonly value: T;
  readonly rank: number;
  /** Its nodes; made when a text first comes to one of its first words, since most never occur in the texts of one reader. */
  starts: (Choice & { readonly node: Node<T> })[] | null;
}

export class Automaton<T> {
  /** By what their first word must offer: a symbol, with the proclitics that they ask of it. */
  private readonly patterns = new Map<Offer, Pattern<T>[]>();
  /** Where they go on, of those that a text has come to. */
  private readonly nodes = new Map<Offer, Node<T>>();
  /** Which proclitics any pattern asks of its first word. */
  private readonly needs: number[] = [];
  private size = 0;

  /**
   * `starts`: the choices of a pattern's places up to the first that is not optional; `places`, all of them, is asked for when such
   * a word first comes up. It is given `source`, so that thousands of patterns need no function each.
   */
  add(starts: readonly Choice[], places: (source: string) => readonly Place[], source: string, value: T): void {
    const pattern: Pattern<T> = { places, source, value, rank: this.size++, starts: null };
    for (const { symbol, needs } of starts) {
      const offer = offerOf(symbol, needs);
      const known = this.patterns.get(offer);
      if (!known) this.patterns.set(offer, [pattern]);
      else if (known[known.length - 1] !== pattern) known.push(pattern);
      if (!this.needs.includes(needs)) this.needs.push(needs);
    }
    this.nodes.clear();
  }

  /** Where the patterns go on that begin with a word: one node for each of its offers that any begins with. */
  startsOf(offers: readonly Offer[]): readonly Node<T>[] {
    let starts: readonly Node<T>[] = NOTHING;
    for (const offer of offers) {
      const nodes: Node<T>[] = [];
      for (const needs of this.needs) {
        const node = (needs & offer) === needs ? this.open(symbolOf(offer), needs) : null;
        if (node) nodes.push(node);
      }
      if (nodes.length > 0) starts = [...starts, merge(nodes)];
    }
    return starts;
  }

  private open(symbol: number, needs: number): Node<T> | null {
    const offer = offerOf(symbol, needs);
    const patterns = this.patterns.get(offer);
    if (!patterns) return null;
    let node = this.nodes.get(offer);
    if (!node) {
      const nodes: Node<T>[] = [];
      for (const pattern of patterns) {
        pattern.starts ??= build(pattern.places(pattern.source), pattern.value, pattern.rank);
        for (const start of pattern.starts) if (start.symbol === symbol && start.needs === needs) nodes.push(start.node);
      }
      this.nodes.set(offer, (node = merge(nodes)));
    }
    return node;
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

const NOTHING: readonly never[] = [];

/** Sorts what was found from place `from` on; it is little, and mostly in order already. */
function sortByRank(found: Match<unknown>[], from: number): void {
  for (let i = from + 1; i < found.length; i++) {
    const match = found[i] as Match<unknown>;
    let at = i;
    for (; at > from && (found[at - 1] as Match<unknown>).rank > match.rank; at--) found[at] = found[at - 1] as Match<unknown>;
    found[at] = match;
  }
}
