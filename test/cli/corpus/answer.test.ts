import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answer, headOf, LAYOUTS } from '../../../lib/cli/corpus/answer.ts';
import type { Input } from '../../../lib/cli/corpus/input.ts';
import { loadLexicon } from '../../../lib/lexicon/load.ts';
import { scratch } from '../command.ts';

const lexicon = loadLexicon({
  'words.tsv': 'word\tpos\tforms\nحوار\tN\nهجوم\tN\nقال\tV\tيقول',
  'speech.tsv': 'kind\tword\timperfect_or_forms\texample\nverb\tقال\tيقول',
  'titles.tsv': 'kind\tword\tforms\noffice\tوزير',
  'cues.tsv': 'effect\tcue\tside\treach\texample\tcounter-example\nnegates\t=لا\tbefore\t3',
  'entries.tsv':
    'topic\tact\tphrase\tstance\tweight\texample\tcounter-example\ncooperation\tconsult\tحوار\tfavor\nconfrontation\tassault\tهجوم\tfavor',
});

const TEXT = 'قال الوزير: لا هجوم.\nنريد الحوار؛ والحوار أولا. وهذا كل شيء.';
const line = (value: unknown): Input => ({ kind: 'line', file: null, number: 3, line: JSON.stringify(value), at: 0 });

describe('the answer to a document', () => {
  test('statements: offsets into the whole text, evidence too', async () => {
    const { output, failure, counts } = await answer(line({ id: 'a', text: TEXT }), 'statements', lexicon);
    expect(failure).toBe(null);
    expect(counts).toEqual([0, 1, 0, 2, 0, 0, 0, 0, 0]);
    const { id, statements } = JSON.parse(output);
    expect(id).toBe('a');
    expect(statements.map(({ start, end }: { start: number; end: number }) => TEXT.slice(start, end))).toEqual([
      'لا هجوم',
      'الحوار',
      'والحوار',
    ]);
    expect(statements[0]).toMatchObject({ topic: 'confrontation', stance: 'against', speaker: 'الوزير', office: null });
    const [phrase, cue] = statements[0].evidence;
    expect([TEXT.slice(phrase.start, phrase.end), TEXT.slice(cue.start, cue.end)]).toEqual(['هجوم', 'لا']);
  });

  test('summary', async () => {
    const { output } = await answer(line({ id: 1, text: TEXT }), 'summary', lexicon);
    expect(JSON.parse(output)).toMatchObject({
      id: 1,
      total: 3,
      topics: { cooperation: { favor: 2 }, confrontation: { against: 1 } },
    });
  });

  test('a table of statements holds the quote and its sentence', async () => {
    const { output } = await answer(line({ id: 'a', text: TEXT }), 'statements-csv', lexicon);
    const [head, ...rows] = (headOf('statements-csv') + output)
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','));
    const column = (name: string) => rows.map((row) => row[head?.indexOf(name) ?? -1]);
    expect(column('id')).toEqual(['a', 'a', 'a']);
    expect(column('quote')).toEqual(['لا هجوم', 'الحوار', 'والحوار']);
    expect(column('sentence')).toEqual(['قال الوزير: لا هجوم.', 'نريد الحوار؛ والحوار أولا.', 'نريد الحوار؛ والحوار أولا.']);
    expect(column('position')).toEqual(['لا هجوم', 'الحوار', 'والحوار'].map((quote) => String(TEXT.indexOf(quote))));
  });

  test('a table of documents has as many cells as its head, also where nothing was found', async () => {
    const cells = (text: string) => text.trimEnd().split(',').length;
    for (const text of [TEXT, '']) {
      const { output } = await answer(line({ id: { k: 1 }, text }), 'summary-csv', lexicon);
      expect(cells(output.replaceAll(/"[^"]*(?:""[^"]*)*"/g, 'x'))).toBe(cells(headOf('summary-csv')));
    }
  });

  test('a page in another language says nothing, a line is taken at its word', async () => {
    const file = join(scratch(), 'a.html');
    writeFileSync(
      file,
      '<p>The word حوار is Arabic for dialogue, and this page is in English from its first letter to its last.</p>',
    );
    const page = await answer({ kind: 'file', file, format: 'html', at: 0 }, 'statements', lexicon);
    expect(JSON.parse(page.output).statements).toEqual([]);
    const { output } = await answer(line({ id: 1, text: 'The word حوار is Arabic for dialogue' }), 'statements', lexicon);
    expect(JSON.parse(output).statements).toHaveLength(1);
  });

  test.each([
    [
      'JSON that is none',
      { kind: 'line', file: null, number: 3, line: '{', at: 0 },
      { id: null, error: 'line 3: not JSON' },
      'line 3: not JSON',
    ],
    [
      'no text',
      { kind: 'line', file: 'a.jsonl', number: 3, line: '{}', at: 0 },
      { id: null, file: 'a.jsonl', error: 'line 3: no text: a JSON object {"id","text"} is expected' },
      'a.jsonl: line 3: no text: a JSON object {"id","text"} is expected',
    ],
    [
      'no such file',
      { kind: 'file', file: '/no/such.txt', format: 'text', at: 0 },
      { id: '/no/such.txt', error: 'no such file or directory' },
      '/no/such.txt: no such file or directory',
    ],
    [
      'standard input that is no text',
      { kind: 'bytes', bytes: Buffer.from([0, 1]), format: 'text', at: 0 },
      { id: null, error: 'not a text file' },
      'not a text file',
    ],
  ] as const)('%s is answered with the reason', async (_, input, record, failure) => {
    const answered = await answer(input, 'statements', lexicon);
    expect({ ...answered, output: JSON.parse(answered.output) }).toMatchObject({ output: record, failure });
    for (const layout of LAYOUTS.filter((name) => name.endsWith('csv')))
      expect((await answer(input, layout, lexicon)).output).toBe('');
  });
});
