/** The card as its reader uses it, in both real browsers: mouse, keyboard and touch, at the edges, over dialogs, against the page. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { QuotedStatement } from '../../lib/stance/reading.ts';
import { wordsIn } from '../../lib/ui/words/words.ts';
import { cardText, onCard } from './card.ts';
import { until } from './poll.ts';
import { type Box, boxesOf, hover } from './text.ts';
import { ask, BROWSERS, readingOf, type Stage, stage, store, stored } from './ui.ts';

const words = wordsIn('en');
const HOST = 'www.aawsat.com';
/** A page with a dialog of its own, and text at its very edges. */
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>صفحة</title>
<style>body{margin:0;min-height:1600px;font-size:20px} .foot{position:fixed;bottom:0;left:0}</style>
<p>كما أعلن وزير الخارجية الروسي سيرجي لافروف أن موسكو لا تسعى للمواجهة مع أحد.</p>
<button>زر</button>
<p class="foot">وأكد الوزير أن بلاده تدعو إلى الحوار مع جيرانها.</p>
<dialog><p>وقال الوزير إن بلاده ترحب باستمرار المفاوضات بين البلدين.</p><button class="close">إغلاق</button></dialog>`;

describe.each(BROWSERS)('the card in %s', (name) => {
  let on: Stage;
  let page: Page;
  let statements: readonly QuotedStatement[];

  const quoteIn = (sentence: string) => {
    const found = statements.find((statement) => statement.sentence.includes(sentence));
    if (!found) throw new Error(`nothing was found in «${sentence}»: ${statements.map(({ quote }) => quote).join(' · ')}`);
    return found;
  };
  const boxOf = async ({ quote, sentence, quoteStart }: QuotedStatement): Promise<Box> => {
    const [box] = await boxesOf(page, quote, sentence, quoteStart);
    if (!box) throw new Error(`«${quote}» is not rendered`);
    return box;
  };
  const point = async (statement: QuotedStatement) => {
    const { x, y, width, height } = await boxOf(statement);
    return { x: x + width / 2, y: y + height / 2 };
  };
  const opened = () => until('the card to open', () => cardText(on.session, page), Boolean);
  const closed = () =>
    until(
      'the card to close',
      () => cardText(on.session, page),
      (text) => text === null,
    );
  const cardBox = () =>
    onCard(on.session, page, (root) => {
      const { left, top, right, bottom } = (root.querySelector('.card') as HTMLElement).getBoundingClientRect();
      return { left, top, right, bottom };
    });
  /** Presses a button of the card with the mouse, as a reader does. */
  const press = async (label: string) => {
    const at = await until(`the button «${label}»`, () =>
      onCard(on.session, page, (root) =>
        [...root.querySelectorAll('button')].map((button) => {
          const { x, y, width, height } = button.getBoundingClientRect();
          return { name: button.getAttribute('aria-label') ?? button.textContent ?? '', x: x + width / 2, y: y + height / 2 };
        }),
      ).then((buttons) => buttons?.find((button) => button.name === label)),
    );
    if (at) await page.mouse.click(at.x, at.y);
  };
  /** What the background does on a key of `commands`, which no test can strike. */
  const step = (by: 1 | -1) =>
    ask<boolean>(
      on.desk,
      `api.tabs.query({ active: true, currentWindow: true }).then(([tab]) => api.tabs.sendMessage(tab.id, { kind: 'step', by: ${by} }, { frameId: 0 }))`,
    );

  beforeAll(async () => {
    on = await stage(name, { viewport: { width: 900, height: 600 } }, { language: 'en' });
    on.server.host(HOST, () => ({ body: PAGE, type: 'text/html; charset=utf-8' }));
    page = await on.session.open(`http://${HOST}/`);
    statements = (await readingOf(on.session)).statements;
  });
  afterAll(() => on?.close());
  afterEach(async () => {
    await page.mouse.move(450, 300);
    await page.keyboard.press('Escape');
    await closed();
  });

  test('opens under the mouse, can be reached by it, stays while it is there, closes when it has left', async () => {
    const statement = quoteIn('لا تسعى للمواجهة');
    await hover(page, statement.quote);
    expect(await opened()).toContain('Against confrontation');
    const box = await cardBox();
    if (!box) throw new Error('no card');
    await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 3 });
    // Longer than a card that has been left stays.
    await sleep(800);
    expect(await cardText(on.session, page)).not.toBeNull();
    await page.mouse.move(450, 590, { steps: 4 });
    await closed();
  });

  test('Escape closes it without a move of the mouse, and a made-up Escape of the page does not', async () => {
    await hover(page, quoteIn('لا تسعى للمواجهة').quote);
    await opened();
    await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(await cardText(on.session, page)).not.toBeNull();
    await page.keyboard.press('Escape');
    await closed();
  });

  test('is never off the screen, at the edges or on a narrow one', async () => {
    for (const width of [900, 320]) {
      await page.setViewport({ width, height: 600 });
      for (const sentence of ['لا تسعى للمواجهة', 'تدعو إلى الحوار']) {
        const { x, y } = await point(quoteIn(sentence));
        await page.mouse.move(2, 300);
        await page.mouse.move(x, y, { steps: 4 });
        await opened();
        const box = await cardBox();
        expect(box?.left).toBeGreaterThanOrEqual(0);
        expect(box?.top).toBeGreaterThanOrEqual(0);
        expect(box?.right).toBeLessThanOrEqual(width);
        expect(box?.bottom).toBeLessThanOrEqual(600);
        await page.keyboard.press('Escape');
        await closed();
      }
    }
    await page.setViewport({ width: 900, height: 600 });
  });

  test('the page can neither look into it nor keep it away', async () => {
    await hover(page, quoteIn('لا تسعى للمواجهة').quote);
    await opened();
    expect(await page.evaluate(() => document.querySelector('mawqif-card')?.shadowRoot)).toBeNull();
    await page.evaluate(() => document.querySelector('mawqif-card')?.remove());
    await page.keyboard.press('Escape');
    await hover(page, quoteIn('لا تسعى للمواجهة').quote);
    await opened();
  });

  test('over a modal dialog of the page it can be seen and used', async () => {
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    statements =
      (
        await until(
          'the dialog to be read',
          () => on.session.reading(),
          (reading) => (reading?.statements.length ?? 0) > 2,
        )
      )?.statements ?? [];
    const { x, y } = await point(quoteIn('استمرار المفاوضات'));
    await page.mouse.move(x, y, { steps: 4 });
    await opened();
    await press(words.text('card.wrong'));
    await until(
      'the question',
      () => cardText(on.session, page),
      (text) => text?.includes(words.text('card.mute_here')) ?? false,
    );
    // This Escape is for the card, not for the dialog under it.
    await page.keyboard.press('Escape');
    await closed();
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    statements =
      (
        await until(
          'the dialog to be gone',
          () => on.session.reading(),
          (reading) => reading?.statements.length === 2,
        )
      )?.statements ?? [];
  });

  test('copies the quotation with its source', async () => {
    await hover(page, quoteIn('لا تسعى للمواجهة').quote);
    await opened();
    await press(words.text('card.copy'));
    await until(
      'the word of it',
      () => cardText(on.session, page),
      (text) => text?.includes(words.text('card.copied')) ?? false,
    );
    // Pasting is the one way to see a clipboard that both browsers allow.
    const pasted = await on.session.openOwn('options.html');
    await pasted.bringToFront();
    await pasted.focus('.try textarea');
    const control = process.platform === 'darwin' ? 'Meta' : 'Control';
    await pasted.keyboard.down(control);
    await pasted.keyboard.press('v');
    await pasted.keyboard.up(control);
    const text = await until('the pasted text', () => pasted.$eval('.try textarea', (box) => (box as HTMLTextAreaElement).value));
    expect(text).toContain('لا تسعى للمواجهة');
    expect(text).toContain('سيرجي لافروف');
    expect(text).toContain(`](<http://${HOST}/>)`);
    await pasted.close();
    await page.bringToFront();
  });

  test('«not right» takes the phrase away here, and undo brings it back', async () => {
    const { quote } = quoteIn('لا تسعى للمواجهة');
    const found = async () => (await on.session.reading())?.statements.some((statement) => statement.quote === quote);
    await hover(page, quote);
    await opened();
    await press(words.text('card.wrong'));
    await press(words.text('card.mute_here'));
    await until('the statement to go', found, (there) => there === false);
    expect((await stored(on.desk)).muted).toEqual([expect.objectContaining({ site: 'aawsat.com', quote })]);
    expect(await cardText(on.session, page)).toContain(words.text('card.muted_here'));
    await press(words.text('card.undo'));
    await until('the statement to come back', found, (there) => there === true);
    expect((await stored(on.desk)).muted).toEqual([]);
    await page.mouse.click(450, 590);
  });

  test('next and previous go through the page, take the focus, are spoken, and give the focus back', async () => {
    await page.focus('body > button');
    expect(await step(1)).toBe(true);
    const first = await opened();
    const spoken = () =>
      onCard(on.session, page, (root) => [...root.children].find((part) => part.matches('[role=status]'))?.textContent ?? '');
    expect(await spoken()).toContain(statements[0]?.quote);
    expect(await onCard(on.session, page, (root) => root.activeElement?.getAttribute('role') ?? '')).toBe('dialog');
    await step(1);
    await until(
      'the next card',
      () => cardText(on.session, page),
      (text) => text !== null && text !== first,
    );
    expect(await spoken()).toContain(statements[1]?.quote);
    await press(words.text('card.previous'));
    await until(
      'the first card again',
      () => cardText(on.session, page),
      (text) => text === first,
    );
    await page.keyboard.press('Escape');
    await closed();
    expect(await page.evaluate(() => document.activeElement?.matches('body > button'))).toBe(true);
  });

  test('speaks the language that the reader chooses', async () => {
    await store(on.desk, { language: 'ar' });
    await hover(page, quoteIn('لا تسعى للمواجهة').quote);
    await until(
      'the Arabic card',
      () => cardText(on.session, page),
      (text) => text?.includes('ضد المواجهة') ?? false,
    );
    expect(await onCard(on.session, page, (root) => getComputedStyle(root.querySelector('.card') as Element).direction)).toBe(
      'rtl',
    );
    await store(on.desk, { language: 'en' });
  });

  test('opens by a tap, stays when the finger is lifted, goes at a tap elsewhere', async () => {
    const { x, y } = await point(quoteIn('لا تسعى للمواجهة'));
    // The finger is gone before a frame is drawn; twice, for a card that was closed opens again.
    for (const _ of [1, 2]) {
      await page.touchscreen.tap(x, y);
      await opened();
      await sleep(800);
      expect(await cardText(on.session, page)).not.toBeNull();
      await page.touchscreen.tap(450, 500);
      await closed();
    }
  });
});
