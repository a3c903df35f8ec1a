/** Pages that are made, or happen, to break what runs in them. Nothing may throw, nothing of theirs may run, and they stay responsive. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/stance/reading.ts';
import { BROWSERS } from '../../setup/browsers.ts';
import { type Act, raise, type Stage } from '../page-stage/stage.ts';
import { until } from '../poll.ts';

const WAR = 'mawqif-confrontation-favor';
const page = (body: string): string => `<!doctype html><meta charset="utf-8"><body dir="rtl">${body}`;
const readingOf = (act: Act): Promise<Reading> => act.ask('reading') as Promise<Reading>;

async function expectNoError(act: Act): Promise<void> {
  expect((await act.ask('state')).error).toBeNull();
}

describe.each(BROWSERS)('hostile pages in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await raise(name);
  });
  afterAll(() => stage?.close());

  test('a strict content security policy and trusted types', async () => {
    const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    const act = await stage.open(page('<p>حرب</p>'), { headers: { 'content-security-policy': policy } });
    await act.paints({ [WAR]: ['حرب'] });
    await expectNoError(act);
    await act.page.close();
  });

  test('prototypes that the page has polluted', async () => {
    const act = await stage.open(
      page(`<p>حرب</p><script>
        for (const name of ['firstChild', 'nextSibling', 'parentNode', 'data', 'textContent', 'nodeType'])
          Object.defineProperty(Node.prototype, name, { get() { throw new Error('polluted ' + name); } });
        for (const name of ['map', 'filter', 'push', 'forEach', 'flatMap', 'at']) Array.prototype[name] = () => { throw new Error('polluted ' + name); };
        for (const name of ['get', 'set', 'has', 'delete']) Map.prototype[name] = () => { throw new Error('polluted ' + name); };
        HighlightRegistry.prototype.set = Highlight.prototype.add = () => { throw new Error('polluted'); };
        window.getComputedStyle = () => { throw new Error('polluted'); };
        Object.prototype.result = Object.prototype.article = 'polluted';
      </script>`),
    );
    await act.quotes(['حرب']);
    await expectNoError(act);
    await act.page.close();
  });

  test('elements whose names hide the properties of the DOM', async () => {
    const names =
      'firstChild nextSibling parentNode nodeType localName ownerDocument assignedSlot shadowRoot getAttribute isConnected';
    const methods = 'getBoundingClientRect scrollIntoView checkVisibility querySelectorAll createRange addEventListener';
    const inputs = `${names} ${methods}`
      .split(' ')
      .map((word) => `<input name="${word}" hidden>`)
      .join('');
    const images = [
      'body',
      'documentElement',
      'defaultView',
      'title',
      'hidden',
      'adoptedStyleSheets',
      'caretPositionFromPoint',
      ...methods.split(' '),
    ];
    const act = await stage.open(
      page(`<form><p>حرب</p>تعاون${inputs}</form>${images.map((word) => `<img name="${word}" alt="">`).join('')}<p>تسلح</p>`),
    );
    await act.quotes(['حرب', 'تعاون', 'تسلح']);
    const [, trade] = (await readingOf(act)).statements;
    expect(await act.ask('scrollTo', trade!.id)).toBe(true);
    expect(await act.ask('rectsOf', trade!.id)).toHaveLength(1);
    await new Promise((done) => setTimeout(done, 1200));
    await expectNoError(act);
    await act.page.close();
  });

  test('text that looks like markup or script', async () => {
    const act = await stage.open(
      page('<p>&lt;img src=x onerror="document.title=\'run\'"&gt; حرب &lt;script&gt;document.title="run"&lt;/script&gt;</p>'),
    );
    const [war] = await act.quotes(['حرب']);
    expect(war!.sentence).toContain('<script>');
    expect(await act.page.title()).toBe('');
    await act.page.close();
  });

  test('lone surrogates, bidi controls and zero-width characters', async () => {
    const act = await stage.open(page('<p>\u202e\u2067\u200f حرب \u200d\u200c\ufeff\u2069</p><p id="odd"></p>'));
    await act.page.evaluate(() => {
      document.querySelector('#odd')!.textContent = '\ud800 تعاون \udc00';
    });
    await act.quotes(['حرب', 'تعاون']);
    await act.paints({ [WAR]: ['حرب'], 'mawqif-cooperation-favor': ['تعاون'] });
    await expectNoError(act);
    await act.page.close();
  });

  test('two hundred thousand nodes, one of them nested as deep as a parser goes', async () => {
    const act = await stage.open(page('<div id="root"></div>'), { isStarted: false });
    await act.page.evaluate(() => {
      const root = document.querySelector('#root')!;
      root.innerHTML = `${'<p>كلام <b>عن</b> <i>سلم</i></p>'.repeat(29)}<p>كلام <b>عن</b> <i>حرب</i></p>`.repeat(1000);
      let deep = root;
      for (let i = 0; i < 500; i++) deep = deep.appendChild(document.createElement(i % 2 ? 'div' : 'span'));
      deep.append('تعاون');
    });
    await act.ask('start');
    const { count } = await until(
      'all of it',
      () => act.ask('digest'),
      ({ state }) => state === 'ready',
    );
    expect(count).toBe(1001);
    await expectNoError(act);
    await act.page.close();
  });

  test('a text node of two megabytes', async () => {
    // As a browser shows a text file. In one paragraph Chromium alone takes longer than any reader would wait.
    const act = await stage.open(page('<div id="root" style="white-space:pre-wrap"></div>'), { isStarted: false });
    await act.page.evaluate(() => {
      document.querySelector('#root')!.append(`${'كلام عن السلم هنا، '.repeat(100)}حرب\n`.repeat(1050));
    });
    await act.ask('start');
    const { count } = await until(
      'all of it',
      () => act.ask('digest'),
      ({ state }) => state === 'ready',
    );
    expect(count).toBe(1050);
    await expectNoError(act);
    await act.page.close();
  });

  test('ten thousand changes a second: it backs off, says so, and is right again when they end', async () => {
    const act = await stage.open(page('<p id="war">حرب</p><p id="storm"></p>'));
    await act.quotes(['حرب']);
    await act.page.evaluate(() => {
      const storm = document.querySelector('#storm')!;
      const timer = setInterval(() => {
        for (let i = 0; i < 200; i++) storm.textContent = `رقم ${Math.random()}`;
      }, 10);
      (window as unknown as { calm: () => void }).calm = () => {
        clearInterval(timer);
        storm.textContent = 'تعاون';
      };
    });
    await until(
      'the notice',
      () => readingOf(act),
      ({ notice }) => notice === 'busy',
    );
    await act.page.evaluate(() => (window as unknown as { calm: () => void }).calm());
    await until(
      'calm',
      () => readingOf(act),
      ({ notice, statements }) => notice === null && statements.map(({ quote }) => quote).join() === 'حرب,تعاون',
    );
    await expectNoError(act);
    await act.page.close();
  });

  test('a page that throws away highlights and sheets again and again', async () => {
    const act = await stage.open(page('<p>حرب</p>'));
    await act.quotes(['حرب']);
    await act.page.evaluate(async () => {
      for (let i = 0; i < 20; i++) {
        CSS.highlights.clear();
        document.adoptedStyleSheets = [];
        await new Promise((done) => setTimeout(done, 20));
      }
    });
    await act.paints({ [WAR]: ['حرب'] });
    await expectNoError(act);
    await act.page.close();
  });
});
