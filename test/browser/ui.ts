/** What the tests of the interface share: a page to work on, the choice of language, axe, and pictures to be looked at. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Settings } from '../../lib/browser/settings.ts';
import type { Reading } from '../../lib/stance/reading.ts';
import { DEMO_HOST, DEMO_URL } from '../demo/address.ts';
import { BROWSERS, type BrowserName } from '../setup/browsers.ts';
import { type LaunchPlan, launch, type Session } from './launch.ts';
import { until } from './poll.ts';
import { filesOf, type Server, startServer } from './server.ts';

export { BROWSERS, type BrowserName };

const ROOT = resolve(import.meta.dirname, '../..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Stage {
  readonly server: Server;
  readonly session: Session;
  /** A page of the extension behind the others: the place to ask the browser's own interfaces from. */
  readonly desk: Page;
  /** The demo page, read. */
  readonly page: Page;
  readonly reading: Reading;
  close(): Promise<void>;
}

/** The demo page in a browser with the extension, its interface in Arabic unless settings say otherwise. */
export async function stage(
  name: BrowserName,
  plan: Omit<LaunchPlan, 'port'> = {},
  settings: Partial<Settings> = {},
): Promise<Stage> {
  const server = await startServer();
  server.host(DEMO_HOST, filesOf(resolve(import.meta.dirname, '../demo/site')));
  const session = await launch(name, { ...plan, port: server.port });
  const desk = await session.openOwn('options.html');
  await store(desk, { language: 'ar', ...settings });
  const page = await session.open(DEMO_URL);
  const reading = await readingOf(session);
  return {
    server,
    session,
    desk,
    page,
    reading,
    close: async () => {
      await session.close();
      await server.close();
    },
  };
}

export async function readingOf(session: Session): Promise<Reading> {
  const reading = await until(
    'the page to be read',
    () => session.reading(),
    (reading) => reading?.state === 'ready',
  );
  if (!reading) throw new Error('no reading');
  return reading;
}

/** Evaluates source text that sees the browser's `api`; the answer comes as JSON. */
export async function ask<T>(desk: Page, question: string): Promise<T> {
  const answer = await desk.evaluate(
    `(async (api) => JSON.stringify((await ${question}) ?? null))(globalThis.browser ?? chrome)`,
  );
  return JSON.parse(answer as string) as T;
}

/** Puts settings where the options would put them. */
export async function store(desk: Page, settings: Partial<Settings>): Promise<void> {
  await ask(desk, `api.storage.sync.set(${JSON.stringify(settings)})`);
}

export function stored(desk: Page): Promise<Partial<Settings>> {
  return ask<Partial<Settings>>(desk, 'api.storage.sync.get(null)');
}

/** Puts text into a field at once, as pasting does. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(
    selector,
    (field, text) => {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

/** Accessibility violations of a page as it is, each with where it is. `root` is source text for the element to look at. */
export async function violations(page: Page, root = 'document'): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(
    `axe.run(${root}, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.flatMap(({ id, help, nodes }) => nodes.map((node) => id + ': ' + help + ' at ' + node.target.join(' ') + ' — ' + (node.any[0]?.message ?? '')))))`,
  );
  return JSON.parse(found as string) as string[];
}

/** Milliseconds. */
const DRAWN_WITHIN = 15_000;

/** Saves a picture under `.output/screens/`, for people to look at. */
export async function save(page: Page, name: string): Promise<void> {
  const path = resolve(ROOT, '.output/screens', `${name}.png`) as `${string}.png`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await screenshot(page));
}

/**
 * Chromium has been seen never to draw a tab that stands behind another. It is given some seconds, and then brought to the front; puppeteer's
 * own call would wait for minutes.
 */
async function screenshot(page: Page): Promise<Uint8Array> {
  if (!(await page.browser().version()).includes('Chrome')) return await page.screenshot();
  const client = await page.createCDPSession();
  const shot = () => client.send('Page.captureScreenshot');
  const first = shot().catch(() => null);
  let answer = await Promise.race([first, sleep(DRAWN_WITHIN, null, { ref: false })]);
  if (!answer) {
    await page.bringToFront();
    answer = await shot();
  }
  await client.detach();
  return Buffer.from(answer.data, 'base64');
}
