import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepBadge } from '../../lib/browser/badge.ts';
import { answerCommands, answerPhraseMenu, offerPhraseMenu } from '../../lib/browser/commands.ts';
import { withPage, withSite } from '../../lib/browser/settings.ts';
import { changeSettings, loadSettings } from '../../lib/browser/settings-store.ts';
import { reading } from '../report/reading.ts';

const PAGE = 'https://www.akhbar.example/siyasa/1';
let command: (name: string, tab?: object) => void;
let menu: (info: object) => void;
let running: boolean;
let sent: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  running = true;
  sent = [];
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (_tab: number, message: unknown) => {
    if (!running) throw new Error('Receiving end does not exist.');
    sent.push(message);
    return reading([], { url: `${PAGE}#top` });
  });
  Object.assign(fakeBrowser, {
    commands: { onCommand: { addListener: (listener: typeof command) => void (command = listener) } },
    contextMenus: {
      removeAll: vi.fn(async () => {}),
      create: vi.fn(),
      onClicked: { addListener: (listener: typeof menu) => void (menu = listener) },
    },
    sidePanel: { open: vi.fn(async () => {}) },
    sidebarAction: undefined,
  });
  Object.assign(fakeBrowser.scripting, { executeScript: vi.fn(async () => []) });
});

describe('keys', () => {
  beforeEach(() => answerCommands());
  const strike = (name: string) => command(name, { id: 7, windowId: 2 });
  const settings = async () => (await loadSettings()).settings;

  test.each([
    ['next', 1],
    ['previous', -1],
  ])('%s goes through the statements of the tab', async (name, by) => {
    strike(name);
    await vi.waitFor(() => expect(sent).toEqual([{ kind: 'step', by }]));
  });

  test('the panel opens in the very turn of the key, as browsers insist', () => {
    strike('panel');
    expect(fakeBrowser.sidePanel.open).toHaveBeenCalledWith({ windowId: 2 });
  });

  test('in Firefox the panel is its sidebar', () => {
    const open = vi.fn(async () => {});
    Object.assign(fakeBrowser, { sidebarAction: { open } });
    strike('panel');
    expect(open).toHaveBeenCalled();
  });

  test('toggle switches the page off, and on again', async () => {
    strike('toggle');
    await vi.waitFor(async () => expect((await settings()).pagesOff).toEqual([PAGE]));
    strike('toggle');
    await vi.waitFor(async () => expect((await settings()).pagesOff).toEqual([]));
  });

  test('toggle on a site that is off switches the site on', async () => {
    await changeSettings((now) => withPage(withSite(now, 'akhbar.example', false), PAGE, false));
    strike('toggle');
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ sitesOff: [], pagesOff: [] }));
  });

  test('toggle where Mawqif is not running reads the page', async () => {
    running = false;
    strike('toggle');
    await vi.waitFor(() =>
      expect(fakeBrowser.scripting.executeScript).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7 } })),
    );
    expect((await settings()).pagesOff).toEqual([]);
  });

  test('a key unknown, or without a tab, does nothing', () => {
    command('explode', { id: 7, windowId: 2 });
    command('next');
    expect(sent).toEqual([]);
  });
});

describe('the menu on a selection', () => {
  beforeEach(() => answerPhraseMenu());

  test('is offered anew each time the language may have changed', async () => {
    offerPhraseMenu('Add “%s”');
    await vi.waitFor(() =>
      expect(fakeBrowser.contextMenus.create).toHaveBeenCalledWith(
        expect.objectContaining({ title: 'Add “%s”', contexts: ['selection'] }),
      ),
    );
    expect(fakeBrowser.contextMenus.removeAll).toHaveBeenCalled();
  });

  test('opens the options with the selection, in one line and of bearable length', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    menu({ menuItemId: 'add-phrase', selectionText: `  مد\n  الجسور ${'و'.repeat(300)}` });
    await vi.waitFor(() => expect(create).toHaveBeenCalled());
    const { url = '' } = create.mock.lastCall?.[0] ?? {};
    const phrase = new URLSearchParams(new URL(String(url)).hash.slice(1)).get('phrase') ?? '';
    expect(phrase).toMatch(/^مد الجسور و+$/);
    expect(phrase.length).toBeLessThanOrEqual(120);
  });

  test.each([{ menuItemId: 'other', selectionText: 'x' }, { menuItemId: 'add-phrase' }])('nothing for %j', (info) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    menu(info);
    expect(create).not.toHaveBeenCalled();
  });
});

test.each([
  [0, ''],
  [7, '7'],
  [999, '999'],
  [1000, '999+'],
])('the badge for %d statements is «%s»', async (count, text) => {
  let hear: (message: unknown, sender: object, respond: () => void) => void = () => {};
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    hear = listener as typeof hear;
  });
  Object.assign(fakeBrowser.action, { setBadgeText: vi.fn(async () => {}), setBadgeBackgroundColor: vi.fn(async () => {}) });
  keepBadge();
  hear({ kind: 'changed', state: 'ready', count }, { id: fakeBrowser.runtime.id, tab: { id: 3 }, frameId: 0 }, () => {});
  await vi.waitFor(() => expect(fakeBrowser.action.setBadgeText).toHaveBeenCalledWith({ tabId: 3, text }));
});
