/** `npm run mine -- FILES…`: candidate phrases of a corpus that the lexicon misses, ranked, with their contexts. */
import { parseArgs } from 'node:util';
import { loadLexicon } from '../lexicon/load.ts';
import { readLexiconFiles } from '../lexicon/read-files.ts';
import { TOPICS } from '../stance/statement.ts';
import { failed } from './corpus/answer.ts';
import { readDocument } from './corpus/document.ts';
import { inputsOf, reasonOf, sourcesOf } from './corpus/files.ts';
import { type Candidate, Miner } from './linguist/candidates.ts';

const USAGE = 'npm run mine -- [--top N] [--json] FILES AND FOLDERS (.jsonl .html .txt, also .gz)';

function tell({ phrase, score, occurrences, missed, documents, beside, contexts }: Candidate, rank: number): string {
  const topics = TOPICS.filter((topic) => beside[topic] > 0)
    .sort((a, b) => beside[b] - beside[a])
    .map((topic) => `${topic} ${Math.round((100 * beside[topic]) / occurrences)} %`);
  const head = `${rank}. ${phrase}   ${score.toFixed(1)} · ${occurrences} times in ${documents} documents, ${missed} where nothing is found${topics.length > 0 ? ` · beside ${topics.join(', ')}` : ''}`;
  return [head, ...contexts.map((context) => `     ${context}`)].join('\n');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { top: { type: 'string', default: '50' }, json: { type: 'boolean', default: false } },
});
const top = Number(values.top);
if (positionals.length === 0 || !Number.isInteger(top) || top < 1) {
  console.error(USAGE);
  process.exit(2);
}

const miner = new Miner(loadLexicon(readLexiconFiles()));
for await (const input of inputsOf(sourcesOf(positionals, null))) {
  try {
    miner.read((await readDocument(input)).text);
  } catch (error) {
    console.error(failed(input, reasonOf(error), 'statements').failure);
    process.exitCode = 1;
  }
}
for (const [i, candidate] of miner.candidates(top).entries())
  console.log(values.json ? JSON.stringify(candidate) : tell(candidate, i + 1));
