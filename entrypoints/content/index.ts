import { defineContentScript } from 'wxt/utils/define-content-script';
import { startHighlighter } from '../../lib/page/highlighter.ts';
import { isReadFromAround } from '../../lib/page/nodes.ts';
import { watchPage } from '../../lib/ui/page/watch-page.ts';
import { readerWith } from './reader.ts';

export default defineContentScript({
  // The manifest says on which sites (lib/browser/manifest.ts).
  registration: 'runtime',
  async main(ctx) {
    if (isReadFromAround(document)) return;
    const page = await watchPage(
      (options, phrases) => startHighlighter({ ...options, reader: readerWith(phrases, options.signal) }),
      ctx.signal,
    );
    ctx.addEventListener(window, 'wxt:locationchange', () => page.moved());
    // Each turn looks whether the extension has gone or been renewed meanwhile; the signal is then aborted. Nothing else tells of it.
    ctx.setInterval(() => {}, 2000);
  },
});
