import { defineContentScript } from 'wxt/utils/define-content-script';
import { SITE_PATTERNS } from '../../lib/browser/sites.ts';
import { startHighlighter } from '../../lib/page/highlighter.ts';
import { watchPage } from '../../lib/ui/page/watch-page.ts';
import { lexiconWith } from './lexicon.ts';
import { readerWith } from './reader.ts';

export default defineContentScript({
  matches: [...SITE_PATTERNS],
  runAt: 'document_idle',
  async main(ctx) {
    const page = await watchPage(
      (options, phrases) => startHighlighter({ ...options, reader: readerWith(lexiconWith(phrases)) }),
      ctx.signal,
    );
    ctx.addEventListener(window, 'wxt:locationchange', () => page.moved());
  },
});
