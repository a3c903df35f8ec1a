/**
 * The news sites on which Mawqif runs by itself, and the match patterns that name a site. The list is data
 * (`assets/sites.json`); the manifest, the popup and the options all read it here.
 */
import sites from '../../assets/sites.json' with { type: 'json' };

export interface Site {
  /** The registrable host, or the one subdomain that is Arabic; its own subdomains belong to it. */
  readonly host: string;
  /** The Arabic edition's folder on a site of several languages, e.g. `/arabic`. */
  readonly path?: string;
  readonly ar: string;
  readonly en: string;
}

export const SITES: readonly Site[] = sites;

/** Match patterns of one listed site. A folder stands for itself and for all below it. */
export function patternsOf(site: Site): string[] {
  const host = `*://*.${site.host}`;
  return site.path ? [`${host}${site.path}`, `${host}${site.path}/*`] : [`${host}/*`];
}

export const SITE_PATTERNS: readonly string[] = SITES.flatMap(patternsOf);

/** The listed site that a page belongs to, or null. */
export function listedSite(url: string): Site | null {
  const page = webAddress(url);
  if (!page) return null;
  return (
    SITES.find(
      ({ host, path }) =>
        (page.hostname === host || page.hostname.endsWith(`.${host}`)) &&
        (!path || page.pathname === path || page.pathname.startsWith(`${path}/`)),
    ) ?? null
  );
}

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

function webAddress(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const page = new URL(url);
  return page.protocol === 'https:' || page.protocol === 'http:' ? page : null;
}
