import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookAtPage, type Missing } from '../../lib/browser/open-page.ts';
import { reading } from '../report/reading.ts';

let granted: boolean;
beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  granted = false;
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => granted) });
});

/** The tab in front, with what the browser tells of it. */
function front(url: string | undefined, answers = false): void {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 4, url }] as never);
  const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
  if (answers) send.mockResolvedValue(reading([]) as never);
  else send.mockRejectedValue(new Error('Receiving end does not exist.'));
}

describe('the page in front', () => {
  test('one that is read: its reading, its site, and what to ask for to keep it', async () => {
    front(undefined, true);
    expect(await lookAtPage(false)).toEqual({
      tab: 4,
      site: 'akhbar.example',
      reading: reading([]),
      missing: null,
      patterns: ['*://akhbar.example/*'],
    });
  });

  test.each<[string, string | undefined, boolean, boolean, Missing, string[]]>([
    [
      'a listed site that the browser withholds',
      'https://www.aljazeera.net/x',
      true,
      false,
      'withheld',
      ['*://*.aljazeera.net/*'],
    ],
    [
      'a listed folder',
      'https://www.bbc.com/arabic/x',
      true,
      false,
      'withheld',
      ['*://*.bbc.com/arabic', '*://*.bbc.com/arabic/*'],
    ],
    ['a listed site opened before Mawqif ran', 'https://www.aljazeera.net/x', true, true, 'unread', ['*://*.aljazeera.net/*']],
    ['any other site', 'https://plain.example/x', true, false, 'unlisted', ['*://plain.example/*']],
    ['another site, granted since', 'https://plain.example/x', false, true, 'unread', ['*://plain.example/*']],
    ['a store', 'https://addons.mozilla.org/', true, false, 'forbidden', []],
    ['the browser’s own', 'about:config', false, false, 'forbidden', []],
    ['one whose address is not told though the reader called', undefined, true, false, 'forbidden', []],
    ['one whose address is not told, seen from the panel', undefined, false, false, 'unknown', []],
  ])('%s', async (_, url, called, isGranted, missing, patterns) => {
    front(url);
    granted = isGranted;
    expect(await lookAtPage(called)).toMatchObject({ tab: 4, reading: null, missing, patterns });
  });

  test('no tab at all', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
    expect(await lookAtPage(true)).toMatchObject({ tab: null, missing: 'forbidden' });
  });
});
