/**
 * All patterns as one trie over words: a word enters it only if some pattern begins with one of its lexemes, so the cost is
 * almost flat in the number of patterns.
 */

/** What a word offers to the automaton: one lexeme or class that it may be, with the proclitics of that reading. */
export interface Offer {
  readonly symbol: number;
  /** Bits of PROCLITIC. */
  readonly proclitics: number;
}

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

interface Node<T> {
  readonly edges: Map<number, Edge<T>[]>;
  readonly accepts: { readonly value: T; readonly rank: number }[];
  largestGap: number;
  /** `maskOf` over the symbols of all edges: a word whose mask shares no bit with it cannot go on from here. */
  mask: number;
}

/** A text as the automaton sees it, word by word. */
export interface Line {
  readonly offers: (readonly Offer[])[];
  /** `maskOf` over the offers of each word. */
  readonly masks: Int32Array;
  /** 1 where a pattern may not run on from the word before (punctuation between them). */
  readonly stops: Uint8Array;
}

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

const newNode = <T>(): Node<T> => ({ edges: new Map(), accepts: [], largestGap: 0, mask: 0 });

function addEdge<T>(node: Node<T>, symbol: number, edge: Edge<T>): void {
  node.mask |= maskOf(symbol);
  const edges = node.edges.get(symbol);
  if (edges) edges.push(edge);
  else node.edges.set(symbol, [edge]);
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
  for (const { node } of from) node?.accepts.push({ value, rank });
  return starts;
}

function open<T>({ symbol, needs, patterns }: Head<T>): Node<T> {
  const nodes: Node<T>[] = [];
  for (const pattern of patterns) {
    pattern.starts ??= build(pattern.places(), pattern.value, pattern.rank);
    for (const start of pattern.starts) if (start.symbol === symbol && start.needs === needs) nodes.push(start.node);
  }
  return merge(nodes);
}

/** One node that goes on wherever one of these does. */
function merge<T>(nodes: readonly Node<T>[]): Node<T> {
  if (nodes.length === 1) return nodes[0] as Node<T>;
  const merged = newNode<T>();
  for (const { edges, accepts, largestGap } of nodes) {
    for (const [symbol, all] of edges) for (const edge of all) addEdge(merged, symbol, edge);
    merged.accepts.push(...accepts);
    merged.largestGap = Math.max(merged.largestGap, largestGap);
  }
  return merged;
}

interface Pattern<T> {
  readonly places: () => readonly Place[];
  readonly value: T;
  readonly rank: number;
  /** Its nodes; made when a text first comes to one of its first words, since most never occur in the texts of one reader. */
  starts: (Choice & { readonly node: Node<T> })[] | null;
}

/** The patterns that begin with one symbol and ask the same proclitics of it. */
interface Head<T> extends Choice {
  readonly patterns: Pattern<T>[];
  /** What follows in any of them. */
  merged: Node<T> | null;
}

export class Automaton<T> {
  private readonly heads = new Map<number, Head<T>[]>();
  private patterns = 0;

  /** `places` is asked for when a word of `starts` first comes up; these are the choices of its places up to the first that is not optional. */
  add(starts: readonly Choice[], places: () => readonly Place[], value: T): void {
    const pattern: Pattern<T> = { places, value, rank: this.patterns++, starts: null };
    for (const { symbol, needs } of starts) {
      const heads = this.heads.get(symbol);
      const head = heads?.find((known) => known.needs === needs);
      if (head) {
        if (head.patterns.at(-1) !== pattern) head.patterns.push(pattern);
        head.merged = null;
      } else if (heads) heads.push({ symbol, needs, patterns: [pattern], merged: null });
      else this.heads.set(symbol, [{ symbol, needs, patterns: [pattern], merged: null }]);
    }
  }

  startsWith(symbol: number): boolean {
    return this.heads.has(symbol);
  }

  /** Every match that begins at word `first` of a line of words: by what the word offers, then in the order of the patterns. */
  matchAt(first: number, line: Line, found: Match<T>[]): void {
    for (const offer of line.offers[first] as readonly Offer[]) {
      const heads = this.heads.get(offer.symbol);
      if (!heads) continue;
      const before = found.length;
      for (const head of heads) {
        if ((head.needs & offer.proclitics) !== head.needs) continue;
        head.merged ??= open(head);
        for (const { value, rank } of head.merged.accepts) found.push({ value, rank, first, last: first, size: 1, used: 1 });
        if (head.merged.mask !== 0) this.step(head.merged, first + 1, first, 1, 1, line, found);
      }
      if (found.length > before + 1) found.push(...found.splice(before).sort((a, b) => a.rank - b.rank));
    }
  }

  private step(node: Node<T>, at: number, first: number, size: number, used: number, line: Line, found: Match<T>[]): void {
    for (let gap = 0; gap <= node.largestGap; gap++) {
      const index = at + gap;
      if (index >= line.offers.length || line.stops[index]) return;
      if (((line.masks[index] as number) & node.mask) === 0) continue;
      for (const offer of line.offers[index] as readonly Offer[]) {
        const edges = node.edges.get(offer.symbol);
        if (!edges) continue;
        for (const edge of edges) {
          if (edge.gap < gap || (edge.needs & offer.proclitics) !== edge.needs) continue;
          const taken = used | (1 << (index - first));
          for (const { value, rank } of edge.node.accepts)
            found.push({ value, rank, first, last: index, size: size + 1, used: taken });
          if (edge.node.mask !== 0) this.step(edge.node, index + 1, first, size + 1, taken, line, found);
        }
      }
    }
  }
}
