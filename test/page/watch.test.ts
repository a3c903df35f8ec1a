import './happy-dom-gaps.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Watch } from '../../lib/page/watch.ts';

/** What was told, in order. */
let told: string[];
let watch: Watch;
/** Lets the observer deliver, and the clock run. */
const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>كلام</p>';
  told = [];
  watch = new Watch({
    changed: (nodes) => told.push(`changed ${nodes.map(({ nodeName }) => nodeName).join(' ')}`),
    everythingChanged: () => told.push('everything changed'),
    busy: (isBusy) => told.push(isBusy ? 'busy' : 'calm'),
  });
  watch.add(document);
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const change = (times: number): void => {
  for (let i = 0; i < times; i++) document.querySelector('p')!.textContent = `${i}`;
};

describe('watching', () => {
  test('tells where text or children changed', async () => {
    (document.querySelector('p')!.firstChild as Text).data = 'غيره';
    document.body.append(document.createElement('div'));
    await pass(50);
    expect(told.join(' ')).toContain('#text');
    expect(told.join(' ')).toContain('BODY');
  });

  test('says nothing of attributes', async () => {
    document.querySelector('p')!.setAttribute('class', 'x');
    await pass(50);
    expect(told).toEqual([]);
  });

  test('gives up finding each of very many changes', async () => {
    change(1500);
    await pass(50);
    expect(told).toContain('everything changed');
    expect(told).not.toContain('busy');
  });

  test('rests when there are too many, then looks at everything, and is calm after a while', async () => {
    change(4000);
    await pass(50);
    expect(told).toContain('busy');
    told = [];
    change(1);
    await pass(500);
    expect(told).toEqual([]);
    await pass(1000);
    expect(told).toEqual(['everything changed']);
    await pass(2500);
    expect(told).toEqual(['everything changed', 'calm']);
    change(1);
    await pass(50);
    expect(told.at(-1)).toMatch(/^changed P/);
  });

  test('rests longer each time that it does not help', async () => {
    const rests: number[] = [];
    for (let round = 0; round < 3; round++) {
      change(4000);
      await pass(50);
      told = [];
      let waited = 0;
      for (; !told.includes('everything changed'); waited += 500) await pass(500);
      rests.push(waited);
    }
    expect(rests[1]).toBeGreaterThan(rests[0]!);
    expect(rests[2]).toBeGreaterThan(rests[1]!);
  });

  test('tells nothing once it is stopped, also while it rests', async () => {
    change(4000);
    await pass(50);
    told = [];
    watch.stop();
    change(10);
    await pass(20_000);
    expect(told).toEqual([]);
  });
});
