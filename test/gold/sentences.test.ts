/** The floor under recognition: our own sentences come out right, each alone. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../lib/lexicon/load.ts';
import { readLexiconFiles } from '../../lib/lexicon/read-files.ts';
import { analyse } from '../../lib/stance/analyse.ts';

const lexicon = loadLexicon(readLexiconFiles());
const TOPICS: Record<string, string> = { confrontation: 'X', cooperation: 'C', 'arms-control': 'A' };
const STANCES: Record<string, string> = { favor: '+', against: '-', none: '0' };

const [, ...lines] = readFileSync(new URL('./sentences.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('#'));
const cases = lines.map((line) => {
  const [labels = '', speaker = '', conditional = '', text = ''] = line.split('\t');
  return { labels, speaker, conditional, text };
});

describe('own sentences', () => {
  test.each(cases)('$labels $speaker: $text', ({ labels, speaker, conditional, text }) => {
    const statements = analyse([text], lexicon);
    expect([...new Set(statements.map(({ topic, stance }) => `${TOPICS[topic]}${STANCES[stance]}`))].sort().join(',')).toBe(
      labels.split(',').sort().join(','),
    );
    if (speaker)
      expect(
        statements.map((statement) => statement.speaker?.name ?? '').filter((name) => name.includes(speaker)).length,
      ).toBeGreaterThan(0);
    if (conditional) expect(statements.some((statement) => statement.conditional)).toBe(true);
  });
});
