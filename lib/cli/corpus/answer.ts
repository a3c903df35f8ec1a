/** What the corpus tool says of one input: lines of output, and what is counted. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { BYTE_ORDER_MARK, csvLine, STATEMENT_COLUMNS, statementCells } from '../../report/csv.ts';
import { summarise } from '../../report/summary.ts';
import { analyse } from '../../stance/analyse.ts';
import type { Span, Statement } from '../../stance/statement.ts';
import { STANCES, TOPICS } from '../../stance/statement.ts';
import type { Document } from './document.ts';
import { readDocument } from './document.ts';
import { reasonOf } from './files.ts';
import type { Input } from './input.ts';
import { nameOf, offsetsOf, paragraphsOf, readingOf } from './quote.ts';

export const LAYOUTS = ['statements', 'summary', 'statements-csv', 'summary-csv'] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface Answer {
  /** Whole lines, each with its line end; empty where a table has no row for it. */
  readonly output: string;
  /** `FILE: reason`, or null where all is well. */
  readonly failure: string | null;
  /** How many statements, by topic and within it by stance, in the order of TOPICS and STANCES. */
  readonly counts: readonly number[];
}

export const NO_COUNTS: readonly number[] = TOPICS.flatMap(() => STANCES.map(() => 0));

/** Never throws: what cannot be read is answered with the reason. */
export async function answer(input: Input, layout: Layout, lexicon: Lexicon): Promise<Answer> {
  try {
    const document = await readDocument(input);
    const { output, statements } = lay(document, layout, lexicon);
    const counts = [...NO_COUNTS];
    for (const { topic, stance } of statements)
      (counts[TOPICS.indexOf(topic) * STANCES.length + STANCES.indexOf(stance)] as number)++;
    return { output, failure: null, counts };
  } catch (error) {
    return failed(input, reasonOf(error), layout);
  }
}

/** The answer to an input that cannot be read. Tables have no place for it: it is told on standard error only. */
export function failed(input: Input, reason: string, layout: Layout): Answer {
  const file = 'file' in input ? input.file : null;
  const line = input.kind === 'line' || input.kind === 'bad' ? input.number : null;
  const at = line === null ? reason : `line ${line}: ${reason}`;
  const record =
    file === null ? { id: null, error: at } : { id: line === null ? file : null, ...(line === null ? {} : { file }), error: at };
  return {
    output: layout.endsWith('csv') ? '' : `${JSON.stringify(record)}\n`,
    failure: file === null ? at : `${file}: ${at}`,
    counts: NO_COUNTS,
  };
}

interface Laid {
  readonly output: string;
  readonly statements: readonly Pick<Statement, 'topic' | 'stance'>[];
}

function lay(document: Document, layout: Layout, lexicon: Lexicon): Laid {
  if (layout === 'statements') return layStatements(document, lexicon);
  const reading = readingOf(document, lexicon);
  const { statements } = reading;
  if (layout === 'statements-csv') {
    return {
      output: statements.map((statement) => csvLine([nameOf(document.id), ...statementCells(statement, reading)])).join(''),
      statements,
    };
  }
  const summary = summarise(statements);
  if (layout === 'summary')
    return { output: `${JSON.stringify({ id: document.id, ...document.page, ...summary })}\n`, statements };
  const speakers = summary.speakers.flatMap(({ speaker, total }) => (speaker ? [`${speaker.name} (${total})`] : []));
  const counts = TOPICS.flatMap((topic) => STANCES.map((stance) => String(summary.topics[topic][stance])));
  return {
    output: csvLine([
      nameOf(document.id),
      reading.url,
      reading.title,
      reading.published ?? '',
      String(summary.total),
      ...counts,
      speakers.join('; '),
    ]),
    statements,
  };
}

/** The first line of a table, or nothing for JSON lines. */
export function headOf(layout: Layout): string {
  if (layout === 'statements-csv') return BYTE_ORDER_MARK + csvLine(['id', ...STATEMENT_COLUMNS]);
  const counts = TOPICS.flatMap((topic) => STANCES.map((stance) => `${topic}_${stance}`));
  return layout === 'summary-csv'
    ? BYTE_ORDER_MARK + csvLine(['id', 'url', 'title', 'published', 'statements', ...counts, 'speakers'])
    : '';
}

/** DESIGN's contract: offsets are into the whole text, a speaker is a name and an office beside it. Pages bring their text along. */
function layStatements({ id, text, page }: Document, lexicon: Lexicon): Laid {
  const paragraphs = paragraphsOf({ text, page });
  const offsets = offsetsOf(paragraphs);
  const statements = analyse(paragraphs, lexicon).map(({ paragraph, speaker, evidence, start, end, ...statement }) => {
    const at = offsets[paragraph] as number;
    const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + at, end: span.end + at });
    return {
      ...shift({ start, end }),
      ...statement,
      speaker: speaker?.name ?? null,
      office: speaker?.office ?? null,
      evidence: evidence.map(shift),
    };
  });
  return { output: `${JSON.stringify({ id, ...(page ? { ...page, text } : {}), statements })}\n`, statements };
}
