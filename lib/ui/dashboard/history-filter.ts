/** What of the history is looked at: which pages, and which of their statements. */
import type { PageRecord, Quote } from '../../browser/history/record.ts';
import { fold } from '../../report/filter.ts';
import { plusDays } from '../../report/trend.ts';
import type { Stance, Topic } from '../../stance/statement.ts';

export const SPANS = ['all', 'days30', 'days90', 'year', 'own'] as const;
export type SpanChoice = (typeof SPANS)[number];

export interface HistoryFilter {
  readonly span: SpanChoice;
  /** Of the own span; empty for no limit. */
  readonly from: string;
  readonly to: string;
  readonly site: string | null;
  /** Folded name, as standings have it. */
  readonly speaker: string | null;
  readonly topic: Topic | null;
  readonly stance: Stance | null;
  readonly text: string;
}

export const NO_HISTORY_FILTER: HistoryFilter = {
  span: 'all',
  from: '',
  to: '',
  site: null,
  speaker: null,
  topic: null,
  stance: null,
  text: '',
};

const DAYS: Partial<Record<SpanChoice, number>> = { days30: 30, days90: 90, year: 365 };

/**
 * The pages of a period and a site.
 *
 * @param today `2024-03-05`
 */
export function pagesWithin(
  pages: readonly PageRecord[],
  { span, from, to, site }: HistoryFilter,
  today: string,
): readonly PageRecord[] {
  const days = DAYS[span];
  const first = days === undefined ? (span === 'own' ? from : '') : plusDays(today, 1 - days);
  const last = span === 'own' ? to : '';
  if (first === '' && last === '' && site === null) return pages;
  return pages.filter((page) => (site === null || page.site === site) && page.day >= first && (last === '' || page.day <= last));
}

export const restrictsPages = ({ span, from, to, site }: HistoryFilter): boolean =>
  site !== null || (span === 'own' ? from !== '' || to !== '' : span !== 'all');

/** Folding a name costs more than comparing it, and the same few return in every page. */
const folded = new Map<string, string>();
export function foldName(name: string): string {
  let key = folded.get(name);
  if (key === undefined) folded.set(name, (key = fold(name)));
  return key;
}

/** Whether a page may hold a statement that is asked for, told without its words. */
export function mayHold({ marks }: PageRecord, { speaker, topic, stance }: HistoryFilter): boolean {
  return marks.some(
    (mark) =>
      (topic === null || mark.topic === topic) &&
      (stance === null || mark.stance === stance) &&
      (speaker === null || (mark.speaker !== null && foldName(mark.speaker) === speaker)),
  );
}

/** The words that are looked for, spelt as the history's texts are. */
export const wordsOf = ({ text }: HistoryFilter): string[] => fold(text).split(/\s+/).filter(Boolean);

/** Prepares the words that are looked for: all of them must be in the sentence, the speaker's name or the office. */
export function matcher(filter: HistoryFilter): (quote: Quote) => boolean {
  const { speaker, topic, stance } = filter;
  const words = wordsOf(filter);
  return (quote) => {
    if (topic !== null && quote.topic !== topic) return false;
    if (stance !== null && quote.stance !== stance) return false;
    if (speaker !== null && (quote.speaker === null || foldName(quote.speaker) !== speaker)) return false;
    if (words.length === 0) return true;
    const all = fold(`${quote.sentence} ${quote.speaker ?? ''} ${quote.office ?? ''}`);
    return words.every((word) => all.includes(word));
  };
}
