/** The record over time in both real browsers: off at first, then pages as they are read, and the way back to each sentence. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_URL } from '../demo/address.ts';
import { asJsonLines, madeUpHistory } from '../history/made-up.ts';
import { until } from './poll.ts';
import { ask, BROWSERS, type Stage, save, stage, store, violations } from './ui.ts';

describe.each(BROWSERS)('the history in %s', (name) => {
  let on: Stage;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'mawqif-'));
  const text = (selector: string) => page.evaluate((s) => document.querySelector(s)?.textContent ?? '', selector);
  const open = async () => {
    page = await on.session.openOwn('dashboard.html');
    await until('the dashboard', () => text('.keeping h2'));
  };

  /** Clicks a sentence as the reader would. The driver never learns of a tab that Firefox opens without an opener. */
  const byClick = async (index: number): Promise<Page> => {
    const before = new Set(await on.session.browser.pages());
    await (await page.$$('.quotes > li > a'))[index]?.click();
    const opened = await until('the page in its tab', async () =>
      (await on.session.browser.pages()).find((tab) => !before.has(tab) && tab.url().startsWith(DEMO_URL)),
    );
    if (!opened) throw new Error('no tab');
    return opened;
  };

  beforeAll(async () => {
    on = await stage(name);
  });
  afterAll(async () => {
    await on?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('nothing is recorded until the reader switches it on', async () => {
    await open();
    expect(await text('.notice h2')).toBe('السجل متوقف');
    expect(await ask(on.desk, 'indexedDB.databases().then((all) => all.length)')).toBeLessThanOrEqual(1);
    await page.click('.switch input');
    await until(
      'the switch',
      () => text('.notice h2'),
      (heading) => heading === 'لا شيء مسجَّل بعد',
    );
    expect(await ask(on.desk, 'api.storage.local.get("history")')).toEqual({ history: true });
    expect(await ask(on.desk, 'api.storage.sync.get("history")')).toEqual({});
    await page.close();
  });

  test('then a page is, with its statements, once it has been read; the way back leads to the sentence', async () => {
    await open();
    const read = await on.session.open(DEMO_URL);
    await until('the record', () => page.evaluate(() => document.querySelectorAll('.quotes > li').length));
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('.quotes > li')].map((item) => ({
        href: item.querySelector('a')?.href ?? '',
        quote: item.querySelector('mark')?.textContent ?? '',
        text: item.textContent ?? '',
      })),
    );
    const main = on.reading.statements.filter(({ inArticle }) => inArticle);
    expect(found).toHaveLength(Math.min(30, main.length));
    expect(found[0]?.text).toContain('aljazeera.net');
    const quote = 'ليست عدوا';
    const link = found.find((item) => item.quote === quote);
    expect(decodeURIComponent(link?.href ?? '')).toMatch(/^http:\/\/www\.aljazeera\.net\/#:~:text=.*ليست عدوا/);
    await read.close();
    await page.bringToFront();
    const opened = name === 'chromium' ? await byClick(link ? found.indexOf(link) : -1) : await on.session.open(link?.href ?? '');
    await until('the sentence in sight', () => opened.evaluate(() => window.scrollY > 0));
    await opened.close();
    await page.close();
  });

  test('a year of it, looked at and put away again', async () => {
    const file = join(folder, 'history.jsonl');
    writeFileSync(file, asJsonLines(madeUpHistory(300, new Date().toISOString().slice(0, 10))));
    await open();
    await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
    await until(
      'the pages',
      () => text('main > .shown'),
      (shown) => shown.startsWith('301 '),
    );
    for (const language of ['ar', 'en'] as const) {
      await store(on.desk, { language });
      await until(
        'the language',
        () => page.evaluate(() => document.documentElement.lang),
        (lang) => lang === language,
      );
      for (const width of [1200, 320]) {
        await page.setViewport({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await violations(page)).toEqual([]);
        await page.setViewport({
          width,
          height: Math.min(3000, await page.evaluate(() => document.documentElement.scrollHeight)),
        });
        await save(page, `dashboard-${language}-${width}-${name}`);
      }
    }
    await page.setViewport({ width: 1200, height: 900 });
    await page.click('.keeping .button.danger');
    await until('the question', () => text('.keeping [role=alert]'));
    await page.click('.keeping [role=alert] .danger');
    await until(
      'an empty history',
      () => text('.notice h2'),
      (heading) => heading === 'Nothing recorded yet',
    );
    await page.close();
  });
});
