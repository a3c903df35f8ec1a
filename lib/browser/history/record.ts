/**
 * What the history keeps of a page: in `pages` what charts and lists are made of, small enough to hold ten thousand in memory;
 * in `texts` one string to search in; in `quotes` the words themselves, read only where they are shown.
 */
import type { QuotedStatement, Reading } from '../../stance/reading.ts';
import { STANCES, type Stance, TOPICS, type Topic } from '../../stance/statement.ts';
import { pageOf, siteOf } from '../addresses.ts';
import { type PackedMarks, packMarks, unpackMarks } from './packed-marks.ts';

/** One statement without its words. */
export interface Mark {
  readonly topic: Topic;
  readonly stance: Stance;
  /** Null where the page names nobody. */
  readonly speaker: string | null;
}

export interface PageRecord {
  /** Without its fragment; one record for each. */
  readonly url: string;
  readonly site: string;
  readonly title: string;
  /** `2024-03-05`: the day of publication, else the day on which it was read. Charts and periods go by it. */
  readonly day: string;
  /** ISO 8601, as the page gives it. */
  readonly published: string | null;
  /** ISO 8601 moment of the last reading. */
  readonly read: string;
  /** In the page's order, as `quotes` has them. */
  readonly marks: readonly Mark[];
}

/** As it lies in the database. */
export type StoredPage = Omit<PageRecord, 'marks'> & PackedMarks;

export interface Quote extends Mark {
  readonly office: string | null;
  readonly conditional: boolean;
  readonly quote: string;
  readonly sentence: string;
  /** Where the quote begins in the sentence. */
  readonly quoteStart: number;
  /** Up to 32 characters of the page's text before and after: they find the quote again. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface QuotesRecord {
  readonly url: string;
  readonly quotes: readonly Quote[];
}

/** Both halves of a page, as they are exported and imported. */
export interface WholePage extends Omit<PageRecord, 'marks'> {
  readonly statements: readonly Quote[];
}

/**
 * A reading as the history keeps it: the article's statements, on a page without an article all of them. Null for an address
 * that is no web page's.
 *
 * @param now ISO 8601 moment
 */
export function recordOf({ url, title, published, statements }: Reading, now: string): WholePage | null {
  const page = pageOf(url);
  const site = siteOf(url);
  if (page === null || site === null) return null;
  const main = statements.filter(({ inArticle }) => inArticle);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0] ?? now.slice(0, 10);
  return { url: page, site, title, day, published, read: now, statements: (main.length > 0 ? main : statements).map(quoteOf) };
}

function quoteOf({ topic, stance, speaker, conditional, quote, sentence, quoteStart, prefix, suffix }: QuotedStatement): Quote {
  return {
    topic,
    stance,
    speaker: speaker?.name ?? null,
    office: speaker?.office ?? null,
    conditional,
    quote,
    sentence,
    quoteStart,
    prefix,
    suffix,
  };
}

export function partsOf({ statements, ...page }: WholePage): [StoredPage, QuotesRecord] {
  return [
    { ...page, ...packMarks(statements) },
    { url: page.url, quotes: statements },
  ];
}

/** What a page can be found by: each sentence once, each name and office. `fold` makes one spelling of several. */
export function textOf({ statements }: WholePage, fold: (text: string) => string): string {
  const parts = statements.flatMap(({ sentence, speaker, office }) => [sentence, speaker ?? '', office ?? '']);
  return fold([...new Set(parts)].join('\n'));
}

export function wholeOf({ kinds: _, said: __, speakers: ___, ...page }: StoredPage, { quotes }: QuotesRecord): WholePage {
  return { ...page, statements: quotes };
}

/** Null where what lies in the database makes no sense. */
export function pageFrom(value: unknown): PageRecord | null {
  if (!isRecord(value) || !isPage(value)) return null;
  const { kinds, said, speakers, ...page } = value as unknown as StoredPage;
  if (!isText(kinds) || !isText(said) || !Array.isArray(speakers) || !speakers.every(isText)) return null;
  const marks = unpackMarks({ kinds, said, speakers });
  return marks && { ...page, marks };
}

/** Of whatever an imported file or a damaged store holds: the page with its known fields, or null. */
export function wholeFrom(value: unknown): WholePage | null {
  if (!isRecord(value) || !isPage(value)) return null;
  const { url, site, title, day, published, read, statements } = value as unknown as WholePage;
  if (!Array.isArray(statements) || !statements.every(isQuote)) return null;
  return { url, site, title, day, published, read, statements: statements.map(onlyQuote) };
}

export function isQuotesRecord(value: unknown): value is QuotesRecord {
  return isRecord(value) && isText(value['url']) && Array.isArray(value['quotes']) && value['quotes'].every(isQuote);
}

function isPage({ url, site, title, day, published, read }: Fields): boolean {
  return (
    isText(url) &&
    pageOf(url) === url &&
    site === siteOf(url) &&
    isText(title) &&
    isText(day) &&
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    isDate(day) &&
    (published === null || (isText(published) && isDate(published))) &&
    isText(read) &&
    isDate(read)
  );
}

function isQuote(value: unknown): value is Quote {
  if (!isMark(value)) return false;
  const { office, conditional, quote, sentence, quoteStart, prefix, suffix } = value as unknown as Fields;
  return (
    (office === null || isText(office)) &&
    typeof conditional === 'boolean' &&
    [quote, sentence, prefix, suffix].every(isText) &&
    Number.isSafeInteger(quoteStart) &&
    (quoteStart as number) >= 0
  );
}

function isMark(value: unknown): value is Mark {
  if (!isRecord(value)) return false;
  const { topic, stance, speaker } = value;
  return TOPICS.includes(topic as Topic) && STANCES.includes(stance as Stance) && (speaker === null || isText(speaker));
}

function onlyQuote({ topic, stance, speaker, office, conditional, quote, sentence, quoteStart, prefix, suffix }: Quote): Quote {
  return { topic, stance, speaker, office, conditional, quote, sentence, quoteStart, prefix, suffix };
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isDate = (text: string): boolean => !Number.isNaN(Date.parse(text));
