/** The history as a table for spreadsheets: one row a statement. */
import type { Stance, Topic } from '../stance/statement.ts';
import { csvLine } from './csv.ts';

interface Row {
  readonly topic: Topic;
  readonly stance: Stance;
  readonly speaker: string | null;
  readonly office: string | null;
  readonly conditional: boolean;
  readonly quote: string;
  readonly sentence: string;
}

interface Page {
  readonly url: string;
  readonly site: string;
  readonly title: string;
  readonly day: string;
  readonly read: string;
  readonly statements: readonly Row[];
}

export const HISTORY_HEAD = csvLine([
  'day',
  'site',
  'topic',
  'stance',
  'speaker',
  'office',
  'conditional',
  'quote',
  'sentence',
  'title',
  'url',
  'read',
]);

/** The rows of one page, without a head. */
export function historyRows({ url, site, title, day, read, statements }: Page): string {
  return statements
    .map(({ topic, stance, speaker, office, conditional, quote, sentence }) =>
      csvLine([day, site, topic, stance, speaker ?? '', office ?? '', String(conditional), quote, sentence, title, url, read]),
    )
    .join('');
}
