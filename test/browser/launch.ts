/**
 * A real Chromium or Firefox with the built extension in it. Both are driven through one `Session`, which hides where they differ:
 * Chromium's popup is a page of its own, Firefox's can only be reached from another page of the extension.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import type { Reading } from '../../lib/stance/reading.ts';
import { type BrowserName, findBrowser } from '../setup/browsers.ts';
import { until } from './poll.ts';

const ROOT = resolve(import.meta.dirname, '../..');
export const BUILDS: Record<BrowserName, string> = {
  chromium: resolve(ROOT, '.output/chrome-mv3'),
  firefox: resolve(ROOT, '.output/firefox-mv3'),
};

/** Must be the manifest's; with it Firefox is told which address the extension's pages get. */
/** Milliseconds after which a popup stands, whatever Chromium says. */
const POPUP_STANDS = 10_000;
const GECKO_ID = 'mawqif@mawqif.org';
const UUID = 'c0ffee00-1234-4abc-8def-0123456789ab';

export interface LaunchPlan {
  /** Port of the test server, which becomes the browser's proxy. */
  readonly port: number;
  /** Hosts that the test server answers for; every other host goes to the real web. Default: the server answers for all. */
  readonly hosts?: readonly string[];
  readonly headless?: boolean;
  /** Language of the browser's interface where it can be chosen (Chromium). Default `ar`. */
  readonly language?: string;
  /** CSS pixels; null lets the window decide. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** Further switches of Chromium and preferences of Firefox. */
  readonly switches?: readonly string[];
  readonly preferences?: Readonly<Record<string, unknown>>;
  /** Folder of the extension to install. Default: Mawqif as built. */
  readonly extension?: string;
}

/** A document of the extension: the popup, or one of its pages. `run`'s function is sent as source text, so it sees only its arguments. */
export interface View {
  run<T>(task: (document: Document) => T | Promise<T>): Promise<T>;
  run<T, A>(task: (document: Document, argument: A) => T | Promise<T>, argument: A): Promise<T>;
  close(): Promise<void>;
}

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly base: string;
  /** A new tab in front. */
  open(url: string): Promise<Page>;
  /** A page of the extension in a new tab, e.g. `options.html`; `behind` leaves the tab in front where it is. */
  openOwn(path: string, options?: { readonly behind?: boolean }): Promise<Page>;
  /** The toolbar button's real popup, over the tab in front. */
  openPopup(): Promise<View>;
  /** What the content script of the tab in front answers to the popup and the panel; null where none runs. */
  reading(): Promise<Reading | null>;
  /** What the toolbar button shows for the tab in front. */
  badge(): Promise<string>;
  close(): Promise<void>;
}

/** Sends the hosts to the test server; a bare address list would need the port in Firefox's URLs and not in Chromium's. */
function proxyScript({ port, hosts }: LaunchPlan): string {
  const ours = hosts ? `${JSON.stringify(hosts)}.includes(host)` : 'true';
  const script = `function FindProxyForURL(url, host) { return ${ours} ? 'PROXY 127.0.0.1:${port}' : 'DIRECT'; }`;
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;
}

function chromiumOptions(plan: LaunchPlan): LaunchOptions {
  return {
    pipe: true,
    enableExtensions: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--proxy-pac-url=${proxyScript(plan)}`,
      `--lang=${plan.language ?? 'ar'}`,
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate',
      ...(plan.switches ?? []),
    ],
    // Chromium reads its language from the environment on Linux.
    env: { ...process.env, LANGUAGE: plan.language ?? 'ar' },
  };
}

function firefoxOptions(plan: LaunchPlan): LaunchOptions {
  return {
    browser: 'firefox',
    // Without it moz-extension:// addresses are refused.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': proxyScript(plan),
      'dom.security.https_first': false,
      'intl.accept_languages': plan.language ?? 'ar',
      ...plan.preferences,
    },
  };
}

async function start(name: BrowserName, plan: LaunchPlan): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (executablePath === null) throw new Error(`${name} is not installed`);
  const viewport = plan.viewport === undefined ? { width: 1280, height: 900 } : plan.viewport;
  return await puppeteer.launch({
    executablePath,
    headless: plan.headless ?? true,
    defaultViewport: viewport,
    timeout: 60_000,
    ...(name === 'chromium' ? chromiumOptions(plan) : firefoxOptions(plan)),
  });
}

/** Starting a browser is the one thing that is tried again: on a crowded machine it may miss its own deadline. */
export async function launch(name: BrowserName, plan: LaunchPlan): Promise<Session> {
  const extension = plan.extension ?? BUILDS[name];
  if (!existsSync(extension)) throw new Error(`${extension} is missing: run \`npm run build\` first`);
  for (let attempt = 1; ; attempt++) {
    let browser: Browser | undefined;
    try {
      browser = await start(name, plan);
      const id = await browser.installExtension(extension);
      return session(name, browser, name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${UUID}`);
    } catch (error) {
      await browser?.close().catch(() => {});
      if (attempt === 3) throw error;
    }
  }
}

function session(name: BrowserName, browser: Browser, base: string): Session {
  /** A page of the extension that stays behind the others: the place from which the popup is opened. */
  let opened: Promise<Page> | undefined;
  const backstage = (): Promise<Page> => {
    opened ??= openBackstage();
    return opened;
  };

  async function open(url: string): Promise<Page> {
    const page = await browser.newPage();
    if (name === 'firefox' && url.startsWith(base)) await navigateFirefox(page, url);
    else await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    return page;
  }

  async function openOwn(path: string, { behind = false } = {}): Promise<Page> {
    const url = `${base}/${path}`;
    if (!behind) return await open(url);
    const from = await backstage();
    const known = new Set(await browser.pages());
    await from.evaluate(
      `(globalThis.browser ?? chrome).tabs.create({ url: ${JSON.stringify(url)}, active: false }).then(() => null)`,
    );
    return await until(
      `the tab of ${url}`,
      async () => {
        const added = (await browser.pages()).filter((page) => !known.has(page));
        // Firefox gives an extension's page no `url()`.
        const states = await Promise.all(added.map((page) => page.evaluate('document.readyState + location.href')));
        return added[states.indexOf(`complete${url}`)] as Page;
      },
      (page) => page !== undefined,
    );
  }

  async function openBackstage(): Promise<Page> {
    const front = (await browser.pages()).at(-1);
    const page = await open(`${base}/options.html`);
    await front?.bringToFront();
    return page;
  }

  async function openPopup(): Promise<View> {
    const from = await backstage();
    if (name === 'firefox') return await firefoxPopup(from);
    const target = browser.waitForTarget((candidate) => candidate.url().startsWith(`${base}/popup.html`), { timeout: 30_000 });
    // It answers once the popup stands; but its answer has been seen to come minutes later.
    // A popup that has just been closed may leave no window active.
    const stands = from.evaluate(`chrome.windows.getLastFocused({ windowTypes: ['normal'] }).then(async ({ id }) => {
      await chrome.windows.update(id, { focused: true });
      await chrome.action.openPopup({ windowId: id });
    })`);
    await Promise.race([stands, sleep(POPUP_STANDS)]);
    return viewOf(await (await target).asPage());
  }

  /**
   * Asks the browser about the tab in front; `question` is source text that sees `api` and `tab`. The answer comes as JSON, because
   * WebDriver BiDi drops an object that occurs in it for the second time, such as a speaker of two statements.
   */
  async function aboutFront<T>(question: string): Promise<T> {
    const from = await backstage();
    const answer = await from.evaluate(`(async (api) => {
      const [tab] = await api.tabs.query({ active: true, currentWindow: true });
      return JSON.stringify((await ${question}) ?? null);
    })(globalThis.browser ?? chrome)`);
    return JSON.parse(answer as string) as T;
  }
  const reading = () =>
    aboutFront<Reading | null>(`api.tabs.sendMessage(tab.id, { kind: 'read' }, { frameId: 0 }).catch(() => null)`);
  const badge = () => aboutFront<string>('api.action.getBadgeText({ tabId: tab.id })');

  return { name, browser, base, open, openOwn, openPopup, reading, badge, close: () => browser.close() };
}

/** `page.goto` waits for ever on an address of the extension. */
async function navigateFirefox(page: Page, url: string): Promise<void> {
  const frame = page.mainFrame() as unknown as { browsingContext: { navigate(url: string, wait: 'complete'): Promise<void> } };
  await frame.browsingContext.navigate(url, 'complete');
}

/** The extension's page in a tab, as a view. */
export function viewOf(page: Page): View {
  return {
    run: (task: (document: Document, argument: never) => unknown, argument?: unknown) =>
      page.evaluate(`(${task})(document, ${JSON.stringify(argument) ?? 'undefined'})`) as Promise<never>,
    close: async () => {
      if (!page.isClosed()) await page.close();
    },
  };
}

async function firefoxPopup(from: Page): Promise<View> {
  const popup = `browser.extension.getViews({ type: 'popup' })[0]`;
  await from.evaluate('browser.action.openPopup()');
  await until('the popup', () => from.evaluate(`${popup}?.document.readyState === 'complete'`));
  return {
    run: (task: (document: Document, argument: never) => unknown, argument?: unknown) =>
      from.evaluate(`(${task})(${popup}.document, ${JSON.stringify(argument) ?? 'undefined'})`) as Promise<never>,
    close: async () => {
      await from.evaluate(`${popup}?.close()`);
    },
  };
}
