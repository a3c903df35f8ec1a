/** What is known of a page by its address alone. */

/** The pattern to ask for when the reader wants Mawqif on the whole host of a page; null where none can be had. */
export function hostPattern(url: string): string | null {
  const page = webAddress(url);
  return page ? `*://${page.hostname}/*` : null;
}

/** The host that site switches and mutes go by: `www.` is no site of its own. */
export function siteOf(url: string): string | null {
  return webAddress(url)?.hostname.replace(/^www\./, '') ?? null;
}

/** The page itself, whatever its fragment: what the page switch goes by. */
export function pageOf(url: string): string | null {
  const page = webAddress(url);
  if (!page) return null;
  page.hash = '';
  return page.href;
}

/**
 * Hosts where browsers let no extension run, whatever it may ask for: the stores, and what `extensions.webextensions.restrictedDomains`
 * of Firefox lists beside them.
 */
const CLOSED_HOSTS = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** True for a page on which an extension can run at all: http(s), and no store. */
export function canRunOn(url: string | undefined): boolean {
  const page = url === undefined ? null : webAddress(url);
  return page !== null && !CLOSED_HOSTS.has(page.hostname);
}

/** The address parsed, or null for anything but http and https. */
export function webAddress(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const page = new URL(url);
  return page.protocol === 'https:' || page.protocol === 'http:' ? page : null;
}
