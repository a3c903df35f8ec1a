/** The background's part of the history: keeps what the pages in the tabs have been found to say, while it is switched on. */
import { browser } from 'wxt/browser';
import { askPage, onAnnouncement } from '../messages.ts';
import { tellChange } from './changes.ts';
import { asHistoryError } from './database.ts';
import { type Fold, isKept, keepPages } from './history.ts';
import { recordOf } from './record.ts';
import { historyState, tellTrouble } from './switch.ts';

/** A page that is still being read, or lives on, announces itself often: it is kept once it rests. */
const REST_MS = 1500;

export function keepHistory(fold: Fold): void {
  const resting = new Map<number, ReturnType<typeof setTimeout>>();
  onAnnouncement((tab, { state }) => {
    clearTimeout(resting.get(tab));
    resting.delete(tab);
    if (state !== 'ready') return;
    resting.set(
      tab,
      setTimeout(() => {
        resting.delete(tab);
        recordTab(tab, fold).catch(console.warn);
      }, REST_MS),
    );
  });
}

/** Reads a tab's page into the history, where that is switched on and the window is not a private one. */
export async function recordTab(tab: number, fold: Fold): Promise<void> {
  const { on, trouble } = await historyState();
  if (!on || (await isPrivate(tab))) return;
  const reading = await askPage(tab, { kind: 'read' });
  if (reading?.state !== 'ready') return;
  const page = recordOf(reading, new Date().toISOString());
  if (!page) return;
  try {
    if (!(await isKept(page))) {
      await keepPages([page], fold);
      tellChange();
    }
    if (trouble) await tellTrouble(null);
  } catch (error) {
    await tellTrouble(asHistoryError(error).trouble);
  }
}

/** A tab that is gone, or of which nothing is known, counts as private. */
async function isPrivate(tab: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tab)).incognito;
  } catch {
    return true;
  }
}
