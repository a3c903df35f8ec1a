import './happy-dom-gaps.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Block, placesOf } from '../../lib/page/block.ts';
import { BlockTree } from '../../lib/page/block-tree.ts';
import { apply, changes, grow, page } from './random-page.ts';

const SIGHT = { isOurs: (element: Element) => element.id === 'ours', shadowRootOf: (element: Element) => element.shadowRoot };

const newTree = (): BlockTree => new BlockTree(document, SIGHT, () => {});
const walk = (tree: BlockTree): readonly Block[] => {
  for (const _ of tree.walk());
  return tree.blocks();
};
const textsIn = (html: string): string[] => {
  document.body.innerHTML = html;
  return walk(newTree()).map(({ text }) => text);
};
const collapse = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').trim();

beforeEach(() => {
  document.body.replaceChildren();
});

describe('a page into paragraphs', () => {
  test.each<[string, string, string[]]>([
    ['words across inline elements', '<p>هد<b>د بال</b>رد</p>', ['هدد بالرد']],
    ['white space as on the screen', '<p>\n  هدد \n\t بالرد  \n</p>', ['هدد بالرد']],
    ['white space at the seams of elements', '<p>هدد <b> بالرد</b>\n<i>غدا</i></p>', ['هدد بالرد غدا']],
    ['a no-break space kept', '<p>هدد&nbsp;بالرد</p>', ['هدد\u00A0بالرد']],
    ['a soft hyphen and a word break inside a word', '<p>المواج&shy;هة وال<wbr>تعاون</p>', ['المواج\u00ADهة والتعاون']],
    ['entities and what looks like markup', '<p>هدد &lt;b&gt; &amp; &quot;رد&quot;</p>', ['هدد <b> & "رد"']],
    ['a line break within a sentence', '<p>هدد<br>بالرد</p>', ['هدد\nبالرد']],
    ['a line break after a sentence', '<p>هدد بالرد.<br>ثم عاد</p>', ['هدد بالرد.', 'ثم عاد']],
    ['two line breaks in a row', '<div>هدد<br> <br>بالرد</div>', ['هدد', 'بالرد']],
    ['text beside blocks', '<div>قبل<p>وسط</p>بعد</div>', ['قبل', 'وسط', 'بعد']],
    ['a block inside an inline element', '<a href="#">قبل<h3>عنوان</h3>بعد</a>', ['قبل', 'عنوان', 'بعد']],
    ['nested lists', '<ul><li>أول<ul><li>داخل</li></ul>تتمة</li><li>ثان</li></ul>', ['أول', 'داخل', 'تتمة', 'ثان']],
    ['right-to-left inside left-to-right', '<div dir="ltr">News: <span dir="rtl">هدد بالرد</span>!</div>', ['News: هدد بالرد!']],
    [
      'an inline box parts words',
      '<p><span style="display:inline-block">حرب</span><span style="display:inline-block">سلم</span></p>',
      ['حرب سلم'],
    ],
    ['lines kept by their style', '<p style="white-space:pre-line">حرب\n\nسلم\nهدنة</p>', ['حرب', 'سلم\nهدنة']],
    ['no Latin-only paragraph', '<p>No Arabic here</p><p>حرب</p>', ['حرب']],
  ])('%s', (_, html, expected) => {
    expect(textsIn(html)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['inputs', '<input value="حرب">'],
    ['text areas', '<textarea>حرب</textarea>'],
    ['lists of options', '<select><option>حرب</option></select>'],
    ['editable text', '<div contenteditable>حرب</div>'],
    ['text boxes by role', '<div role="textbox">حرب</div>'],
    ['code', '<code>حرب</code>'],
    ['scripts', '<script type="text/plain">حرب</script>'],
    ['styles', '<style>/* حرب */</style>'],
    ['templates', '<template><p>حرب</p></template>'],
    ['no-script text', '<noscript>حرب</noscript>'],
    ['comments', '<!-- حرب -->'],
    ['what is not displayed', '<div style="display:none"><p>حرب</p></div>'],
    ['what is invisible', '<div style="visibility:hidden">حرب</div>'],
    ['what is skipped by content-visibility', '<div style="content-visibility:hidden">حرب</div>'],
    ['closed details', '<details><p>حرب</p></details>'],
    ['parts in Persian', '<p lang="fa-IR">جنگ حرب</p>'],
    ['our own card', '<div id="ours">حرب</div>'],
  ])('leaves out %s', (_, html) => {
    expect(textsIn(`<p>سلم</p>${html}<p>هدنة</p>`)).toEqual(['سلم', 'هدنة']);
  });

  test.each<[string, string, string[]]>([
    ['hidden from assistive technology only', '<p aria-hidden="true">حرب</p>', ['حرب']],
    [
      'visible again inside the invisible',
      '<div style="visibility:hidden">حرب<b style="visibility:visible">سلم</b></div>',
      ['سلم'],
    ],
    ['an open shadow root in place of the children', '<x-card>خارج</x-card>', ['خارج']],
    ['the summary of closed details', '<details><summary>عنوان</summary>حرب</details>', ['عنوان']],
    ['open details', '<details open><summary>عنوان</summary>حرب</details>', ['عنوان', 'حرب']],
    ['text that is not editable after all', '<div contenteditable="false">حرب</div>', ['حرب']],
  ])('keeps what is %s', (_, html, expected) => {
    expect(textsIn(html)).toEqual(expected);
  });

  test('an unread element parts words, an unseen one does not', () => {
    expect(textsIn('<p>حر<script></script>ب</p>')).toEqual(['حرب']);
    expect(textsIn('<p>حر<input>ب</p>')).toEqual(['حر ب']);
  });

  test('a shadow root is read with its slots in place, and hides what it gives no slot', () => {
    document.body.innerHTML = '<x-card><b slot="title">عنوان</b>نص<i slot="none">غائب</i></x-card>';
    const shadow = document.querySelector('x-card')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<h2><slot name="title"></slot></h2><p>قبل <slot></slot> بعد</p><p><slot name="empty">بديل</slot></p>';
    expect(walk(newTree()).map(({ text }) => text)).toEqual(['عنوان', 'قبل نص بعد', 'بديل']);
  });

  test('a text of a megabyte comes in parts, cut between sentences, nothing lost', () => {
    const text = 'هدد الوزير بالرد على الحصار. '.repeat(40_000).trim();
    document.body.append(text);
    const blocks = walk(newTree());
    expect(blocks.length).toBeGreaterThan(200);
    expect(Math.max(...blocks.map((block) => block.text.length))).toBeLessThanOrEqual(4000);
    expect(blocks.every((block) => block.text.endsWith('.'))).toBe(true);
    expect(blocks.map((block) => block.text).join(' ')).toBe(text);
  });

  test('a megabyte without a space is cut all the same, never inside a surrogate pair', () => {
    const text = `ح${'\ud83d\ude00'.repeat(5000)}ب`;
    document.body.append(text);
    const blocks = walk(newTree());
    expect(blocks.every((block) => block.text.isWellFormed())).toBe(true);
  });
});

const read = (block: Block, start: number, end: number): string =>
  placesOf(block.pieces, { start, end })
    .map((place) => place.node.data.slice(place.start, place.end))
    .join('');

describe('places', () => {
  test('of any stretch of any paragraph hold its letters', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (seeds, from, length) => {
        document.body.replaceChildren(...seeds.map((seed) => grow(seed, document)));
        for (const block of walk(newTree())) {
          const start = from % block.text.length;
          const end = Math.min(block.text.length, start + 1 + (length % 20));
          const bare = (text: string) => text.replace(/[ \t\n\f\r]+/g, '');
          expect(bare(read(block, start, end))).toBe(bare(block.text.slice(start, end)));
          expect(collapse(block.text)).toBe(block.text.replaceAll('\n', ' '));
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('changes', () => {
  const described = (blocks: readonly Block[]) => blocks.map(({ text, pieces, linked }) => ({ text, pieces, linked }));

  test('any sequence of them ends in the blocks of a fresh walk', () => {
    fc.assert(
      fc.property(page, changes, fc.nat({ max: 3 }), (seeds, sequence, every) => {
        document.body.replaceChildren(...seeds.map((seed) => grow(seed, document)));
        const tree = newTree();
        walk(tree);
        const observer = new MutationObserver(() => {});
        observer.observe(document, { childList: true, characterData: true, subtree: true });
        sequence.forEach((change, i) => {
          apply(change, document);
          for (const { target } of observer.takeRecords()) tree.mark(target);
          if (i % (every + 1) === 0) walk(tree);
        });
        observer.disconnect();
        expect(described(walk(tree))).toEqual(described(walk(newTree())));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('re-walk only the boxes they touch, and keep the blocks that stay', () => {
    document.body.innerHTML = '<main><p id="a">حرب</p><p id="b">سلم</p></main>';
    const tree = newTree();
    const [first, second] = walk(tree);
    document.querySelector('#b')!.textContent = 'هدنة';
    tree.mark(document.querySelector('#b')!);
    const after = walk(tree);
    expect(after[0]).toBe(first);
    expect(after[1]?.text).toBe('هدنة');
    expect(tree.takeLost()).toEqual([second]);
  });

  test('that replace nodes but no text keep the block, its number and what was read', () => {
    document.body.innerHTML = '<main><p>حرب</p></main>';
    const tree = newTree();
    const [block] = walk(tree);
    block!.result = { before: null, after: null, statements: [] };
    document.body.innerHTML = '<main><section><p>حرب</p></section></main>';
    tree.mark(document.body);
    expect(walk(tree)[0]).toBe(block);
    expect(block!.pieces[0]!.node).toBe(document.querySelector('p')!.firstChild);
    expect(tree.takeLost()).toEqual([]);
  });
});
