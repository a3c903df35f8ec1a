import { browser } from 'wxt/browser';
import { COMMANDS, type Command } from './manifest.ts';

export function version(): string {
  return browser.runtime.getManifest().version;
}

export interface Shortcut {
  readonly command: Command;
  /** As the browser writes it for this machine; empty where none is set. */
  readonly keys: string;
}

/** The commands with the keys that they have now, which the reader may have changed in the browser. */
export async function shortcuts(): Promise<Shortcut[]> {
  // Firefox for Android has none.
  if (!browser.commands) return [];
  const commands = await browser.commands.getAll();
  return COMMANDS.map((command) => ({ command, keys: commands.find(({ name }) => name === command)?.shortcut ?? '' }));
}
