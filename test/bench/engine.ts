/**
 * `npm run bench`: how fast the engine reads, how its time grows with the text and with the lexicon, how long the packed lexicon takes
 * to load and how much memory it keeps. Every figure is a ratio or comes from one run, since machines are noisy: the contenders take
 * turns. Prints a table and writes it to `.output/bench/engine.md`. The text is news of ../shared where that is there, else the
 * project's own sentences over and over.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Tables } from '../../lib/lexicon/lexicon.ts';
import { Lexicon, NO_TABLES } from '../../lib/lexicon/lexicon.ts';
import { parseFiles } from '../../lib/lexicon/load.ts';
import { pack } from '../../lib/lexicon/pack.ts';
import { readLexiconFiles } from '../../lib/lexicon/read-files.ts';
import { parseEntries } from '../../lib/lexicon/schema.ts';
import { unpack } from '../../lib/lexicon/unpack.ts';
import { analyse } from '../../lib/stance/analyse.ts';
import { median } from './median.ts';

const ROUNDS = 9;
const WORDS = 100_000;
const WORD = /[\p{L}\p{M}]+/gu;
const ROOT = resolve(import.meta.dirname, '../..');

const countWords = (text: string): number => text.match(WORD)?.length ?? 0;
/** Milliseconds. */
function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Sentences of news, no two alike where there are enough of them. */
function sentences(): string[] {
  const politics = resolve(ROOT, '../shared/data/politics-sentences.tsv.gz');
  const own = readFileSync(resolve(ROOT, 'test/gold/sentences.tsv'), 'utf8');
  const text = existsSync(politics) ? gunzipSync(readFileSync(politics)).toString('utf8') : own;
  return text.split('\n').map((line) => line.split('\t').at(text === own ? -1 : 1) ?? '');
}

/** Paragraphs of four sentences, `words` words in all. */
function paragraphsOf(words: number): string[] {
  const all = sentences();
  const paragraphs: string[] = [];
  for (let at = 0, count = 0; count < words; at += 4) {
    const paragraph = [0, 1, 2, 3].map((step) => all[(at + step) % all.length] ?? '').join(' ');
    paragraphs.push(paragraph);
    count += countWords(paragraph);
  }
  return paragraphs;
}

/** Nine further entries for every one: an everyday word of the language, then one that no text has. */
function generated(tables: Tables): Tables {
  const nouns = tables.common.flatMap(({ kind, word }) => (kind === 'noun' ? [word] : []));
  const letters = 'ضصثقفغعهخحجدشسيبلتنمكطرزظ';
  const made = (n: number): string => [1, 25, 625, 15_625].map((power) => letters[Math.floor(n / power) % 25]).join('');
  const lines = Array.from(
    { length: tables.entries.length * 9 },
    (_, i) => `confrontation\tdemand\t=${nouns[i % nouns.length]} …2 ${made(i)}\tfavor\t\t\t`,
  );
  const head = 'topic\tact\tphrase\tstance\tweight\texample\tcounter-example';
  const { items, errors } = parseEntries('generated.tsv', [head, ...lines].join('\n'));
  if (errors[0]) throw errors[0];
  return { ...tables, entries: [...tables.entries, ...items] };
}

/** In a fresh process each: milliseconds to unpack and compile, and megabytes of heap that the lexicon keeps. */
function loading(packed: string): { load: number; heap: number } {
  const file = resolve(ROOT, '.output/bench/lexicon.pack');
  writeFileSync(file, packed);
  const source = `
    const { readFileSync } = await import('node:fs');
    const { unpack } = await import(${JSON.stringify(resolve(ROOT, 'lib/lexicon/unpack.ts'))});
    const { Lexicon, NO_TABLES } = await import(${JSON.stringify(resolve(ROOT, 'lib/lexicon/lexicon.ts'))});
    const packed = readFileSync(${JSON.stringify(file)}, 'utf8');
    gc();
    const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const start = performance.now();
    globalThis.kept = new Lexicon(NO_TABLES, unpack(packed));
    const load = performance.now() - start;
    gc();
    console.log(JSON.stringify({ load, heap: (process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - before) / 2 ** 20 }));`;
  const runs = Array.from({ length: ROUNDS }, () =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', '--expose-gc', '--input-type=module', '-e', source],
        {
          encoding: 'utf8',
        },
      ),
    ),
  ) as { load: number; heap: number }[];
  return { load: median(runs.map(({ load }) => load)), heap: median(runs.map(({ heap }) => heap)) };
}

mkdirSync(resolve(ROOT, '.output/bench'), { recursive: true });
const { tables, errors } = parseFiles(readLexiconFiles());
if (errors[0]) throw errors[0];
const packed = pack(tables);
const fresh = (): Lexicon => new Lexicon(NO_TABLES, unpack(packed));
const lexicon = fresh();
const large = new Lexicon(generated(tables));
const once = paragraphsOf(WORDS);
const tenTimes = paragraphsOf(WORDS * 10);
const joined = once.join('\n');

const pass = (): number => {
  let count = 0;
  for (const _ of joined.matchAll(WORD)) count++;
  return count;
};
const read = (paragraphs: readonly string[], by: Lexicon): number => analyse(paragraphs, by).length;
for (let warming = 0; warming < 3; warming++) {
  pass();
  read(once, lexicon);
  read(once, large);
}
const times = { pass: [] as number[], cold: [] as number[], warm: [] as number[], ten: [] as number[], large: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  const unread = fresh();
  times.pass.push(timed(pass));
  times.cold.push(timed(() => read(once, unread)));
  times.warm.push(timed(() => read(once, lexicon)));
  times.large.push(timed(() => read(once, large)));
  if (round % 3 === 0) times.ten.push(timed(() => read(tenTimes, lexicon)));
}
const of = (name: keyof typeof times): number => median(times[name]);
const ratio = (a: keyof typeof times, b: keyof typeof times): string => `${(of(a) / of(b)).toFixed(2)} ×`;
const { load, heap } = loading(packed);
const table = [
  `| measure (median of ${ROUNDS}, Node ${process.versions.node}) | figure | goal |`,
  '|---|---|---|',
  `| analyse ${countWords(joined).toLocaleString('en')} words against one matchAll pass (${of('pass').toFixed(1)} ms) | ${ratio('warm', 'pass')} (${of('warm').toFixed(0)} ms) | ≤ 6 × |`,
  `| … by a lexicon that has not read a word yet | ${ratio('cold', 'pass')} (${of('cold').toFixed(0)} ms) | |`,
  `| 10 × the text | ${ratio('ten', 'warm')} | ≤ 10.5 × |`,
  `| 10 × the entries (${lexicon.entries.length} → ${large.entries.length}) | ${ratio('large', 'warm')} | ≤ 1.3 × |`,
  `| the packed lexicon to a lexicon that reads | ${load.toFixed(0)} ms | ≤ 60 ms |`,
  `| heap that it keeps | ${heap.toFixed(1)} MB | ≤ 15 MB |`,
].join('\n');
console.log(table);
writeFileSync(resolve(ROOT, '.output/bench/engine.md'), `${table}\n`);
