/**
 * `npm run bench:cli`: the corpus tool over 10,000 articles, with one worker and with two, each a run of its own as a shell starts it.
 * Prints a table and writes it to `.output/bench/cli.md`. `-- 2000` takes fewer articles.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from './median.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ARTICLES = Number(process.argv[2] ?? 10_000);
const ROUNDS = 3;

/** The demo's article and the lexicon's own examples, put together anew for each: about 400 words. */
function article(number: number, sentences: readonly string[], paragraphs: readonly string[]): string {
  const own = Array.from({ length: 12 }, (_, i) => sentences[(number * 31 + i * 7) % sentences.length]);
  const two = [paragraphs[number % paragraphs.length], paragraphs[(number * 5 + 1) % paragraphs.length]];
  return [two[0], own.slice(0, 6).join(' '), two[1], own.slice(6).join(' ')].join('\n');
}

const html = readFileSync(join(ROOT, 'test/demo/site/index.html'), 'utf8');
const paragraphs = [...html.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)]
  .map(([, text = '']) =>
    text
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text.length > 150);
const sentences = ['confrontation', 'cooperation', 'arms-control'].flatMap((topic) =>
  readFileSync(join(ROOT, `assets/lexicon/${topic}.tsv`), 'utf8')
    .split('\n')
    .flatMap((line) => line.split('\t')[5] || []),
);

const folder = mkdtempSync(join(tmpdir(), 'mawqif-bench-'));
const file = join(folder, 'articles.jsonl');
const texts = Array.from({ length: ARTICLES }, (_, i) => article(i, sentences, paragraphs));
writeFileSync(file, texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''));
const pages = join(folder, 'pages');
mkdirSync(pages);
// A tenth of them as pages, each with the demo page's menus and margins.
const asPages = texts.slice(0, ARTICLES / 10);
asPages.forEach((text, i) => {
  const body = text
    .split('\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
  writeFileSync(join(pages, `${i}.html`), html.replace(/(<article[^>]*>)[\s\S]*(<\/article>)/, `$1<h1>خبر</h1>${body}$2`));
});
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);

interface Measured {
  readonly seconds: number;
  /** The most memory it took, in megabytes. */
  readonly peak: number;
}

/** Wall-clock time of a whole process, its start included; `/usr/bin/time` is not everywhere, so memory is looked up as it runs. */
function measure(args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(ROOT, 'lib/cli/analyse.ts'), ...args], {
    stdio: 'ignore',
  });
  let peak = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // Not Linux, or just ended.
    }
  }, 100);
  return new Promise((done, fail) => {
    child.on('close', (status) => {
      clearInterval(look);
      if (status === 0) done({ seconds: (performance.now() - start) / 1000, peak });
      else fail(new Error(`analyse ended with ${status}`));
    });
  });
}

const out = join(folder, 'out.jsonl');
const rows: string[][] = [];
for (const [what, count, input] of [
  ['JSON lines', ARTICLES, file],
  ['HTML pages', asPages.length, pages],
] as const) {
  let alone = 0;
  for (const workers of [1, 2]) {
    const runs: Measured[] = [];
    for (let i = 0; i < ROUNDS; i++) runs.push(await measure(['--workers', String(workers), '--out', out, input]));
    const seconds = median(runs.map((run) => run.seconds));
    if (workers === 1) alone = seconds;
    const cells = [
      seconds.toFixed(2),
      Math.round(count / seconds).toLocaleString('en'),
      `${(alone / seconds).toFixed(2)} ×`,
      `${Math.round(Math.max(...runs.map((run) => run.peak)))} MB`,
    ];
    rows.push([what, String(count), String(workers), ...cells]);
  }
}
rmSync(folder, { recursive: true });

const head = ['input', 'articles', 'workers', 'seconds', 'articles a second', 'against one', 'memory'];
const text = [
  `${ARTICLES.toLocaleString('en')} articles of ${Math.round(words / ARTICLES)} words; medians of ${ROUNDS} whole processes on ${availableParallelism()} cores.`,
  '',
  ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
].join('\n');
console.log(text);
mkdirSync(join(ROOT, '.output/bench'), { recursive: true });
writeFileSync(join(ROOT, '.output/bench/cli.md'), `${text}\n`);
