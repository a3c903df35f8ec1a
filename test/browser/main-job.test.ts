/**
 * The main job, from end to end, in both real browsers with the built extension: the demo page's statements are painted, a hover
 * explains each, the popup sums them up, and off is off.
 */
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summarise } from '../../lib/report/summary.ts';
import type { QuotedStatement, Reading } from '../../lib/stance/reading.ts';
import { TOPICS, type Topic } from '../../lib/stance/statement.ts';
import { type Language, wordsIn } from '../../lib/ui/words/words.ts';
import { DEMO_HOST, DEMO_URL } from '../demo/address.ts';
import { type Expected, STATEMENTS } from '../demo/statements.ts';
import { BROWSERS } from '../setup/browsers.ts';
import { cardText, onCard } from './card.ts';
import { launch, type Session, type View } from './launch.ts';
import { changed, changedOutside, type Picture, picture } from './pixels.ts';
import { until } from './poll.ts';
import { filesOf, type Server, startServer } from './server.ts';
import { type Box, boxesOf, hover } from './text.ts';

/** Tall enough for the whole article, so that one picture holds every statement. */
const VIEWPORT = { width: 1280, height: 3000 };
/** The same page on a site where Mawqif does not run: what it looks like, and is, without us. */
const UNTOUCHED = 'http://untouched.test/';

/** One for each topic, with the words of it that the card must show as evidence. */
const HOVERED: readonly { words: string; speaker: string; topic: Topic; stance: Expected['stance']; why: readonly string[] }[] = [
  { words: 'لا تسعى للمواجهة', speaker: 'لافروف', topic: 'confrontation', stance: 'against', why: ['لا', 'مواجهة'] },
  { words: 'منفتحون على التفاعل', speaker: 'لافروف', topic: 'cooperation', stance: 'favor', why: ['منفتحون'] },
  { words: 'مراقبة التسلح', speaker: 'أنتونوف', topic: 'arms-control', stance: 'none', why: ['مراقبة التسلح'] },
];

describe.each(BROWSERS)('the main job in %s', (name) => {
  let server: Server;
  let session: Session;
  let untouched: Picture;
  let untouchedBody: string;
  let page: Page;
  let reading: Reading;

  const look = async () => picture(await page.screenshot());
  const boxes = async (statement: QuotedStatement) => boxesOf(page, statement.quote, statement.sentence, statement.quoteStart);
  const body = () => page.evaluate(() => document.body.outerHTML);

  /** The least of its lines: a statement is painted where every line of it is. */
  const paint = (now: Picture, lines: readonly Box[]) => Math.min(...lines.map((line) => changed(untouched, now, line)));

  /** Resolves when of all statements exactly those of these topics are painted. */
  async function painted(topics: readonly Topic[]): Promise<void> {
    const lines = new Map<QuotedStatement, Box[]>();
    for (const statement of reading.statements) lines.set(statement, await boxes(statement));
    await until(
      `the paint of ${topics.join(', ') || 'no topic'}`,
      async () => {
        const now = await look();
        return reading.statements.filter((statement) => {
          // Where statements overlap, the one that is on still paints the other's words.
          const overlapped = reading.statements.some((other) => other !== statement && overlap(statement, other));
          const share = paint(now, lines.get(statement) ?? []);
          return topics.includes(statement.topic) ? share < 0.5 : share > 0 && !overlapped;
        });
      },
      (wrong) => wrong.length === 0,
    );
  }

  beforeAll(async () => {
    server = await startServer();
    const site = filesOf(resolve(import.meta.dirname, '../demo/site'));
    server.host(DEMO_HOST, site);
    server.host(new URL(UNTOUCHED).host, site);
    session = await launch(name, { port: server.port, viewport: VIEWPORT });
    page = await session.open(UNTOUCHED);
    untouched = await look();
    untouchedBody = await body();
    await page.close();
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
    const left = [...reading.statements];
    for (const expected of STATEMENTS) {
      const at = left.findIndex((found) => isAbout(found, expected));
      expect(left[at], `${expected.topic} ${expected.stance} «${expected.words}»`).toBeDefined();
      const [found] = left.splice(at, 1) as [QuotedStatement];
      expect(expected.speakers, `the speaker of «${expected.words}»`).toContain(found.speaker?.name);
      expect(found.conditional, `the condition of «${expected.words}»`).toBe(expected.conditional ?? false);
    }
    // Opinions may differ on a few more, but not on the margins, where sport only sounds like politics.
    expect(left.length, left.map(({ quote }) => quote).join(' · ')).toBeLessThanOrEqual(3);
    expect(left.filter(({ inArticle }) => !inArticle).map(({ quote }) => quote)).toEqual([]);
  });

  test('paints each of them, and nothing else', async () => {
    await painted(TOPICS);
    const lines = (await Promise.all(reading.statements.map(boxes))).flat();
    expect(changedOutside(untouched, await look(), lines, 12)).toBe(0);
  });

  test('leaves the page as it was', async () => {
    expect(await body()).toBe(untouchedBody);
  });

  test('shows the count on the toolbar button', async () => {
    await until(
      'the badge',
      () => session.badge(),
      (text) => text === String(reading.statements.filter(({ inArticle }) => inArticle).length),
    );
  });

  test.each(HOVERED)('explains «$words» on hover', async ({ words: hovered, speaker, topic, stance, why }) => {
    try {
      await hover(page, hovered);
      const text = (await until(
        `the card of «${hovered}»`,
        () => cardText(session, page),
        (text) => text?.includes(speaker) ?? false,
      )) as string;
      const language = (await onCard(session, page, (root) =>
        root.querySelector('[role=dialog]')?.getAttribute('lang'),
      )) as Language;
      expect(text).toContain(wordsIn(language).position(topic, stance));
      for (const word of why) expect(text).toContain(word);
    } finally {
      await page.mouse.move(2, 2);
      await page.keyboard.press('Escape');
    }
    await until(
      'the card to close',
      () => cardText(session, page),
      (text) => text === null,
    );
  });

  /** Opens the real popup, which does not outlive a touch of the page, and closes it again. */
  async function inPopup(task: (popup: View) => Promise<void>): Promise<void> {
    const popup = await session.openPopup();
    try {
      await until('the popup to know the page', () => popup.run((document) => document.querySelector('main > *') !== null));
      await task(popup);
    } finally {
      await popup.close();
    }
  }

  /** Presses a control of the popup and waits for what it is to bring about, for a popup that goes at once may not have stored it. */
  const press = (selector: string, effect: () => Promise<unknown>) =>
    inPopup(async (popup) => {
      await until(selector, () => popup.run((document, selector) => document.querySelector(selector) !== null, selector));
      await popup.run((document, selector) => (document.querySelector(selector) as HTMLElement).click(), selector);
      await effect();
    });

  test('sums the page up in the popup', async () => {
    // What stands in the margins is counted apart.
    const statements = reading.statements.filter(({ inArticle }) => inArticle);
    const { topics, speakers } = summarise(statements);
    await inPopup(async (popup) => {
      /** The texts of all parts that match, with a run of blanks as one. */
      const said = (selector: string) =>
        popup.run(
          (document, selector) =>
            [...document.querySelectorAll(selector)].map((part) => part.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
          selector,
        );
      const [language, locale] = await popup.run((document) => [
        document.documentElement.lang as Language,
        document.defaultView?.navigator.language,
      ]);
      const words = wordsIn(language, locale);
      await until(
        'the list',
        () => said('.list .quote'),
        (quotes) => quotes.length === statements.length,
      );
      expect(await said('.headline .count')).toEqual([words.count('statements', statements.length)]);
      expect(await said('.balance li .row-bar .visually-hidden')).toEqual(
        TOPICS.map((topic) => words.text('view.balance_row', { topic: words.topic(topic), ...topics[topic] })),
      );
      expect(await said('.matrix .speaker-button .name')).toEqual(speakers.map(({ speaker }) => speaker?.name));
      expect(await said('.list .quote')).toEqual(statements.map(({ quote }) => quote.replace(/\s+/g, ' ')));
    });
  });

  test('brings a statement into view on a click in the popup', async () => {
    await page.setViewport({ width: VIEWPORT.width, height: 500 });
    await page.evaluate(() => scrollTo(0, 0));
    const last = reading.statements.at(-1) as QuotedStatement;
    const inView = (y: number) => y > 0 && y < 500;
    await press('.list li:last-child .statement', () =>
      until('the last statement in view', async () => (await boxes(last))[0]?.y ?? -1, inView),
    );
    await page.setViewport(VIEWPORT);
    await page.evaluate(() => scrollTo(0, 0));
  });

  test('switches a topic off, and on again', async () => {
    const topicSwitch = '.balance li.topic-cooperation input[role=switch]';
    await press(topicSwitch, () => painted(['confrontation', 'arms-control']));
    await press(topicSwitch, () => painted(TOPICS));
  });

  test('switches the page off, and nothing is left', async () => {
    const looksUntouched = () =>
      until(
        'the page to look untouched',
        async () => changedOutside(untouched, await look(), [], 0),
        (pixels) => pixels === 0,
      );
    await press('.switches .switch:last-child input', looksUntouched);
    expect(await body()).toBe(untouchedBody);
    expect((await session.reading())?.statements ?? []).toEqual([]);
    await until(
      'the badge to go',
      () => session.badge(),
      (text) => !/\d/.test(text),
    );
    await hover(page, HOVERED[0]?.words ?? '');
    // Longer than a card takes to open.
    await sleep(1_000);
    expect(await cardText(session, page)).toBeNull();
  });

  test('asked nothing of anybody but the page itself', () => {
    const own = /\.(google|googleapis|gstatic|mozilla|firefox|mozilla\.net)\.\w+|gvt1|detectportal|\bmozilla\.(org|net|com)/;
    const others = server.requests.filter((url) => ![DEMO_HOST, new URL(UNTOUCHED).host].includes(new URL(url).hostname));
    expect(others.filter((url) => !own.test(url))).toEqual([]);
  });
});

/** Whether the found statement covers at least half of the expected clause, or lies at least half in it. */
function isAbout({ topic, stance, sentence, quote, quoteStart }: QuotedStatement, expected: Expected): boolean {
  const start = sentence.indexOf(expected.words);
  if (start < 0 || topic !== expected.topic || stance !== expected.stance) return false;
  const common = Math.min(start + expected.words.length, quoteStart + quote.length) - Math.max(start, quoteStart);
  return common * 2 >= Math.min(expected.words.length, quote.length);
}

function overlap(one: QuotedStatement, other: QuotedStatement): boolean {
  return one.position < other.position + other.quote.length && other.position < one.position + one.quote.length;
}
