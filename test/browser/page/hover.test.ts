/** The real mouse over painted text: which statements it finds, and where they stand. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hover } from '../../../lib/page/highlighter.ts';
import type { QuotedStatement } from '../../../lib/stance/reading.ts';
import { BROWSERS } from '../../setup/browsers.ts';
import { type Act, raise, type Stage } from '../page-stage/stage.ts';
import { until } from '../poll.ts';

type Rect = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

const page = (body: string): string => `<!doctype html><meta charset="utf-8"><body dir="rtl" style="font:20px serif">${body}`;

async function rectOf(act: Act, id: string): Promise<Rect> {
  const [rect] = (await act.ask('rectsOf', id)) as unknown as Rect[];
  if (!rect) throw new Error(`statement ${id} has no rectangle`);
  return rect;
}

async function moveOver(page: Page, { x, y, width, height }: Rect): Promise<void> {
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
}

const hoverOf = async (act: Act): Promise<Hover | null> => ((await act.ask('state')) as { hover: Hover | null }).hover;
const hovered = (act: Act, quotes: readonly string[]): Promise<unknown> =>
  until(
    `the pointer over ${quotes}`,
    () => hoverOf(act),
    (hover) => JSON.stringify(hover?.statements.map(({ quote }) => quote) ?? []) === JSON.stringify(quotes),
    10_000,
  );

describe.each(BROWSERS)('the pointer in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await raise(name);
  });
  afterAll(() => stage?.close());

  test.each([
    ['plain text', '<p>قالوا حرب هنا</p>'],
    ['words split by elements', '<p>قالوا <b>حر</b>ب هنا</p>'],
    ['an open shadow root', '<div><template shadowrootmode="open"><p>قالوا حرب هنا</p></template></div>'],
    ['a closed shadow root', '<div><template shadowrootmode="closed"><p>قالوا حرب هنا</p></template></div>'],
    ['a frame', '<iframe srcdoc="<p dir=rtl>قالوا حرب هنا</p>" style="margin:40px;border:7px solid"></iframe>'],
    ['a page scrolled down', '<div style="height:3000px"></div><p>قالوا حرب هنا</p><div style="height:3000px"></div>'],
  ])('finds a statement in %s, and loses it beside it', async (where, body) => {
    const act = await stage.open(page(body));
    const [war] = await act.quotes(['حرب']);
    if (where.includes('scrolled'))
      await act.page.evaluate(() => document.querySelector('p')!.scrollIntoView({ block: 'center' }));
    const rect = await rectOf(act, war!.id);
    await moveOver(act.page, rect);
    await hovered(act, ['حرب']);
    const { rects } = (await hoverOf(act))!;
    expect(rects[0]!.x).toBeCloseTo(rect.x, 0);
    expect(rects[0]!.y).toBeCloseTo(rect.y, 0);
    // In the same line, where the caret still snaps to the word.
    await act.page.mouse.move(Math.max(1, rect.x - 150), rect.y + rect.height / 2, { steps: 3 });
    await hovered(act, []);
    await act.page.close();
  });

  test('follows text that scrolls away under it', async () => {
    const act = await stage.open(page('<p>حرب</p><div style="height:4000px"></div>'));
    const [war] = await act.quotes(['حرب']);
    await moveOver(act.page, await rectOf(act, war!.id));
    await hovered(act, ['حرب']);
    await act.page.evaluate(() => scrollTo(0, 1500));
    await hovered(act, []);
    await act.page.close();
  });

  test('keeps what it found while it is over an element of ours', async () => {
    const act = await stage.open(
      page('<p>حرب</p><div id="ours" style="position:fixed;left:0;top:200px;width:300px;height:300px"></div>'),
    );
    const [war] = await act.quotes(['حرب']);
    await moveOver(act.page, await rectOf(act, war!.id));
    await hovered(act, ['حرب']);
    await act.page.mouse.move(100, 300, { steps: 1 });
    await act.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect((await hoverOf(act))?.statements[0]?.quote).toBe('حرب');
    await act.page.close();
  });

  test('is not moved by events that the page makes', async () => {
    const act = await stage.open(page('<p>حرب</p>'));
    const [war] = await act.quotes(['حرب']);
    const { x, y } = await rectOf(act, war!.id);
    await act.page.evaluate(
      (x, y) => {
        for (const type of ['pointermove', 'pointerdown']) {
          document
            .querySelector('p')!
            .dispatchEvent(new PointerEvent(type, { clientX: x + 2, clientY: y + 2, bubbles: true, composed: true }));
        }
      },
      x,
      y,
    );
    await act.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await hoverOf(act)).toBeNull();
    await act.page.close();
  });

  test('scrolls to a statement and flashes it, and only for a moment', async () => {
    const act = await stage.open(page('<p>تعاون</p><div style="height:5000px"></div><p>حرب</p>'));
    const [, war] = await act.quotes(['تعاون', 'حرب']);
    expect(await act.ask('scrollTo', war!.id)).toBe(true);
    await until('the flash', act.painted, (painted) => painted['mawqif-flash']?.join() === 'حرب', 5000);
    await until(
      'the statement in view',
      () => rectOf(act, war!.id),
      ({ y }) => y > 0 && y < 900,
      5000,
    );
    await until('the end of the flash', act.painted, (painted) => !painted['mawqif-flash'], 5000);
    expect(await act.ask('scrollTo', 'no-such-id')).toBe(false);
    await act.page.close();
  });

  test('goes from statement to statement, round the end, and starts where the reader is', async () => {
    const act = await stage.open(page('<p>حرب</p><div style="height:3000px"></div><p>تعاون</p><p>تسلح</p>'));
    const [war, trade, arms] = await act.quotes(['حرب', 'تعاون', 'تسلح']);
    const next = async (id: string | null, step: 1 | -1) =>
      ((await act.ask('neighbour', id, step)) as QuotedStatement | null)?.id;
    expect(await next(war!.id, 1)).toBe(trade!.id);
    expect(await next(arms!.id, 1)).toBe(war!.id);
    expect(await next(war!.id, -1)).toBe(arms!.id);
    expect(await next(null, 1)).toBe(war!.id);
    await act.page.evaluate(() => scrollTo(0, 1500));
    expect(await next(null, 1)).toBe(trade!.id);
    expect(await next(null, -1)).toBe(war!.id);
    await act.page.close();
  });
});
