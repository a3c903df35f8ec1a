/** The extension goes away, or is renewed, under an open page: nothing of the old one is left behind. */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_HOST, DEMO_URL } from '../../demo/address.ts';
import { BROWSERS } from '../../setup/browsers.ts';
import { BUILDS, launch, type Session } from '../launch.ts';
import { until } from '../poll.ts';
import { filesOf, type Server, startServer } from '../server.ts';

/** How many ranges are painted, and how many sheets of ours there are. */
const paint = (page: Page): Promise<{ ranges: number; sheets: number }> =>
  page.evaluate(() => {
    let ranges = 0;
    for (const highlight of CSS.highlights.values()) ranges += highlight.size;
    return { ranges, sheets: document.adoptedStyleSheets.length };
  });

describe.each(BROWSERS)('an extension that is renewed under an open page in %s', (name) => {
  let server: Server;
  let session: Session;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    server = await startServer();
    server.host(DEMO_HOST, filesOf(resolve(import.meta.dirname, '../../demo/site')));
    session = await launch(name, { port: server.port });
    page = await session.open(DEMO_URL);
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  test('leaves nothing of the old one behind, and throws nothing', async () => {
    const before = await until(
      'the page to be painted',
      () => paint(page),
      ({ ranges }) => ranges > 20,
    );
    await session.browser.installExtension(BUILDS[name]);
    if (name === 'chromium') {
      // The old script sees that it is orphaned. The new one runs in pages that are opened from now on.
      await until(
        'nothing left',
        () => paint(page),
        ({ ranges, sheets }) => ranges === 0 && sheets === 0,
      );
      await page.reload();
    }
    await until(
      'the new one’s painting',
      () => paint(page),
      ({ ranges, sheets }) => ranges === before.ranges && sheets === 1,
    );
    // Whatever is painted is the new one's: it goes with the text.
    await page.evaluate(() => document.body.replaceChildren());
    await until(
      'the painting to go with its text',
      () => paint(page),
      ({ ranges }) => ranges === 0,
    );
    expect(errors).toEqual([]);
  });
});
