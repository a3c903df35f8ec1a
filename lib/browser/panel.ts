/** The side panel: Chrome's `sidePanel`, Firefox's `sidebarAction`; Firefox for Android has neither. */
import { browser } from 'wxt/browser';

interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

/** Not in the types of Chrome's API. */
function sidebar(): SidebarAction | undefined {
  return (browser as { sidebarAction?: SidebarAction }).sidebarAction;
}

export function hasPanel(): boolean {
  return sidebar() !== undefined || browser.sidePanel !== undefined;
}

/** Must be called at once from a click or a key, before anything is awaited: both browsers insist on the reader's gesture. */
export async function openPanel(windowId: number): Promise<void> {
  const firefox = sidebar();
  await (firefox ? firefox.open() : browser.sidePanel.open({ windowId }));
}
