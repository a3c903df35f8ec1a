/**
 * Where Mawqif may run beyond the listed sites: on a page for once (`activeTab`), or on a whole host, for which the
 * browser asks the reader. What the browser has granted is the one record of it; no list of ours can disagree with it.
 */
import { browser } from 'wxt/browser';
import { SITE_PATTERNS } from './sites.ts';

/** WXT's place for `entrypoints/content`. */
const CONTENT_SCRIPT = '/content-scripts/content.js' as const;

/** Whether the browser lets Mawqif read pages of this pattern without asking again. */
export function mayRead(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...patterns] });
}

/** Has the browser ask the reader; must be called at once from a click. Firefox closes the popup while it asks. */
export function askToRead(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

export function stopReading(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/**
 * Patterns that the reader has added to the listed sites. Firefox counts the listed ones among the granted, without
 * their paths; what the reader adds names a host without its subdomains, so the two cannot be taken for one another.
 */
export async function ownPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => !LISTED_HOSTS.has(hostOf(pattern))).sort();
}

const hostOf = (pattern: string) => /^[^/]*\/\/([^/]*)/.exec(pattern)?.[1] ?? pattern;
const LISTED_HOSTS = new Set(SITE_PATTERNS.map(hostOf));

export function onAccessChange(hear: () => void, signal?: AbortSignal): void {
  browser.permissions.onAdded.addListener(hear);
  browser.permissions.onRemoved.addListener(hear);
  signal?.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(hear);
      browser.permissions.onRemoved.removeListener(hear);
    },
    { once: true },
  );
}

/** Runs the content script in a tab's page now. False where the browser does not let it. */
export async function scan(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [CONTENT_SCRIPT] });
    return true;
  } catch {
    // «Cannot access contents of the page»: a page closed to extensions, or no gesture of the reader to rest on.
    return false;
  }
}

const REGISTRATION = 'own-sites';

/**
 * Makes the registered content script agree with what the reader has granted. Both browsers drop registrations when the
 * extension is updated, so this runs at each start and each change.
 */
export async function registerOwnSites(): Promise<void> {
  const matches = await ownPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = { id: REGISTRATION, matches, js: [CONTENT_SCRIPT], css: [], runAt: 'document_idle' as const };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
