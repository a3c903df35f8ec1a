/**
 * What Mawqif asks of a browser. `wxt.config.ts` takes it whole; WXT adds the entry points (popup, panel, options,
 * background, content script) by their files.
 *
 * Permissions, and why each is there: `storage` (settings), `scripting` (a page or site that is not on the list),
 * `activeTab` («scan this page»), `contextMenus` («add as phrase» on a selection), `sidePanel` (Chrome's panel).
 * None of them makes a browser warn the reader of anything.
 */
import type { UserManifest } from 'wxt';
import { SITE_PATTERNS } from './sites.ts';

export const GECKO_ID = 'mawqif@mawqif.org';

/** The keys of `commands`; the background answers each. */
export const COMMANDS = ['panel', 'next', 'previous', 'toggle'] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * Alt with one key: on Windows Alt+Shift switches between the Arabic and the Latin keyboard, and Ctrl+Shift is taken
 * by the browsers themselves.
 */
const KEYS: Record<Command, string> = { panel: 'Alt+M', next: 'Alt+Period', previous: 'Alt+Comma', toggle: 'Alt+O' };

/** Where WXT puts what it builds of `entrypoints/content`. */
const CONTENT_SCRIPT = 'content-scripts/content.js';

export function manifest(browser: string): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_manifest_name__',
    short_name: '__MSG_manifest_short__',
    description: '__MSG_manifest_description__',
    default_locale: 'ar',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', ...(firefox ? [] : ['sidePanel' as const])],
    optional_host_permissions: ['*://*/*'],
    // Here and not in the entry point, so that the list of sites is no part of the script that runs on them.
    content_scripts: [{ matches: [...SITE_PATTERNS], js: [CONTENT_SCRIPT], run_at: 'document_idle', all_frames: true }],
    action: { default_title: '__MSG_manifest_action__' },
    commands: Object.fromEntries(
      COMMANDS.map((command) => [
        command,
        { suggested_key: { default: KEYS[command] }, description: `__MSG_manifest_commands_${command}__` },
      ]),
    ),
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '125' }),
  };
}
