/**
 * What Mawqif's parts say to one another about a page that has been read (engine.ts: how it is read). Only extension pages ask, only
 * content scripts answer and announce; no message makes the background do anything but redraw a badge or read a text, so a page that
 * could forge one would gain nothing.
 */
import { browser } from 'wxt/browser';
import { type Outline, READING_STATES, type Reading, type ReadingState } from '../stance/reading.ts';

/** Asked by popup, panel and background of the content script in a tab. */
export type PageRequest =
  /** The page's reading as it stands. */
  | { readonly kind: 'read' }
  /** The same without sentences, in less than half the time. */
  | { readonly kind: 'outline' }
  /** Scroll to a statement and flash it; answers whether it is still there. */
  | { readonly kind: 'show'; readonly id: string }
  /** Go to the next or the previous statement and open its card; answers whether there is one. */
  | { readonly kind: 'step'; readonly by: 1 | -1 };

interface Answers {
  read: Reading;
  outline: Outline;
  show: boolean;
  step: boolean;
}
export type AnswerTo<R extends PageRequest> = Answers[R['kind']];

/** Told by a content script to whoever listens: its reading has changed. */
export interface Announcement {
  readonly kind: 'changed';
  readonly state: ReadingState;
  /** Statements in the page's article; on a page without one, in the page. */
  readonly count: number;
}

/** Asks the content script of a tab (its top frame); null where none runs. */
export async function askPage<R extends PageRequest>(tab: number, request: R): Promise<AnswerTo<R> | null> {
  try {
    const answer = await browser.tabs.sendMessage<R, AnswerTo<R> | undefined>(tab, request, { frameId: 0 });
    return answer ?? null;
  } catch {
    // «Receiving end does not exist»: no content script there, or the tab went away meanwhile.
    return null;
  }
}

export type Answering = { readonly [K in PageRequest['kind']]: (request: Extract<PageRequest, { kind: K }>) => Answers[K] };

/** Content script: answers until the signal aborts. */
export function answerPageRequests(answering: Answering, signal: AbortSignal): void {
  const listen = (message: unknown, sender: Sender, respond: (answer: unknown) => void): void => {
    if (!fromExtensionPage(sender) || !isPageRequest(message)) return;
    const answer = answering[message.kind] as (request: PageRequest) => unknown;
    respond(answer(message));
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen), { once: true });
}

/** Content script: never rejects, for after an update of the extension nobody is left to hear it. */
export async function announce(state: ReadingState, count: number): Promise<void> {
  try {
    await browser.runtime.sendMessage({ kind: 'changed', state, count } satisfies Announcement);
  } catch {
    // No background and no panel is listening, or the extension was reloaded under this page.
  }
}

/** Background and panel: hears the announcements of every tab's top frame. */
export function onAnnouncement(hear: (tab: number, announcement: Announcement) => void, signal?: AbortSignal): void {
  const listen = (message: unknown, sender: Sender): void => {
    if (sender.id !== browser.runtime.id || sender.frameId !== 0) return;
    if (sender.tab?.id !== undefined && isAnnouncement(message)) hear(sender.tab.id, message);
  };
  browser.runtime.onMessage.addListener(listen);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen), { once: true });
}

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** A content script's messages carry the id of the extension too, but the address of its page. */
function fromExtensionPage(sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  // Chrome leaves `url` out for the service worker.
  return sender.url === undefined ? sender.tab === undefined : sender.url.startsWith(browser.runtime.getURL('/'));
}

function isPageRequest(message: unknown): message is PageRequest {
  if (!isRecord(message)) return false;
  switch (message['kind']) {
    case 'read':
    case 'outline':
      return true;
    case 'show':
      return typeof message['id'] === 'string';
    case 'step':
      return message['by'] === 1 || message['by'] === -1;
    default:
      return false;
  }
}

function isAnnouncement(message: unknown): message is Announcement {
  return (
    isRecord(message) &&
    message['kind'] === 'changed' &&
    READING_STATES.includes(message['state'] as ReadingState) &&
    Number.isSafeInteger(message['count']) &&
    (message['count'] as number) >= 0
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
