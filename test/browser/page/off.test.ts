/** What is switched off is gone, at once and without a trace. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/stance/reading.ts';
import { BROWSERS } from '../../setup/browsers.ts';
import { raise, type Stage } from '../page-stage/stage.ts';

const WAR = 'mawqif-confrontation-favor';
const TRADE = 'mawqif-cooperation-favor';
const PAGE = `<!doctype html><meta charset="utf-8"><body dir="rtl"><p>حرب</p><p>تعاون</p>
  <div><template shadowrootmode="open"><p>حرب</p></template></div><iframe srcdoc="<p>تعاون</p>"></iframe>`;
const ALL = { [WAR]: ['حرب', 'حرب'], [TRADE]: ['تعاون', 'تعاون'] };

describe.each(BROWSERS)('off in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await raise(name);
  });
  afterAll(() => stage?.close());

  test('a topic, and on again', async () => {
    const act = await stage.open(PAGE);
    await act.paints(ALL);
    await act.ask('show', ['cooperation'], []);
    await act.paints({ [TRADE]: ALL[TRADE]! });
    expect(((await act.ask('reading')) as Reading).statements.map(({ topic }) => topic)).toEqual(['cooperation', 'cooperation']);
    await act.ask('show', ['cooperation', 'confrontation'], []);
    await act.paints(ALL);
    await act.page.close();
  });

  test('a phrase that was muted, and on again', async () => {
    const act = await stage.open(PAGE);
    await act.paints(ALL);
    await act.ask('show', ['cooperation', 'confrontation'], ['تعاون']);
    await act.paints({ [WAR]: ALL[WAR]! });
    expect(((await act.ask('reading')) as Reading).statements.map(({ quote }) => quote)).toEqual(['حرب', 'حرب']);
    await act.ask('show', ['cooperation', 'confrontation'], []);
    await act.paints(ALL);
    await act.page.close();
  });

  test('all: no highlight, no sheet, nothing that still listens; and on again', async () => {
    const act = await stage.open(PAGE);
    await act.paints(ALL);
    await act.ask('stop');
    const left = await act.page.evaluate(() => {
      const { contentWindow, contentDocument } = document.querySelector('iframe')!;
      const frame = contentWindow as typeof globalThis & Window;
      return {
        highlights: CSS.highlights.size + frame.CSS.highlights.size,
        sheets: [document, document.querySelector('div')!.shadowRoot!, contentDocument!].map(
          ({ adoptedStyleSheets }) => adoptedStyleSheets.length,
        ),
      };
    });
    expect(left).toEqual({ highlights: 0, sheets: [0, 0, 0] });
    const { readings } = await act.ask('state');
    await act.page.evaluate(() => {
      document.querySelector('p')!.textContent = 'لا حرب';
    });
    await act.page.mouse.move(600, 20, { steps: 5 });
    await new Promise((done) => setTimeout(done, 1500));
    expect(await act.painted()).toEqual({});
    expect((await act.ask('state')).readings).toBe(readings);
    await act.ask('start');
    await act.paints({ 'mawqif-confrontation-against': ['لا حرب'], [WAR]: ['حرب'], [TRADE]: ALL[TRADE]! });
    await act.page.close();
  });

  test('while it is still reading', async () => {
    const act = await stage.open(`<!doctype html><meta charset="utf-8">${'<p>حرب كبيرة</p>'.repeat(20_000)}`, {
      isStarted: false,
    });
    await act.ask('start');
    await act.ask('stop');
    await new Promise((done) => setTimeout(done, 500));
    expect(await act.painted()).toEqual({});
    expect((await act.ask('state')).error).toBeNull();
    await act.page.close();
  });
});
