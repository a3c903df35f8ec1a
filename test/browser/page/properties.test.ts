/** Laws of the page layer, tried on random pages with the browser's own mutations, style and highlight registry. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, test } from 'vitest';
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
});
