/**
 * Keeps the settings in `storage.sync`, so that they follow the reader to other machines, and in `storage.local` once
 * they have outgrown what sync takes (8 kB a field, 100 kB in all). The marker `LOCAL_ONLY` says which of the two counts.
 */
import { browser } from 'wxt/browser';
import { DEFAULTS, type Settings, settingsFrom } from './settings.ts';

const LOCAL_ONLY = 'localOnly';
const FIELDS = Object.keys(DEFAULTS) as (keyof Settings)[];

export interface StoredSettings {
  readonly settings: Settings;
  /** True when they no longer fit into sync and stay on this machine. */
  readonly localOnly: boolean;
}

export async function loadSettings(): Promise<StoredSettings> {
  // Both at once: popup and content script wait for the answer.
  const [local, sync] = await Promise.all([browser.storage.local.get([...FIELDS, LOCAL_ONLY]), browser.storage.sync.get(FIELDS)]);
  const localOnly = local[LOCAL_ONLY] === true;
  return { settings: settingsFrom(localOnly ? local : sync), localOnly };
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes the settings by a function of the settings as stored now. Changes made in one place follow one another;
 * only fields that differ are written. Rejects when neither store takes them.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<StoredSettings> {
  const result = last.then(() => applyChange(change));
  last = result.catch(() => undefined);
  return result;
}

async function applyChange(change: (settings: Settings) => Settings): Promise<StoredSettings> {
  const { settings: before, localOnly } = await loadSettings();
  const settings = change(before);
  const changed = FIELDS.filter((field) => settings[field] !== before[field]);
  if (changed.length === 0) return { settings, localOnly };
  try {
    // What lives in local goes back to sync whole, as soon as it fits again.
    await browser.storage.sync.set(pick(settings, localOnly ? FIELDS : [...changed, 'version']));
    if (localOnly) await browser.storage.local.remove([LOCAL_ONLY, ...FIELDS]);
    return { settings, localOnly: false };
  } catch {
    await browser.storage.local.set({ ...settings, [LOCAL_ONLY]: true });
    return { settings, localOnly: true };
  }
}

/** Tells of every change, from whichever part of Mawqif or machine it comes, until the signal aborts. */
export function onSettingsChange(hear: (stored: StoredSettings) => void, signal?: AbortSignal): void {
  const listen = (_changes: unknown, area: string): void => {
    if (area !== 'sync' && area !== 'local') return;
    loadSettings().then((stored) => {
      if (!signal?.aborted) hear(stored);
    }, ignoreOrphaned);
  };
  browser.storage.onChanged.addListener(listen);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}

/** A content script that outlives its extension cannot read storage any more; it has nothing left to follow. */
function ignoreOrphaned(): void {}

function pick(settings: Settings, names: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}
