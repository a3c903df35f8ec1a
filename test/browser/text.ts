/** Where a stretch of the page's text lies, found in the page itself and not asked of the extension. */
import type { Page } from 'puppeteer-core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The boxes, one a line, of `text` in CSS pixels of the viewport: its first occurrence on the page, or the one at `start` of the first
 * paragraph that holds `inside`. It may span inline elements.
 * @throws Error where the text does not occur.
 */
export async function boxesOf(page: Page, text: string, inside = text, start = 0): Promise<Box[]> {
  const boxes = await page.evaluate(
    (length, inside, start) => {
      for (const block of document.querySelectorAll('body :is(p, h1, h2, li, figcaption)')) {
        const at = block.textContent?.indexOf(inside) ?? -1;
        if (at < 0) continue;
        const [from, to] = [at + start, at + start + length];
        const range = document.createRange();
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let offset = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node as Text;
          if (from >= offset && from < offset + length) range.setStart(node, from - offset);
          if (to > offset && to <= offset + length) range.setEnd(node, to - offset);
          offset += length;
        }
        return [...range.getClientRects()]
          .filter((rect) => rect.width > 1)
          .map(({ x, y, width, height }) => ({ x, y, width, height }));
      }
      return null;
    },
    text.length,
    inside,
    start,
  );
  if (!boxes) throw new Error(`the page does not say «${inside}»`);
  return boxes;
}

/** Moves the mouse onto the text, which must be in the viewport. */
export async function hover(page: Page, text: string): Promise<void> {
  const [box] = await boxesOf(page, text);
  if (!box) throw new Error(`«${text}» is not rendered`);
  // From outside the text: a mouse that does not move makes no event, and one that is back within a frame has not left.
  await page.mouse.move(2, 2);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
}
