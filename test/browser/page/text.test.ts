/** What only a browser's own style and shadow trees can show of reading a page: run in the extension's isolated world. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../../setup/browsers.ts';
import { raise, type Stage } from '../page-stage/stage.ts';

const WAR = 'mawqif-confrontation-favor';
const NO_WAR = 'mawqif-confrontation-against';
const TRADE = 'mawqif-cooperation-favor';

describe.each(BROWSERS)('text in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await raise(name);
  });
  afterAll(() => stage?.close());

  const PAINTED: [string, string, Record<string, string[]>][] = [
    ['across inline elements', '<p>هذه <b>حر</b><i>ب</i> أخرى</p>', { [WAR]: ['حر', 'ب'] }],
    ['across a line of source', '<p>قالوا لا\n     حرب</p>', { [NO_WAR]: ['لا\n     حرب'] }],
    ['not across table cells', '<table><tr><td>لا</td><td>حرب</td></tr></table>', { [WAR]: ['حرب'] }],
    ['not across flex items', '<div style="display:flex"><span>لا</span><span>حرب</span></div>', { [WAR]: ['حرب'] }],
    [
      'across a wrapper without a box',
      '<p>لا <span style="display:contents"><b>حرب</b></span></p>',
      { [NO_WAR]: ['لا ', 'حرب'] },
    ],
    ['around what is not read', '<p>لا <code>x</code><input value="تعاون"> حرب</p>', { [NO_WAR]: ['لا ', 'حرب'] }],
    ['not the invisible', '<p>حرب <span style="visibility:hidden">تعاون</span></p>', { [WAR]: ['حرب'] }],
    ['not the undisplayed', '<style>.x{display:none}</style><p>حرب <span class="x">تعاون</span></p>', { [WAR]: ['حرب'] }],
    ['what is skipped only while off screen', '<div style="content-visibility:auto">حرب</div>', { [WAR]: ['حرب'] }],
    ['not closed details', '<p>حرب</p><details><summary>س</summary>تعاون</details>', { [WAR]: ['حرب'] }],
    [
      'not a closed dialog, a menu to be opened, the hidden',
      '<p>حرب</p><dialog>تعاون</dialog><p popover>تعاون</p><p hidden>تعاون</p>',
      { [WAR]: ['حرب'] },
    ],
    ['a frame of this page', `<p>حرب</p><iframe srcdoc="<p>تعاون</p>"></iframe>`, { [WAR]: ['حرب'], [TRADE]: ['تعاون'] }],
    ['right-to-left in left-to-right', '<p dir="ltr">He said: <bdo dir="rtl">لا حرب</bdo>.</p>', { [NO_WAR]: ['لا حرب'] }],
  ];
  test.each(PAINTED)('paints %s', async (_, html, expected) => {
    const act = await stage.open(`<!doctype html><meta charset="utf-8"><body dir="rtl">${html}`);
    const before = await act.page.evaluate(() => document.documentElement.outerHTML);
    await act.paints(expected);
    expect(await act.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await act.page.close();
  });

  test.each(['open', 'closed'] as const)('paints in %s shadow roots, slots in their place', async (mode) => {
    const act = await stage.open(
      `<!doctype html><meta charset="utf-8"><body dir="rtl"><x-card><b>حرب</b></x-card><script>
        customElements.define('x-card', class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: '${mode}' }).innerHTML = '<p>قالوا لا <slot></slot></p><p>تعاون</p>';
          }
        });
      </script>`,
    );
    await act.paints({ [NO_WAR]: ['لا ', 'حرب'], [TRADE]: ['تعاون'] });
    await act.page.close();
  });

  test('leaves a Persian page alone', async () => {
    const act = await stage.open('<!doctype html><meta charset="utf-8"><p>جنگ، حرب و گفتگو؛ چرا پاسخ نمی‌دهند</p>');
    await expect.poll(async () => ((await act.ask('reading')) as { state: string }).state).toBe('not-arabic');
    expect(await act.painted()).toEqual({});
    await act.page.close();
  });

  test('reads nothing in an empty page', async () => {
    const act = await stage.open('<!doctype html>');
    await expect.poll(async () => ((await act.ask('reading')) as { state: string }).state).toBe('not-arabic');
    await act.page.close();
  });
});
