import { useEffect, useState } from 'preact/hooks';
import { openDashboard } from '../../browser/history/open-dashboard.ts';
import { type HistoryState, historyState, onHistoryState } from '../../browser/history/switch.ts';
import { HistorySwitch } from '../dashboard/HistorySwitch.tsx';
import { useSurroundings } from '../view/context.ts';
import { Section } from './Section.tsx';

export function HistorySection() {
  const { words } = useSurroundings();
  const [state, setState] = useState<HistoryState | null>(null);
  useEffect(() => {
    const mounted = new AbortController();
    historyState().then(setState, console.error);
    onHistoryState(setState, mounted.signal);
    return () => mounted.abort();
  }, []);
  return (
    <Section id="history">
      <p>{words.text('options.history.text')}</p>
      <div class="inline">
        {state && <HistorySwitch on={state.on} />}
        <button type="button" class="button" onClick={() => openDashboard()}>
          {words.text('options.history.open')}
        </button>
      </div>
      {state?.trouble && <p class="warning">{words.text(`history.trouble.${state.trouble}.title`)}</p>}
    </Section>
  );
}
