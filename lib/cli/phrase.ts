/**
 * `npm run phrase -- 'LINE'`: tries a new line of the lexicon, shows what it would match, find and break, and appends it.
 * With --dry-run it only shows; with --force it appends in spite of objections.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readLexiconFiles } from '../lexicon/read-files.ts';
import { writeBook } from './linguist/book.ts';
import { sentencesOf } from './linguist/effect.ts';
import { parseNewLine, SHAPES } from './linguist/new-line.ts';
import { tryLine } from './linguist/report.ts';

const USAGE = `npm run phrase -- [--dry-run] [--force] [--file NAME.tsv] 'LINE'\n\n${SHAPES}`;

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      file: { type: 'string' },
    },
  });
  const [text, ...more] = positionals;
  if (text === undefined || more.length > 0) throw new Error(USAGE);
  const parsed = parseNewLine(text);
  const line = values.file === undefined ? parsed : { ...parsed, file: values.file };
  const { files, told, objections } = tryLine(
    line,
    readLexiconFiles(),
    sentencesOf(readFileSync(path('test/gold/sentences.tsv'), 'utf8')),
  );
  console.log(told.join('\n'));
  for (const objection of objections) console.log(`! ${objection}`);
  if (values['dry-run']) return objections.length > 0 ? 1 : 0;
  if (objections.length > 0 && !values.force) {
    console.log('Not added. Mend the line, or add it all the same with --force.');
    return 1;
  }
  writeFileSync(path(`assets/lexicon/${line.file}`), files[line.file] as string);
  writeBook(files);
  console.log(`Added to assets/lexicon/${line.file}; docs/lexicon is up to date.`);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
