import type { Missing, OpenPage } from '../../browser/open-page.ts';
import type { Settings } from '../../browser/settings.ts';
import { TOPICS } from '../../stance/statement.ts';

/** What the view shows in place of statements; `ready` shows them. The others are keys of the words in `states`. */
export type ViewState =
  | 'ready'
  | 'loading'
  | 'nothing'
  | 'topics_off'
  | 'not_arabic'
  | 'page_off'
  | 'site_off'
  | 'error'
  | Missing;

export function stateOf(page: OpenPage | null, settings: Settings): ViewState {
  if (!page) return 'loading';
  const { reading, missing, site } = page;
  if (!reading) return missing ?? 'unknown';
  switch (reading.state) {
    case 'off':
      return site !== null && settings.sitesOff.includes(site) ? 'site_off' : 'page_off';
    case 'not-arabic':
      return 'not_arabic';
    case 'error':
      return 'error';
    case 'loading':
      // The visible part of a long page is read first: it is shown while the rest is.
      return reading.statements.length > 0 ? 'ready' : 'loading';
    case 'ready':
      if (reading.statements.length > 0) return 'ready';
      return TOPICS.some((topic) => settings.topics[topic]) ? 'nothing' : 'topics_off';
  }
}
