/** What is shown at the moment: the statements that the reader has not switched off, by page order, by id and by place. */
import type { QuotedStatement } from '../stance/reading.ts';
import { type Block, type Place, placesOf } from './block.ts';
import type { Hover, Shown } from './highlighter.ts';
import { HoverMap } from './hover.ts';
import type { PointerTarget } from './pointer.ts';
import { type QuotedBlock, Quotes } from './quotes.ts';
import type { Reader } from './reader.ts';

export class Showing {
  readonly #quotes: Quotes;
  readonly #hover = new HoverMap();
  readonly #byId = new Map<string, { block: Block; statement: QuotedStatement }>();
  statements: readonly QuotedStatement[] = [];

  constructor(reader: Reader) {
    this.#quotes = new Quotes(reader);
  }

  /** Takes the time that `update` takes for what is new, in steps. */
  *prepare(blocks: readonly Block[]): Generator<void, void> {
    for (const _ of this.#quotes.steps(blocks)) yield;
  }

  update(blocks: readonly Block[], { topics, muted }: Shown): void {
    const isShown = ({ topic, evidence }: QuotedStatement): boolean => topics.has(topic) && !muted.has(evidence[0].entry);
    const quoted: QuotedBlock[] = [];
    this.#byId.clear();
    for (const { block, statements } of this.#quotes.of(blocks)) {
      const shown = statements.filter(isShown);
      if (shown.length > 0) quoted.push({ block, statements: shown });
      for (const statement of shown) this.#byId.set(statement.id, { block, statement });
    }
    this.statements = quoted.flatMap(({ statements }) => statements);
    this.#hover.fill(quoted);
  }

  /** Empty when the id is gone. */
  placesOf(id: string): Place[] {
    const known = this.#byId.get(id);
    return known ? placesOf(known.block.pieces, known.statement) : [];
  }

  /** Blocks with something shown that stand (also) in this text node. */
  blocksIn(node: Node): readonly Block[] {
    return this.#hover.blocksIn(node);
  }

  hoverAt(target: PointerTarget): Hover | null {
    return this.#hover.at(target);
  }
}
