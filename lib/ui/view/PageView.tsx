import type { OpenPage } from '../../browser/open-page.ts';
import type { Settings } from '../../browser/settings.ts';
import { useOpenPage, useStoredSettings } from './context.ts';
import { Header } from './Header.tsx';
import { Report } from './Report.tsx';
import { StateNotice } from './StateNotice.tsx';
import { stateOf } from './state.ts';
import { WithSurroundings } from './WithSurroundings.tsx';

export interface PageViewProps {
  readonly place: 'popup' | 'panel';
  readonly onPanel: (() => void) | null;
}

/** The one view of popup and panel. */
export function PageView({ place, onPanel }: PageViewProps) {
  const page = useOpenPage(place === 'popup');
  const stored = useStoredSettings();
  // Drawn once: drawing the head first would delay what the reader waits for.
  if (!stored || page === undefined) return null;
  return (
    <WithSurroundings stored={stored}>
      <div class={`view ${place}`}>
        <Header page={page} onPanel={onPanel} />
        <main>
          <Content page={page} settings={stored.settings} />
        </main>
      </div>
    </WithSurroundings>
  );
}

function Content({ page, settings }: { page: OpenPage | null; settings: Settings }) {
  const state = stateOf(page, settings);
  if (state === 'ready' && page?.reading) return <Report key={page.reading.url} page={page} reading={page.reading} />;
  return <StateNotice state={state === 'ready' ? 'loading' : state} page={page} />;
}
