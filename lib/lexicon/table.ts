/**
 * The lexicon's files are tab-separated tables, so that a linguist can edit them in any editor or spreadsheet: a header line
 * with the columns' names, `#` comments, one entry a line. An optional column may be left off the end of a line.
 */

/** What is wrong in a lexicon file, for whoever wrote it. `line` counts from 1. */
export class LexiconError extends Error {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.name = 'LexiconError';
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}

export interface Row {
  readonly file: string;
  readonly line: number;
  /** The cell of a column, trimmed; empty where the line has none. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly rows: Row[];
  readonly errors: LexiconError[];
}

/** Reads a table with exactly these columns. Never throws: bad lines are reported, the good ones kept. */
export function parseTable(file: string, text: string, columns: readonly string[], required: number): Table {
  const rows: Row[] = [];
  const errors: LexiconError[] = [];
  let header = false;
  text.split('\n').forEach((raw, index) => {
    const line = raw.replace(/\r$/, '');
    if (line.trim() === '' || line.startsWith('#')) return;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (!header) {
      header = true;
      // Optional columns at the end may be absent from a file that needs none.
      if (cells.length < required || cells.join('\t') !== columns.slice(0, cells.length).join('\t'))
        errors.push(new LexiconError(file, index + 1, `the header must be: ${columns.join(' ⇥ ')}`));
      return;
    }
    if (cells.length > columns.length)
      errors.push(
        new LexiconError(file, index + 1, `${cells.length} columns, but only ${columns.length} are known: ${columns.join(', ')}`),
      );
    else {
      const missing = columns.slice(0, required).find((_, i) => !cells[i]);
      if (missing) errors.push(new LexiconError(file, index + 1, `the column «${missing}» is empty`));
      else rows.push({ file, line: index + 1, cells: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])) });
    }
  });
  return { rows, errors };
}
