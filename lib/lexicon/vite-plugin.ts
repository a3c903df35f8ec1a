/**
 * Build side: `import files from 'virtual:lexicon'` gives the packed lexicon. A malformed line stops the build and is named with
 * its file, number and reason.
 */

import { parseFiles } from './load.ts';
import { packFiles } from './pack.ts';
import { readLexiconFiles } from './read-files.ts';

const ID = 'virtual:lexicon';
const RESOLVED = `\0${ID}`;

export function lexiconPlugin() {
  return {
    name: 'mawqif:lexicon',
    buildStart(): void {
      const { errors } = parseFiles(readLexiconFiles());
      if (errors.length > 0)
        throw new Error(
          `the lexicon has ${errors.length} malformed line(s):\n${errors.map((error) => `assets/lexicon/${error.message}`).join('\n')}`,
        );
    },
    resolveId: (id: string): string | undefined => (id === ID ? RESOLVED : undefined),
    load(id: string): string | undefined {
      if (id !== RESOLVED) return undefined;
      return `export default ${JSON.stringify(packFiles(readLexiconFiles()))};`;
    },
  };
}
