/**
 * The hover card lies in a closed shadow root, where no script of the page can look. The browsers' own inspection protocols can, and
 * hand the root to a function.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Session } from './launch.ts';

const HOST = 'mawqif-card';

/**
 * Runs the function on the open card's shadow root, in the page; null where no card is open. It is sent as source text, so it sees only
 * its argument.
 */
export async function onCard<T>(session: Session, page: Page, task: (root: ShadowRoot) => T): Promise<T | null> {
  return session.name === 'chromium' ? await onChromiumCard(page, task) : await onFirefoxCard(page, task);
}

/** The open card's visible text, or null. */
export function cardText(session: Session, page: Page): Promise<string | null> {
  return onCard(session, page, (root) => (root.querySelector('[role=dialog]') as HTMLElement | null)?.innerText ?? '');
}

async function onChromiumCard<T>(page: Page, task: (root: ShadowRoot) => T): Promise<T | null> {
  const client: CDPSession = await page.createCDPSession();
  try {
    const { result } = await client.send('Runtime.evaluate', { expression: `document.querySelector('${HOST}')` });
    if (!result.objectId) return null;
    const { node } = await client.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
    const root = node.shadowRoots?.[0];
    if (!root) return null;
    const { object } = await client.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    if (!object.objectId) return null;
    const answer = await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${task})(this); }`,
      returnByValue: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value as T;
  } finally {
    await client.detach();
  }
}

/** The parts of WebDriver BiDi that are used here, and where puppeteer keeps them. */
interface BidiNode {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: BidiNode | null };
}
interface BidiAnswer {
  readonly result: {
    readonly type: string;
    readonly result?: BidiNode & { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
}
interface BidiPage {
  readonly id: string;
  readonly connection: { send(method: string, parameters: object): Promise<BidiAnswer> };
}

function bidi(page: Page): BidiPage {
  const { browsingContext } = page.mainFrame() as unknown as { browsingContext: { id: string } };
  const { connection } = page.browser() as unknown as { connection: BidiPage['connection'] };
  return { id: browsingContext.id, connection };
}

async function onFirefoxCard<T>(page: Page, task: (root: ShadowRoot) => T): Promise<T | null> {
  const { id, connection } = bidi(page);
  const target = { context: id };
  const host = await connection.send('script.evaluate', {
    expression: `document.querySelector('${HOST}')`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const root = host.result.result?.value?.shadowRoot;
  if (!root?.sharedId) return null;
  const answer = await connection.send('script.callFunction', {
    functionDeclaration: `async (root) => JSON.stringify(await (${task})(root)) ?? 'null'`,
    arguments: [{ sharedId: root.sharedId }],
    target,
    awaitPromise: true,
  });
  if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails?.text);
  return JSON.parse(String(answer.result.result?.value)) as T;
}
