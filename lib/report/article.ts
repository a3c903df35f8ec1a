import type { QuotedStatement } from '../stance/reading.ts';

export interface Parts {
  /** What the page is about: what counts are counts of. */
  readonly main: readonly QuotedStatement[];
  /** The margins: related links, comments, side columns. */
  readonly outside: readonly QuotedStatement[];
}

/** A page without an article of its own, such as a front page, is all margins: there nothing is set apart. */
export function partsOf(statements: readonly QuotedStatement[]): Parts {
  const main = statements.filter(({ inArticle }) => inArticle);
  if (main.length === 0) return { main: statements, outside: [] };
  return { main, outside: statements.filter(({ inArticle }) => !inArticle) };
}
