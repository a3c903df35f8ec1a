/** What the background does for the keyboard and the context menu. Works on the tab in front; the panel needs the reader's gesture. */
import { browser } from 'wxt/browser';
import { scan } from './access.ts';
import { pageOf, siteOf } from './addresses.ts';
import { COMMANDS, type Command } from './manifest.ts';
import { askPage } from './messages.ts';
import { openPanel } from './panel.ts';
import { isOff, withPage, withSite } from './settings.ts';
import { changeSettings, loadSettings } from './settings-store.ts';
import { openOptionsWithPhrase } from './tabs.ts';

const MENU_ITEM = 'add-phrase';
/** Longer selections are no phrase. */
const LONGEST_PHRASE = 120;

export function answerCommands(): void {
  // Firefox for Android has no keyboard commands and no context menus for extensions.
  browser.commands?.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((known) => known === name);
    if (!command || !tab) return;
    if (command === 'panel') openPanel(tab.windowId).catch(console.warn);
    else if (tab.id !== undefined) run(command, tab.id).catch(console.warn);
  });
}

/** @param title holds `%s`, for which the browser puts the selection. */
export function offerPhraseMenu(title: string): void {
  browser.contextMenus?.removeAll().then(() => {
    browser.contextMenus.create({ id: MENU_ITEM, title, contexts: ['selection'] });
  }, console.warn);
}

export function answerPhraseMenu(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId !== MENU_ITEM || !selectionText) return;
    openOptionsWithPhrase(selectionText.replace(/\s+/g, ' ').trim().slice(0, LONGEST_PHRASE)).catch(console.warn);
  });
}

async function run(command: Exclude<Command, 'panel'>, tab: number): Promise<void> {
  if (command === 'toggle') return toggle(tab);
  await askPage(tab, { kind: 'step', by: command === 'next' ? 1 : -1 });
}

/** Where Mawqif is not running yet, switching it on means reading the page. */
async function toggle(tab: number): Promise<void> {
  const reading = await askPage(tab, { kind: 'outline' });
  if (!reading) {
    await scan(tab);
    return;
  }
  const site = siteOf(reading.url);
  const page = pageOf(reading.url);
  const { settings } = await loadSettings();
  const off = isOff(settings, site, page);
  await changeSettings((current) => {
    const withThisSite = off && site !== null ? withSite(current, site, true) : current;
    return page === null ? withThisSite : withPage(withThisSite, page, off);
  });
}
