import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Answering, announce, answerPageRequests, askPage, onAnnouncement } from '../../lib/browser/messages.ts';
import { reading } from '../report/reading.ts';
import { heardBy } from './heard-by.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const extension = () => ({ id: fakeBrowser.runtime.id, url: `${fakeBrowser.runtime.getURL('/popup.html' as never)}` });

function answering(): Answering & { calls: unknown[] } {
  const calls: unknown[] = [];
  return {
    calls,
    read: () => reading([]),
    outline: () => reading([], { title: 'outline' }),
    show: ({ id }) => calls.push(id) > 0,
    step: ({ by }) => calls.push(by) > 0,
  };
}

describe('a content script answers', () => {
  test.each([
    ['the popup', extension],
    ['the service worker, which has no address in Chrome', () => ({ id: fakeBrowser.runtime.id })],
  ])('%s', (_, sender) => {
    const answers = answering();
    const ask = heardBy(() => answerPageRequests(answers, new AbortController().signal));
    expect(ask({ kind: 'read' }, sender())).toEqual(reading([]));
    expect(ask({ kind: 'outline' }, sender())).toEqual(reading([], { title: 'outline' }));
    expect(ask({ kind: 'show', id: 's1' }, sender())).toBe(true);
    expect(ask({ kind: 'step', by: -1 }, sender())).toBe(true);
    expect(answers.calls).toEqual(['s1', -1]);
  });

  test.each<[string, () => object]>([
    ['another extension', () => ({ ...extension(), id: 'someone-else' })],
    ['a content script', () => ({ id: fakeBrowser.runtime.id, url: 'https://page.example/', tab: { id: 1 } })],
    ['a page that calls itself like us', () => ({ id: fakeBrowser.runtime.id, url: `https://evil.example/${extension().url}` })],
  ])('not %s', (_, sender) => {
    const answers = answering();
    const ask = heardBy(() => answerPageRequests(answers, new AbortController().signal));
    expect(ask({ kind: 'show', id: 's1' }, sender())).toBe('no answer');
    expect(answers.calls).toEqual([]);
  });

  test.each([
    null,
    'read',
    42,
    {},
    { kind: 'erase' },
    { kind: 'show' },
    { kind: 'show', id: 7 },
    { kind: 'step', by: 2 },
    { kind: '__proto__' },
  ])('nothing to the malformed %j', (message) => {
    const ask = heardBy(() => answerPageRequests(answering(), new AbortController().signal));
    expect(ask(message, extension())).toBe('no answer');
  });
});

describe('asking a page', () => {
  test('goes to the top frame, and gives its answer', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(true as never);
    expect(await askPage(3, { kind: 'show', id: 's1' })).toBe(true);
    expect(send).toHaveBeenCalledWith(3, { kind: 'show', id: 's1' }, { frameId: 0 });
  });

  test('is null where no content script runs', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await askPage(3, { kind: 'read' })).toBeNull();
  });
});

describe('announcements', () => {
  const content = (parts: object = {}) => ({
    id: fakeBrowser.runtime.id,
    url: 'https://page.example/',
    tab: { id: 5 },
    frameId: 0,
    ...parts,
  });

  test('are heard from the top frame of a tab', () => {
    const hear = vi.fn();
    heardBy(() => onAnnouncement(hear))({ kind: 'changed', state: 'ready', count: 3 }, content());
    expect(hear).toHaveBeenCalledWith(5, { kind: 'changed', state: 'ready', count: 3 });
  });

  test.each<[string, unknown, object]>([
    ['from a frame', { kind: 'changed', state: 'ready', count: 3 }, { frameId: 2 }],
    ['from another extension', { kind: 'changed', state: 'ready', count: 3 }, { id: 'someone-else' }],
    ['with a count below nought', { kind: 'changed', state: 'ready', count: -1 }, {}],
    ['with a count that is none', { kind: 'changed', state: 'ready', count: '3' }, {}],
    ['of a state unknown', { kind: 'changed', state: 'hacked', count: 3 }, {}],
    ['of another kind', { kind: 'other', state: 'ready', count: 3 }, {}],
  ])('are not heard %s', (_, message, sender) => {
    const hear = vi.fn();
    heardBy(() => onAnnouncement(hear))(message, content(sender));
    expect(hear).not.toHaveBeenCalled();
  });

  test('never fail the page, even when the extension has gone', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(announce('ready', 1)).resolves.toBeUndefined();
  });
});
