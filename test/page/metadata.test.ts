import './happy-dom-gaps.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { publishedOf, titleOf } from '../../lib/page/metadata.ts';

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

describe('the date of publication', () => {
  test.each<[string, string, string | null]>([
    ['Open Graph', '<meta property="article:published_time" content="2024-03-05T10:30:00+03:00">', '2024-03-05T10:30:00+03:00'],
    ['schema.org in the markup', '<meta itemprop="datePublished" content="2024-03-05">', '2024-03-05'],
    [
      'schema.org as linked data',
      '<script type="application/ld+json">{"datePublished":"2024-03-05T10:30:00Z"}</script>',
      '2024-03-05T10:30:00Z',
    ],
    ['a space for the T', '<meta name="date" content="2024-03-05 10:30">', '2024-03-05T10:30'],
    [
      'linked data that is no JSON',
      '<script type="application/ld+json">{"datePublished": "2024-03-05", oops</script>',
      '2024-03-05',
    ],
    ['words, which are no date', '<meta name="date" content="الثلاثاء 5 مارس">', null],
    ['a day that does not exist', '<meta name="date" content="2024-13-45">', null],
    [
      'the second source where the first is of no use',
      '<meta name="pubdate" content="أمس"><meta name="date" content="2024-03-05">',
      '2024-03-05',
    ],
    ['nothing', '', null],
  ])('from %s', (_, html, expected) => {
    document.head.innerHTML = html;
    expect(publishedOf(document)).toBe(expected);
  });

  test('from the time of the article', () => {
    document.body.innerHTML = '<article><time datetime="2024-03-05T10:30">أمس</time></article>';
    expect(publishedOf(document)).toBe('2024-03-05T10:30');
  });
});

describe('the title', () => {
  test('is the one that the page shares', () => {
    document.head.innerHTML = '<title>عنوان | موقع</title><meta property="og:title" content=" عنوان ">';
    expect(titleOf(document)).toBe('عنوان');
  });
  test('is else the document’s', () => {
    document.head.innerHTML = '<title>عنوان | موقع</title><meta property="og:title" content="">';
    expect(titleOf(document)).toBe('عنوان | موقع');
  });
});
