/** What the stores are told is true, and fits their fields. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import ar from '../../assets/locales/ar.json' with { type: 'json' };
import en from '../../assets/locales/en.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

/** The paragraph under a heading in bold. */
const under = (text: string, heading: string) => new RegExp(`\\*\\*${heading}\\*\\*.*\\n\\n(.+)\\n`).exec(text)?.[1] ?? '';

describe.each([
  ['en', en, 'Name', 'Summary'],
  ['ar', ar, 'الاسم', 'الموجز'],
] as const)('texts in %s', (language, { manifest }, name, summary) => {
  test('fit: Chrome takes 132 characters of a description, AMO 45 of a name', () => {
    const text = read(`docs/store/${language}.md`);
    for (const short of [manifest.name, under(text, name)]) expect(short.length).toBeLessThanOrEqual(45);
    for (const long of [manifest.description, under(text, summary)]) expect(long.length).toBeLessThanOrEqual(132);
    expect(manifest.short.length).toBeLessThanOrEqual(12);
    expect(under(text, name)).not.toBe('');
    expect(under(text, summary)).not.toBe('');
  });
});

test('the privacy policy names every permission that the manifest asks for', () => {
  const source = read('lib/browser/manifest.ts');
  const list = /permissions: \[(.*)\]/.exec(source)?.[1] ?? '';
  const asked = [...list.matchAll(/'(\w+)'/g)].map(([, permission = '']) => permission);
  expect(asked.length).toBeGreaterThan(3);
  const policy = read('docs/privacy.md');
  for (const permission of asked) {
    expect(policy.match(new RegExp(`\`${permission}\``, 'g'))).toHaveLength(2);
    expect(read('docs/releasing.md')).toContain(permission);
  }
});

test('the changelog has a section for this version', () => {
  expect(read('CHANGELOG.md')).toContain(`\n## ${version}\n`);
});

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'docs/corpus.md',
  'docs/privacy.md',
  'docs/amo-build.md',
  'docs/releasing.md',
  'docs/lexicon/README.md',
])('every link of %s to a file of the project leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#]+)[^)]*\)|(?:src|href)="([^"#]+)"/g)].map(
    ([, link, source]) => link ?? source ?? '',
  );
  const lost = links.filter((link) => !/^\w+:/.test(link) && !existsSync(join(ROOT, dirname(page), link)));
  expect(lost).toEqual([]);
});
