import { describe, expect, test } from 'vitest';
import ar from '../../assets/locales/ar.json';
import en from '../../assets/locales/en.json';
import { manifest } from '../../lib/browser/manifest.ts';

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const made = manifest(browser);

  test('asks for no more than it needs', () => {
    const panel = browser === 'chrome' ? ['sidePanel'] : [];
    expect([...(made.permissions ?? [])].sort()).toEqual(['activeTab', 'contextMenus', 'scripting', ...panel, 'storage'].sort());
    expect(made.host_permissions).toBeUndefined();
    expect(made.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('every message that it names is there in both languages', () => {
    const named = [...JSON.stringify(made).matchAll(/__MSG_(\w+?)__/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(4);
    const text = (tree: unknown, name: string) =>
      name.split('_').reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], tree);
    for (const name of named) expect([typeof text(ar, name), typeof text(en, name)]).toEqual(['string', 'string']);
  });

  test('keys are such as both browsers accept: Alt or Ctrl with one key, no two alike', () => {
    const keys = Object.values(made.commands ?? {}).map(
      (command) => (command as { suggested_key: { default: string } }).suggested_key.default,
    );
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^(Alt|Ctrl)\+([A-Z0-9]|Comma|Period)$/);
  });
});

test('stores limit names to 75 characters and descriptions to 132', () => {
  for (const { manifest } of [ar, en]) {
    expect(manifest.name.length).toBeLessThanOrEqual(75);
    expect(manifest.short.length).toBeLessThanOrEqual(12);
    expect(manifest.description.length).toBeLessThanOrEqual(132);
  }
});
