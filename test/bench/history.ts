/**
 * `npm run bench:history`: a history of ten thousand pages in both real browsers, and how long its reader waits for each thing.
 * Needs the built extension. Prints a table and writes it to `.output/bench/history.md`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launch } from '../browser/launch.ts';
import { until } from '../browser/poll.ts';
import { startServer } from '../browser/server.ts';
import { asJsonLines, madeUpHistory } from '../history/made-up.ts';
import { BROWSERS } from '../setup/browsers.ts';
import { median } from './median.ts';

const PAGES = 10_000;
const ROUNDS = 5;

/** Does `act` in the page and waits, frame by frame, until `done` holds. Milliseconds. Both are source text. */
const waited = (page: Page, act: string, done: string): Promise<number> =>
  page.evaluate(`(async () => {
    const start = performance.now();
    ${act};
    while (!(${done})) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  })()`) as Promise<number>;

const TYPE = (text: string): string =>
  `{ const field = document.querySelector('input[type=search]'); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event('input', { bubbles: true })); }`;
const CHOOSE = (site: string): string =>
  `{ const field = document.querySelectorAll('.page-filters select')[1]; field.value = ${JSON.stringify(site)}; field.dispatchEvent(new Event('change', { bubbles: true })); }`;
const SHOWN = `document.querySelector('main > .shown')?.textContent`;
const IDLE = `document.querySelector('.quotes')?.ariaBusy === 'false'`;

const history = madeUpHistory(PAGES, new Date().toISOString().slice(0, 10));
// One page alone says this: the search has to go through all of them.
const last = history.at(-1);
if (!last) throw new Error('no history');
const [saying] = last.statements.length > 0 ? last.statements : (history[0]?.statements ?? []);
if (saying)
  history[PAGES - 1] = {
    ...last,
    statements: [{ ...saying, sentence: `نادرة ${saying.sentence}`, quoteStart: saying.quoteStart + 6 }],
  };
const file = join(tmpdir(), `mawqif-history-${process.pid}.jsonl`);
writeFileSync(file, asJsonLines(history));
const statements = history.reduce((sum, page) => sum + page.statements.length, 0);

const table: string[][] = [];
for (const name of BROWSERS) {
  const server = await startServer();
  const session = await launch(name, { port: server.port, preferences: { 'privacy.reduceTimerPrecision': false } });
  try {
    let page = await session.openOwn('dashboard.html');
    await until('the dashboard', () => page.$('.keeping'));
    const begun = performance.now();
    await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
    await until('the import', () => page.$('main > .shown'), Boolean, 300_000);
    const imported = performance.now() - begun;
    const opening: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      await page.close();
      page = await session.openOwn('dashboard.html');
      await waited(page, '', SHOWN);
      // Counts from the moment the page began to load.
      opening.push((await page.evaluate('performance.now()')) as number);
      await until('the sentences', () => page.evaluate(IDLE));
    }
    const measure = async (act: (round: number) => string, done: (round: number) => string): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < ROUNDS; i++) times.push(await waited(page, act(i), done(i)));
      return median(times);
    };
    const sites = ['akhbar.example', 'alsaha.example'];
    const filtered = await measure(
      (i) => `globalThis.before = ${SHOWN}; ${CHOOSE(sites[i % 2] as string)}`,
      () => `${SHOWN} !== before`,
    );
    await page.evaluate(CHOOSE(''));
    const count = `document.querySelectorAll('.quotes > li').length`;
    const common = await measure(
      (i) => TYPE(['حوار', 'التعاون'][i % 2] as string),
      (i) =>
        `[...document.querySelectorAll('.quotes > li')].every((item) => item.textContent.includes('${['حوار', 'التعاون'][i % 2]}')) && ${count} === 30`,
    );
    const rare: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      await waited(page, TYPE(''), `${count} === 30`);
      rare.push(await waited(page, TYPE('نادرة'), `${count} === 1`));
    }
    const { used } = (await page.evaluate('navigator.storage.estimate().then(({ usage }) => ({ used: usage }))')) as {
      used: number;
    };
    table.push([
      name,
      `${(imported / 1000).toFixed(1)} s`,
      ...[median(opening), filtered, common, median(rare)].map((ms) => `${Math.round(ms)} ms`),
      `${(used / 1e6).toFixed(0)} MB`,
    ]);
  } finally {
    await session.close();
    await server.close();
  }
}
rmSync(file);

const head = [
  'browser',
  'import',
  'opened and drawn',
  'a site chosen',
  'a common word found',
  'a word of one page found',
  'takes',
];
const text = [
  `${PAGES.toLocaleString('en')} pages, ${statements.toLocaleString('en')} statements; medians of ${ROUNDS}, the search's pause of 120 ms among them.`,
  '',
  ...[head, head.map(() => '---'), ...table].map((cells) => `| ${cells.join(' | ')} |`),
].join('\n');
console.log(text);
const folder = resolve(import.meta.dirname, '../../.output/bench');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'history.md'), `${text}\n`);
