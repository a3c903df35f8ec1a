/** What a reader would see of the demo page, as pictures in a folder: the page, a hover card, the popup. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { cardText } from '../browser/card.ts';
import { type Session, viewOf } from '../browser/launch.ts';
import { until } from '../browser/poll.ts';
import { hover } from '../browser/text.ts';
import { DEMO_URL } from './address.ts';
import { summaryLines } from './print-summary.ts';

/** Long enough for the card to show a statement, its cue and its speaker. */
const HOVERED = 'لا تسعى للمواجهة';

export async function photograph(session: Session, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const page = await session.open(DEMO_URL);
  const reading = await until(
    'the page to be read',
    () => session.reading(),
    (reading) => reading?.state === 'ready',
  );
  if (reading) console.log(`\n${summaryLines(reading).join('\n')}\n`);

  const save = async (page: Page, name: string) => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    console.log(`saved ${path}`);
  };
  await page.evaluate(() => document.querySelector('figcaption')?.scrollIntoView());
  await save(page, 'page');

  await hover(page, HOVERED);
  await until('the card', () => cardText(session, page));
  await save(page, 'card');
  await page.mouse.move(2, 2);

  const popup = await session.openOwn('popup.html', { behind: true });
  // As wide as the browsers make the real one: its view and a scroll bar.
  await popup.setViewport({ width: 390, height: 600 });
  await until('the popup to sum the page up', () =>
    viewOf(popup).run((document) => document.querySelector('.headline .count') !== null),
  );
  await save(popup, 'popup');
}
