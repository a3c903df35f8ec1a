import { describe, expect, test } from 'vitest';
import { canRunOn, hostPattern, pageOf, siteOf } from '../../lib/browser/addresses.ts';
import { listedSite, patternsOf, SITE_PATTERNS, SITES } from '../../lib/browser/sites.ts';

/** Match patterns as both browsers read them: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns */
function matches(pattern: string, url: string): boolean {
  const [, host = '', path = ''] = /^\*:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const page = new URL(url);
  if (!/^https?:$/.test(page.protocol)) return false;
  const bare = host.replace(/^\*\./, '');
  const onHost = page.hostname === bare || (host.startsWith('*.') && page.hostname.endsWith(`.${bare}`));
  const glob = new RegExp(`^${path.replace(/[.?+^$(){}|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
  return onHost && glob.test(page.pathname + page.search);
}

describe('the list of sites', () => {
  test('holds at least forty, each once, each named in both languages', () => {
    expect(SITES.length).toBeGreaterThanOrEqual(40);
    const keys = SITES.map(({ host, path }) => host + (path ?? ''));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { ar, en } of SITES) {
      expect(ar).toMatch(/\p{Script=Arabic}/u);
      expect(en).toMatch(/^[A-Z]/);
    }
  });

  test.each(SITES)('$host is a bare host, its patterns well formed and matched by its own pages', (site) => {
    expect(site.host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    expect(site.host).not.toMatch(/^www\./);
    if (site.path) expect(site.path).toMatch(/^\/[a-z]+$/);
    const path = site.path ?? '';
    for (const page of [`https://www.${site.host}${path}/news/1?a=b`, `http://${site.host}${path || '/'}`]) {
      expect(patternsOf(site).some((pattern) => matches(pattern, page))).toBe(true);
      expect(listedSite(page)).toBe(site);
    }
  });

  test.each([
    ['https://www.aljazeera.net/politics/2024/1/1/x', 'aljazeera.net'],
    ['https://mubasher.aljazeera.net/', 'aljazeera.net'],
    ['https://www.bbc.com/arabic/articles/x', 'bbc.com'],
    ['https://www.bbc.com/arabic', 'bbc.com'],
    ['https://www.bbc.com/news', null],
    ['https://www.bbc.com/arabica', null],
    ['https://aljazeera.net.evil.example/', null],
    ['https://notaljazeera.net/', null],
    ['ftp://aljazeera.net/', null],
    ['https://english.example/?u=aljazeera.net', null],
    ['about:blank', null],
  ])('%s belongs to %s', (url, host) => {
    expect(listedSite(url)?.host ?? null).toBe(host);
    expect(SITE_PATTERNS.some((pattern) => URL.canParse(url) && matches(pattern, url))).toBe(host !== null);
  });
});

describe('addresses', () => {
  test.each([
    ['https://www.example.com/a#b', 'example.com', 'https://www.example.com/a', '*://www.example.com/*'],
    ['http://news.example.com:8080/a?x=1', 'news.example.com', 'http://news.example.com:8080/a?x=1', '*://news.example.com/*'],
    ['chrome://settings', null, null, null],
    ['file:///etc/hosts', null, null, null],
    ['nonsense', null, null, null],
  ])('%s', (url, site, page, pattern) => {
    expect([siteOf(url), pageOf(url), hostPattern(url)]).toEqual([site, page, pattern]);
  });

  test.each([
    ['https://example.com/', true],
    ['https://addons.mozilla.org/x', false],
    ['https://chromewebstore.google.com/', false],
    ['chrome://extensions', false],
    ['about:blank', false],
    [undefined, false],
  ])('extensions can run on %s: %s', (url, expected) => {
    expect(canRunOn(url)).toBe(expected);
  });
});
