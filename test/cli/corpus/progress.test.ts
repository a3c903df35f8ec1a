import { expect, test } from 'vitest';
import { NO_COUNTS } from '../../../lib/cli/corpus/answer.ts';
import { progressLine } from '../../../lib/cli/corpus/progress.ts';

const tally = (inputs: number, failures = 0) => ({ inputs, failures, counts: NO_COUNTS });
const START = { inputs: 0, at: 0 };

test.each([
  [
    'half way',
    { at: 50, total: 100, tally: tally(1000), seconds: 10, before: START },
    '████████████░░░░░░░░░░░░ 50 % · 1,000 documents · 100/s · 10 s left',
  ],
  [
    'with bad ones',
    { at: 100, total: 100, tally: tally(20, 3), seconds: 1, before: START },
    '████████████████████████ 100 % · 20 documents · 20/s · 0 s left · 3 bad',
  ],
  [
    'taken up',
    { at: 75, total: 100, tally: tally(1500), seconds: 100, before: { inputs: 1000, at: 50 } },
    '██████████████████░░░░░░ 75 % · 1,500 documents · 5/s · 1 min 40 s left',
  ],
  [
    'hours to go',
    { at: 1, total: 7201, tally: tally(1), seconds: 1, before: START },
    '░░░░░░░░░░░░░░░░░░░░░░░░ 0 % · 1 documents · 1/s · 2 h 0 min left',
  ],
  [
    'nothing to read',
    { at: 0, total: 0, tally: tally(0), seconds: 0, before: START },
    '░░░░░░░░░░░░░░░░░░░░░░░░ 0 % · 0 documents',
  ],
])('%s', (_, moment, expected) => {
  expect(progressLine(moment)).toBe(expected);
});
