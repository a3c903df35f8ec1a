/**
 * `npm run score`: all measures of recognition in one table, over the gold files where ../shared is there. `--json` prints the
 * figures as JSON. Each measure is made by the gold's own scorer on the analyse and lemmas commands as they ship.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
if (!existsSync(`${shared}gold/score.mjs`)) {
  console.log('The gold files are not here (../shared): nothing to score.');
  process.exit(0);
}

interface Measure {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

const score = (file: string) =>
  JSON.parse(
    execFileSync('node', [`${shared}gold/score.mjs`, resolve(shared, 'gold', file), 'npm run -s analyse', '--json'], {
      encoding: 'utf8',
    }),
  );
const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
const cells = ({ f1, precision, recall }: Measure): string => `${percent(f1)} (P ${percent(precision)} R ${percent(recall)})`;

for (const file of ['sentences-dev.tsv', 'articles-dev.tsv', 'sentences-train.tsv']) {
  const { topic, stance, perTopic, speakerAccuracy } = score(file);
  console.log(`${file.padEnd(20)} topics ${cells(topic)}  + stance ${cells(stance)}  speaker ${percent(speakerAccuracy)}`);
  for (const [name, measure] of Object.entries(perTopic as Record<string, Measure>))
    console.log(`${''.padEnd(20)}   ${name.padEnd(14)} ${cells(measure)}`);
}
// Labelled by us, blind; no rule was written on them and nothing is fitted to them.
const drawn = mkdtempSync(join(tmpdir(), 'mawqif-score-'));
const texts = new Map(
  gunzipSync(readFileSync(`${shared}data/politics-sentences.tsv.gz`))
    .toString('utf8')
    .split('\n')
    .map((line): [string, string] => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]),
);
const kept = readFileSync(new URL('drawn-labels.tsv', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([, part]) => part === 'kept')
  .map(([id = '', , labels = '']) => `${id}\t${labels}\t${texts.get(id) ?? ''}`);
writeFileSync(join(drawn, 'sentences-drawn.tsv'), ['id\tlabels\ttext', ...kept].join('\n'));
const { topic: drawnTopic, stance: drawnStance } = score(join(drawn, 'sentences-drawn.tsv'));
rmSync(drawn, { recursive: true });
console.log(`${'150 drawn sentences'.padEnd(20)} topics ${cells(drawnTopic)}  + stance ${cells(drawnStance)}`);

const seed = score('seed.json');
console.log(
  `${'seed.json'.padEnd(20)} found ${seed.found}/${seed.statements}, extra ${seed.extra}, negatives broken ${seed.negativesBroken}; stance ${percent(seed.stanceAccuracy)} speaker ${percent(seed.speakerAccuracy)} conditional ${percent(seed.conditionalAccuracy)}`,
);
const forms = spawnSync('node', [`${shared}morph/score.mjs`, 'npm run -s lemmas'], { encoding: 'utf8' });
console.log(`${'word forms'.padEnd(20)} ${forms.stdout.trim()}`);
