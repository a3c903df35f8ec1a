/** Hours of a live blog in fast motion: thousands of entries come, are edited and go, and nothing piles up. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../../setup/browsers.ts';
import { type Act, raise, type Stage } from '../page-stage/stage.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><body dir="rtl"><main><article id="blog"><h1>تغطية</h1></article></main>`;
/** Entries that stand in the page at any time. */
const LENGTH = 60;

/** In the page: so many insertions, edits and removals; it ends as it began, with the newest `length` entries. */
async function live(changes: number, length: number): Promise<void> {
  const blog = document.querySelector('#blog')!;
  const words = ['حرب', 'لا حرب', 'تعاون', 'تسلح', 'كلام', 'قال سعيد'];
  const text = (number: number): string =>
    `الساعة ${number}: ${words[number % 6]} في المدينة، ثم ${words[(number * 7) % 6]} بعد ذلك.`;
  for (let number = 0; number < changes; number++) {
    const entries = [...blog.querySelectorAll('section')];
    if (number % 3 === 0) {
      blog.insertAdjacentHTML(
        'afterbegin',
        `<section><h2>${text(number)}</h2><p>${text(number + 1)} <b>${text(number + 2)}</b></p></section>`,
      );
    } else if (number % 3 === 1) {
      const entry = entries[number % entries.length];
      if (number % 2 === 0) entry!.querySelector('p')!.textContent = text(number);
      else (entry!.querySelector('h2')!.firstChild as Text).data = text(number);
    } else if (entries.length > length) {
      entries.at(-1)!.remove();
    }
    if (number % 20 === 0) await new Promise((done) => setTimeout(done, 15));
  }
}

/** Bytes in use after collection, when what the browser itself puts off has been done; Chromium alone tells. */
async function heap(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  const sizes: number[] = [];
  for (let i = 0; i < 6; i++) {
    await client.send('HeapProfiler.collectGarbage');
    sizes.push((await client.send('Runtime.getHeapUsage')).usedSize);
    await sleep(300);
  }
  await client.detach();
  return Math.min(...sizes);
}

describe.each(BROWSERS)('a long day in %s', (name) => {
  let stage: Stage;
  let act: Act;

  beforeAll(async () => {
    stage = await raise(name);
    act = await stage.open(PAGE);
  });
  afterAll(() => stage?.close());

  test('ends with the highlights of a fresh scan and with the memory of the morning', async () => {
    // The first hours warm up what every page warms up; the browser goes on compiling for some thousand changes.
    await act.page.evaluate(live, 4000, LENGTH);
    await act.paints(await act.ask('fresh'));
    const before = name === 'chromium' ? await heap(act.page) : 0;
    await act.page.evaluate(live, 5000, LENGTH);
    await act.paints(await act.ask('fresh'));
    const after = name === 'chromium' ? await heap(act.page) : 0;
    expect(after).toBeLessThanOrEqual(1.1 * before);
    expect(await act.ask('state')).toMatchObject({ error: null });
    expect(await act.ask('digest')).toMatchObject({ state: 'ready', notice: null });
  });
});
