/** The background of the benchmark's extension: the engine, with whatever lexicon the run at hand brings. */
import { browser } from 'wxt/browser';
import { keepEngine } from '../../../entrypoints/background/engine.ts';
import { Lexicon, NO_TABLES } from '../../../lib/lexicon/lexicon.ts';
import { unpack } from '../../../lib/lexicon/unpack.ts';

let packed = '';
browser.runtime.onMessage.addListener((message: { readonly bring?: string }, _sender, respond: (answer: unknown) => void) => {
  if (message.bring === undefined) return;
  packed = message.bring;
  respond(true);
});
keepEngine(() => new Lexicon(NO_TABLES, unpack(packed)));
