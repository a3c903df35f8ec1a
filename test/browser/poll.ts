/** Waiting for what a browser will show in its own time, instead of guessing how long that is. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Generous on purpose: a deadline only decides how late a failure is told, never whether a slow machine passes. */
export const DEADLINE = 60_000;

/**
 * Asks again until `accept` holds, and answers with that value.
 * @throws Error with the last value (or error) once the deadline, in milliseconds, has passed.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  accept: (value: T) => boolean = Boolean,
  deadline = DEADLINE,
): Promise<T> {
  const end = Date.now() + deadline;
  for (;;) {
    let last: unknown;
    try {
      const value = await ask();
      if (accept(value)) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const seen = last instanceof Error ? String(last) : JSON.stringify(last);
      throw new Error(`waited ${deadline / 1000} s for ${what}; last seen: ${seen?.slice(0, 2000)}`);
    }
    await sleep(50);
  }
}
