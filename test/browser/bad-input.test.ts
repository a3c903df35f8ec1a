/** Pages that are not what an author of an extension thinks of, read by the built extension in both real browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../lib/stance/reading.ts';
import { DEMO_HOST } from '../demo/address.ts';
import { BROWSERS } from '../setup/browsers.ts';
import { launch, type Session } from './launch.ts';
import { until } from './poll.ts';
import { type Server, startServer } from './server.ts';

interface Case {
  readonly name: string;
  readonly body: string;
  readonly state: Reading['state'];
  /** Topic and stance of what is to be found, and words that lie in its quote once marks that nobody sees are taken out. */
  readonly found: readonly string[];
}

const STATEMENT = 'رفضت الحكومة التدخل في الشؤون الداخلية للدول الأخرى.';
const AGAINST = 'confrontation against التدخل في الشؤون';
/** Without a political word; repeated, it makes a paragraph of a megabyte in UTF-8. */
const WEATHER = 'كانت السماء صافية والبحر هادئا طوال النهار. ';
const MEGABYTE = WEATHER.repeat(Math.ceil(1_000_000 / Buffer.byteLength(WEATHER)));

const CASES: readonly Case[] = [
  { name: 'an empty page', body: '', state: 'not-arabic', found: [] },
  {
    name: 'a page without Arabic',
    body: '<p>The two countries agreed on talks about arms control.</p>',
    state: 'not-arabic',
    found: [],
  },
  {
    name: 'a Persian page',
    body: '<p>وزیر خارجه گفت که گفتگو میان دو کشور ادامه دارد و جنگ راه حل نیست، پس به همکاری نیاز داریم.</p>',
    state: 'not-arabic',
    found: [],
  },
  {
    name: 'an Urdu page',
    body: '<p>وزیر خارجہ نے کہا ہے کہ دونوں ملکوں کے درمیان مذاکرات جاری رہیں گے اور جنگ کسی مسئلے کا حل نہیں۔</p>',
    state: 'not-arabic',
    found: [],
  },
  { name: 'one paragraph of a megabyte', body: `<p>${MEGABYTE}${STATEMENT}</p>`, state: 'ready', found: [AGAINST] },
  {
    name: 'lone surrogates',
    body: `<p id="p"></p><script>document.getElementById('p').textContent = '\\ud83d ${STATEMENT} \\udc00'</script>`,
    state: 'ready',
    found: [AGAINST],
  },
  {
    name: 'bidi and zero-width marks',
    body: '<p>رفضت\u200b \u202bالحكومة\u202c التد\u200cخل\u200f في \u2067الشؤون\u2069 الداخلية\ufeff للدول الأخرى.</p>',
    state: 'ready',
    found: [AGAINST],
  },
];

describe.each(BROWSERS)('bad input in %s', (name) => {
  let server: Server;
  let session: Session;
  let page: Page | undefined;

  beforeAll(async () => {
    server = await startServer();
    server.host(DEMO_HOST, ({ pathname }) => {
      const { body } = CASES[Number(pathname.slice(1))] ?? { body: '' };
      return {
        body: `<!doctype html><html><head><meta charset="utf-8"><title>${pathname}</title></head><body>${body}</body></html>`,
      };
    });
    session = await launch(name, { port: server.port });
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  test.each(CASES.map((one, index) => ({ ...one, index })))('$name', async ({ index, state, found }) => {
    await page?.close();
    page = await session.open(`http://${DEMO_HOST}/${index}`);
    const before = await page.evaluate(() => document.body.outerHTML);
    const reading = await until(
      `the state ${state}`,
      () => session.reading(),
      (reading) => reading?.state === state,
    );
    const seen = reading?.statements ?? [];
    expect(seen.map(({ topic, stance, quote }) => `${topic} ${stance} ${quote.replace(/\p{Cf}/gu, '')}`)).toEqual(
      found.map((words) => expect.stringMatching(new RegExp(words.replaceAll(' ', '.*')))),
    );
    for (const { sentence, quote, quoteStart } of seen) expect(sentence.slice(quoteStart, quoteStart + quote.length)).toBe(quote);
    expect(reading?.notice).toBeNull();
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  });
});
