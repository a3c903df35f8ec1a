/**
 * The main job, from end to end, in both real browsers with the built extension: the demo page's statements are painted, a hover
 * explains each, the popup sums them up, and off is off.
 */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QuotedStatement, Reading } from '../../lib/stance/reading.ts';
import { DEMO_HOST, DEMO_URL } from '../demo/address.ts';
import { STATEMENTS } from '../demo/statements.ts';
import { BROWSERS } from '../setup/browsers.ts';
import { cardText } from './card.ts';
import { launch, type Session } from './launch.ts';
import { changed, type Picture, picture } from './pixels.ts';
import { until } from './poll.ts';
import { filesOf, type Server, startServer } from './server.ts';
import { type Box, boxesOf, hover } from './text.ts';

/** Tall enough for the whole article, so that one picture holds every statement. */
const VIEWPORT = { width: 1280, height: 3000 };

describe.each(BROWSERS)('the main job in %s', (name) => {
  let server: Server;
  let session: Session;
  let page: Page;
  let reading: Reading;

  beforeAll(async () => {
    server = await startServer();
    server.host(DEMO_HOST, filesOf(resolve(import.meta.dirname, '../demo/site')));
    session = await launch(name, { port: server.port, viewport: VIEWPORT });
    page = await session.open(DEMO_URL);
    reading = (await until(
      'the page to be read',
      () => session.reading(),
      (reading) => reading?.state === 'ready',
    )) as Reading;
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  test('finds the 24 statements of the article, with stance, speaker and condition', () => {
    const left = reading.statements.filter(({ inArticle }) => inArticle);
    for (const { words, topic, stance, speakers, conditional } of STATEMENTS) {
      const at = left.findIndex((found) => found.topic === topic && found.stance === stance && found.quote.includes(words));
      expect(left[at], `${topic} ${stance} «${words}»`).toBeDefined();
      const [found] = left.splice(at, 1) as [QuotedStatement];
      expect(speakers, `the speaker of «${words}»`).toContain(found.speaker?.name);
      expect(found.conditional, `the condition of «${words}»`).toBe(conditional ?? false);
    }
  });

  test('finds nothing in the margins, where sport only sounds like it', () => {
    expect(reading.statements.filter(({ inArticle }) => !inArticle).map(({ quote }) => quote)).toEqual([]);
  });
});
