import type { PackedLexicon } from './load.ts';

/** Columns that people and tests read, and the engine does not. */
const FOR_PEOPLE = new Set(['example', 'counter-example', 'why']);

/** The lexicon's files without comments and examples: what is bundled. The pack parses like the files themselves. */
export const packFiles = (files: PackedLexicon): PackedLexicon =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, packTable(text)]));

function packTable(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const columns = lines[0]?.split('\t') ?? [];
  return lines
    .map((line, i) => {
      if (i === 0) return line;
      const cells = line
        .split('\t')
        .map((cell, column) => (FOR_PEOPLE.has(columns[column] ?? '') && column > 1 ? '' : cell.trim()));
      return cells.join('\t').replace(/\t+$/, '');
    })
    .join('\n');
}
