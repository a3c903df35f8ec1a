/**
 * Build side: the licences of all that ships, told from the modules that the bundler took in, so that nothing is forgotten and
 * nothing is listed that stayed outside. Written into each build as LICENSES.txt.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Who holds the copyright, where the package brings no text that says it. */
  readonly author: string | null;
  /** The package's own licence text, or null. */
  readonly text: string | null;
}

/** What ships that is no package: data whose terms ask for a word. */
const DATA = `The list of everyday words (assets/lexicon/common.tsv) was counted in SANAD, a corpus of Arabic news
(Einea, Elnagar, Al Debsi 2019), which is licensed under CC BY 4.0: https://creativecommons.org/licenses/by/4.0/`;

/** The packages that modules belong to, by name. Throws an Error for one without a licence. */
export function packagesOf(moduleIds: Iterable<string>): Shipped[] {
  const folders = new Set<string>();
  for (const id of moduleIds) {
    const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
    if (path.includes('/node_modules/') && !path.startsWith('virtual:')) folders.add(packageFolder(path));
  }
  const shipped = new Map([...folders].map((folder) => describe(folder)).map((one) => [`${one.name}@${one.version}`, one]));
  return [...shipped].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** `…/node_modules/@scope/name` of a file in it. */
function packageFolder(path: string): string {
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(path);
  return match?.[1] ?? dirname(path);
}

function describe(folder: string): Shipped {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    [field in 'name' | 'version' | 'license']?: string;
  } & { author?: string | { name?: string } };
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  if (!name || !version || !license) throw new Error(`${folder} ships and names no licence`);
  return {
    name,
    version,
    licence: license,
    author: (typeof author === 'string' ? author : author?.name) ?? null,
    text: file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim(),
  };
}

/**
 * @param own the project's own licence text, MIT's; packages under MIT that bring none are given its terms
 *
 * Throws an Error for a package under other terms without a text.
 */
export function licenceList(own: string, shipped: readonly Shipped[]): string {
  const rule = '-'.repeat(78);
  const terms = own.slice(own.indexOf('Permission is hereby granted')).trim();
  const sections = shipped.map(({ name, version, licence, author, text }) => {
    if (text === null && licence !== 'MIT') throw new Error(`${name} ships under ${licence} without its text`);
    return `${rule}\n${name} ${version} (${licence})\n\n${text ?? `Copyright (c) ${author ?? `the authors of ${name}`}\n\n${terms}`}`;
  });
  return `Mawqif\n\n${own.trim()}\n\n${rule}\nData\n\n${DATA}\n\n${sections.join('\n\n')}\n`;
}
