import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { jsonLines, runTool, scratch, startTool } from './command.ts';

// Each starts a process or two, which takes its time where many tests run at once.
vi.setConfig({ testTimeout: 120_000 });

const TALKS = 'أكد الوزير أن بلاده منفتحة على الحوار مع جيرانها.';
const THREAT = 'هدد القائد بشن هجوم على المدينة.';
const line = (id: unknown, text: unknown): string => `${JSON.stringify({ id, text })}\n`;

describe('the filter', () => {
  test('answers each line with its id, offsets into the whole text', async () => {
    const text = `${TALKS}\n${THREAT}`;
    const { status, stdout, stderr } = await runTool('analyse', [], line('a', text) + line(7, TALKS));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [first, second] = jsonLines(stdout) as { id: unknown; statements: Record<string, never>[] }[];
    expect([first?.id, second?.id]).toEqual(['a', 7]);
    const quotes = first?.statements.map(({ start, end }) => text.slice(start, end));
    expect(quotes).toContain('هدد');
    expect(Object.keys(first?.statements[0] ?? {})).toEqual([
      'start',
      'end',
      'topic',
      'stance',
      'conditional',
      'speaker',
      'office',
      'evidence',
    ]);
  });

  test('a bad line gets its number and the reason, the rest is answered, the exit status is 1', async () => {
    const input = `${line('a', TALKS)}{oops\n\n[]\n${line('b', 5)}${line('c', THREAT)}`;
    const { status, stdout, stderr } = await runTool('analyse', [], input);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(jsonLines(stdout).map(({ id, error }) => error ?? id)).toEqual([
      'a',
      'line 2: not JSON',
      'line 4: no text: a JSON object {"id","text"} is expected',
      'line 5: no text: a JSON object {"id","text"} is expected',
      'c',
    ]);
  });

  test.each([[], ['--workers', '2']])('answers a line before the next one comes (%s)', async (...args) => {
    const child = startTool('analyse', args);
    child.stdout.setEncoding('utf8');
    const ask = (id: number): Promise<string> => {
      child.stdin.write(line(id, TALKS));
      return new Promise((resolve) => child.stdout.once('data', resolve));
    };
    for (const id of [1, 2, 3]) expect(JSON.parse(await ask(id)).id).toBe(id);
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  test('ends in peace when nobody reads on', async () => {
    const child = startTool('analyse', []);
    child.stdin.on('error', () => {});
    child.stdin.end(line('a', TALKS).repeat(3000));
    child.stdout.once('data', () => child.stdout.destroy());
    let complaint = '';
    child.stderr.on('data', (data) => {
      complaint += data;
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(complaint).toBe('');
  });

  test('nothing in, nothing out', async () => {
    expect(await runTool('analyse', [])).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

test.each([['1'], ['2']])(
  'files and folders: in order of their names, bad ones named and counted (%s workers)',
  async (workers) => {
    const folder = scratch();
    const path = (name: string) => join(folder, name);
    writeFileSync(path('a.html'), `<html lang="ar"><h1>جولة جديدة</h1><p>${TALKS.repeat(6)}</p></html>`);
    writeFileSync(path('b.txt'), TALKS);
    writeFileSync(path('c.jsonl'), `${line('c1', TALKS)}oops\n${line('c2', THREAT)}`);
    writeFileSync(path('d.txt'), Buffer.from([0x63, 0xe9]));
    writeFileSync(path('note.md'), TALKS);
    const { status, stdout, stderr } = await runTool('analyse', ['--workers', workers, folder, path('missing.txt')]);
    expect(status).toBe(1);
    expect(jsonLines(stdout).map(({ id, error }) => [id, error].filter(Boolean).join(' '))).toEqual([
      path('a.html'),
      path('b.txt'),
      'c1',
      'line 2: not JSON',
      'c2',
      `${path('d.txt')} not UTF-8`,
      `${path('missing.txt')} no such file or directory`,
    ]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${path('c.jsonl')}: line 2: not JSON`,
      `${path('d.txt')}: not UTF-8`,
      `${path('missing.txt')}: no such file or directory`,
      expect.stringMatching(/^7 documents, \d+ statements, 3 bad$/),
    ]);
  },
);

test('a page on standard input, as a summary', async () => {
  const { status, stdout, stderr } = await runTool('analyse', ['--html', '--summary'], `<h1>جولة جديدة</h1><p>${TALKS}</p>`);
  expect(status).toBe(0);
  expect(jsonLines(stdout)).toMatchObject([
    { id: null, title: 'جولة جديدة', total: expect.any(Number), topics: { confrontation: { favor: 0 } } },
  ]);
  expect(stderr).toMatch(/^1 document, \d+ statements?, 0 bad\n\s+favor\s+against\s+none\n/);
});

test('a file whose kind nobody can tell is bad, a folder without documents too', async () => {
  const folder = scratch();
  const file = join(folder, 'article.doc');
  writeFileSync(file, TALKS);
  const named = await runTool('analyse', [file]);
  expect(named).toMatchObject({ status: 1, stderr: expect.stringContaining('say what it is with --jsonl, --html or --text') });
  expect(await runTool('analyse', [folder])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('no document'),
  });
});

test('wrong options: exit status 2, the reason and the usage', async () => {
  const { status, stdout, stderr } = await runTool('analyse', ['--html', '--text', 'x']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^one of --html and --text only\n\nnpm run -s analyse/);
});

test('a run that is killed goes on with --resume: the same bytes as a run in one go', async () => {
  const folder = scratch();
  const corpus = join(folder, 'all.jsonl');
  const whole = join(folder, 'whole');
  const torn = join(folder, 'torn');
  writeFileSync(corpus, Array.from({ length: 4000 }, (_, i) => line(i, `${TALKS}\n${THREAT}`)).join(''));
  await runTool('analyse', ['--out', whole, corpus]);
  const killed = startTool('analyse', ['--workers', '2', '--out', torn, corpus]);
  const ended = new Promise((resolve) => killed.on('close', resolve));
  while (sizeOf(torn) < 100_000) await new Promise((resolve) => setTimeout(resolve, 5));
  killed.kill('SIGKILL');
  await ended;
  expect(sizeOf(torn)).toBeLessThan(sizeOf(whole));
  expect(await runTool('analyse', ['--out', torn, corpus])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('is an unfinished run'),
  });
  const resumed = await runTool('analyse', ['--out', torn, '--resume', corpus]);
  expect(resumed).toMatchObject({ status: 0, stderr: expect.stringContaining('4,000 documents') });
  expect(readFileSync(torn, 'utf8') === readFileSync(whole, 'utf8')).toBe(true);
  expect(await runTool('analyse', ['--out', torn, '--resume', corpus])).toMatchObject({
    status: 0,
    stderr: `${torn} is complete\n`,
  });
});

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
