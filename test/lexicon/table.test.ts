import { describe, expect, test } from 'vitest';
import { LexiconError, parseTable } from '../../lib/lexicon/table.ts';

const parse = (text: string) => parseTable('words.tsv', text, ['lemma', 'pos', 'forms'], 2);

describe('tables', () => {
  test('comments and empty lines are skipped, lines counted all the same', () => {
    const { rows, errors } = parse('# words\nlemma\tpos\tforms\n\nحرب\tN\tحروب\n# more\n هجوم \tN\r\n');
    expect(errors).toEqual([]);
    expect(rows).toEqual([
      { file: 'words.tsv', line: 4, cells: { lemma: 'حرب', pos: 'N', forms: 'حروب' } },
      { file: 'words.tsv', line: 6, cells: { lemma: 'هجوم', pos: 'N', forms: '' } },
    ]);
  });

  test('an optional column may be absent from the whole file', () => {
    expect(parse('lemma\tpos\nحرب\tN').rows).toHaveLength(1);
  });

  test('bad lines are named with number and reason, the good ones kept', () => {
    const { rows, errors } = parse('lemma\tpos\tforms\nحرب\t\n\tN\nسلم\tN\nصلح\tN\tx\ty\n');
    expect(rows.map(({ cells }) => cells['lemma'])).toEqual(['سلم']);
    expect(errors.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'the column «pos» is empty'],
      [3, 'the column «lemma» is empty'],
      [5, '4 columns, but only 3 are known: lemma, pos, forms'],
    ]);
    expect(errors[0]).toBeInstanceOf(LexiconError);
    expect(errors[0]?.message).toBe('words.tsv:2: the column «pos» is empty');
  });

  test.each(['lemma\nحرب', 'pos\tlemma\nN\tحرب', 'lemma\tpos\tforms\tmore\nحرب\tN'])('a wrong header is an error: %j', (text) => {
    expect(parse(text).errors[0]).toMatchObject({ line: 1, reason: 'the header must be: lemma ⇥ pos ⇥ forms' });
  });
});
