/** A table of the lexicon, written short: cells parted by « / ». */
export const table = (head: string, rows: readonly string[]): string =>
  [head, ...rows].map((row) => row.split(' / ').join('\t')).join('\n');
