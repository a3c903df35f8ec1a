/** The options as their reader uses them, in both real browsers: what is chosen there is what pages, popup and card then do. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../lib/browser/settings.ts';
import { until } from './poll.ts';
import { BROWSERS, fill, readingOf, type Stage, stage, store, stored } from './ui.ts';

const HOST = 'www.aawsat.com';
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>صفحة</title><article>
<p>وقال الوزير إن بلاده زرعت شجرة زيتون على الحدود، وتدعو إلى الحوار مع جيرانها.</p></article>`;

describe.each(BROWSERS)('the options in %s', (name) => {
  let on: Stage;
  let options: Page;
  const folder = mkdtempSync(join(tmpdir(), 'mawqif-'));

  const press = (selector: string) => options.$eval(selector, (control) => (control as HTMLElement).click());
  const choose = (selector: string, value: string) =>
    options.$eval(
      selector,
      (select, value) => {
        (select as HTMLSelectElement).value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      value,
    );
  /** Resolves when a setting is stored and the page has heard of it: what is pressed next is what a reader would see by then. */
  const setting = async <K extends keyof typeof DEFAULTS>(
    field: K,
    accept: (value: (typeof DEFAULTS)[K] | undefined) => boolean,
  ) => {
    await until(`the setting ${field}`, async () => (await stored(on.desk))[field] as (typeof DEFAULTS)[K] | undefined, accept);
    await options.evaluate(
      `(globalThis.browser ?? chrome).storage.sync.get(null).then(() => new Promise((shown) => setTimeout(shown, 100)))`,
    );
  };
  const quotes = async () => (await on.session.reading())?.statements.map(({ quote }) => quote) ?? [];

  beforeAll(async () => {
    on = await stage(
      name,
      { preferences: { 'browser.download.folderList': 2, 'browser.download.dir': folder } },
      { language: 'en' },
    );
    if (name === 'chromium') {
      const browser = await on.session.browser.target().createCDPSession();
      await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    }
    on.server.host(HOST, () => ({ body: PAGE, type: 'text/html; charset=utf-8' }));
    await on.session.open(`http://${HOST}/`);
    options = await on.session.openOwn('options.html', { behind: true });
    await until('the options', () => options.$$eval('#about', (found) => found.length === 1));
  });
  afterAll(async () => {
    await on?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('topics, colours and lines are stored, and one press gives the original looks back', async () => {
    await press('.topic-cooperation [role=switch]');
    await setting('topics', (topics) => topics?.cooperation === false);
    await until('the switch', () =>
      options.$eval('.topic-cooperation [role=switch]', (key) => !key.matches('[aria-checked=true], :checked')),
    );
    await press('.topic-cooperation [role=switch]');
    await options.$eval('.topic-cooperation input[type=color]', (picker) => {
      (picker as HTMLInputElement).value = '#336699';
      picker.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await setting('colours', (colours) => colours?.cooperation === '#336699');
    await choose('.look ul:nth-of-type(2) li:nth-child(2) select', 'double');
    await setting('underlines', (underlines) => underlines?.against === 'double');
    await press('.look > .button');
    await setting('colours', (colours) => colours?.cooperation === DEFAULTS.colours.cooperation);
    await setting('underlines', (underlines) => underlines?.against === 'wavy');
  });

  test('the language changes at once, in both directions of writing', async () => {
    await press('.radios label:nth-of-type(2) input');
    await until('Arabic', () =>
      options.evaluate(() => document.documentElement.dir === 'rtl' && document.body.innerText.includes('خيارات موقف')),
    );
    await press('.radios label:nth-of-type(3) input');
    await until('English', () =>
      options.evaluate(() => document.documentElement.dir === 'ltr' && document.body.innerText.includes('Mawqif options')),
    );
  });

  test('what was muted is read again once it is restored', async () => {
    const found = (await readingOf(on.session)).statements.find(({ quote }) => quote.includes('الحوار'));
    const entry = found?.evidence[0].entry ?? '';
    await store(on.desk, { muted: [{ entry, site: 'aawsat.com', quote: 'الحوار' }] });
    await until('it gone from the page', quotes, (found) => !found.some((quote) => quote.includes('الحوار')));
    await until('it in the list', () => options.$$eval('#muted .rows li', (rows) => rows.length === 1));
    await press('#muted .rows button');
    await setting('muted', (muted) => muted?.length === 0);
    await until('it in the page', quotes, (found) => found.some((quote) => quote.includes('الحوار')));
  });

  test('a phrase of one’s own is tried, added, found in the page that is open, edited, deleted, brought back', async () => {
    const before = await quotes();
    await fill(options, '.try textarea', 'وزرع الوفد شجرة الزيتون أمس');
    await fill(options, '.phrase-form input', 'شجرة زيتون');
    await choose('.phrase-form label:nth-of-type(2) select', 'cooperation');
    await until('the trial', () => options.$$eval('.tried .tag', (tags) => tags.length === 1));
    await press('.phrase-form [type=submit]');
    await until('it in the page', quotes, (found) => found.some((quote) => quote.includes('شجرة زيتون')));

    await press('#phrases .rows li button:nth-of-type(1)');
    await choose('.phrase-form label:nth-of-type(3) select', 'against');
    await press('.phrase-form [type=submit]');
    await setting('phrases', (phrases) => phrases?.length === 1 && (phrases[0]?.endsWith('against') ?? false));

    await until('the row', () => options.$eval('#phrases .rows li', (row) => (row.textContent ?? '').includes('Against')));
    await press('#phrases .rows li button:nth-of-type(2)');
    await until('it gone from the page', quotes, (found) => found.length === before.length);
    await press('#phrases [role=status] button');
    await setting('phrases', (phrases) => phrases?.length === 1);
  });

  test('phrases go out to a file and come in from one, bad lines named', async () => {
    await press('.files .button:nth-of-type(2)');
    const file = await until('the file', () => readdirSync(folder).find((found) => found.endsWith('.tsv')));
    const text = await until('its text', () => readFileSync(join(folder, file ?? ''), 'utf8'));
    expect(text).toMatch(/^topic\tact\tphrase\t.*\ncooperation\tcooperate\tشجرة زيتون\tagainst\n$/);

    const given = join(folder, 'given.txt');
    writeFileSync(given, `${text}cooperation\tappeal\tغصن زيتون أخضر\tfavor\nnonsense\n`);
    const picker = (await options.$('.files input[type=file]')) as ElementHandle<HTMLInputElement>;
    await picker.uploadFile(given);
    await setting('phrases', (phrases) => phrases?.length === 2);
    expect(await options.$$eval('.bad-lines li', (lines) => lines.map((line) => line.textContent))).toEqual([
      expect.stringContaining('Line 4'),
    ]);
  });

  test('a site that is off is named, and switched on', async () => {
    await store(on.desk, { sitesOff: [HOST], pagesOff: ['https://www.aawsat.com/1'] });
    await until('both', () => options.$$eval('#sites .rows li', (rows) => rows.length === 2));
    await press('#sites .rows li button');
    await setting('sitesOff', (sites) => sites?.length === 0);
    await until('the other', () => options.$$eval('#sites .rows li', (rows) => rows.length === 1));
    await press('#sites .rows li button');
    await setting('pagesOff', (pages) => pages?.length === 0);
  });

  test('a selection sent from a page comes as a phrase to add', async () => {
    const page = await on.session.openOwn(`options.html#phrase=${encodeURIComponent('بالمفاوضات')}`);
    await until('the phrase', () => page.$eval('.phrase-form input', (input) => (input as HTMLInputElement).value !== ''));
    expect(await page.evaluate(() => document.activeElement?.matches('.phrase-form input'))).toBe(true);
    await page.close();
  });

  test('about tells version, lexicon and licence', async () => {
    const facts = await options.$$eval('.facts li', (found) => found.map((fact) => fact.textContent ?? ''));
    expect(facts[0]).toMatch(/^Version \S*\d+\.\d+\.\d+/);
    expect(facts[1]).toMatch(/lexicon of [\d,]+ entries/);
    expect(facts[2]).toMatch(/[0-9a-f]{8}/);
    expect(facts[3]).toContain('MIT');
  });

  test('reset asks first, and then everything is as it was at first', async () => {
    await press('#reset > .button');
    await press('#reset .danger');
    await setting('phrases', (phrases) => phrases?.length === 0);
    expect(await stored(on.desk)).toEqual(DEFAULTS);
  });
});
