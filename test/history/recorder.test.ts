import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDatabase } from '../../lib/browser/history/database.ts';
import { loadPages } from '../../lib/browser/history/history.ts';
import { keepHistory, recordTab } from '../../lib/browser/history/recorder.ts';
import { historyState, onHistoryState, switchHistory, tellTrouble } from '../../lib/browser/history/switch.ts';
import * as messages from '../../lib/browser/messages.ts';
import { fold } from '../../lib/report/filter.ts';
import type { Reading } from '../../lib/stance/reading.ts';
import { reading, statement } from '../report/reading.ts';

const TAB = 7;
let page: Reading | null;
let incognito: boolean;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  page = reading([statement()]);
  incognito = false;
  vi.spyOn(messages, 'askPage').mockImplementation(async () => page as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => ({ incognito })) as never);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await closeDatabase();
});

const kept = async () => (await loadPages()).pages.map(({ url }) => url);

describe('recording a tab', () => {
  test('nothing before the reader switches it on', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    await recordTab(TAB, fold);
    expect(open).not.toHaveBeenCalled();
    expect(messages.askPage).not.toHaveBeenCalled();
    await switchHistory(true);
    await recordTab(TAB, fold);
    expect(await kept()).toEqual([page?.url]);
  });

  test('nothing after it is switched off, and what is there stays', async () => {
    await switchHistory(true);
    await recordTab(TAB, fold);
    await switchHistory(false);
    page = reading([statement()], { url: 'https://akhbar.example/2' });
    await recordTab(TAB, fold);
    expect(await kept()).toEqual(['https://akhbar.example/siyasa/1']);
  });

  test('nothing of a private window, nor of a tab that is gone', async () => {
    await switchHistory(true);
    incognito = true;
    await recordTab(TAB, fold);
    vi.mocked(fakeBrowser.tabs.get).mockRejectedValueOnce(new Error('No tab with id: 7'));
    await recordTab(TAB, fold);
    expect(await kept()).toEqual([]);
    expect(messages.askPage).not.toHaveBeenCalled();
  });

  test.each([
    ['no content script', null],
    ['a page that is off', reading([], { state: 'off' })],
    ['a page that is still being read', reading([], { state: 'loading' })],
    ['a page in another language', reading([], { state: 'not-arabic' })],
  ])('nothing of %s', async (_, answer) => {
    await switchHistory(true);
    page = answer;
    await recordTab(TAB, fold);
    expect(await kept()).toEqual([]);
  });

  test('a page is written again only when what it says has changed', async () => {
    await switchHistory(true);
    await recordTab(TAB, fold);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await recordTab(TAB, fold);
    expect(put).not.toHaveBeenCalled();
    page = reading([statement(), statement()]);
    await recordTab(TAB, fold);
    expect((await loadPages()).pages[0]?.marks).toHaveLength(2);
  });

  test('what goes wrong is told, until it goes well again', async () => {
    await switchHistory(true);
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await recordTab(TAB, fold);
    expect(await historyState()).toEqual({ on: true, trouble: 'full' });
    await recordTab(TAB, fold);
    expect(await historyState()).toEqual({ on: true, trouble: null });
    expect(await kept()).toEqual([page?.url]);
  });
});

describe('the background', () => {
  test('records a page once it rests', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await switchHistory(true);
    let announce: Parameters<typeof messages.onAnnouncement>[0] = () => {};
    vi.spyOn(messages, 'onAnnouncement').mockImplementation((hear) => {
      announce = hear;
    });
    keepHistory(fold);
    announce(TAB, { kind: 'changed', state: 'loading', count: 0 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(messages.askPage).not.toHaveBeenCalled();
    for (let i = 0; i < 5; i++) {
      announce(TAB, { kind: 'changed', state: 'ready', count: i });
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(messages.askPage).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1500);
    await vi.waitFor(async () => expect(messages.askPage).toHaveBeenCalledTimes(1));
    announce(TAB, { kind: 'changed', state: 'ready', count: 1 });
    announce(TAB, { kind: 'changed', state: 'off', count: 0 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(messages.askPage).toHaveBeenCalledTimes(1);
  });
});

test('whoever shows the switch hears of every change, until it is gone', async () => {
  const shown = new AbortController();
  const heard = vi.fn();
  onHistoryState(heard, shown.signal);
  await switchHistory(true);
  await tellTrouble('newer');
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ on: true, trouble: 'newer' }));
  shown.abort();
  const times = heard.mock.calls.length;
  await switchHistory(false);
  await Promise.resolve();
  expect(heard).toHaveBeenCalledTimes(times);
});
