/** DESIGN's table of layers, read from the imports of every file: a step back up, or a step aside, fails here. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** What each layer may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  arabic: [],
  lexicon: ['arabic'],
  stance: ['arabic', 'lexicon'],
  report: [],
  page: [],
  browser: [],
  ui: ['report', 'browser'],
  cli: ['arabic', 'stance', 'lexicon', 'report'],
};

/** The words of Mawqif as types, without a line of the engine: all that page, report, browser and interface see of it. */
const VOCABULARY = ['lib/stance/statement.ts', 'lib/stance/reading.ts'];
const SPEAK_IN_VOCABULARY = ['lexicon', 'report', 'page', 'browser', 'ui', 'cli'];

/** A string in, spans out: these run in a page, in Node and in a worker. */
const PURE = ['arabic', 'lexicon', 'stance', 'report'];
/** Run in the build and on the command line, never in the product. */
const NODE_SIDE = ['lib/lexicon/vite-plugin.ts', 'lib/lexicon/read-files.ts'];

interface Import {
  /** As written. */
  readonly from: string;
  /** Path from the project's root for a relative import, else as written. */
  readonly target: string;
}

function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const written = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) => found.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    ),
  ];
  return [...new Set(written)].map((from) => ({
    from,
    target: from.startsWith('.') ? posix.join(dirname(file), from) : from,
  }));
}

const layerOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1] ?? (path.startsWith('entrypoints/') ? 'entrypoints' : null);

/** Why this import may not be, or null. */
function offence(file: string, { target }: Import): string | null {
  const from = layerOf(file);
  const to = layerOf(target);
  if (from === null || from === 'entrypoints') return null;
  if (to !== null) {
    const allowed =
      to === from || MAY_IMPORT[from]?.includes(to) || (VOCABULARY.includes(target) && SPEAK_IN_VOCABULARY.includes(from));
    return allowed ? null : `lib/${from} may not import ${target}`;
  }
  if (PURE.includes(from) && !NODE_SIDE.includes(file) && /^(node:|wxt|preact|@preact|#)/.test(target)) {
    return `lib/${from} is pure and may not import ${target}`;
  }
  if (from !== 'browser' && /^(wxt\/browser|webextension-polyfill|#imports$)/.test(target)) {
    return `only lib/browser talks to the browser: ${target}`;
  }
  return null;
}

/** True where the source reads a member of the global `browser` or `chrome`. */
function callsBrowser(file: string, source: string): boolean {
  const visit = (node: unknown): boolean => {
    if (typeof node !== 'object' || node === null) return false;
    if (Array.isArray(node)) return node.some(visit);
    const { type, object } = node as { type?: string; object?: { type?: string; name?: string } };
    if (type === 'MemberExpression' && object?.type === 'Identifier' && /^(browser|chrome)$/.test(object.name ?? '')) return true;
    return Object.values(node).some(visit);
  };
  return visit(parseSync(file, source).program);
}

const files = ['lib', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path)),
);
const sourceOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('the layers import one way', () => {
  test('every folder of lib is a layer of the table', () => {
    const layers = new Set(files.map(layerOf));
    layers.delete('entrypoints');
    expect([...layers].filter((layer) => layer === null || !(layer in MAY_IMPORT))).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  test('no file imports what its layer may not', () => {
    const offences = files.flatMap((file) =>
      importsOf(file, sourceOf(file)).flatMap((found) => {
        const why = offence(file, found);
        return why === null ? [] : `${file}: ${why}`;
      }),
    );
    expect(offences).toEqual([]);
  });

  test('only lib/browser and the entry points call the browser', () => {
    const outside = files.filter((file) => layerOf(file) !== 'browser' && layerOf(file) !== 'entrypoints');
    expect(outside.filter((file) => callsBrowser(file, sourceOf(file)))).toEqual([]);
  });

  test('an entry point only wires: under 100 lines', () => {
    const entries = files.filter((file) => layerOf(file) === 'entrypoints');
    expect(entries.filter((file) => sourceOf(file).split('\n').length > 100)).toEqual([]);
  });
});

describe('the check itself', () => {
  test.each([
    ['lib/page/blocks.ts', `import { get } from '../browser/settings.ts';`, 'lib/page may not import lib/browser/settings.ts'],
    ['lib/page/blocks.ts', `import type { X } from '../stance/analyse.ts';`, 'lib/page may not import lib/stance/analyse.ts'],
    ['lib/arabic/token.ts', `export * from '../stance/cues.ts';`, 'lib/arabic may not import lib/stance/cues.ts'],
    ['lib/report/csv.ts', `await import('../ui/Card.tsx');`, 'lib/report may not import lib/ui/Card.tsx'],
    ['lib/stance/read.ts', `import { readFileSync } from 'node:fs';`, 'lib/stance is pure and may not import node:fs'],
    ['lib/page/hover.ts', `import { browser } from 'wxt/browser';`, 'only lib/browser talks to the browser: wxt/browser'],
    ['lib/page/blocks.ts', `import type { Reading } from '../stance/reading.ts';`, null],
    ['lib/ui/Card.tsx', `import { summarise } from '../report/summary.ts';`, null],
    ['lib/lexicon/vite-plugin.ts', `import { readFileSync } from 'node:fs';`, null],
  ])('%s with %s', (file, source, expected) => {
    expect(importsOf(file, source).map((found) => offence(file, found))).toEqual([expected]);
  });

  test.each([
    ['browser.storage.local.get()', true],
    ['chrome.dom', true],
    ['const browser = launch(); page.browser()', false],
    ["'browser.storage'", false],
  ])('a call of the browser in %s: %s', (source, expected) => {
    expect(callsBrowser('a.ts', source)).toBe(expected);
  });
});
