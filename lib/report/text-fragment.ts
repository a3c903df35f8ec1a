/** Addresses that open a page at a quotation (https://wicg.github.io/scroll-to-text-fragment/). */

interface Anchor {
  readonly quote: string;
  /** The page's text right before and after. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Words of context that tell one «رحب» from another; more would only break where the page changes. */
const CONTEXT_WORDS = 3;
/** A long quotation is named by its first and last words. */
const LONGEST = 120;
const END_WORDS = 4;

/** `url` with a fragment that the browser scrolls to and marks; where it does not find it, the page opens at its top. */
export function linkTo(url: string, { quote, prefix, suffix }: Anchor): string {
  const text = quote.replace(/\s+/g, ' ').trim();
  if (text === '') return url;
  const words = text.split(' ');
  const exact =
    text.length <= LONGEST
      ? [encode(text)]
      : [encode(words.slice(0, END_WORDS).join(' ')), encode(words.slice(-END_WORDS).join(' '))];
  const before = lastWords(prefix);
  const after = firstWords(suffix);
  const parts = [...(before ? [`${encode(before)}-`] : []), ...exact, ...(after ? [`-${encode(after)}`] : [])];
  return `${url.replace(/#.*$/s, '')}#:~:text=${parts.join(',')}`;
}

/** Whole words of the same line: the context is cut in the middle of one, and a fragment never reaches over a block's edge. */
function lastWords(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const words = line.trim().split(/\s+/).filter(Boolean);
  const whole = prefix.includes('\n') || /^\s/.test(line) ? words : words.slice(1);
  return whole.slice(-CONTEXT_WORDS).join(' ');
}

function firstWords(suffix: string): string {
  const end = suffix.indexOf('\n');
  const line = end < 0 ? suffix : suffix.slice(0, end);
  const words = line.trim().split(/\s+/).filter(Boolean);
  const whole = end >= 0 || /\s$/.test(line) ? words : words.slice(0, -1);
  return whole.slice(0, CONTEXT_WORDS).join(' ');
}

/** The three characters that mean something in a fragment are encoded too. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
