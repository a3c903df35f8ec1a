/** `npm run -s lemmas`: words in, one a line; JSON lines {"surface","lemmas"} out, the lemmas of every entry that a word may be a form of. */
import { createInterface } from 'node:readline';
import { loadLexicon } from '../lexicon/load.ts';
import { readLexiconFiles } from '../lexicon/read-files.ts';

const lexicon = loadLexicon(readLexiconFiles());

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const surface = line.trim();
  if (surface === '') continue;
  const lemmas = [...new Set(lexicon.word(surface).lexemes.map((lexeme) => lexeme.lemma))];
  process.stdout.write(`${JSON.stringify({ surface, lemmas })}\n`);
}
