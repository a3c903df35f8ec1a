/** Frames of listed sites in the built extension: those of the page's own origin are read with the page, others on their own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../../setup/browsers.ts';
import { launch, type Session } from '../launch.ts';
import { until } from '../poll.ts';
import { type Server, startServer } from '../server.ts';

const HOST = 'www.aljazeera.net';
const OTHER = 'www.alarabiya.net';
const SENTENCE = 'رفض الوزير الحوار مع الحكومة المجاورة وهدد بالحرب.';
const html = (body: string): string =>
  `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><article><p>${SENTENCE}</p></article>${body}</html>`;

describe.each(BROWSERS)('frames in %s', (name) => {
  let server: Server;
  let session: Session;

  beforeAll(async () => {
    server = await startServer();
    server.host(HOST, ({ pathname }) => ({
      body: pathname === '/' ? html(`<iframe src="/inner"></iframe><iframe src="http://${OTHER}/"></iframe>`) : html(''),
    }));
    server.host(OTHER, () => ({ body: html('') }));
    session = await launch(name, { port: server.port });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  test('every one is painted once; the page counts itself and its own', async () => {
    const page = await session.open(`http://${HOST}/`);
    const painted = (): Promise<number[]> =>
      Promise.all(
        page.frames().map((frame) => frame.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))),
      );
    const counts = await until(
      'all three to be painted',
      painted,
      (ranges) => ranges.length === 3 && ranges.every((count) => count > 0),
    );
    expect(new Set(counts).size).toBe(1);
    const reading = await until(
      'the reading',
      () => session.reading(),
      (reading) => reading?.state === 'ready' && reading.statements.length > 0,
    );
    const alone = reading!.statements.length / 2;
    expect(Number.isInteger(alone)).toBe(true);
    expect(reading!.statements.slice(alone).map(({ quote }) => quote)).toEqual(
      reading!.statements.slice(0, alone).map(({ quote }) => quote),
    );
  });
});
