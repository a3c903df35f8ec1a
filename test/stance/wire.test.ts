import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOwnSentences } from '../../lib/cli/own-sentences.ts';
import { loadLexicon } from '../../lib/lexicon/load.ts';
import { readLexiconFiles } from '../../lib/lexicon/read-files.ts';
import { OPENING, readParagraph } from '../../lib/stance/analyse.ts';
import { readRecord, recordOf } from '../../lib/stance/discourse.ts';
import { type Answer, decode, encode, type ParagraphRecord, START, sameRecord } from '../../lib/stance/wire.ts';

const lexicon = loadLexicon(readLexiconFiles());
const texts = readOwnSentences(readFileSync(resolve(import.meta.dirname, '../gold/sentences.tsv'), 'utf8')).map(
  ({ text }) => text,
);

/** One document of all our own sentences. */
function readings(): ParagraphRecord[] {
  let discourse = OPENING;
  return texts.map((text) => {
    const { statements, after } = readParagraph(text, discourse, lexicon);
    discourse = after;
    return { statements, after: recordOf(after) };
  });
}
/** As a browser passes a message on. */
const sent = (answer: Answer): Answer => JSON.parse(JSON.stringify(answer));

describe('an answer', () => {
  test('comes out as it was put in', () => {
    const read = readings();
    expect(read.flatMap(({ statements }) => statements).length).toBeGreaterThan(400);
    const chains = [read.slice(0, 100), [], read.slice(100)];
    expect(decode(sent(encode(chains)))).toEqual(chains);
  });

  test('names each speaker once', () => {
    const speaker = { name: 'سعيد العمري', office: 'وزير الخارجية' };
    const after = { ...START, last: speaker, known: [speaker] };
    const { names, speakers } = encode([[{ statements: [], after }], [{ statements: [], after }]]);
    expect(names).toEqual([speaker.name, speaker.office]);
    expect(speakers).toEqual([0, 1]);
  });
});

describe('a discourse', () => {
  test('that was sent reads what follows as the one that was kept', () => {
    const first = readParagraph('قال وزير الخارجية سعيد العمري إن الحرب مرفوضة.', OPENING, lexicon).after;
    const later = 'وأضاف أن بلاده تدعو إلى الحوار، وأكد الوزير أنها لن تتراجع عن التعاون.';
    const record = JSON.parse(JSON.stringify(recordOf(first)));
    const kept = readParagraph(later, first, lexicon);
    expect(kept.statements[0]?.speaker?.name).toBe('سعيد العمري');
    expect(readParagraph(later, readRecord(record), lexicon)).toEqual(kept);
  });

  test('is the same by what it says', () => {
    const speaker = { name: 'سعيد', office: null };
    const one = { ...START, last: speaker, known: [speaker] };
    expect(sameRecord(one, JSON.parse(JSON.stringify(one)))).toBe(true);
    for (const other of [
      START,
      { ...one, quoting: 1 },
      { ...one, known: [] },
      { ...one, last: { name: 'سعيد', office: 'وزير' } },
    ])
      expect(sameRecord(one, other)).toBe(false);
  });

  test('is the opening one where none was sent', () => {
    expect(readRecord(null)).toBe(OPENING);
    expect(sameRecord(START, recordOf(OPENING))).toBe(true);
  });
});
