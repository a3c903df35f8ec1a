import { useState } from 'preact/hooks';
import { askToRead, scan } from '../../browser/access.ts';
import { pageOf } from '../../browser/addresses.ts';
import type { OpenPage } from '../../browser/open-page.ts';
import { withPage, withSite, withTopic } from '../../browser/settings.ts';
import { TOPICS } from '../../stance/statement.ts';
import { useSurroundings } from './context.ts';
import type { ViewState } from './state.ts';

interface StateNoticeProps {
  readonly state: Exclude<ViewState, 'ready'>;
  readonly page: OpenPage | null;
}

/** Stands where the statements would: why there are none, and what can be done about it. */
export function StateNotice({ state, page }: StateNoticeProps) {
  const { words } = useSurroundings();
  const site = page?.site ?? '';
  return (
    <section class="notice" role="status" aria-busy={state === 'loading'}>
      <h2>{words.text(`states.${state}.title`)}</h2>
      <p>{words.text(`states.${state}.text`, { site })}</p>
      {page && <Remedy state={state} page={page} />}
      {state === 'error' && page?.reading?.notice && (
        <p class="detail" dir="auto">
          {page.reading.notice}
        </p>
      )}
    </section>
  );
}

function Remedy({ state, page: { tab, site, reading, patterns } }: { state: ViewState; page: OpenPage }) {
  const { words, change } = useSurroundings();
  const [refused, setRefused] = useState(false);
  if (tab === null) return null;

  const readNow = async () => setRefused(!(await scan(tab)));
  // The browser must be asked in the very click; the page is read at once, and by itself from then on.
  const allow = () => {
    askToRead(patterns).then((given) => (given ? readNow() : setRefused(true)), console.error);
  };
  const turnOn = () => {
    const address = reading && pageOf(reading.url);
    change((current) => {
      const withThisSite = site === null ? current : withSite(current, site, true);
      return address ? withPage(withThisSite, address, true) : withThisSite;
    });
  };

  const buttons = ((): [label: string, action: () => void][] => {
    switch (state) {
      case 'unlisted':
        return [
          [words.text('actions.scan'), readNow],
          [words.text('actions.always'), allow],
        ];
      case 'withheld':
        return [
          [words.text('actions.allow', { site: site ?? '' }), allow],
          [words.text('actions.scan'), readNow],
        ];
      case 'unread':
        return [[words.text('actions.scan'), readNow]];
      case 'page_off':
      case 'site_off':
        return [[words.text('actions.turn_on'), turnOn]];
      case 'topics_off':
        return [
          [
            words.text('actions.turn_on'),
            () => change((current) => TOPICS.reduce((settings, topic) => withTopic(settings, topic, true), current)),
          ],
        ];
      default:
        return [];
    }
  })();
  if (buttons.length === 0) return null;
  return (
    <div class="remedies">
      {buttons.map(([label, action], index) => (
        <button type="button" key={label} class={index === 0 ? 'button primary' : 'button'} onClick={action}>
          {label}
        </button>
      ))}
      {refused && <p role="alert">{words.text('actions.refused')}</p>}
    </div>
  );
}
