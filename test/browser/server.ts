/**
 * A local web server that stands in for the whole web: the browsers reach it as their proxy, so a page can be served under the host
 * name of a real news site, and whatever a page or the extension asks of any other host is seen and refused.
 */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface Answer {
  readonly body: string;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

/** What a site answers to an address, or null for «not found». */
export type Site = (url: URL) => Answer | null;

export interface Server {
  readonly port: number;
  /** Every address asked for so far; `https://` ones by their host and port only. */
  readonly requests: readonly string[];
  /** From now on this site answers for the host. */
  host(name: string, site: Site): void;
  close(): Promise<void>;
}

/** A site of the files below `folder`; a folder's own address gives its `index.html`. */
export function filesOf(folder: string): Site {
  const root = resolve(folder);
  return ({ pathname }) => {
    const path = join(root, normalize(decodeURIComponent(pathname)));
    const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
    if (!file.startsWith(root) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
    return { body: readFileSync(file, 'utf8'), type: TYPES[extname(file)] ?? 'application/octet-stream' };
  };
}

/** Proxies name the whole address in the request line; whoever calls the server itself gives only a path. */
function addressOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
}

export async function startServer(): Promise<Server> {
  const sites = new Map<string, Site>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = addressOf(request);
    requests.push(url.href);
    const answer = sites.get(url.hostname)?.(url) ?? { status: 404, body: 'not found', type: 'text/plain' };
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...answer.headers,
    });
    response.end(answer.body);
  });
  // An https address: a proxy only sees the host. Nothing is let through.
  server.on('connect', (request, socket) => {
    requests.push(`https://${request.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    host: (name, site) => void sites.set(name, site),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
