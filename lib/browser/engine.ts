/**
 * The way from a page to the engine, which runs once for all tabs, in the background: the page's own process stays free, and what was
 * learnt on one page serves the next. What is asked and answered is the engine's business (lib/stance/wire.ts).
 */
import { browser } from 'wxt/browser';
import { isRecord } from './messages.ts';

interface Question<Q> {
  readonly kind: 'analyse';
  readonly question: Q;
}
type Reply<A> = { readonly answer: A } | { readonly error: string };

/** Milliseconds before asking again, for as long as a background that has just been started or ended may not hear. */
const WAITS = [50, 100, 200, 400, 800, 1600];

/**
 * Asks the engine. Rejects with what went wrong there, or when nobody answers; never settles in a page that has outlived its extension,
 * whose signal is about to be aborted.
 */
export async function askEngine<Q, A>(question: Q): Promise<A> {
  for (let attempt = 0; ; attempt++) {
    // Gone with the extension.
    if (browser.runtime?.id === undefined) return await new Promise<A>(() => {});
    const reply = await replyTo<Q, A>({ kind: 'analyse', question });
    if (reply && 'answer' in reply) return reply.answer;
    if (reply) throw new Error(reply.error);
    const wait = WAITS[attempt];
    if (wait === undefined) throw new Error('the engine does not answer');
    await new Promise((done) => setTimeout(done, wait));
  }
}

async function replyTo<Q, A>(message: Question<Q>): Promise<Reply<A> | null> {
  try {
    return (await browser.runtime.sendMessage<Question<Q>, Reply<A> | undefined>(message)) ?? null;
  } catch {
    // «Receiving end does not exist», «message channel closed»: the background was starting, or ending.
    return null;
  }
}

/** Background: answers what content scripts ask. A question can make it do nothing but think. */
export function answerAsEngine<Q, A>(answer: (question: Q) => A): void {
  browser.runtime.onMessage.addListener((message: unknown, { id }, respond: (reply: Reply<A>) => void): void => {
    if (id !== browser.runtime.id || !isQuestion<Q>(message)) return;
    try {
      respond({ answer: answer(message.question) });
    } catch (error) {
      console.error(error);
      respond({ error: error instanceof Error ? error.message : String(error) });
    }
  });
}

const isQuestion = <Q>(message: unknown): message is Question<Q> =>
  isRecord(message) && message['kind'] === 'analyse' && 'question' in message;
