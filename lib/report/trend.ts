/** Stances over time: many pages' statements, counted by topic and stance in periods of one length. */
import type { Stance, Topic } from '../stance/statement.ts';
import { noCounts, type TopicCounts } from './summary.ts';

/** What is known of one page's statements. */
export interface Marked {
  /** `2024-03-05` */
  readonly day: string;
  readonly site: string;
  readonly marks: readonly { readonly topic: Topic; readonly stance: Stance; readonly speaker: string | null }[];
}

export const UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

export interface Period {
  /** First and last day, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly topics: TopicCounts;
  readonly total: number;
}

/** More bars than these cannot be told apart. */
const MOST_PERIODS = 60;
const DAY_MS = 86_400_000;

/** Unbroken from the first day to the last, so that silence shows. Empty where there is no page. */
export function trendOf(pages: readonly Marked[]): { unit: Unit; periods: readonly Period[] } {
  const days = pages.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { unit: 'day', periods: [] };
  const unit = UNITS.find((candidate) => periodsBetween(first, last, candidate).length <= MOST_PERIODS) ?? 'year';
  const periods = periodsBetween(first, last, unit).map((period) => ({ ...period, topics: noCounts(), total: 0 }));
  const starts = new Map(periods.map((period) => [period.from, period]));
  for (const { day, marks } of pages) {
    const period = starts.get(startOf(day, unit));
    for (const { topic, stance } of period ? marks : []) {
      if (period) {
        period.topics[topic][stance]++;
        period.total++;
      }
    }
  }
  return { unit, periods };
}

function periodsBetween(first: string, last: string, unit: Unit): { from: string; to: string }[] {
  const periods: { from: string; to: string }[] = [];
  for (let from = startOf(first, unit); from <= last; ) {
    const next = nextStart(from, unit);
    periods.push({ from, to: plusDays(next, -1) });
    // A span of centuries is some page's wrong date; years beyond the limit are refused by the caller's choice of unit.
    if (periods.length > 10 * MOST_PERIODS) break;
    from = next;
  }
  return periods;
}

/** The first day of the period that a day is in. Weeks begin on Saturday, as they do where these papers are read. */
function startOf(day: string, unit: Unit): string {
  if (unit === 'day') return day;
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  if (unit === 'year') return `${day.slice(0, 4)}-01-01`;
  return plusDays(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 1) % 7));
}

function nextStart(from: string, unit: Unit): string {
  if (unit === 'day') return plusDays(from, 1);
  if (unit === 'week') return plusDays(from, 7);
  const date = new Date(`${from}T00:00Z`);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCFullYear(date.getUTCFullYear() + 1);
  return isoDay(date);
}

export const plusDays = (day: string, days: number): string => isoDay(new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS));
const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
