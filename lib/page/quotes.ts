/** Makes the page's list of statements as the interface and the exports want it: quoted, in their sentence, with the text around. */
import type { QuotedStatement } from '../stance/reading.ts';
import type { Block, BlockResult } from './block.ts';
import type { Reader } from './reader.ts';

/** As W3C's TextQuoteSelector is used in practice. */
const CONTEXT = 32;

/** A block that holds statements, and these. */
export interface QuotedBlock {
  readonly block: Block;
  readonly statements: readonly QuotedStatement[];
}

interface Entry {
  readonly result: BlockResult<unknown> | null;
  readonly position: number;
  readonly article: Element | null;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  readonly quoted: readonly QuotedStatement[];
}

export class Quotes {
  readonly #reader: Reader;
  readonly #entries = new WeakMap<Block, Entry>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Everything found in `blocks`, in page order. Objects stay the same while nothing about them changed. */
  of(blocks: readonly Block[]): QuotedBlock[] {
    return [...this.steps(blocks)];
  }

  /** The same, block by block: a long page's take their time, but only once. */
  *steps(blocks: readonly Block[]): Generator<QuotedBlock, void> {
    let position = 0;
    for (const [i, block] of blocks.entries()) {
      if (block.result && block.result.statements.length > 0) yield { block, statements: this.#ofBlock(blocks, i, position) };
      position += block.text.length + 1;
    }
  }

  #ofBlock(blocks: readonly Block[], index: number, position: number): readonly QuotedStatement[] {
    const block = blocks[index]!;
    const known = this.#entries.get(block);
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    if (
      known?.result === block.result &&
      known.position === position &&
      known.article === block.article &&
      known.previous === previous &&
      known.next === next
    ) {
      return known.quoted;
    }
    const quoted = this.#quote(blocks, index, position);
    this.#entries.set(block, { result: block.result, position, article: block.article, previous, next, quoted });
    return quoted;
  }

  #quote(blocks: readonly Block[], index: number, position: number): QuotedStatement[] {
    const { text, key, article, result } = blocks[index]!;
    const before = textBefore(blocks, index);
    const after = textAfter(blocks, index);
    return result!.statements.map((statement, i) => {
      const { start, end } = statement;
      const sentence = this.#reader.sentence(text, statement);
      return {
        ...statement,
        id: `${key}-${i}`,
        quote: text.slice(start, end),
        sentence: text.slice(sentence.start, sentence.end),
        quoteStart: start - sentence.start,
        prefix: (before + text.slice(0, start)).slice(-CONTEXT),
        suffix: (text.slice(end, end + CONTEXT) + after).slice(0, CONTEXT),
        position: position + start,
        inArticle: article !== null,
      };
    });
  }
}

function textBefore(blocks: readonly Block[], index: number): string {
  let text = '';
  for (let i = index - 1; i >= 0 && text.length < CONTEXT; i--) text = `${blocks[i]!.text.slice(-CONTEXT)}\n${text}`;
  return text;
}

function textAfter(blocks: readonly Block[], index: number): string {
  let text = '';
  for (let i = index + 1; i < blocks.length && text.length < CONTEXT; i++) text += `\n${blocks[i]!.text.slice(0, CONTEXT)}`;
  return text;
}
