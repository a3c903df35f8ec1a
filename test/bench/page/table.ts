/** The benchmark's figures as a table, and held against what the project promises. */

export interface Row {
  readonly browser: string;
  readonly words: number;
  readonly name: string;
  readonly phrases: number | 'all';
  /** Milliseconds; NaN for a page with nothing to mark. */
  readonly first: number;
  readonly total: number;
  readonly blocked: number;
  /** Bytes above the page's own; NaN where the browser does not tell. */
  readonly heap: number;
  /** What the page's own changes cost afterwards, as a multiple of what they cost alone. */
  readonly mutations: number;
}

const COLUMNS = [
  'browser',
  'words',
  'who',
  'phrases',
  'first mark, ms',
  'total, ms',
  'longest wait, ms',
  'heap, MB',
  'page’s own changes',
];

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.browser,
    String(row.words),
    row.name,
    String(row.phrases),
    Number.isNaN(row.first) ? '' : row.first.toFixed(0),
    row.total.toFixed(0),
    row.blocked.toFixed(0),
    Number.isNaN(row.heap) ? '' : (row.heap / 1e6).toFixed(1),
    `× ${row.mutations.toFixed(2)}`,
  ]);
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** One line for each promise and browser: what was asked, what was measured, whether it holds. */
export function verdicts(rows: readonly Row[]): string {
  const browsers = [...new Set(rows.map(({ browser }) => browser))];
  return browsers
    .flatMap((browser) => promises(rows.filter((row) => row.browser === browser)).map((line) => `- ${browser}: ${line}`))
    .join('\n');
}

function promises(rows: readonly Row[]): string[] {
  const find = (name: string, words: number, phrases: number | 'all'): Row | undefined =>
    rows.find((row) => row.name === name && row.words === words && row.phrases === phrases);
  const ours = find('Mawqif', 100_000, 'all');
  const smaller = find('Mawqif', 10_000, 'all');
  const bare = find('bare walk', 100_000, 0);
  const mark = find('mark.js', 100_000, 200);
  if (!ours) return [];
  const line = (what: string, value: number, holds: boolean): string =>
    `${what}: ${value.toFixed(1)} — ${holds ? 'holds' : 'does NOT hold'}`;
  const most = (what: string, value: number, limit: number): string => line(`${what}, at most ${limit}`, value, value <= limit);
  const least = (what: string, value: number, limit: number): string => line(`${what}, at least ${limit}`, value, value >= limit);
  return [
    ...(bare ? [most('total as a multiple of the bare walk', ours.total / bare.total, 8)] : []),
    ...(mark ? [least('times faster than mark.js with 200 phrases', mark.total / ours.total, 10)] : []),
    most('first highlight in view, ms', ours.first, 100),
    most('longest wait of the page, ms', ours.blocked, 50),
    ...(Number.isNaN(ours.heap) ? [] : [most('heap above the page, MB', ours.heap / 1e6, 25)]),
    ...(smaller ? [most('time for ten times the words', ours.total / smaller.total, 11)] : []),
    most('cost of the page’s own changes', ours.mutations, 1.5),
  ];
}
