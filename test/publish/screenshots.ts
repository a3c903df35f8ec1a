/**
 * `npm run screenshots`: the stores' pictures, taken of the real extension in Chromium, in both languages, 1280 × 800 pixels, under
 * `.output/store/`. Needs the built extension.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import sharp from 'sharp';
import { cardText } from '../browser/card.ts';
import { until } from '../browser/poll.ts';
import { hover } from '../browser/text.ts';
import { stage, store } from '../browser/ui.ts';
import { asJsonLines, madeUpHistory } from '../history/made-up.ts';

const SIZE = { width: 1280, height: 800 };
/** The border of a view, in pixels. */
const FRAME = 1;
const HOVERED = 'لا تسعى للمواجهة';
const FOLDER = resolve(import.meta.dirname, '../../.output/store');
mkdirSync(FOLDER, { recursive: true });

const save = async (name: string, picture: Uint8Array): Promise<void> => {
  const path = join(FOLDER, `${name}.png`);
  // The stores refuse pictures that are see-through.
  await sharp(picture).flatten({ background: '#fff' }).png().toFile(path);
  console.log(`saved ${path}`);
};
const shoot = (page: Page) => page.screenshot({ type: 'png' });

/** The page with a view of the extension over it, where the browser would show it. */
async function over(page: Uint8Array, view: Uint8Array, width: number): Promise<Buffer> {
  const edge = 16;
  const framed = await sharp(view)
    .extend({ top: FRAME, bottom: FRAME, left: FRAME, right: FRAME, background: '#8c8374' })
    .png()
    .toBuffer();
  return await sharp(page)
    .composite([{ input: framed, left: SIZE.width - width - edge, top: 0 }])
    .png()
    .toBuffer();
}

const on = await stage('chromium', { viewport: SIZE });
const scratch = mkdtempSync(join(tmpdir(), 'mawqif-'));
try {
  const { page, session, desk } = on;
  for (const language of ['ar', 'en'] as const) {
    await store(desk, { language });
    await page.bringToFront();
    await page.evaluate(() => document.querySelector('figcaption')?.scrollIntoView());
    await hover(page, HOVERED);
    await until('the card', () => cardText(session, page));
    await save(`${language}-1-card`, await shoot(page));
    await page.mouse.move(2, 2);
    await until('no card', async () => !(await cardText(session, page)));
    const behind = await shoot(page);

    const popup = await session.openOwn('popup.html', { behind: true });
    await popup.setViewport({ width: 390, height: 600 });
    await until('the popup', () => popup.evaluate(() => document.querySelectorAll('.list .statement').length > 0));
    await save(`${language}-2-popup`, await over(behind, await shoot(popup), 390));
    await popup.close();

    const panel = await session.openOwn('sidepanel.html', { behind: true });
    await panel.setViewport({ width: 380, height: SIZE.height - 2 * FRAME });
    await until('the panel', () => panel.evaluate(() => document.querySelectorAll('.list .statement').length > 0));
    await panel.evaluate(() => document.querySelector('.matrix')?.scrollIntoView());
    await save(`${language}-3-panel`, await over(behind, await shoot(panel), 380));
    await panel.close();

    const dashboard = await session.openOwn('dashboard.html');
    await dashboard.setViewport(SIZE);
    if (language === 'ar') {
      const file = join(scratch, 'history.jsonl');
      writeFileSync(file, asJsonLines(madeUpHistory(400, new Date().toISOString().slice(0, 10))));
      await until('the dashboard', () => dashboard.$('.keeping'));
      await dashboard.click('.switch input');
      await ((await dashboard.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
    }
    await until('the history', () => dashboard.$('.quotes > li'));
    // The demo's article, which is recorded too by now, is years older than the made-up ones.
    await dashboard.select('.page-filters select', 'year');
    await until('the year', () => dashboard.evaluate(() => document.querySelectorAll('.timeline .favor').length > 100));
    await save(`${language}-4-history`, await shoot(dashboard));
    await dashboard.close();

    const options = await session.openOwn('options.html');
    await options.setViewport(SIZE);
    await until('the options', () => options.$('.preview'));
    await save(`${language}-5-options`, await shoot(options));
    await options.close();
  }
} finally {
  await on.close();
  rmSync(scratch, { recursive: true, force: true });
}
