import { describe, expect, test } from 'vitest';
import { isQuotesRecord, pageFrom, partsOf, recordOf, textOf, wholeFrom, wholeOf } from '../../lib/browser/history/record.ts';
import { reading, statement } from '../report/reading.ts';

const NOW = '2024-04-01T09:30:00.000Z';
const kept = recordOf(reading([statement(), statement({ speaker: null, conditional: true })]), NOW);
if (!kept) throw new Error('no record');

describe('what is kept of a reading', () => {
  test('the page without its fragment, its site, its day of publication and its statements', () => {
    const record = recordOf(
      reading([statement()], { url: 'https://www.akhbar.example/1?x=2#end', published: '2024-03-05T22:00:00+03:00' }),
      NOW,
    );
    expect(record).toMatchObject({
      url: 'https://www.akhbar.example/1?x=2',
      site: 'akhbar.example',
      day: '2024-03-05',
      read: NOW,
    });
    expect(record?.statements[0]).toEqual({
      topic: 'confrontation',
      stance: 'against',
      speaker: 'سامر الحداد',
      office: 'وزير الخارجية',
      conditional: false,
      quote: 'لن نقبل بالتهديد',
      sentence: 'وقال الوزير: لن نقبل بالتهديد مهما طال الأمد.',
      quoteStart: 13,
      prefix: 'وقال الوزير: ',
      suffix: ' مهما طال الأمد.',
    });
  });

  test('the day of reading where the page gives none', () => {
    expect(recordOf(reading([], { published: null }), NOW)?.day).toBe('2024-04-01');
  });

  test.each([
    ['the article’s alone', [true, false, true], 2],
    ['all of a page without an article', [false, false], 2],
  ])('%s', (_, where, count) => {
    expect(recordOf(reading(where.map((inArticle) => statement({ inArticle }))), NOW)?.statements).toHaveLength(count);
  });

  test('nothing of what is no web page', () => {
    expect(recordOf(reading([], { url: 'file:///home/reader/page.html' }), NOW)).toBe(null);
  });
});

describe('a record', () => {
  test('parts into what is counted and what is read, and comes together again', () => {
    const [page, quotes] = partsOf(kept);
    expect(isQuotesRecord(quotes)).toBe(true);
    expect(JSON.stringify(page)).not.toContain('نقبل');
    expect(wholeOf(page, quotes)).toEqual(kept);
    expect(pageFrom(page)?.marks).toEqual(kept.statements.map(({ topic, stance, speaker }) => ({ topic, stance, speaker })));
  });

  test('is found by its sentences, names and offices, each once, in one spelling', () => {
    expect(
      textOf(kept, (text) => text.toUpperCase())
        .split('\n')
        .sort(),
    ).toEqual(['', 'سامر الحداد', 'وزير الخارجية', 'وقال الوزير: لن نقبل بالتهديد مهما طال الأمد.'].sort());
  });

  test('comes through JSON as it was, without what it does not know', () => {
    const line = JSON.stringify({ ...kept, extra: 1, statements: kept.statements.map((quote) => ({ ...quote, extra: 2 })) });
    expect(wholeFrom(JSON.parse(line))).toEqual(kept);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'x'],
    ['no statements', { ...kept, statements: undefined }],
    ['an address of another kind', { ...kept, url: 'javascript:alert(1)' }],
    ['an address with a fragment', { ...kept, url: `${kept.url}#x` }],
    ['another site than the address’s', { ...kept, site: 'other.example' }],
    ['a day that is none', { ...kept, day: '2024-13-45' }],
    ['a moment that is none', { ...kept, read: 'yesterday' }],
    ['a topic that is none', { ...kept, statements: [{ ...kept.statements[0], topic: 'sport' }] }],
    ['a stance that is none', { ...kept, statements: [{ ...kept.statements[0], stance: 'maybe' }] }],
    ['a quote that is no text', { ...kept, statements: [{ ...kept.statements[0], quote: 1 }] }],
    ['a place that is none', { ...kept, statements: [{ ...kept.statements[0], quoteStart: -1 }] }],
  ])('with %s is refused', (_, value) => {
    expect(wholeFrom(value)).toBe(null);
  });
});
