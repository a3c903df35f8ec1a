import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULTS,
  isOff,
  type Migration,
  mutedEntries,
  settingsFrom,
  withMuted,
  withoutMuted,
  withPage,
  withSite,
  withTopic,
} from '../../lib/browser/settings.ts';

describe('reading what was stored', () => {
  test.each<[string, Record<string, unknown>, object]>([
    ['nothing', {}, DEFAULTS],
    [
      'an unsound field: its default, the others kept',
      { language: 'fr', sitesOff: ['a.example'] },
      { ...DEFAULTS, sitesOff: ['a.example'] },
    ],
    ['a topic switched off', { topics: { cooperation: false } }, withTopic(DEFAULTS, 'cooperation', false)],
    ['a colour that is none', { colours: { cooperation: 'red; background: url(//x)' } }, DEFAULTS],
    [
      'a colour in capitals',
      { colours: { cooperation: '#ABCDEF' } },
      { ...DEFAULTS, colours: { ...DEFAULTS.colours, cooperation: '#abcdef' } },
    ],
    ['a line that is none', { underlines: { favor: 'zigzag' } }, DEFAULTS],
    [
      'muted entries, the unsound left out',
      { muted: [{ entry: 'e', site: null, quote: 'q' }, { entry: 1 }, null] },
      { ...DEFAULTS, muted: [{ entry: 'e', site: null, quote: 'q' }] },
    ],
    ['what a later version added', { version: 9, novelty: true, language: 'en' }, { ...DEFAULTS, language: 'en' }],
  ])('%s', (_, stored, expected) => {
    expect(settingsFrom(stored)).toEqual(expected);
  });

  test('each migration runs once, from the version stored to this one', () => {
    const migrations: Migration[] = [
      (stored) => ({ ...stored, sitesOff: stored['blocked'] }),
      (stored) => ({ ...stored, sitesOff: (stored['sitesOff'] as string[]).map((site) => site.toLowerCase()) }),
    ];
    expect(settingsFrom({ version: 1, blocked: ['A.example'] }, migrations).sitesOff).toEqual(['a.example']);
    expect(settingsFrom({ version: 2, sitesOff: ['A.example'] }, migrations).sitesOff).toEqual(['a.example']);
    expect(settingsFrom({ version: 3, sitesOff: ['A.example'] }, migrations).sitesOff).toEqual(['A.example']);
    expect(settingsFrom({ blocked: ['A.example'] }, migrations).sitesOff).toEqual(['a.example']);
  });

  test('anything at all makes settings, and settings make themselves', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(DEFAULTS)), fc.anything()), (stored) => {
        const settings = settingsFrom(stored);
        expect(Object.keys(settings)).toEqual(Object.keys(DEFAULTS));
        expect(settingsFrom({ ...settings })).toEqual(settings);
      }),
    );
  });
});

describe('changing settings', () => {
  test('a site or page that is off and on again leaves nothing behind', () => {
    const off = withPage(withSite(DEFAULTS, 'a.example', false), 'https://b.example/1', false);
    expect(isOff(off, 'a.example', null)).toBe(true);
    expect(isOff(off, 'b.example', 'https://b.example/1')).toBe(true);
    expect(isOff(off, 'b.example', 'https://b.example/2')).toBe(false);
    expect(withPage(withSite(off, 'a.example', true), 'https://b.example/1', true)).toEqual(DEFAULTS);
  });

  test('switching off twice is switching off once', () => {
    expect(withSite(withSite(DEFAULTS, 'a.example', false), 'a.example', false).sitesOff).toEqual(['a.example']);
  });

  test('only the newest pages are remembered', () => {
    const pages = Array.from({ length: 100 }, (_, index) => `https://a.example/${index}`);
    const { pagesOff } = pages.reduce((settings, page) => withPage(settings, page, false), DEFAULTS);
    expect(pagesOff.length).toBeLessThan(100);
    expect(pagesOff.at(-1)).toBe('https://a.example/99');
  });

  test('muting is by site or everywhere, and is taken back apart', () => {
    const here = { entry: 'cooperation/consult/حوار', site: 'a.example', quote: 'الحوار' };
    const everywhere = { entry: 'confrontation/fight/حرب', site: null, quote: 'الحرب' };
    const muted = withMuted(withMuted(DEFAULTS, here), everywhere);
    expect(mutedEntries(muted, 'a.example')).toEqual([here.entry, everywhere.entry]);
    expect(mutedEntries(muted, 'b.example')).toEqual([everywhere.entry]);
    expect(mutedEntries(withoutMuted(muted, { entry: here.entry, site: null }), 'a.example')).toContain(here.entry);
    expect(withoutMuted(withoutMuted(muted, here), everywhere)).toEqual(DEFAULTS);
  });
});
