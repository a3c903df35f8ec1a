/** Makes the page's list of statements as the interface and the exports want it: quoted, in their sentence, with the text around. */
import type { QuotedStatement } from '../stance/reading.ts';
import type { Block, BlockResult } from './block.ts';
import type { Reader } from './reader.ts';

/** As W3C's TextQuoteSelector is used in practice. */
const CONTEXT = 32;

interface Entry {
  readonly result: BlockResult<unknown> | null;
  readonly position: number;
  readonly article: Element | null;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  readonly quoted: readonly QuotedStatement[];
}

/** Where a block stands: its place among the blocks, and its beginning in the page's whole text. */
interface Standing {
  readonly index: number;
  readonly position: number;
}

export class Quotes {
  readonly #reader: Reader;
  readonly #entries = new WeakMap<Block, Entry>();
  #blocks: readonly Block[] = [];
  #standings: ReadonlyMap<Block, Standing> | null = null;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Says which blocks the page has now, in page order. Quick: nothing is quoted before it is asked for. */
  take(blocks: readonly Block[]): void {
    this.#blocks = blocks;
    this.#standings = null;
  }

  /** All that was found in one of the blocks. Objects stay the same while nothing about them changes. */
  of(block: Block): readonly QuotedStatement[] {
    this.#standings ??= standingsOf(this.#blocks);
    const standing = this.#standings.get(block);
    if (!standing || !block.result || block.result.statements.length === 0) return [];
    const { index, position } = standing;
    const known = this.#entries.get(block);
    const previous = this.#blocks[index - 1];
    const next = this.#blocks[index + 1];
    if (
      known?.result === block.result &&
      known.position === position &&
      known.article === block.article &&
      known.previous === previous &&
      known.next === next
    ) {
      return known.quoted;
    }
    const quoted = this.#quote(index, position);
    this.#entries.set(block, { result: block.result, position, article: block.article, previous, next, quoted });
    return quoted;
  }

  #quote(index: number, position: number): QuotedStatement[] {
    const { text, key, article, result } = this.#blocks[index]!;
    const before = textBefore(this.#blocks, index);
    const after = textAfter(this.#blocks, index);
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

function standingsOf(blocks: readonly Block[]): ReadonlyMap<Block, Standing> {
  const standings = new Map<Block, Standing>();
  let position = 0;
  for (const [index, block] of blocks.entries()) {
    standings.set(block, { index, position });
    position += block.text.length + 1;
  }
  return standings;
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
