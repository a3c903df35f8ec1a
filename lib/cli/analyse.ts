/**
 * `npm run -s analyse`: a filter from JSON lines {"id","text"} to JSON lines {"id","statements"}, or the same over files and folders.
 * A text's line feeds part its paragraphs; offsets are into the whole text. Answers as it reads, in constant memory.
 */

import type { Options } from './corpus/command-line.ts';
import { readOptions, USAGE } from './corpus/command-line.ts';
import { analyseCorpus } from './corpus/tool.ts';

function options(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

// Whoever reads us has had enough (`| head`): no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const chosen = options();
if (chosen.help) console.log(USAGE);
else {
  try {
    await analyseCorpus(chosen);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}
