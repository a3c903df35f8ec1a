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

/** A step of a pattern: one symbol, what proclitics it must bear, how many words may stand before it. */
export interface Step {
  readonly symbol: number;
  readonly needs: number;
  readonly gap: number;
}

interface Edge<T> {
  readonly needs: number;
  readonly gap: number;
  readonly node: Node<T>;
}

export interface Node<T> {
  readonly edges: Map<number, Edge<T>[]>;
  readonly accepts: T[];
  largestGap: number;
}

export interface Match<T> {
  readonly value: T;
  /** Word indices, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** How many words the pattern itself consumed (gaps not counted). */
  readonly size: number;
}

const newNode = <T>(): Node<T> => ({ edges: new Map(), accepts: [], largestGap: 0 });

export class Automaton<T> {
  readonly root: Node<T> = newNode();

  add(steps: readonly Step[], value: T): void {
    let node = this.root;
    for (const { symbol, needs, gap } of steps) {
      let edges = node.edges.get(symbol);
      if (!edges) node.edges.set(symbol, (edges = []));
      let edge = edges.find((e) => e.needs === needs && e.gap === gap);
      if (!edge) edges.push((edge = { needs, gap, node: newNode() }));
      node.largestGap = Math.max(node.largestGap, gap);
      node = edge.node;
    }
    node.accepts.push(value);
  }

  startsWith(symbol: number): boolean {
    return this.root.edges.has(symbol);
  }

  /**
   * Every match that begins at word `first`. `offers[i]` is what word i offers, `stops[i]` whether a pattern may not run on
   * from word i-1 to word i (punctuation between them).
   */
  matchAt(first: number, offers: readonly (readonly Offer[])[], stops: readonly boolean[], found: Match<T>[]): void {
    this.step(this.root, first, first, 0, offers, stops, found);
  }

  private step(node: Node<T>, at: number, first: number, size: number, offers: readonly (readonly Offer[])[], stops: readonly boolean[], found: Match<T>[]): void {
    for (let gap = 0; gap <= node.largestGap; gap++) {
      const index = at + gap;
      if (index >= offers.length || (index > first && stops[index])) return;
      for (const offer of offers[index] as readonly Offer[]) {
        const edges = node.edges.get(offer.symbol);
        if (!edges) continue;
        for (const edge of edges) {
          if (edge.gap < gap || (edge.needs & offer.proclitics) !== edge.needs) continue;
          for (const value of edge.node.accepts) found.push({ value, first, last: index, size: size + 1 });
          if (edge.node.edges.size > 0) this.step(edge.node, index + 1, first, size + 1, offers, stops, found);
        }
      }
    }
  }
}
