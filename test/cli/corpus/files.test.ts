import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inputsOf, sourcesOf } from '../../../lib/cli/corpus/files.ts';
import { type Format, keyOf } from '../../../lib/cli/corpus/input.ts';
import { scratch } from '../command.ts';

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = scratch();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function sources(folder: string, format: Format | null = null) {
  const found = [];
  for await (const source of sourcesOf([folder], format)) found.push({ ...source, file: relative(folder, source.file) });
  return found;
}

describe('sources', () => {
  test('files of a known kind, in the order of their names, folders in their place', async () => {
    const folder = folderOf({
      'c.txt': '',
      'b/z.html': '12345',
      'b/a.jsonl': '',
      'a.ndjson.gz': '',
      'd.md': '',
      '.hidden.txt': '',
      'e.HTM': '',
    });
    symlinkSync(folder, join(folder, 'loop'));
    expect((await sources(folder)).map(({ file, format, size }) => [file, format, size])).toEqual([
      ['a.ndjson.gz', 'jsonl', 0],
      ['b/a.jsonl', 'jsonl', 0],
      ['b/z.html', 'html', 5],
      ['c.txt', 'text', 0],
      ['e.HTM', 'html', 0],
    ]);
  });

  test('with a kind given, every file is of it', async () => {
    expect((await sources(folderOf({ a: '', 'b.md': '' }), 'text')).map(({ file, format }) => [file, format])).toEqual([
      ['a', 'text'],
      ['b.md', 'text'],
    ]);
  });
});

describe('inputs', () => {
  const inputs = async (folder: string) => {
    const all = [];
    for await (const input of inputsOf(sourcesOf([folder], null))) all.push(input);
    return all;
  };

  test('lines of JSON Lines files count in their own file; blank ones are passed over', async () => {
    const folder = folderOf({ 'a.jsonl': '{"a":1}\n\n  \n{"b":2}', 'b.jsonl.gz': gzipSync('{"c":3}\n') });
    expect(await inputs(folder)).toMatchObject([
      { kind: 'line', number: 1, line: '{"a":1}' },
      { kind: 'line', number: 4, line: '{"b":2}' },
      { kind: 'line', number: 1, line: '{"c":3}' },
    ]);
  });

  test('how far they have come grows to the size of all files', async () => {
    const all = await inputs(folderOf({ 'a.jsonl': '{"a":1}\n'.repeat(20_000), 'b.txt': '1234567890' }));
    expect(all.every(({ at }, i) => at >= (all[i - 1]?.at ?? 0))).toBe(true);
    expect(all.at(-1)?.at).toBe(160_010);
  });

  test('a broken archive ends with what is wrong, the next file is read', async () => {
    const whole = gzipSync('{"a":1}\n'.repeat(5000));
    const all = await inputs(
      folderOf({ 'a.jsonl.gz': whole.subarray(0, whole.length - 9), 'b.jsonl.gz': 'no archive', 'c.txt': '' }),
    );
    expect(all.filter(({ kind }) => kind !== 'line')).toMatchObject([
      { kind: 'bad', reason: 'unexpected end of file' },
      { kind: 'bad', reason: 'incorrect header check' },
      { kind: 'file' },
    ]);
  });

  test('each has a name of its own', async () => {
    const all = await inputs(folderOf({ 'a.jsonl': '1\n2\n', 'b.jsonl': '1\n2\n', 'b.txt': '', 'c.html': '' }));
    expect(new Set(all.map(keyOf)).size).toBe(6);
  });
});
