/**
 * Build side: `import lexicon from 'virtual:lexicon'` gives the packed lexicon. A malformed line stops the build and is named with
 * its file, number and reason.
 */

import { parseFiles } from './load.ts';
import { pack } from './pack.ts';
import { readLexiconFiles } from './read-files.ts';

const ID = 'virtual:lexicon';
const RESOLVED = `\0${ID}`;

export function lexiconPlugin() {
  /** Packed once for all builds of one run. */
  let packed: string | undefined;
  return {
    name: 'mawqif:lexicon',
    buildStart(): void {
      packed = undefined;
    },
    resolveId: (id: string): string | undefined => (id === ID ? RESOLVED : undefined),
    load(id: string): string | undefined {
      if (id !== RESOLVED) return undefined;
      packed ??= packFolder();
      return `export default ${JSON.stringify(packed)};`;
    },
  };
}

function packFolder(): string {
  const { tables, errors } = parseFiles(readLexiconFiles());
  if (errors.length > 0) {
    const lines = errors.map((error) => `assets/lexicon/${error.message}`).join('\n');
    throw new Error(`the lexicon has ${errors.length} malformed line(s):\n${lines}`);
  }
  return pack(tables);
}
