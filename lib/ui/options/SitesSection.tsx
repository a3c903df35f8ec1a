import { useEffect, useState } from 'preact/hooks';
import { askToRead, onAccessChange, ownPatterns, stopReading } from '../../browser/access.ts';
import { hostPattern } from '../../browser/addresses.ts';
import { withPage, withSite } from '../../browser/settings.ts';
import { SITES } from '../../browser/sites.ts';
import { useSurroundings } from '../view/context.ts';
import { Section } from './Section.tsx';

export function SitesSection() {
  const { words, settings, change } = useSurroundings();
  return (
    <Section id="sites">
      <p>{words.text('options.sites.listed', { count: SITES.length })}</p>
      <details>
        <summary>{words.text('options.sites.show_listed')}</summary>
        <ul class="listed">
          {SITES.map((site) => (
            <li key={site.host}>
              {site[words.language]}{' '}
              <bdi class="aside" dir="ltr">
                {site.host}
                {site.path}
              </bdi>
            </li>
          ))}
        </ul>
      </details>
      <OwnSites />
      <h3>{words.text('options.sites.off')}</h3>
      {settings.sitesOff.length === 0 && <p class="aside">{words.text('options.sites.off_none')}</p>}
      <OffList names={settings.sitesOff} onTurnOn={(site) => change((now) => withSite(now, site, true))} />
      {settings.pagesOff.length > 0 && (
        <>
          <h3>{words.text('options.sites.pages_off')}</h3>
          <OffList names={settings.pagesOff} onTurnOn={(page) => change((now) => withPage(now, page, true))} />
        </>
      )}
    </Section>
  );
}

function OffList({ names, onTurnOn }: { names: readonly string[]; onTurnOn: (name: string) => void }) {
  const { words } = useSurroundings();
  return (
    <ul class="rows">
      {names.map((name) => (
        <li key={name}>
          <bdi dir="ltr" class="grow">
            {readable(name)}
          </bdi>
          <button
            type="button"
            class="button"
            aria-label={words.text('options.sites.turn_on', { site: name })}
            onClick={() => onTurnOn(name)}
          >
            {words.text('actions.turn_on')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Sites beyond the list, as the browser has granted them. */
function OwnSites() {
  const { words } = useSurroundings();
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const mounted = new AbortController();
    const look = () => {
      ownPatterns().then((found) => mounted.signal.aborted || setPatterns(found), console.error);
    };
    onAccessChange(look, mounted.signal);
    look();
    return () => mounted.abort();
  }, []);

  const add = (event: Event) => {
    event.preventDefault();
    const address = typed.trim();
    const pattern = hostPattern(/^https?:\/\//i.test(address) ? address : `https://${address}`);
    if (pattern === null || !/[^.]\.[^.]/.test(pattern)) return setProblem(words.text('options.sites.add_bad'));
    askToRead([pattern]).then(
      (given) => {
        setProblem(given ? null : words.text('actions.refused'));
        if (given) setTyped('');
      },
      () => setProblem(words.text('options.sites.add_bad')),
    );
  };

  return (
    <>
      <h3>{words.text('options.sites.own')}</h3>
      {patterns.length === 0 && <p class="aside">{words.text('options.sites.own_none')}</p>}
      <ul class="rows">
        {patterns.map((pattern) => (
          <li key={pattern}>
            <bdi dir="ltr" class="grow">
              {hostOf(pattern)}
            </bdi>
            <button
              type="button"
              class="button"
              aria-label={words.text('options.sites.remove', { site: hostOf(pattern) })}
              onClick={() => stopReading(pattern).catch(console.error)}
            >
              {words.text('options.sites.remove_button')}
            </button>
          </li>
        ))}
      </ul>
      <form class="inline" onSubmit={add}>
        <input
          class="field"
          dir="ltr"
          inputMode="url"
          placeholder="example.com"
          aria-label={words.text('options.sites.add')}
          aria-invalid={problem !== null}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <button type="submit" class="button" disabled={typed.trim() === ''}>
          {words.text('options.sites.add_button')}
        </button>
      </form>
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** `*://*.example.com/*` → `example.com` */
function hostOf(pattern: string): string {
  return pattern.replace(/^[^/]*\/\/(\*\.)?/, '').replace(/\/\*$/, '');
}

/** An address as people read it: Arabic words instead of percent signs. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
