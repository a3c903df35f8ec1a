import { pageOf } from '../../browser/addresses.ts';
import type { OpenPage } from '../../browser/open-page.ts';
import { withPage, withSite } from '../../browser/settings.ts';
import { openOptions } from '../../browser/tabs.ts';
import { Brand } from '../parts/Brand.tsx';
import { OptionsIcon, PanelIcon } from '../parts/icons.tsx';
import { Switch } from '../parts/Switch.tsx';
import { useSurroundings } from './context.ts';

interface HeaderProps {
  readonly page: OpenPage | null;
  /** Null within the panel itself, and where there is none. */
  readonly onPanel: (() => void) | null;
}

/** Whose view this is, and the switches of page and site. */
export function Header({ page, onPanel }: HeaderProps) {
  const { words, settings, change } = useSurroundings();
  const site = page?.site ?? null;
  const address = page?.reading ? pageOf(page.reading.url) : null;
  const siteOn = site !== null && !settings.sitesOff.includes(site);
  return (
    <header class="top">
      <div class="top-row">
        <h1>
          <Brand />
          {words.text('brand')}
        </h1>
        <div class="tools">
          {onPanel && (
            <button
              type="button"
              class="button quiet icon"
              onClick={onPanel}
              aria-label={words.text('view.panel')}
              title={words.text('view.panel')}
            >
              <PanelIcon />
            </button>
          )}
          <button
            type="button"
            class="button quiet icon"
            onClick={() => openOptions()}
            aria-label={words.text('view.options')}
            title={words.text('view.options')}
          >
            <OptionsIcon />
          </button>
        </div>
      </div>
      {site !== null && address !== null && (
        <div class="top-row switches">
          <span class="site" dir="ltr" title={site}>
            {site}
          </span>
          <Switch
            label={words.text('view.site')}
            on={siteOn}
            onChange={(on) => change((current) => withSite(current, site, on))}
          />
          <Switch
            label={words.text('view.page')}
            on={siteOn && !settings.pagesOff.includes(address)}
            disabled={!siteOn}
            onChange={(on) => change((current) => withPage(current, address, on))}
          />
        </div>
      )}
    </header>
  );
}
