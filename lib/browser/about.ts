import { browser } from 'wxt/browser';

export function version(): string {
  return browser.runtime.getManifest().version;
}

export interface Shortcut {
  readonly description: string;
  /** As the browser writes it for this machine; empty where none is set. */
  readonly keys: string;
}

/** The commands with the keys that they have now, which the reader may have changed in the browser. */
export async function shortcuts(): Promise<Shortcut[]> {
  // Firefox for Android has none.
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ description, shortcut }) => (description ? [{ description, keys: shortcut ?? '' }] : []));
}
