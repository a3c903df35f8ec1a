/**
 * Whether pages are recorded: off until the reader switches it on, for this machine only (`storage.local`, never synchronised).
 * Beside it the last trouble, since the background has nobody to tell it to.
 */
import { browser } from 'wxt/browser';
import { TROUBLES, type Trouble } from './database.ts';

const ON = 'history';
const TROUBLE = 'historyTrouble';

export interface HistoryState {
  readonly on: boolean;
  readonly trouble: Trouble | null;
}

export async function historyState(): Promise<HistoryState> {
  const stored = await browser.storage.local.get([ON, TROUBLE]);
  return { on: stored[ON] === true, trouble: TROUBLES.find((trouble) => trouble === stored[TROUBLE]) ?? null };
}

export async function switchHistory(on: boolean): Promise<void> {
  await browser.storage.local.set({ [ON]: on });
}

export async function tellTrouble(trouble: Trouble | null): Promise<void> {
  if (trouble) await browser.storage.local.set({ [TROUBLE]: trouble });
  else await browser.storage.local.remove(TROUBLE);
}

export function onHistoryState(hear: (state: HistoryState) => void, signal: AbortSignal): void {
  const listen = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area !== 'local' || !(ON in changes || TROUBLE in changes)) return;
    historyState().then((state) => {
      if (!signal.aborted) hear(state);
    }, console.warn);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}
