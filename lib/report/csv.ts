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

export function toCsv(reading: Reading): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...reading.statements.map((statement) => COLUMNS.map(([, cell]) => cell(statement, reading))),
  ];
  return `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
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
