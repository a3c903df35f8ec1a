/** A line on a terminal that says how far a run has come. */
import type { WriteStream } from 'node:tty';
import type { Tally } from './run.ts';

const WIDTH = 24;
const REDRAWN_MS = 100;

export class Progress {
  readonly #terminal: WriteStream;
  readonly #total: number;
  readonly #now: () => number;
  readonly #started: number;
  #before: { readonly inputs: number; readonly at: number } | null = null;
  #drawn = Number.NEGATIVE_INFINITY;

  /** @param total bytes of all inputs; `now` in milliseconds */
  constructor(terminal: WriteStream, total: number, now: () => number) {
    this.#terminal = terminal;
    this.#total = total;
    this.#now = now;
    this.#started = now();
  }

  /** @param at bytes of the inputs that have been read */
  show(at: number, tally: Tally): void {
    const now = this.#now();
    // A run that was taken up counts its speed from there.
    this.#before ??= { inputs: tally.inputs - 1, at };
    if (now - this.#drawn < REDRAWN_MS) return;
    this.#drawn = now;
    const line = progressLine({ at, total: this.#total, tally, seconds: (now - this.#started) / 1000, before: this.#before });
    this.#terminal.write(`\r\x1b[K${line.slice(0, this.#terminal.columns - 1)}`);
  }

  /** Clears the line, so that something else can be written. */
  clear(): void {
    this.#terminal.write('\r\x1b[K');
    this.#drawn = Number.NEGATIVE_INFINITY;
  }
}

interface Moment {
  readonly at: number;
  readonly total: number;
  readonly tally: Tally;
  readonly seconds: number;
  readonly before: { readonly inputs: number; readonly at: number };
}

export function progressLine({ at, total, tally, seconds, before }: Moment): string {
  const share = total > 0 ? Math.min(1, at / total) : 0;
  const full = Math.round(share * WIDTH);
  const number = (value: number): string => Math.round(value).toLocaleString('en');
  const done = at - before.at;
  const parts = [
    `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(share * 100)} %`,
    `${number(tally.inputs)} documents`,
    ...(seconds > 0 ? [`${number((tally.inputs - before.inputs) / seconds)}/s`] : []),
    ...(done > 0 ? [`${duration((seconds * (total - at)) / done)} left`] : []),
    ...(tally.failures > 0 ? [`${number(tally.failures)} bad`] : []),
  ];
  return parts.join(' · ');
}

function duration(seconds: number): string {
  const s = Math.max(0, Math.round(seconds));
  if (s < 60) return `${s} s`;
  const minutes = Math.floor(s / 60);
  return minutes < 60 ? `${minutes} min ${s % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
