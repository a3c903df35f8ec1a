/** What popup and panel are about: the page in front, its reading, or the reason why there is none. */

import type { Outline } from '../stance/reading.ts';
import { mayRead, onAccessChange } from './access.ts';
import { canRunOn, hostPattern, siteOf } from './addresses.ts';
import { askPage, onAnnouncement } from './messages.ts';
import { listedSite, patternsOf } from './sites.ts';
import { activeTab, onActiveTabChange } from './tabs.ts';

/**
 * Why a page has no reading: `forbidden` no extension may run there; `unlisted` no listed site; `withheld` a listed site
 * for which the browser awaits the reader's consent; `unread` it was opened before Mawqif ran; `unknown` a tab of
 * which the browser tells nothing until the reader calls Mawqif to it.
 */
export type Missing = 'forbidden' | 'unlisted' | 'withheld' | 'unread' | 'unknown';

export interface OpenPage {
  readonly tab: number | null;
  readonly site: string | null;
  readonly reading: Outline | null;
  readonly missing: Missing | null;
  /** What to ask the browser for, to be let onto the site for good; empty where that leads nowhere. */
  readonly patterns: readonly string[];
}

const NO_PAGE: OpenPage = { tab: null, site: null, reading: null, missing: 'forbidden', patterns: [] };

/** @param called by the reader's click on the toolbar button, which lets us know the address of any page we may run on */
export async function lookAtPage(called: boolean): Promise<OpenPage> {
  const tab = await activeTab();
  if (!tab) return NO_PAGE;
  const reading = await askPage(tab.id, { kind: 'outline' });
  const url = reading?.url ?? tab.url;
  if (url === undefined || !canRunOn(url)) return { ...NO_PAGE, tab: tab.id, missing: url || called ? 'forbidden' : 'unknown' };
  const listed = listedSite(url);
  const pattern = hostPattern(url);
  const patterns = listed ? patternsOf(listed) : pattern === null ? [] : [pattern];
  const page = { tab: tab.id, site: siteOf(url), patterns };
  if (reading) return { ...page, reading, missing: null };
  const granted = await mayRead(patterns);
  return { ...page, reading: null, missing: granted ? 'unread' : listed ? 'withheld' : 'unlisted' };
}

/** Longest wait, in milliseconds, from a change in the page to popup and panel showing it. */
const GATHER = 120;

/** Looks at the page in front, and again whenever it, or the tab in front, changes. */
export function followPage(called: boolean, hear: (page: OpenPage) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let front: number | null = null;
  let looks = 0;
  const look = async (): Promise<void> => {
    const mine = ++looks;
    const page = await lookAtPage(called);
    // A later look that came back sooner knows better.
    if (signal.aborted || mine !== looks) return;
    front = page.tab;
    hear(page);
  };
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look().catch(console.error);
    }, GATHER);
  };
  onActiveTabChange(soon, signal);
  onAnnouncement((tab) => (tab === front || front === null) && soon(), signal);
  onAccessChange(soon, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  look().catch(console.error);
}
