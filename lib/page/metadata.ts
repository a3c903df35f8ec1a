/** What a page says about itself in its head. */
import { allIn, attributeOf, pageTitleOf } from './nodes.ts';

const PUBLISHED = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="date"]',
  'meta[name="DC.date.issued"]',
  'time[itemprop="datePublished"]',
  'article time[datetime]',
].join(',');

/** The day (and time, where given) of publication in ISO 8601; null where the page gives none that can be read. */
export function publishedOf(document: Document): string | null {
  const found = allIn(document, PUBLISHED).map((element) => attributeOf(element, 'content') ?? attributeOf(element, 'datetime'));
  return [...found, ...linkedData(document)].map(isoDate).find((date) => date !== null) ?? null;
}

/** The headline as the page shares it, else its title. */
export function titleOf(document: Document): string {
  const [shared] = allIn(document, 'meta[property="og:title"]').map((element) => attributeOf(element, 'content')?.trim());
  return shared || pageTitleOf(document).trim();
}

function linkedData(document: Document): string[] {
  return allIn(document, 'script[type="application/ld+json"]').flatMap((script) => {
    const match = /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(script.textContent ?? '');
    return match ? [match[1]!] : [];
  });
}

function isoDate(text: string | null): string | null {
  const match = text ? /^\s*(\d{4}-\d{2}-\d{2})([T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(text) : null;
  if (!match) return null;
  const iso = `${match[1]}${(match[2] ?? '').replace(' ', 'T')}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
