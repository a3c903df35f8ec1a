/**
 * Statements as a table for spreadsheets: RFC 4180, with a byte order mark, without which Excel takes Arabic for
 * Latin-1.
 */
import type { QuotedStatement, Reading } from '../stance/reading.ts';

const COLUMNS: readonly (readonly [name: string, cell: (statement: QuotedStatement, reading: Reading) => string])[] = [
  ['topic', ({ topic }) => topic],
  ['stance', ({ stance }) => stance],
  ['speaker', ({ speaker }) => speaker?.name ?? ''],
  ['office', ({ speaker }) => speaker?.office ?? ''],
  ['conditional', ({ conditional }) => String(conditional)],
  ['quote', ({ quote }) => quote],
  ['sentence', ({ sentence }) => sentence],
  ['phrase', ({ evidence: [phrase] }) => phrase.entry],
  ['cues', ({ evidence: [, ...cues] }) => cues.map(({ cue, effect }) => `${cue} (${effect})`).join('; ')],
  ['in_article', ({ inArticle }) => String(inArticle)],
  ['position', ({ position }) => String(position)],
  ['url', (_, { url }) => url],
  ['title', (_, { title }) => title],
  ['published', (_, { published }) => published ?? ''],
];

/** What stands before the first line: tells a spreadsheet that the table is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

export const STATEMENT_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** The cells of one statement's row, for tables of several readings. */
export function statementCells(statement: QuotedStatement, reading: Reading): string[] {
  return COLUMNS.map(([, cell]) => cell(statement, reading));
}

export function toCsv(reading: Reading): string {
  const rows = [STATEMENT_COLUMNS, ...reading.statements.map((statement) => statementCells(statement, reading))];
  return `${BYTE_ORDER_MARK}${rows.map(csvLine).join('')}`;
}

/** One row with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

/**
 * A field that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP's «CSV injection» advises;
 * the text of a page is never trusted. Signs after blanks count too, for spreadsheets trim.
 */
function field(text: string): string {
  const safe =
    /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\-@＝＋－＠|%]/.test(text) || /^[\t\r\n]/.test(text)
      ? `'${text}`
      : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
