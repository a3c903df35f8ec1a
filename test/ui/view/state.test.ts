import { describe, expect, test } from 'vitest';
import type { OpenPage } from '../../../lib/browser/open-page.ts';
import { DEFAULTS, type Settings, withSite } from '../../../lib/browser/settings.ts';
import type { ReadingState } from '../../../lib/stance/reading.ts';
import { stateOf } from '../../../lib/ui/view/state.ts';
import { reading, statement } from '../../report/reading.ts';

const missing = (why: OpenPage['missing']): OpenPage => ({
  tab: 1,
  site: 'a.example',
  reading: null,
  missing: why,
  patterns: [],
});
const read = (state: ReadingState, count = 0): OpenPage => ({
  ...missing(null),
  reading: reading(
    Array.from({ length: count }, () => statement()),
    { state },
  ),
});
const noTopics: Settings = { ...DEFAULTS, topics: { confrontation: false, cooperation: false, 'arms-control': false } };

describe('what the view shows', () => {
  test.each<[string, OpenPage | null, Settings, string]>([
    ['before the page was looked at', null, DEFAULTS, 'loading'],
    ['a page closed to extensions', missing('forbidden'), DEFAULTS, 'forbidden'],
    ['a site that is not listed', missing('unlisted'), DEFAULTS, 'unlisted'],
    ['a site that the browser withholds', missing('withheld'), DEFAULTS, 'withheld'],
    ['a page opened before Mawqif ran', missing('unread'), DEFAULTS, 'unread'],
    ['a tab that is not known', missing('unknown'), DEFAULTS, 'unknown'],
    ['while it is read', read('loading'), DEFAULTS, 'loading'],
    ['while it is read, the first statements found', read('loading', 2), DEFAULTS, 'ready'],
    ['statements', read('ready', 2), DEFAULTS, 'ready'],
    ['none found', read('ready'), DEFAULTS, 'nothing'],
    ['none, with every topic off', read('ready'), noTopics, 'topics_off'],
    ['another language', read('not-arabic'), DEFAULTS, 'not_arabic'],
    ['the page switched off', read('off'), DEFAULTS, 'page_off'],
    ['the site switched off', read('off'), withSite(DEFAULTS, 'a.example', false), 'site_off'],
    ['an error', read('error', 1), DEFAULTS, 'error'],
  ])('%s', (_, page, settings, expected) => {
    expect(stateOf(page, settings)).toBe(expected);
  });
});
