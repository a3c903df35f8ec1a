import './happy-dom-gaps.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Passes } from '../../lib/page/passes.ts';

let ended: AbortController;
let errors: unknown[];
/** `begin` and `end` of each pass, numbered. */
let log: string[];
/** Whether the tab is hidden; the page layer takes the browser's own getter when it is loaded. */
const tab = vi.hoisted(() => ({ isHidden: false }));
vi.mock('../../lib/page/nodes.ts', async (original) => ({ ...(await original<object>()), isHidden: () => tab.isHidden }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  ended = new AbortController();
  errors = [];
  log = [];
  tab.isHidden = false;
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

/** Passes of so many steps, each of which takes a millisecond. */
function passesOf(steps: number, onStep: (step: number) => void = () => {}): Passes {
  let number = 0;
  function* pass(): Generator<void, void> {
    const mine = ++number;
    log.push(`begin ${mine}`);
    try {
      for (let step = 0; step < steps; step++) {
        vi.advanceTimersByTime(1);
        onStep(step);
        yield;
      }
      log.push(`end ${mine}`);
    } finally {
      log.push(`closed ${mine}`);
    }
  }
  return new Passes(pass, document, (error) => errors.push(error), ended.signal);
}

/** Lets timers, messages and promises run. */
async function settle(milliseconds = 0): Promise<void> {
  for (let i = 0; i < 50; i++) {
    await vi.advanceTimersByTimeAsync(milliseconds / 50);
    await new Promise((done) => setImmediate(done));
  }
}

describe('passes', () => {
  /** One pass that waits for what never comes, or for what fails. */
  const waitingFor = (promise: Promise<void>): Passes => {
    function* pass(): Generator<Promise<void>, void> {
      log.push('begin 1');
      try {
        yield promise;
        log.push('end 1');
      } finally {
        log.push('closed 1');
      }
    }
    return new Passes(pass, document, (error) => errors.push(error), ended.signal);
  };

  test('go on when what they wait for is there', async () => {
    let come = (): void => {};
    waitingFor(
      new Promise((resolve) => {
        come = resolve;
      }),
    ).restart();
    await settle(1000);
    expect(log).toEqual(['begin 1']);
    come();
    await settle();
    expect(log).toEqual(['begin 1', 'end 1', 'closed 1']);
  });

  test('end with the signal while they wait', async () => {
    waitingFor(new Promise(() => {})).restart();
    await settle();
    ended.abort();
    await settle();
    expect(log).toEqual(['begin 1', 'closed 1']);
    expect(errors).toEqual([]);
  });

  test('hand over what goes wrong with what they wait for', async () => {
    waitingFor(Promise.reject(new Error('so'))).restart();
    await settle();
    expect(errors).toEqual([new Error('so')]);
  });

  test('run to their end in slices', async () => {
    const passes = passesOf(100);
    passes.restart();
    await settle();
    expect(log).toEqual(['begin 1', 'end 1', 'closed 1']);
  });

  test('follow one another, however often they are asked for meanwhile', async () => {
    const passes = passesOf(20, () => {
      passes.request();
    });
    passes.restart();
    await settle();
    expect(log.filter((line) => line.startsWith('begin'))).toEqual(['begin 1']);
    await settle(300);
    expect(log.slice(0, 4)).toEqual(['begin 1', 'end 1', 'closed 1', 'begin 2']);
  });

  test('leave the page a rest that grows with their cost', async () => {
    const passes = passesOf(200);
    passes.restart();
    await settle();
    passes.request();
    await settle(300);
    expect(log).not.toContain('begin 2');
    await settle(600);
    expect(log).toContain('begin 2');
  });

  test('break off for a restart', async () => {
    let isRestarted = false;
    const passes = passesOf(100, (step) => {
      if (step !== 30 || isRestarted) return;
      isRestarted = true;
      passes.restart();
    });
    passes.restart();
    await settle();
    expect(log).toContain('closed 1');
    expect(log).not.toContain('end 1');
    expect(log).toContain('end 2');
  });

  test('end with the signal, and never throw for it', async () => {
    const passes = passesOf(100, (step) => step === 30 && ended.abort());
    passes.restart();
    await settle();
    passes.request();
    passes.restart();
    await settle(5000);
    expect(log).toEqual(['begin 1', 'closed 1']);
    expect(errors).toEqual([]);
  });

  test('hand over what goes wrong', async () => {
    const passes = passesOf(10, () => {
      throw new Error('so');
    });
    passes.restart();
    await settle();
    expect(errors).toEqual([new Error('so')]);
  });

  test('wait while the page is hidden', async () => {
    tab.isHidden = true;
    passesOf(10).restart();
    await settle(1000);
    expect(log).toEqual([]);
    tab.isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(log).toContain('end 1');
  });

  test('end while the page is hidden', async () => {
    tab.isHidden = true;
    passesOf(10).restart();
    await settle();
    ended.abort();
    tab.isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await settle(1000);
    expect(log).toEqual([]);
    expect(errors).toEqual([]);
  });
});
