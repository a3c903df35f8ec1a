/**
 * The news sites on which Mawqif runs by itself, and the match patterns that name a site. The list is data
 * (`assets/sites.json`); the manifest, the popup and the options all read it here.
 */
import sites from '../../assets/sites.json' with { type: 'json' };
import { webAddress } from './addresses.ts';

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
