/**
 * The page layer's benchmark: Mawqif, mark.js, a walk with one regular expression, and a bare walk, side by side in real browsers.
 *
 *     npm run bench:page [-- --browser chromium] [--words 1000,10000] [--runs 3] [--only Mawqif] [--fresh]
 *
 * Every run is on a page loaded afresh. Mawqif's engine has read a page before, as for a reader's second article; with `--fresh` (Chromium) its
 * background has only just been started, as for the first one. Prints a table and writes it to .output/bench.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { launch, type Session } from '../../browser/launch.ts';
import { type Server, startServer } from '../../browser/server.ts';
import { BROWSERS, type BrowserName } from '../../setup/browsers.ts';
import { median } from '../median.ts';
import type { ContenderName } from './contenders.ts';
import type { BenchCommands, Times } from './content.ts';
import { pageOf } from './page-text.ts';
import { type Count, type Materials, materialsOf } from './phrases.ts';
import { type Row, table, verdicts } from './table.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const HOST = 'bench.example';
/** The same pages, where the extension has nothing to do with them. */
const BARE_HOST = 'bare.example';
const NAMES: readonly ContenderName[] = ['Mawqif', 'mark.js', 'RegExp and <mark>', 'bare walk'];
const PHRASES: readonly Count[] = [20, 200, 2000, 'all'];

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string' },
    words: { type: 'string', default: '1000,10000,100000' },
    runs: { type: 'string', default: '7' },
    only: { type: 'string' },
    phrases: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});

async function buildExtension(name: BrowserName): Promise<string> {
  const folder = resolve(ROOT, '.output/bench/extension', name);
  await mkdir(folder, { recursive: true });
  for (const part of ['content', 'background'])
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        lib: {
          entry: resolve(import.meta.dirname, `${part}.ts`),
          formats: ['iife'],
          name: 'bench',
          fileName: () => `${part}.js`,
        },
        outDir: folder,
        emptyOutDir: false,
      },
    });
  const matches = [`http://${HOST}/*`];
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    browser_specific_settings: { gecko: { id: 'bench@mawqif.org' } },
    host_permissions: matches,
    background: name === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    content_scripts: [{ matches, js: ['content.js'], run_at: 'document_idle' }],
  };
  await writeFile(resolve(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

type Answer<Name extends keyof BenchCommands> = Awaited<ReturnType<BenchCommands[Name]>>;

async function ask<Name extends keyof BenchCommands>(
  page: Page,
  name: Name,
  ...args: Parameters<BenchCommands[Name]>
): Promise<Answer<Name>> {
  const json = await page.evaluate(
    (name, args) =>
      new Promise<string>((done) => {
        const reply = `mawqif-reply-${Math.random()}`;
        document.addEventListener(reply, (event) => done((event as CustomEvent<string>).detail), { once: true });
        document.dispatchEvent(new CustomEvent('mawqif-bench', { detail: JSON.stringify({ name, args, reply }) }));
      }),
    name,
    args as unknown[],
  );
  return JSON.parse(json);
}

/** Bytes in use once the garbage is gone; only Chromium tells. */
async function heap(page: Page, name: BrowserName): Promise<number> {
  if (name !== 'chromium') return Number.NaN;
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

async function endWorkers(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
}

interface Run extends Times {
  readonly heap: number;
  readonly mutationsBefore: number;
  readonly mutationsAfter: number;
}

async function once(session: Session, name: ContenderName, materials: Materials): Promise<Run> {
  // What the page holds and what its own changes cost without anybody, on a page of its own.
  const bare = await session.open(`http://${BARE_HOST}/`);
  const before = await heap(bare, session.name);
  await bare.close();
  const calm = await session.open(`http://${HOST}/`);
  const mutationsBefore = await ask(calm, 'mutate');
  if (options.fresh) await endWorkers(calm);
  await calm.close();
  const page = await session.open(`http://${HOST}/`);
  await ask(page, 'bring', materials);
  const times = await ask(page, 'run', name);
  const after = await heap(page, session.name);
  const mutationsAfter = await ask(page, 'mutate');
  await page.close();
  return { ...times, heap: after - before, mutationsBefore, mutationsAfter };
}

async function measure(session: Session, server: Server): Promise<Row[]> {
  const rows: Row[] = [];
  const runs = Number(options.runs);
  for (const words of options.words.split(',').map(Number)) {
    const html = pageOf(words);
    for (const host of [HOST, BARE_HOST]) server.host(host, () => ({ body: html }));
    for (const name of NAMES.filter((name) => !options.only || options.only.split(',').includes(name))) {
      const wanted = PHRASES.filter((phrases) => !options.phrases || options.phrases.split(',').includes(String(phrases)));
      for (const phrases of name === 'bare walk' ? (['all'] as const) : wanted) {
        const materials = materialsOf(phrases);
        const done: Run[] = [];
        for (let i = 0; i < runs; i++) done.push(await once(session, name, materials));
        const of = (value: (run: Run) => number): number => median(done.map(value));
        const row: Row = {
          browser: session.name,
          words,
          name,
          phrases: name === 'bare walk' ? 0 : phrases,
          first: of(({ first }) => first ?? Number.NaN),
          total: of(({ total }) => total),
          blocked: of(({ blocked }) => blocked),
          heap: of(({ heap }) => heap),
          mutations: of(({ mutationsBefore, mutationsAfter }) => mutationsAfter / mutationsBefore),
        };
        console.log(table([row]).split('\n').at(-1));
        rows.push(row);
      }
    }
  }
  return rows;
}

const rows: Row[] = [];
for (const name of BROWSERS.filter((name) => !options.browser || name === options.browser)) {
  const extension = await buildExtension(name);
  const server = await startServer();
  const preferences = { 'privacy.reduceTimerPrecision': false };
  const session = await launch(name, { port: server.port, extension, preferences, switches: ['--js-flags=--expose-gc'] });
  try {
    rows.push(...(await measure(session, server)));
  } finally {
    await session.close();
    await server.close();
  }
}
const report = `${table(rows)}\n\n${verdicts(rows)}\n\nMedians of ${options.runs} runs, each on a page loaded afresh; ${cpus()[0]?.model}, ${cpus().length} cores.\n`;
console.log(`\n${report}`);
await writeFile(resolve(ROOT, '.output/bench/page.md'), report);
await writeFile(resolve(ROOT, '.output/bench/page.json'), JSON.stringify(rows, null, 2));
