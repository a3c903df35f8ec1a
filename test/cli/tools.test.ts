import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { jsonLines, runTool, scratch } from './command.ts';

vi.setConfig({ testTimeout: 120_000 });

test('phrase --dry-run tells what a line would do, and adds nothing', async () => {
  const { status, stdout, stderr } = await runTool('phrase', [
    '--dry-run',
    'cooperation; aid; مد … =يد =عون; favor; ; مدت الدولة يد عون إلى جارتها المنكوبة',
  ]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^Forms\n {2}مد/);
  expect(stdout).toMatch(/Newly broken: 0/);
  expect([0, 1]).toContain(status);
  expect(stdout).not.toContain('Added');
});

test.each([
  [[], 'npm run phrase'],
  [['مد يد'], 'begins no line of the lexicon'],
  [['cooperation; aid; مد يد; maybe'], '«maybe» is no stance'],
  [['--file', 'nowhere.tsv', 'state; أطلنطس'], 'there is no file assets/lexicon/nowhere.tsv'],
])('phrase %j: exit status 2 and the reason', async (args, reason) => {
  const { status, stderr } = await runTool('phrase', args);
  expect(status).toBe(2);
  expect(stderr).toContain(reason);
});

test('mine lists candidates of files, names bad ones, and goes on', async () => {
  const folder = scratch();
  const texts = [
    'زار الرئيس السوري القاهرة وسط أجواء ثلجية نادرة',
    'بحث الرئيس السوري الملف وسط أجواء ثلجية نادرة',
    'قال الرئيس السوري ذلك وسط أجواء ثلجية نادرة',
  ];
  writeFileSync(join(folder, 'a.jsonl'), `${texts.map((text) => JSON.stringify({ text })).join('\n')}\noops\n`);
  const { status, stdout, stderr } = await runTool('mine', ['--json', '--top', '3', folder]);
  expect(status).toBe(1);
  expect(stderr).toBe(`${join(folder, 'a.jsonl')}: line 4: not JSON\n`);
  expect(jsonLines(stdout).some(({ phrase }) => /ثلجية/.test(phrase as string))).toBe(true);
  expect(jsonLines(stdout).length).toBeLessThanOrEqual(3);
  const table = await runTool('mine', [folder]);
  expect(table.stdout).toMatch(/^1\. .* · 3 times in 3 documents, \d where nothing is found/);
});

test('mine without files: exit status 2 and the usage', async () => {
  expect(await runTool('mine', [])).toMatchObject({ status: 2, stderr: expect.stringContaining('FILES AND FOLDERS') });
});
