/**
 * What reading a whole page yields: the type that the content script answers with, and that summary, exports, popup,
 * panel and history work on. Plain JSON, so that it can be sent as a message and stored.
 */
import type { Statement } from './statement.ts';

/** What a list shows of a statement and a summary counts: a small part of the whole, since popup and panel wait for it. */
export interface ListedStatement extends Pick<Statement, 'topic' | 'stance' | 'conditional' | 'speaker'> {
  /** Unique within one reading and kept while its block is unchanged: names it in messages («scroll to»). */
  readonly id: string;
  /** The statement's own text. */
  readonly quote: string;
  /** False for the margins: related links, comments, side columns. */
  readonly inArticle: boolean;
}

export interface QuotedStatement extends Statement, ListedStatement {
  /** The sentence that holds it, and where the quote begins in it. */
  readonly sentence: string;
  readonly quoteStart: number;
  /** Up to 32 characters of the page's text before and after, as W3C's TextQuoteSelector wants. */
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offset of the quote in the page's whole text (its blocks joined by a line feed). */
  readonly position: number;
}

export const READING_STATES = ['loading', 'ready', 'not-arabic', 'off', 'error'] as const;
export type ReadingState = (typeof READING_STATES)[number];

export interface Reading<S extends ListedStatement = QuotedStatement> {
  readonly state: ReadingState;
  readonly url: string;
  readonly title: string;
  /** ISO 8601 date of publication where the page's metadata give one. */
  readonly published: string | null;
  /** In page order. */
  readonly statements: readonly S[];
  /** False where the browser lacks the CSS Custom Highlight API: popup and panel say so. */
  readonly paints: boolean;
  /** Set when `state` is `error`, or when the reader has fallen behind a page that changes too fast. */
  readonly notice: string | null;
}

/** A reading without its sentences. */
export type Outline = Reading<ListedStatement>;
