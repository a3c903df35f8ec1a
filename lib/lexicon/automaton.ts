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

/** One word of a pattern: any of its choices, up to `gap` words after the word before. */
export interface Place {
  readonly choices: readonly { readonly symbol: number; /** Proclitics that the word must bear. */ readonly needs: number }[];
  readonly optional: boolean;
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
  /** Which they are: bit n stands for word first + n. */
  readonly used: number;
}

const newNode = <T>(): Node<T> => ({ edges: new Map(), accepts: [], largestGap: 0 });

export class Automaton<T> {
  readonly root: Node<T> = newNode();

  /**
   * All choices of a place lead to one node, so that a pattern costs the sum of its alternatives, never their product.
   * Patterns do not share nodes beyond the root: a word in the middle of one is looked at only after its first word has come.
   */
  add(places: readonly Place[], value: T): void {
    let from: { node: Node<T>; gap: number }[] = [{ node: this.root, gap: 0 }];
    for (const { choices, optional, gap } of places) {
      const next = newNode<T>();
      for (const { node, gap: carried } of from) {
        const size = node === this.root ? 0 : Math.max(gap, carried);
        node.largestGap = Math.max(node.largestGap, size);
        for (const { symbol, needs } of choices) {
          const edges = node.edges.get(symbol);
          const edge = { needs, gap: size, node: next };
          if (edges) edges.push(edge);
          else node.edges.set(symbol, [edge]);
        }
      }
      const skipped = optional ? from.map((place) => ({ node: place.node, gap: Math.max(place.gap, gap) })) : [];
      from = [...skipped, { node: next, gap: 0 }];
    }
    for (const { node } of from) if (node !== this.root) node.accepts.push(value);
  }

  startsWith(symbol: number): boolean {
    return this.root.edges.has(symbol);
  }

  /**
   * Every match that begins at word `first`. `offers[i]` is what word i offers, `stops[i]` whether a pattern may not run on
   * from word i-1 to word i (punctuation between them).
   */
  matchAt(first: number, offers: readonly (readonly Offer[])[], stops: readonly boolean[], found: Match<T>[]): void {
    this.step(this.root, first, first, 0, 0, offers, stops, found);
  }

  private step(node: Node<T>, at: number, first: number, size: number, used: number, offers: readonly (readonly Offer[])[], stops: readonly boolean[], found: Match<T>[]): void {
    for (let gap = 0; gap <= node.largestGap; gap++) {
      const index = at + gap;
      if (index >= offers.length || (index > first && stops[index])) return;
      for (const offer of offers[index] as readonly Offer[]) {
        const edges = node.edges.get(offer.symbol);
        if (!edges) continue;
        for (const edge of edges) {
          if (edge.gap < gap || (edge.needs & offer.proclitics) !== edge.needs) continue;
          const taken = used | (1 << (index - first));
          for (const value of edge.node.accepts) found.push({ value, first, last: index, size: size + 1, used: taken });
          if (edge.node.edges.size > 0) this.step(edge.node, index + 1, first, size + 1, taken, offers, stops, found);
        }
      }
    }
  }
}
