/**
 * What is shown at the moment: the statements that the reader has not switched off, by page order, by id and by place. A page changes far
 * more often than anybody asks, so nothing but the count is made before it is asked for.
 */
import type { QuotedStatement } from '../stance/reading.ts';
import type { Statement } from '../stance/statement.ts';
import { type Block, type Place, placesOf } from './block.ts';
import type { Count, Hover, Shown } from './highlighter.ts';
import { HoverMap } from './hover.ts';
import type { PointerTarget } from './pointer.ts';
import { Quotes } from './quotes.ts';
import type { Reader } from './reader.ts';

interface Found {
  readonly block: Block;
  readonly statement: QuotedStatement;
}

interface StatementList {
  readonly statements: readonly QuotedStatement[];
  readonly byId: ReadonlyMap<string, Found>;
}

export class Showing {
  readonly #quotes: Quotes;
  readonly #hover = new HoverMap((block) => this.#of(block));
  #isShown: (statement: Statement) => boolean = () => true;
  /** Those with something shown, in page order. */
  #blocks: readonly Block[] = [];
  #list: StatementList | null = null;

  constructor(reader: Reader) {
    this.#quotes = new Quotes(reader);
  }

  /** Takes in the page as it is now; how many statements it shows. */
  update(blocks: readonly Block[], { topics, muted }: Shown): Count {
    this.#isShown = ({ topic, evidence }) => topics.has(topic) && !muted.has(evidence[0].entry);
    this.#quotes.take(blocks);
    this.#list = null;
    let inArticle = 0;
    let outside = 0;
    this.#blocks = blocks.filter(({ result, article }) => {
      const shown = result?.statements.filter(this.#isShown).length ?? 0;
      if (article) inArticle += shown;
      else outside += shown;
      return shown > 0;
    });
    this.#hover.fill(this.#blocks);
    return { inArticle, outside };
  }

  get statements(): readonly QuotedStatement[] {
    return this.#listed().statements;
  }

  /** Empty when the id is gone. */
  placesOf(id: string): Place[] {
    const known = this.#listed().byId.get(id);
    return known ? placesOf(known.block.pieces, known.statement) : [];
  }

  /** Blocks with something shown that stand (also) in this text node. */
  blocksIn(node: Node): readonly Block[] {
    return this.#hover.blocksIn(node);
  }

  hoverAt(target: PointerTarget): Hover | null {
    return this.#hover.at(target);
  }

  #of(block: Block): readonly QuotedStatement[] {
    return this.#quotes.of(block).filter(this.#isShown);
  }

  #listed(): StatementList {
    if (this.#list) return this.#list;
    const found = this.#blocks.flatMap((block) => this.#of(block).map((statement): Found => ({ block, statement })));
    this.#list = {
      statements: found.map(({ statement }) => statement),
      byId: new Map(found.map((one) => [one.statement.id, one])),
    };
    return this.#list;
  }
}
