import { switchHistory } from '../../browser/history/switch.ts';
import { Switch } from '../parts/Switch.tsx';
import { useSurroundings } from '../view/context.ts';

/** Records pages or does not. Asks the browser not to clear the history away by itself, which it may only do at a click. */
export function HistorySwitch({ on }: { on: boolean }) {
  const { words } = useSurroundings();
  const change = (next: boolean) => {
    switchHistory(next).catch(console.error);
    if (next) navigator.storage?.persist?.().catch(console.warn);
  };
  return <Switch label={words.text('history.switch')} on={on} onChange={change} />;
}
