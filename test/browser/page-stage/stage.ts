/** Puts a page before the page layer in a real browser: builds the small test extension, installs it, and speaks to its content script. */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { QuotedStatement, Reading } from '../../../lib/stance/reading.ts';
import type { BrowserName } from '../../setup/browsers.ts';
import { launch, type Session } from '../launch.ts';
import { until } from '../poll.ts';
import { type Server, startServer } from '../server.ts';
import type { StageCommands } from './content.ts';

const OUT = resolve(import.meta.dirname, '../../../.output/page-stage');
export const HOST = 'stage.example';

const MANIFEST = {
  manifest_version: 3,
  name: 'Stage',
  version: '1',
  browser_specific_settings: { gecko: { id: 'stage@mawqif.org' } },
  host_permissions: [`http://${HOST}/*`],
  content_scripts: [{ matches: [`http://${HOST}/*`], js: ['content.js'], run_at: 'document_start' }],
};

async function buildExtension(): Promise<string> {
  await mkdir(OUT, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry: resolve(import.meta.dirname, 'content.ts'), formats: ['iife'], name: 'stage', fileName: () => 'content.js' },
      outDir: OUT,
      minify: false,
    },
  });
  await writeFile(resolve(OUT, 'manifest.json'), JSON.stringify(MANIFEST));
  return OUT;
}

type Answer<Name extends keyof StageCommands> = Awaited<ReturnType<StageCommands[Name]>>;

export interface Stage {
  readonly session: Session;
  readonly server: Server;
  /** Opens the markup as a page and starts the highlighter on it. */
  open(html: string, options?: { readonly headers?: Record<string, string>; readonly isStarted?: boolean }): Promise<Act>;
  close(): Promise<void>;
}

/** One page on the stage. */
export interface Act {
  readonly page: Page;
  ask<Name extends keyof StageCommands>(name: Name, ...args: Parameters<StageCommands[Name]>): Promise<Answer<Name>>;
  /** Waits until the page is read and the quotes of its statements are these, in page order. */
  quotes(expected: readonly string[]): Promise<readonly QuotedStatement[]>;
  /** What is painted now in the page, its shadow roots and frames, by highlight: the texts under the ranges, sorted. */
  painted(): Promise<Record<string, string[]>>;
  /** Waits until exactly these texts are painted, by topic and stance. */
  paints(expected: Record<string, readonly string[]>): Promise<void>;
}

export async function raise(name: BrowserName): Promise<Stage> {
  const extension = await buildExtension();
  const server = await startServer();
  const session = await launch(name, { port: server.port, extension });
  let acts = 0;
  return {
    session,
    server,
    async open(html, { headers, isStarted = true } = {}) {
      const path = `/${++acts}`;
      const pages = new Map<string, string>([[path, html]]);
      server.host(HOST, ({ pathname }) => {
        const body = pages.get(pathname);
        return body === undefined ? null : { body, ...(headers && { headers }) };
      });
      const page = await session.open(`http://${HOST}${path}`);
      const act = newAct(page);
      if (isStarted) await act.ask('start');
      return act;
    },
    async close() {
      await session.close();
      await server.close();
    },
  };
}

function newAct(page: Page): Act {
  const ask: Act['ask'] = async (name, ...args) => {
    const json = await page.evaluate(
      (name, args) =>
        new Promise<string>((resolve) => {
          const reply = `mawqif-reply-${Math.random()}`;
          const { addEventListener, dispatchEvent } = EventTarget.prototype;
          const listener = (event: Event): void => resolve((event as CustomEvent<string>).detail);
          addEventListener.call(document, reply, listener, { once: true });
          dispatchEvent.call(document, new CustomEvent('mawqif-stage', { detail: JSON.stringify({ name, args, reply }) }));
        }),
      name,
      // Generated values have no prototype, which Firefox's protocol does not take.
      JSON.parse(JSON.stringify(args)) as unknown[],
    );
    const answer = JSON.parse(json);
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };
  return {
    page,
    ask,
    async quotes(expected) {
      const { statements } = (await until(
        `the statements ${expected.join('، ')}`,
        () => ask('reading') as Promise<Reading>,
        (reading) =>
          reading?.state === 'ready' && JSON.stringify(reading.statements.map(({ quote }) => quote)) === JSON.stringify(expected),
        10_000,
      )) as Reading;
      return statements;
    },
    painted: () => page.evaluate(paintedInPage),
    async paints(expected) {
      const wanted = JSON.stringify(sorted(expected));
      await until(
        `to be painted: ${wanted}`,
        () => page.evaluate(paintedInPage),
        (painted) => JSON.stringify(sorted(painted)) === wanted,
        10_000,
      );
    },
  };
}

/** Names in order, each with its texts in order, none empty. */
export function sorted(painted: Record<string, readonly string[]>): [string, string[]][] {
  return Object.entries(painted)
    .filter(([, texts]) => texts.length > 0)
    .map(([name, texts]): [string, string[]] => [name, [...texts].sort()])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Runs in the page, under its own script's eyes. */
function paintedInPage(): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  const views = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)] as (typeof window)[];
  for (const view of views) {
    for (const [name, highlight] of (view as typeof globalThis & Window).CSS.highlights) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        if (startContainer !== endContainer) throw new Error('a range spans nodes');
        if (!startContainer.isConnected) continue;
        (all[name] ??= []).push((startContainer as Text).data.slice(startOffset, endOffset));
      }
    }
  }
  return all;
}
