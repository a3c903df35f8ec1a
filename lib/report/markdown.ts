/** A reading as Markdown, to paste into notes: by topic, each statement as a quotation with its speaker, then the source. */
import type { QuotedStatement, Reading } from '../stance/reading.ts';
import { type Stance, TOPICS, type Topic } from '../stance/statement.ts';

/** The words of the reader's language. */
export interface ReportWords {
  topic(topic: Topic): string;
  stance(stance: Stance): string;
  readonly conditional: string;
  readonly unnamed: string;
  readonly source: string;
  /** An ISO 8601 date, for people. */
  date(iso: string): string;
}

export function toMarkdown(reading: Reading, words: ReportWords): string {
  const sections = TOPICS.flatMap((topic) => {
    const statements = reading.statements.filter((statement) => statement.topic === topic);
    if (statements.length === 0) return [];
    return [`## ${words.topic(topic)} (${statements.length})`, ...statements.map((statement) => quotation(statement, words))];
  });
  return `${[`# ${inline(reading.title || reading.url)}`, ...sections, sourceLine(reading, words)].join('\n\n')}\n`;
}

/** One statement as a quotation with its source: what the card copies. */
export function quoteMarkdown(
  statement: QuotedStatement,
  reading: Pick<Reading, 'url' | 'title' | 'published'>,
  words: ReportWords,
): string {
  return `${quotation(statement, words)}\n\n${sourceLine(reading, words)}\n`;
}

function quotation({ quote, topic, stance, speaker, conditional }: QuotedStatement, words: ReportWords): string {
  const who = speaker ? [speaker.name, speaker.office].filter(Boolean).join('، ') : words.unnamed;
  const what = [words.topic(topic), words.stance(stance), ...(conditional ? [words.conditional] : [])].join(' · ');
  return `> «${inline(quote)}»\n>\n> — **${inline(who)}** (${what})`;
}

function sourceLine({ url, title, published }: Pick<Reading, 'url' | 'title' | 'published'>, words: ReportWords): string {
  const date = published ? `، ${words.date(published)}` : '';
  return `${words.source}: [${inline(title || url)}](<${address(url)}>)${date}`;
}

/** Text of the page may hold what Markdown takes for markup; one line of it stays one line of text. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

/** Blanks and angle brackets would end the address within the brackets; what is percent-encoded already stays so. */
function address(url: string): string {
  return url.toWellFormed().replace(/[^\x21-\x7e]|[<>]/gu, encodeURIComponent);
}
