/**
 * One new line of the lexicon as it is given on a command line: cells parted by tabs or, since those are hard to type, by `;`.
 * Which table it belongs to is told by its first cells, so a linguist needs one command only.
 */

import type { LexiconFiles } from '../../lexicon/load.ts';
import { NAME_CLASSES, SPEECH_KINDS, TITLE_KINDS } from '../../lexicon/schema.ts';
import { CUE_EFFECTS, TOPICS } from '../../stance/statement.ts';

export type Table = 'entries' | 'cues' | 'words' | 'names' | 'titles' | 'speech';

export interface NewLine {
  readonly table: Table;
  readonly cells: readonly string[];
  /** The file of `assets/lexicon` that it goes to. */
  readonly file: string;
}

const FILES: Record<Exclude<Table, 'entries'>, string> = {
  cues: 'cues.tsv',
  words: 'words-general.tsv',
  names: 'actors.tsv',
  titles: 'titles.tsv',
  speech: 'speech.tsv',
};

/** Throws an Error that says what a line looks like where this is none. */
export function parseNewLine(text: string): NewLine {
  const cells = text.split(text.includes('\t') ? '\t' : ';').map((cell) => cell.trim().replace(/\s+/g, ' '));
  const table = tableOf(cells);
  if (!table) throw new Error(`«${cells[0] ?? ''}» begins no line of the lexicon.\n${SHAPES}`);
  while (cells.length > 1 && cells.at(-1) === '') cells.pop();
  return { table, cells, file: table === 'entries' ? `${cells[0]}.tsv` : FILES[table] };
}

function tableOf([first = '', second = '']: readonly string[]): Table | null {
  const among = (values: readonly string[], value: string): boolean => values.includes(value);
  if (among(TOPICS, first)) return 'entries';
  if (among([...CUE_EFFECTS, 'pseudo'], first)) return 'cues';
  if (among(['V', 'N', 'A', 'P'], second)) return 'words';
  if (among(NAME_CLASSES, first.replace(/\s*!$/, ''))) return 'names';
  if (among(TITLE_KINDS, first)) return 'titles';
  return among(SPEECH_KINDS, first) ? 'speech' : null;
}

export const SHAPES = `A line is one of these, its cells parted by ; (or a tab):
  topic; act; phrase; stance; strong or weak; example; counter-example
  effect; cue; before or after; reach; example; counter-example
  word; V, N, A or P; other forms
  class of names; name; variants
  kind of title; word; other forms
  kind of speech; word; imperfect or other forms; example
for instance: cooperation; aid; مد يد عون; favor; ; مدت الحكومة يد العون إلى جارتها.`;

/** The lexicon's files with the line at the end of its file. */
export function withLine(files: LexiconFiles, { file, cells }: NewLine): LexiconFiles {
  const text = files[file];
  if (text === undefined) throw new Error(`there is no file assets/lexicon/${file}`);
  return { ...files, [file]: `${text.replace(/\n*$/, '')}\n${cells.join('\t')}\n` };
}
