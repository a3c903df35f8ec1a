import type { FoundStatement } from './phrase-tools.ts';

export interface MarkedPiece {
  readonly text: string;
  /** The innermost statement over this piece, or null. */
  readonly statement: FoundStatement | null;
}

/** One paragraph cut where statements begin and end. Joined, the pieces are the paragraph. */
export function markedPieces(paragraph: string, statements: readonly FoundStatement[]): MarkedPiece[] {
  const edges = [0, paragraph.length, ...statements.flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const over = statements.filter((statement) => statement.start <= start && end <= statement.end);
    const innermost = over.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
    return { text: paragraph.slice(start, end), statement: innermost };
  });
}
