/**
 * What is handed in to the stores: built from a copy of the project, and once more from the sources zip, as a reviewer would. Same
 * bytes both times; small enough; nothing for the linter to refuse; with the licence of all that is in it.
 */
import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { unzip } from './unzip.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 600_000 });

const ROOT = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const ZIPS = ['chrome', 'firefox', 'sources'].map((what) => `mawqif-${version}-${what}.zip`);

/** kB of gzip: what finds and paints is loaded into every article, what reads, with the lexicon, once for all of them. */
const LIMITS = { 'content-scripts/content.js': 40, 'background.js': 150 } as const;

const folder = mkdtempSync(join(tmpdir(), 'mawqif-zips-'));
const [first, second] = [join(folder, 'first'), join(folder, 'second')];
const run = promisify(execFile);

async function zip(project: string): Promise<void> {
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  // Vitest's environment would make it a build for tests.
  const { NODE_ENV: _, MODE: __, ...env } = process.env;
  for (const args of [['zip'], ['zip', '-b', 'firefox']]) await run(process.execPath, [wxt, ...args], { cwd: project, env });
}

/** The files that are the project's: by version control where it is there, new ones too; else those beside us without what is made. */
function copyProject(to: string): void {
  mkdirSync(to);
  const made = ['node_modules', '.output', '.wxt', '.git', 'reports', 'coverage'];
  const git = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = existsSync(join(ROOT, '.git'))
    ? execFileSync('git', git, { cwd: ROOT, encoding: 'utf8' }).split('\0')
    : readdirSync(ROOT);
  for (const name of names) {
    if (name !== '' && !made.includes(name) && existsSync(join(ROOT, name)))
      cpSync(join(ROOT, name), join(to, name), { recursive: true });
  }
}

beforeAll(async () => {
  copyProject(first);
  await zip(first);
  for (const [name, content] of unzip(readFileSync(join(first, '.output', ZIPS[2] as string)))) {
    mkdirSync(dirname(join(second, name)), { recursive: true });
    writeFileSync(join(second, name), content);
  }
  await zip(second);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built = (browser: 'chrome' | 'firefox', file: string): Buffer => readFileSync(join(first, `.output/${browser}-mv3`, file));

describe('the zips', () => {
  test.each(ZIPS)('%s: the same bytes from the project and from its sources zip', (name) => {
    const [one, other] = [first, second].map((project) => readFileSync(join(project, '.output', name)));
    expect(one?.equals(other as Buffer)).toBe(true);
  });

  test('the sources hold what a reviewer needs, and nothing that is made', () => {
    const names = [...unzip(readFileSync(join(first, '.output', ZIPS[2] as string))).keys()];
    expect(names).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', 'wxt.config.ts', 'docs/amo-build.md', 'LICENSE']),
    );
    expect(names.filter((name) => /^(node_modules|\.output|\.git|coverage|reports)\b/.test(name))).toEqual([]);
  });
});

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  test.each(Object.entries(LIMITS))('%s of at most %d kB', (file, limit) => {
    expect(gzipSync(built(browser, file), { level: 9 }).length / 1000).toBeLessThanOrEqual(limit);
  });

  test('licences of what is in it', () => {
    const list = built(browser, 'LICENSES.txt').toString();
    for (const name of ['preact', 'idb', 'natural', 'wxt'])
      expect(list).toMatch(new RegExp(`^${name} [\\d.]+ \\((MIT|ISC)\\)$`, 'm'));
    expect(list).toContain('CC BY 4.0');
  });

  test('a version and no address of the web to load from', () => {
    const manifest = JSON.parse(built(browser, 'manifest.json').toString());
    expect(manifest.version).toBe(version);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(JSON.stringify(manifest.content_security_policy ?? '')).not.toContain('http');
  });
});

test('web-ext lint finds no error', async () => {
  const webExt = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const args = [webExt, 'lint', '--source-dir', join(first, '.output/firefox-mv3'), '--output', 'json', '--no-config-discovery'];
  const { stdout } = await run(process.execPath, args).catch((error) => error as { stdout: string });
  const { summary, errors } = JSON.parse(stdout);
  expect(errors).toEqual([]);
  expect(summary.errors).toBe(0);
});
