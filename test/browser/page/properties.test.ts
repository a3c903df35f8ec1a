/** Laws of the page layer, tried on random pages with the browser's own mutations, style and highlight registry. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changes, page } from '../../page/random-page.ts';
import { BROWSERS } from '../../setup/browsers.ts';
import { type Act, raise, type Stage } from '../page-stage/stage.ts';

describe.each(BROWSERS)('laws in %s', (name) => {
  let stage: Stage;
  let act: Act;

  beforeAll(async () => {
    stage = await raise(name);
    act = await stage.open('<!doctype html><meta charset="utf-8"><body dir="rtl">');
  });
  afterAll(() => stage?.close());

  test('any sequence of changes ends in the highlights of a fresh scan', async () => {
    await fc.assert(
      fc.asyncProperty(page, fc.array(changes, { minLength: 1, maxLength: 4 }), async (seeds, bursts) => {
        await act.ask('grow', seeds);
        for (const burst of bursts) await act.ask('change', burst);
        await act.paints(await act.ask('fresh'));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('whatever is started, shown and stopped in whatever order, nothing is left after the last stop', async () => {
    const running = await act.ask('traces');
    await act.ask('stop');
    const idle = await act.ask('traces');
    expect([running.observers, running.intervals, running.listeners.length > 5]).toEqual([1, 1, true]);
    expect([idle.observers, idle.intervals]).toEqual([0, 0]);
    const step = fc.oneof(
      fc.constantFrom('start', 'stop', 'restart').map((name) => [name] as const),
      fc.subarray(['confrontation', 'cooperation']).map((topics) => ['show', topics, ['حرب']] as const),
      changes.map((sequence) => ['change', sequence] as const),
    );
    await fc.assert(
      fc.asyncProperty(page, fc.array(step, { maxLength: 8 }), async (seeds, steps) => {
        await act.ask('grow', seeds);
        for (const [name, ...args] of [...steps, ['stop'] as const]) {
          // A page starts one highlighter at a time.
          if (name === 'start') await act.ask('stop');
          await act.ask(name, ...(args as never));
        }
        expect(await act.painted()).toEqual({});
        expect(await act.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
        expect(await act.ask('traces')).toEqual(idle);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
