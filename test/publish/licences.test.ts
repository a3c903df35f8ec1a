import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { licenceList, packagesOf } from '../../lib/cli/publish/licences.ts';
import { scratch } from '../cli/command.ts';

function packages(...all: readonly (readonly [name: string, fields: object, files?: Record<string, string>])[]): string {
  const root = join(scratch(), 'node_modules');
  for (const [name, fields, files = {}] of all) {
    mkdirSync(join(root, name, 'dist'), { recursive: true });
    writeFileSync(join(root, name, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...fields }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
  }
  return root;
}

const OWN = readFileSync(join(import.meta.dirname, '../../LICENSE'), 'utf8');

describe('licences', () => {
  test('each package once, whatever modules of it are in, by name; own and virtual modules are none', () => {
    const root = packages(
      ['b', { license: 'ISC' }, { LICENSE: 'terms of b' }],
      ['@a/c', { license: 'MIT' }, { 'license.md': 'terms of c' }],
    );
    const ids = [
      `${root}/b/dist/x.js`,
      `${root}/b/index.js?used`,
      `\0${root}/@a/c/dist/y.mjs`,
      '/home/lib/ui/Card.tsx',
      '\0virtual:lexicon',
    ];
    expect(packagesOf(ids)).toMatchObject([
      { name: '@a/c', licence: 'MIT', text: 'terms of c' },
      { name: 'b', licence: 'ISC', text: 'terms of b' },
    ]);
  });

  test('a package inside another is itself', () => {
    const root = packages(['a', { license: 'MIT' }], ['a/node_modules/b', { name: 'b', license: 'MIT' }]);
    expect(packagesOf([`${root}/a/node_modules/b/dist/x.js`]).map(({ name }) => name)).toEqual(['b']);
  });

  test('one that names no licence stops the build', () => {
    const root = packages(['a', {}]);
    expect(() => packagesOf([`${root}/a/index.js`])).toThrow('ships and names no licence');
  });

  test('the list holds every text; MIT’s terms where a package brings none, and no other terms unsaid', () => {
    const shipped = { name: 'a', version: '1.2.3', author: 'Somebody', text: null };
    const list = licenceList(OWN, [
      { ...shipped, licence: 'MIT' },
      { ...shipped, name: 'b', licence: 'ISC', text: 'terms of b' },
    ]);
    expect(list).toContain('a 1.2.3 (MIT)\n\nCopyright (c) Somebody\n\nPermission is hereby granted');
    expect(list).toContain('terms of b');
    expect(list).toContain('CC BY 4.0');
    expect(() => licenceList(OWN, [{ ...shipped, licence: 'Apache-2.0' }])).toThrow('a ships under Apache-2.0 without its text');
  });
});
