import type { ListedStatement } from '../stance/reading.ts';

export interface Parts<S extends ListedStatement> {
  /** What the page is about: what counts are counts of. */
  readonly main: readonly S[];
  /** The margins: related links, comments, side columns. */
  readonly outside: readonly S[];
}

/** A page without an article of its own, such as a front page, is all margins: there nothing is set apart. */
export function partsOf<S extends ListedStatement>(statements: readonly S[]): Parts<S> {
  const main = statements.filter(({ inArticle }) => inArticle);
  if (main.length === 0) return { main: statements, outside: [] };
  return { main, outside: statements.filter(({ inArticle }) => !inArticle) };
}
