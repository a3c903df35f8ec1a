/** The tab that popup and panel are about. */
import { browser } from 'wxt/browser';

export interface Tab {
  readonly id: number;
  /** Known only where Mawqif may read the page, or was called to it by the reader. */
  readonly url: string | undefined;
}

export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
}

/** The id of the window that the caller is in. */
export async function currentWindow(): Promise<number | null> {
  // Firefox for Android has no windows.
  return (await browser.windows?.getCurrent())?.id ?? null;
}

/** Another tab comes to the front of this window, or the one in front goes to another page. */
export function onActiveTabChange(hear: () => void, signal: AbortSignal): void {
  const updated = (_tab: number, { status }: { status?: string }, { active }: { active: boolean }): void => {
    if (active && status !== undefined) hear();
  };
  browser.tabs.onActivated.addListener(hear);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(hear);
      browser.tabs.onUpdated.removeListener(updated);
    },
    { once: true },
  );
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The options, with a phrase from a page ready to be added. */
export async function openOptionsWithPhrase(words: string): Promise<void> {
  const url = `${browser.runtime.getURL('/options.html')}#phrase=${encodeURIComponent(words)}`;
  await browser.tabs.create({ url });
}
