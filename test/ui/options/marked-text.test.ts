import { expect, test } from 'vitest';
import { markedPieces } from '../../../lib/ui/options/marked-text.ts';
import type { FoundStatement } from '../../../lib/ui/options/phrase-tools.ts';
import { statement } from '../../report/reading.ts';

const at = (start: number, end: number, topic: FoundStatement['topic']): FoundStatement => ({
  ...statement({ topic }),
  start,
  end,
  paragraph: 0,
});

test.each<[string, string, FoundStatement[], [string, string | null][]]>([
  ['no statement', 'abcdef', [], [['abcdef', null]]],
  [
    'one in the middle',
    'abcdef',
    [at(2, 4, 'cooperation')],
    [
      ['ab', null],
      ['cd', 'cooperation'],
      ['ef', null],
    ],
  ],
  ['the whole', 'abc', [at(0, 3, 'cooperation')], [['abc', 'cooperation']]],
  [
    'one within another: the inner is seen',
    'abcdef',
    [at(0, 6, 'cooperation'), at(2, 4, 'arms-control')],
    [
      ['ab', 'cooperation'],
      ['cd', 'arms-control'],
      ['ef', 'cooperation'],
    ],
  ],
  ['an empty paragraph', '', [], []],
])('pieces of a marked text: %s', (_, text, statements, expected) => {
  expect(markedPieces(text, statements).map((piece) => [piece.text, piece.statement?.topic ?? null])).toEqual(expected);
});
