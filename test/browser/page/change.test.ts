/** Pages that change in ways that only some pages do: highlights and statements end right each time. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/stance/reading.ts';
import { BROWSERS } from '../../setup/browsers.ts';
import { type Act, raise, type Stage } from '../page-stage/stage.ts';
import { until } from '../poll.ts';

const WAR = 'mawqif-confrontation-favor';
const TRADE = 'mawqif-cooperation-favor';
const page = (body: string): string => `<!doctype html><meta charset="utf-8"><body dir="rtl">${body}`;

describe.each(BROWSERS)('changes in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await raise(name);
  });
  afterAll(() => stage?.close());

  /** Opens a page with one painted word, changes it by a function that runs in the page, and waits for what must be painted then. */
  const check = async (body: string, change: () => void, expected: Record<string, string[]>): Promise<Act> => {
    const act = await stage.open(page(`<p id="first">حرب</p>${body}`));
    await until('the first word to be painted', act.painted, (painted) => painted[WAR]?.includes('حرب') === true);
    await act.page.evaluate(change);
    await act.paints(expected);
    return act;
  };

  const CHANGES: [string, string, () => void, Record<string, string[]>][] = [
    [
      'a text node replaced by a framework',
      '',
      () => {
        document.querySelector('#first')!.firstChild!.replaceWith('لا ', document.createTextNode('حرب'));
      },
      { 'mawqif-confrontation-against': ['لا ', 'حرب'] },
    ],
    [
      'letters edited before a statement',
      '',
      () => {
        (document.querySelector('#first')!.firstChild as Text).insertData(0, 'قبل ');
      },
      { [WAR]: ['حرب'] },
    ],
    [
      'the whole body rewritten',
      '',
      () => {
        document.body.innerHTML = '<main><h1>تعاون</h1></main>';
      },
      { [TRADE]: ['تعاون'] },
    ],
    [
      'the body element replaced',
      '',
      () => {
        const body = document.createElement('body');
        body.innerHTML = '<p>تعاون</p>';
        document.documentElement.replaceChild(body, document.body);
      },
      { [TRADE]: ['تعاون'] },
    ],
    ['the registry of highlights cleared', '', () => CSS.highlights.clear(), { [WAR]: ['حرب'] }],
    [
      'what was hidden shown by its class',
      '<style>.x{display:none}</style><div class="x"><p>تعاون</p></div>',
      () => document.querySelector('.x')!.classList.remove('x'),
      { [WAR]: ['حرب'], [TRADE]: ['تعاون'] },
    ],
    [
      'what was invisible shown by its style',
      '<div style="visibility:hidden"><p>تعاون</p></div>',
      () => document.querySelector('div')!.removeAttribute('style'),
      { [WAR]: ['حرب'], [TRADE]: ['تعاون'] },
    ],
    [
      'what was shown hidden, far above the text',
      '<section><div><p>تعاون</p></div></section>',
      () => {
        document.querySelector('section')!.hidden = true;
      },
      { [WAR]: ['حرب'] },
    ],
    [
      'what was read made editable',
      '<section><p>تعاون</p></section>',
      () => {
        document.querySelector('section')!.contentEditable = 'true';
      },
      { [WAR]: ['حرب'] },
    ],
    [
      'details opened',
      '<details><summary>س</summary><p>تعاون</p></details>',
      () => {
        document.querySelector('details')!.open = true;
      },
      { [WAR]: ['حرب'], [TRADE]: ['تعاون'] },
    ],
    [
      'a custom element that gets its shadow root late',
      '<late-card></late-card>',
      () => {
        document.querySelector('late-card')!.attachShadow({ mode: 'open' }).innerHTML = '<p>تعاون</p>';
      },
      { [WAR]: ['حرب'], [TRADE]: ['تعاون'] },
    ],
    [
      'text changed inside a shadow root',
      '<div><template shadowrootmode="open"><p>سلم</p></template></div>',
      () => {
        document.querySelector('div')!.shadowRoot!.querySelector('p')!.textContent = 'تعاون';
      },
      { [WAR]: ['حرب'], [TRADE]: ['تعاون'] },
    ],
    [
      'a child given another slot',
      '<div><template shadowrootmode="open"><slot name="a"></slot></template><b slot="none">تعاون</b></div>',
      () => {
        document.querySelector('b')!.slot = 'a';
      },
      { [WAR]: ['حرب'], [TRADE]: ['تعاون'] },
    ],
    [
      'text changed inside a frame',
      '<iframe srcdoc="<p>سلم</p>"></iframe>',
      () => {
        document.querySelector('iframe')!.contentDocument!.querySelector('p')!.textContent = 'تعاون';
      },
      { [WAR]: ['حرب'], [TRADE]: ['تعاون'] },
    ],
    [
      'a frame that goes to another document',
      '<iframe srcdoc="<p>سلم</p>"></iframe>',
      () => {
        document.querySelector('iframe')!.srcdoc = '<p>تعاون</p>';
      },
      { [WAR]: ['حرب'], [TRADE]: ['تعاون'] },
    ],
    [
      'a frame taken away',
      '<iframe srcdoc="<p>تعاون</p>"></iframe>',
      () => document.querySelector('iframe')!.remove(),
      { [WAR]: ['حرب'] },
    ],
    [
      'a parent moved elsewhere',
      '<section></section><div><p>تعاون</p></div>',
      () => document.querySelector('section')!.append(document.querySelector('div')!),
      { [WAR]: ['حرب'], [TRADE]: ['تعاون'] },
    ],
    [
      'a feed that grows by a thousand entries',
      '<main></main>',
      () => {
        for (let i = 0; i < 1000; i++)
          document.querySelector('main')!.insertAdjacentHTML('beforeend', `<article><p>خبر ${i}</p></article>`);
        document.querySelector('main')!.insertAdjacentHTML('beforeend', '<article><p>تعاون</p></article>');
      },
      { [WAR]: ['حرب'], [TRADE]: ['تعاون'] },
    ],
  ];
  test.each(CHANGES)('%s', async (_, body, change, expected) => {
    const act = await check(body, change, expected);
    expect(((await act.ask('state')) as { error: string | null }).error).toBeNull();
    await act.page.close();
  });

  test('the document written anew', async () => {
    // That throws out every listener, the stage's own too: from here on it answers no more.
    const act = await check(
      '',
      () => {
        document.open();
        document.write('<!doctype html><meta charset="utf-8"><body><p>تعاون</p>');
        document.close();
      },
      { [TRADE]: ['تعاون'] },
    );
    await act.page.close();
  });

  test('style sheets that the page replaces', async () => {
    const act = await check(
      '',
      () => {
        document.adoptedStyleSheets = [];
      },
      { [WAR]: ['حرب'] },
    );
    await until(
      'our sheet',
      () => act.page.evaluate(() => document.adoptedStyleSheets.length),
      (length) => length === 1,
    );
    await act.page.close();
  });

  test('statements keep their ids while their text stays, wherever it goes', async () => {
    const act = await stage.open(page('<div><p>حرب</p></div><p>تعاون</p>'));
    const [war, trade] = await act.quotes(['حرب', 'تعاون']);
    await act.page.evaluate(() => {
      document.body.innerHTML = '<main><p>تسلح</p><p>حرب</p><p>لا تعاون</p></main>';
    });
    const after = await act.quotes(['تسلح', 'حرب', 'لا تعاون']);
    expect(after[1]?.id).toBe(war?.id);
    expect(after.map(({ id }) => id)).not.toContain(trade?.id);
    await act.page.close();
  });

  test('a changed paragraph is read again with those that follow from it, and no others', async () => {
    const act = await stage.open(page('<article><p>قال سعيد شيئا</p><p>حرب</p><p>قال عمر شيئا</p><p>تعاون</p></article>'));
    const before = await act.quotes(['حرب', 'تعاون']);
    expect(before.map(({ speaker }) => speaker?.name)).toEqual(['سعيد', 'عمر']);
    await act.page.evaluate(() => {
      document.querySelector('p')!.textContent = 'قال زيد شيئا';
    });
    await until(
      'the new speaker',
      () => act.ask('reading') as Promise<Reading>,
      ({ statements }) => statements.map(({ speaker }) => speaker?.name).join() === 'زيد,عمر',
    );
    await act.page.close();
  });

  test('a navigation within the page starts afresh', async () => {
    const act = await stage.open(page('<p>حرب</p>'));
    const [before] = await act.quotes(['حرب']);
    await act.page.evaluate(() => {
      history.pushState(null, '', '?next');
      document.title = 'خبر آخر';
    });
    await act.ask('restart');
    const [after] = await act.quotes(['حرب']);
    expect(after?.id).not.toBe(before?.id);
    const { url, title } = (await act.ask('reading')) as Reading;
    expect([url.endsWith('?next'), title]).toEqual([true, 'خبر آخر']);
    await act.paints({ [WAR]: ['حرب'] });
    await act.page.close();
  });

  test('back from another page, the highlights are there', async () => {
    const act = await stage.open(page('<p>حرب</p>'));
    await act.paints({ [WAR]: ['حرب'] });
    await act.page.goto('about:blank');
    await act.page.goBack();
    // From the back/forward cache it still runs; where the browser loaded it anew it has to be started.
    if ((await act.ask('reading')) === null) await act.ask('start');
    await act.paints({ [WAR]: ['حرب'] });
    await act.page.close();
  });
});
