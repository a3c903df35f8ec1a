import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../lib/cli/corpus/html.ts';

const BODY = 'أكد الوزير أن بلاده منفتحة على الحوار مع جيرانها، وأن المحادثات ستبدأ الأسبوع المقبل في العاصمة. '.repeat(4).trim();
const page = (article: string, head = '') =>
  `<!doctype html><html lang="ar"><head><title>جولة جديدة | موقع الأخبار</title>${head}</head><body>
   <nav><ul><li><a href="/a">سياسة</a></li><li><a href="/b">رياضة</a></li></ul></nav>
   ${article}<footer><p>جميع الحقوق محفوظة</p></footer></body></html>`;

describe('the article of a page', () => {
  test('is its headline and paragraphs, without menus and footers', () => {
    const { title, text } = readArticle(
      page(`<article><h1>جولة جديدة من <b>المحادثات</b></h1><p>${BODY}</p><p>${BODY}</p></article>`),
    );
    expect(title).toBe('جولة جديدة من المحادثات');
    expect(text.split('\n')).toEqual([title, BODY, BODY]);
  });

  test('a line break parts paragraphs, markup inside a paragraph does not', () => {
    const { text } = readArticle(
      page(`<article><h1>عنوان</h1><p>${BODY}<br>أعلن <a href="#">الوزير</a> <i>ذلك</i> اليوم</p><p>${BODY}</p></article>`),
    );
    expect(text.split('\n').slice(1)).toEqual([BODY, 'أعلن الوزير ذلك اليوم', BODY]);
  });

  test.each([
    ['the canonical link', '<link rel="canonical" href="https://akhbar.example/1">', 'https://akhbar.example/1'],
    ['what it shares', '<meta property="og:url" content="https://akhbar.example/2">', 'https://akhbar.example/2'],
    ['nothing', '', null],
  ])('its address from %s', (_, head, url) => {
    expect(readArticle(page(`<p>${BODY}</p>`, head)).url).toBe(url);
  });

  test.each([
    ['<meta property="article:published_time" content="2024-03-05T10:00:00+03:00">', '2024-03-05T10:00:00+03:00'],
    [
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2024-03-05"}</script>',
      '2024-03-05',
    ],
    ['<meta property="article:published_time" content="أمس">', null],
  ])('its date from %s', (head, published) => {
    expect(readArticle(page(`<article><p>${BODY}</p></article>`, head)).published).toBe(published);
  });

  test('a page of a few words is read whole', () => {
    expect(readArticle('<p>حوار</p><p>سلام</p>').text).toBe('حوار\nسلام');
    expect(readArticle('حوار').text).toBe('حوار');
  });

  test('scripts and styles are no text', () => {
    expect(readArticle('<p>حوار</p><script>let x = "هجوم"</script><style>p{}</style>').text).toBe('حوار');
  });

  test('a page without text is refused', () => {
    expect(() => readArticle('<html><body><img src="a.png"></body></html>')).toThrow('a page without text');
    expect(() => readArticle('')).toThrow('a page without text');
  });

  test('deep nesting is read, not choked on', () => {
    const depth = 3000;
    expect(readArticle(`${'<div>'.repeat(depth)}${BODY}${'</div>'.repeat(depth)}`).text).toContain(BODY);
  });
});
