import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { manifest } from './lib/browser/manifest.ts';
import { writeLicences } from './lib/cli/publish/licence-file.ts';
import { lexiconPlugin } from './lib/lexicon/vite-plugin.ts';

/** Popup and panel start at once: nothing that their script asks for has to wait for the style sheets. */
const startsAtOnce: Plugin = {
  name: 'mawqif:start-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path }) =>
      /\/(popup|sidepanel)\//.test(path) ? html.replace('<script type="module"', '<script async type="module"') : html,
  },
};

export default defineConfig({
  // Firefox would default to version 2.
  manifestVersion: 3,
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  i18n: { localesDir: 'assets/locales' },
  // Every file says what it imports; WXT's auto-imports would hide a step up the layers from test/layers.test.ts.
  imports: false,
  manifest: ({ browser }) => manifest(browser),
  hooks: { 'build:done': writeLicences },
  vite: () => ({ plugins: [preact(), lexiconPlugin(), startsAtOnce] }),
});
