import './happy-dom-gaps.ts';
import { describe, expect, test } from 'vitest';
import { isMarginTitle, zoneOf } from '../../lib/page/zones.ts';

const element = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
};

describe('zones', () => {
  test.each([
    ['body', '<div itemprop="articleBody"></div>'],
    ['body', '<section itemprop="text articleBody" class="related"></section>'],
    ['article', '<article class="post hentry"></article>'],
    ['article', '<div role="article"></div>'],
    ['main', '<main></main>'],
    ['header', '<header></header>'],
    ['margin', '<nav></nav>'],
    ['margin', '<aside></aside>'],
    ['margin', '<div role="complementary"></div>'],
    ['margin', '<div class="post-comments"></div>'],
    ['margin', '<div class="relatedPosts"></div>'],
    ['margin', '<div id="sidebar"></div>'],
    ['margin', '<div class="block__most-read"></div>'],
    ['margin', '<ul class="share-buttons"></ul>'],
    ['margin', '<article class="related-card"></article>'],
    [null, '<div class="commentary-text"></div>'],
    [null, '<div class="headlines shareholders"></div>'],
    [null, '<div class="breadth adjacent"></div>'],
    [null, '<div></div>'],
  ])('%s: %s', (zone, html) => {
    expect(zoneOf(element(html))).toBe(zone);
  });
});

describe('titles over margins', () => {
  test.each([
    'اقرأ أيضا',
    'إقرأ أيضًا:',
    'شاهد ايضا',
    'مقالات ذات صلة',
    'اخبار متعلقه',
    'الأكثر قراءة',
    'التعليقات (12)',
    'أضف تعليقًا',
    'المزيد من الأخبار',
  ])('%s', (text) => {
    expect(isMarginTitle(text)).toBe(true);
  });
  test.each([
    'اقرأ البيان كاملا',
    'الأكثر تضررا من الحصار',
    'خبر عن التعليقات',
    'صلة القرابة',
    `اقرأ أيضا ${'كلام '.repeat(20)}`,
  ])('not %s', (text) => {
    expect(isMarginTitle(text)).toBe(false);
  });
});
