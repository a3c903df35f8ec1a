import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS, withSite, withTopic } from '../../lib/browser/settings.ts';
import { changeSettings, loadSettings, onSettingsChange } from '../../lib/browser/settings-store.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** As both browsers refuse what exceeds the quota of sync. */
function overflow(): void {
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
}

describe('the store of settings', () => {
  test('begins with the defaults, and keeps what is changed in sync', async () => {
    expect(await loadSettings()).toEqual({ settings: DEFAULTS, localOnly: false });
    await changeSettings((settings) => withTopic(settings, 'cooperation', false));
    expect((await loadSettings()).settings.topics.cooperation).toBe(false);
    expect(await fakeBrowser.storage.sync.get('topics')).toEqual({ topics: { ...DEFAULTS.topics, cooperation: false } });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test('writes the fields that changed, and the version', async () => {
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    await changeSettings((settings) => withSite(settings, 'a.example', false));
    expect(set.mock.calls).toEqual([[{ sitesOff: ['a.example'], version: 1 }]]);
    await changeSettings((settings) => settings);
    expect(set).toHaveBeenCalledTimes(1);
  });

  test('changes asked for at once all happen', async () => {
    const sites = ['a.example', 'b.example', 'c.example'];
    await Promise.all(sites.map((site) => changeSettings((settings) => withSite(settings, site, false))));
    expect((await loadSettings()).settings.sitesOff).toEqual(sites);
  });

  test('falls back to this machine when sync is full, losing nothing, and says so', async () => {
    await changeSettings((settings) => withSite(settings, 'a.example', false));
    overflow();
    const phrases = Array.from({ length: 400 }, (_, index) => `cooperation\tappeal\tعبارة ${index}\tfavor`);
    expect((await changeSettings((settings) => ({ ...settings, phrases }))).localOnly).toBe(true);
    const { settings, localOnly } = await loadSettings();
    expect(localOnly).toBe(true);
    expect(settings.phrases).toEqual(phrases);
    expect(settings.sitesOff).toEqual(['a.example']);
  });

  test('returns to sync as soon as it fits again', async () => {
    overflow();
    await changeSettings((settings) => ({ ...settings, phrases: ['x'] }));
    vi.restoreAllMocks();
    await changeSettings((settings) => ({ ...settings, phrases: [] }));
    expect((await loadSettings()).localOnly).toBe(false);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test('a change that no store takes is told to whoever asked for it, and the next one still works', async () => {
    overflow();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await expect(changeSettings((settings) => withSite(settings, 'a.example', false))).rejects.toThrow('disk full');
    vi.restoreAllMocks();
    await changeSettings((settings) => withSite(settings, 'b.example', false));
    expect((await loadSettings()).settings.sitesOff).toEqual(['b.example']);
  });

  test('tells of changes until its signal aborts', async () => {
    const heard = vi.fn();
    const listening = new AbortController();
    onSettingsChange(heard, listening.signal);
    await changeSettings((settings) => withSite(settings, 'a.example', false));
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(heard.mock.lastCall?.[0].settings.sitesOff).toEqual(['a.example']);
    listening.abort();
    heard.mockClear();
    await changeSettings((settings) => withSite(settings, 'b.example', false));
    await loadSettings();
    expect(heard).not.toHaveBeenCalled();
  });
});
