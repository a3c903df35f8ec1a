import { describe, expect, test } from 'vitest';
import { readOptions } from '../../../lib/cli/corpus/command-line.ts';

describe('the options of analyse', () => {
  test.each([
    [[], { paths: [], format: null, layout: 'statements', out: null, resume: false, workers: null }],
    [['--html', 'a', 'b'], { paths: ['a', 'b'], format: 'html' }],
    [['--summary', 'a'], { layout: 'summary' }],
    [['--csv', 'a'], { layout: 'statements-csv' }],
    [['a', '--csv', '--summary'], { paths: ['a'], layout: 'summary-csv' }],
    [['a', '--out', 'o', '--resume', '--workers', '3'], { out: 'o', resume: true, workers: 3 }],
    [['--', '--html'], { paths: ['--html'], format: null }],
  ])('%j', (args, expected) => {
    expect(readOptions(args)).toMatchObject(expected);
  });

  test.each([
    [['--html', '--text', 'x'], 'one of --html and --text only'],
    [['--workers', 'many', 'x'], '--workers is a number from 1 to 256, not «many»'],
    [['--workers', '0', 'x'], '--workers is a number from 1 to 256, not «0»'],
    [['--resume', 'x'], '--resume goes on with the file that --out names'],
    [['--resume', '--out', 'x'], '--resume needs files or folders'],
    [['--colour'], "Unknown option '--colour'"],
  ])('%j is refused', (args, reason) => {
    expect(() => readOptions(args)).toThrow(reason);
  });
});
