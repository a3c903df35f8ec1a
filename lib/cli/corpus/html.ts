/** The article of a saved news page: Mozilla's Readability on linkedom, then its blocks as paragraphs. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

export interface Article {
  readonly title: string;
  readonly url: string | null;
  /** ISO 8601, as the page gives it. */
  readonly published: string | null;
  /** The headline and then the paragraphs, one a line. */
  readonly text: string;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);
const UNREAD = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TEXTAREA', 'SVG', 'svg']);

/** Throws an Error where a page holds no text at all. */
export function readArticle(html: string): Article {
  // A fragment is a page whose <html> and <body> go without saying; linkedom wants them said.
  const { document } = parseHTML(/<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const url = attribute(document, 'link[rel="canonical"]', 'href') ?? attribute(document, 'meta[property="og:url"]', 'content');
  const headline = oneLine(document.querySelector('h1')?.textContent);
  // Readability takes the document apart: what is read of it as a whole is read before.
  const whole = paragraphsOf(document.body ?? document.documentElement);
  const found = readably(document);
  const body = found?.content ? paragraphsOf(found.content) : whole;
  const title = headline || oneLine(found?.title);
  const paragraphs = title && !body.slice(0, 3).includes(title) ? [title, ...body] : body;
  if (paragraphs.length === 0) throw new Error('a page without text');
  return { title, url: url || null, published: isoDate(found?.publishedTime), text: paragraphs.join('\n') };
}

/** Readability's time grows with the square of the depth; pages that people read stay below 60. */
const DEEPEST = 150;

function isDeep(root: Element): boolean {
  let level: Element[] = [root];
  for (let depth = 0; depth < DEEPEST; depth++) {
    level = level.flatMap((element) => [...element.children]);
    if (level.length === 0) return false;
  }
  return true;
}

/** Null where no article can be told: then the page is read whole. */
function readably(document: Document): ReturnType<Readability<Element>['parse']> {
  if (isDeep(document.documentElement)) return null;
  try {
    return new Readability(document, { serializer: (node) => node as unknown as Element }).parse();
  } catch {
    // It trips over some broken markup; the page as a whole is better than nothing.
    return null;
  }
}

function paragraphsOf(root: Element): string[] {
  const paragraphs: string[] = [];
  let current = '';
  const end = (): void => {
    const text = oneLine(current);
    if (text) paragraphs.push(text);
    current = '';
  };
  // A stack instead of recursion: pages of a bad editor nest thousands deep.
  const todo: (Node | null)[] = [root];
  while (todo.length > 0) {
    const node = todo.pop() as Node | null;
    if (node === null) end();
    else if (node.nodeType === 3) current += node.textContent ?? '';
    else if (node.nodeType === 1 && !UNREAD.has(node.nodeName)) {
      const block = BLOCKS.has(node.nodeName);
      if (block) {
        end();
        todo.push(null);
      }
      for (let child = node.lastChild; child; child = child.previousSibling) todo.push(child);
    }
  }
  end();
  return paragraphs;
}

const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const attribute = (document: Document, selector: string, name: string): string | null =>
  document.querySelector(selector)?.getAttribute(name)?.trim() ?? null;

const isoDate = (text: string | null | undefined): string | null =>
  text && !Number.isNaN(Date.parse(text)) && /^\d{4}-\d\d-\d\d/.test(text) ? text : null;
