/** Reads the lexicon's files in Node: for the command line, the build and the tests. The extension gets them bundled. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LexiconFiles } from './load.ts';

const FOLDER = fileURLToPath(new URL('../../assets/lexicon/', import.meta.url));

export const readLexiconFiles = (folder: string = FOLDER): LexiconFiles =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.tsv'))
      .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  );
