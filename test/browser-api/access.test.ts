import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownPatterns, registerOwnSites, scan } from '../../lib/browser/access.ts';

let origins: string[];
let registered: { id: string; matches?: string[] }[];

beforeEach(() => {
  origins = [];
  registered = [];
  Object.assign(fakeBrowser.permissions, { getAll: vi.fn(async () => ({ origins })) });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: vi.fn(async () => registered),
    registerContentScripts: vi.fn(async (scripts: typeof registered) => void registered.push(...scripts)),
    updateContentScripts: vi.fn(async (scripts: typeof registered) => void (registered = scripts)),
    unregisterContentScripts: vi.fn(async () => void (registered = [])),
    executeScript: vi.fn(),
  });
});

describe('sites that the reader has added', () => {
  test.each<[string, string[], string[]]>([
    ['none', [], []],
    ['the listed ones are not among them', ['*://*.aljazeera.net/*', '*://own.example/*'], ['*://own.example/*']],
    ['nor as Firefox writes them, without their folder', ['*://*.bbc.com/*', '*://own.example/*'], ['*://own.example/*']],
    ['a listed host asked for whole', ['*://www.bbc.com/*'], ['*://www.bbc.com/*']],
  ])('%s', async (_, granted, expected) => {
    origins = granted;
    expect(await ownPatterns()).toEqual(expected);
  });

  test('are registered, updated and unregistered as they are granted and taken back', async () => {
    origins = ['*://a.example/*'];
    await registerOwnSites();
    expect(registered).toMatchObject([{ matches: ['*://a.example/*'], js: ['/content-scripts/content.js'] }]);
    origins = ['*://a.example/*', '*://b.example/*'];
    await registerOwnSites();
    expect(registered).toMatchObject([{ matches: ['*://a.example/*', '*://b.example/*'] }]);
    origins = [];
    await registerOwnSites();
    expect(registered).toEqual([]);
  });

  test('where there are none nothing is touched', async () => {
    await registerOwnSites();
    expect(fakeBrowser.scripting.registerContentScripts).not.toHaveBeenCalled();
    expect(fakeBrowser.scripting.unregisterContentScripts).not.toHaveBeenCalled();
  });
});

test('scanning says whether the browser let it', async () => {
  expect(await scan(3)).toBe(true);
  expect(fakeBrowser.scripting.executeScript).toHaveBeenCalledWith({
    target: { tabId: 3 },
    files: ['/content-scripts/content.js'],
  });
  vi.mocked(fakeBrowser.scripting.executeScript).mockRejectedValue(new Error('Cannot access contents of the page.'));
  expect(await scan(3)).toBe(false);
});
