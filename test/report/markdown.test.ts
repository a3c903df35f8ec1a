import { describe, expect, test } from 'vitest';
import { quoteMarkdown, type ReportWords, toMarkdown } from '../../lib/report/markdown.ts';
import { reading, statement } from './reading.ts';

const words: ReportWords = {
  topic: (topic) => ({ confrontation: 'المواجهة', cooperation: 'التعاون', 'arms-control': 'الحد من التسلح' })[topic],
  stance: (stance) => ({ favor: 'مع', against: 'ضد', none: 'محايد' })[stance],
  conditional: 'مشروط',
  unnamed: 'بلا قائل',
  source: 'المصدر',
  date: (iso) => iso.slice(0, 10),
};

describe('Markdown', () => {
  test('topics in their order, each statement quoted with its speaker, then the source', () => {
    const page = reading([
      statement({ topic: 'cooperation', stance: 'favor', quote: 'نرحب بالوساطة', speaker: null, conditional: true }),
      statement({ topic: 'confrontation', stance: 'against', quote: 'لا نريد الحرب' }),
    ]);
    expect(toMarkdown(page, words)).toBe(
      [
        '# جولة جديدة من المحادثات',
        '## المواجهة (1)',
        '> «لا نريد الحرب»\n>\n> — **سامر الحداد، وزير الخارجية** (المواجهة · ضد)',
        '## التعاون (1)',
        '> «نرحب بالوساطة»\n>\n> — **بلا قائل** (التعاون · مع · مشروط)',
        'المصدر: [جولة جديدة من المحادثات](<https://akhbar.example/siyasa/1>)، 2024-03-05\n',
      ].join('\n\n'),
    );
  });

  test.each([
    ['a heading', '# عنوان', '\\# عنوان'],
    ['a link', '[هنا](http://x)', '\\[هنا\\](http://x)'],
    ['HTML', '<img src=x>', '\\<img src=x\\>'],
    ['two lines', 'سطر\n\nوسطر', 'سطر وسطر'],
  ])('%s in the page is text, not markup', (_, quote, written) => {
    expect(quoteMarkdown(statement({ quote }), reading([]), words)).toContain(`> «${written}»\n`);
  });

  test.each([
    ['https://a.example/%D8%A3?b=1', 'https://a.example/%D8%A3?b=1'],
    ['https://a.example/أ', 'https://a.example/%D8%A3'],
    ['https://a.example/a b>c', 'https://a.example/a%20b%3Ec'],
    ['https://a.example/100%', 'https://a.example/100%'],
  ])('the address %s is written %s', (url, written) => {
    expect(quoteMarkdown(statement(), reading([], { url }), words)).toContain(`](<${written}>)`);
  });
});
