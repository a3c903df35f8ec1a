/**
 * `npm run bench:view`: how long a reader waits for the popup, and for each key struck in its search, on pages of very many
 * statements, in both real browsers. Needs the built extension. Prints a table and writes it to `.output/bench/view.md`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch, type Session } from '../browser/launch.ts';
import { until } from '../browser/poll.ts';
import { startServer } from '../browser/server.ts';
import { BROWSERS } from '../setup/browsers.ts';
import { median } from './median.ts';

const ROUNDS = 9;
const HOST = 'www.aawsat.com';
const SIZES = [500, 2_000] as const;

const NAMES = ['سيرجي لافروف', 'أنطونيو غوتيريش', 'سامح شكري', 'جو بايدن', 'إيمانويل ماكرون'];
/** Two statements each. */
const paragraph = (index: number) =>
  `<p>وقال الرئيس ${NAMES[index % NAMES.length]} إن بلاده لا تسعى للمواجهة مع أحد في ${index}، ودعا إلى الحوار مع جيرانها.</p>`;
const pageOf = (statements: number) =>
  `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>صفحة طويلة</title><article>${Array.from({ length: statements / 2 }, (_, index) => paragraph(index)).join('')}</article>`;

/** Source text. Milliseconds from a change in a control to the list that answers it being laid out; what is left of the frame is paint. */
const answered = (selector: string, event: 'input' | 'change' | 'click', value: string) => `(async () => {
  const control = document.querySelector(${JSON.stringify(selector)});
  // No timer: in a tab that is not in front they tick by the second.
  const changed = new Promise((heard) => new MutationObserver((_, observer) => { observer.disconnect(); heard(); }).observe(document.querySelector('.list'), { childList: true, subtree: true }));
  const start = performance.now();
  ${event === 'click' ? 'control.click()' : `control.value = ${JSON.stringify(value)}; control.dispatchEvent(new Event('${event}', { bubbles: true }))`};
  await changed;
  document.body.getBoundingClientRect();
  return performance.now() - start;
})()`;

/** Milliseconds from the popup's beginning to its largest part being painted. */
const painted = (document: Document): Promise<number> => {
  const { PerformanceObserver, setTimeout } = document.defaultView as Window & typeof globalThis;
  return new Promise((done) => {
    let largest = 0;
    new PerformanceObserver((list) => {
      largest = list.getEntries().at(-1)?.startTime ?? 0;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => done(largest), 300);
  });
};

async function popupPainted(session: Session, page: Page): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.bringToFront();
    const popup = await session.openPopup();
    await until('the list', () => popup.run((document) => document.querySelectorAll('.list .statement').length > 0));
    times.push(await popup.run(painted));
    await popup.close();
  }
  return median(times);
}

async function answers(session: Session): Promise<[search: number, filter: number, arrange: number]> {
  const page = await session.openOwn('popup.html', { behind: true });
  await until('the list', () => page.$$eval('.list .statement', (found) => found.length > 0));
  const ask = async (one: string, other: string) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      times.push((await page.evaluate(one)) as number);
      await page.evaluate(other);
    }
    return median(times);
  };
  const field = 'input[type=search]';
  const chip = '.chips .chip';
  const order = '.choices label:nth-of-type(2) select';
  const result: [number, number, number] = [
    await ask(answered(field, 'input', 'غوتيريش'), answered(field, 'input', '')),
    await ask(answered(chip, 'click', ''), answered(chip, 'click', '')),
    await ask(answered(order, 'change', 'speaker'), answered(order, 'change', 'page')),
  ];
  await page.close();
  return result;
}

const rows: string[][] = [];
for (const name of BROWSERS) {
  const server = await startServer();
  const session = await launch(name, { port: server.port, preferences: { 'privacy.reduceTimerPrecision': false } });
  try {
    for (const size of SIZES) {
      server.host(HOST, () => ({ body: pageOf(size), type: 'text/html; charset=utf-8' }));
      const page = await session.open(`http://${HOST}/?${size}`);
      const reading = await until(
        'the page to be read',
        () => session.reading(),
        (reading) => reading?.state === 'ready',
        120_000,
      );
      const times = [await popupPainted(session, page), ...(await answers(session))];
      rows.push([name, String(reading?.statements.length), ...times.map((time) => time.toFixed(1))]);
      await page.close();
    }
  } finally {
    await session.close();
    await server.close();
  }
}

const head = ['browser', 'statements', 'popup painted, ms', 'search, ms', 'filter, ms', 'by speaker, ms'];
const text = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
console.log(text);
const folder = resolve(import.meta.dirname, '../../.output/bench');
mkdirSync(folder, { recursive: true });
writeFileSync(resolve(folder, 'view.md'), `${text}\n`);
