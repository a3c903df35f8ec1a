import './happy-dom-gaps.ts';
import { describe, expect, test } from 'vitest';
import { assignArticles } from '../../lib/page/article.ts';
import type { Block } from '../../lib/page/block.ts';
import { BlockTree } from '../../lib/page/block-tree.ts';
import { SKELETONS } from './skeletons/pages.ts';

const SIGHT = { isOurs: () => false, shadowRootOf: (element: Element) => element.shadowRoot };

function read(html: string): readonly Block[] {
  document.body.innerHTML = html;
  const tree = new BlockTree(document, SIGHT, () => {});
  for (const _ of tree.walk());
  for (const _ of assignArticles(tree.top));
  return tree.blocks();
}

const isExpected = ({ element }: Block): boolean => element.closest('[data-article]') !== null;
describe('the article of a page', () => {
  test.each(SKELETONS)('$name', ({ html }) => {
    const blocks = read(html);
    const wrong = blocks.filter((block) => isExpected(block) !== (block.article !== null));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test('each entry of a live blog is an article of its own, whose discourse ends with it', () => {
    const blocks = read(
      '<main><article><p>مقدمة</p><article><p>أول</p></article><article><p>ثان</p></article></article></main>'.replaceAll(
        /(مقدمة|أول|ثان)/g,
        `$1 ${'كلام '.repeat(60)}`,
      ),
    );
    expect(new Set(blocks.map(({ article }) => article)).size).toBe(3);
  });

  test('grows with the page: what was a list of headlines becomes an article', () => {
    document.body.innerHTML = '<main><h1>عنوان</h1><div id="text"></div></main><nav>قائمة</nav>';
    const tree = new BlockTree(document, SIGHT, () => {});
    const look = (): boolean[] => {
      for (const _ of tree.walk());
      for (const _ of assignArticles(tree.top));
      return tree.blocks().map(({ article }) => article !== null);
    };
    expect(look()).toEqual([true, false]);
    document.querySelector('#text')!.innerHTML = `<p>${'نص طويل '.repeat(80)}</p>`;
    tree.mark(document.querySelector('#text')!);
    expect(look()).toEqual([true, true, false]);
  });
});
