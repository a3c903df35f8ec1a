import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../lib/report/csv.ts';
import { reading, statement } from './reading.ts';

/** A reader of RFC 4180, strict: throws where a quote stands wrong. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = csv.startsWith('\ufeff') ? 1 : 0;
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      at++;
      while (csv[at] !== '"' || csv[at + 1] === '"') {
        if (at >= csv.length) throw new Error('open quote');
        cell += csv[at];
        at += csv[at] === '"' ? 2 : 1;
      }
      at++;
    } else {
      while (at < csv.length && csv[at] !== ',' && csv[at] !== '\r') {
        if (csv[at] === '"' || csv[at] === '\n') throw new Error(`bare ${JSON.stringify(csv[at])}`);
        cell += csv[at++];
      }
    }
    row.push(cell);
    if (csv[at] === ',') at++;
    else if (csv.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`unexpected ${JSON.stringify(csv[at])}`);
  }
  return rows;
}

const quoteCell = (quote: string) => parse(toCsv(reading([statement({ quote })])))[1]?.[5];

describe('toCsv', () => {
  test('a byte order mark, a header, a line for each statement', () => {
    const csv = toCsv(
      reading([
        statement({
          quote: 'لا نسعى إلى الحرب',
          conditional: true,
          evidence: [
            { kind: 'phrase', entry: 'confrontation/fight/حرب', act: 'fight', start: 0, end: 3 },
            { kind: 'cue', cue: 'لا', effect: 'negates', start: 0, end: 2 },
          ],
        }),
      ]),
    );
    expect(csv.startsWith('\ufefftopic,stance,speaker,office,conditional,quote,')).toBe(true);
    expect(parse(csv)[1]).toEqual([
      'confrontation',
      'against',
      'سامر الحداد',
      'وزير الخارجية',
      'true',
      'لا نسعى إلى الحرب',
      expect.stringContaining('لا نسعى إلى الحرب'),
      'confrontation/fight/حرب',
      'لا (negates)',
      'true',
      '40',
      'https://akhbar.example/siyasa/1',
      'جولة جديدة من المحادثات',
      '2024-03-05',
    ]);
  });

  test.each([
    ['commas', 'نرفض، ونرفض, ثم نرفض'],
    ['quotes', 'قال "لا" و«لا»'],
    ['line ends', 'سطر\nوسطر\r\nوسطر'],
    ['emoji and lone surrogates', '🕊 \ud83d'],
  ])('%s come back unchanged', (_, quote) => {
    expect(quoteCell(quote)).toBe(quote);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1+1', '\t=1', '\u200f=1+1', '=HYPERLINK("http://x","y")', '＝1+1'])(
    'a formula loses its force: %j',
    (quote) => {
      expect(quoteCell(quote)).toBe(`'${quote}`);
    },
  );

  test('any text makes a table of the same width that is read back', () => {
    const unit = fc.oneof(fc.constantFrom('"', ',', '\r', '\n', '=', 'ا', "'"), fc.string({ unit: 'grapheme', maxLength: 3 }));
    fc.assert(
      fc.property(
        fc.array(unit).map((parts) => parts.join('')),
        fc.string(),
        (quote, title) => {
          const [header, row] = parse(toCsv(reading([statement({ quote, sentence: quote, quoteStart: 0 })], { title })));
          expect(row).toHaveLength(header?.length ?? -1);
          expect([quote, `'${quote}`]).toContain(row?.[5]);
        },
      ),
    );
  });
});
