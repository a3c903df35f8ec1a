/**
 * The rules of our highlights, as an adopted sheet in each document and shadow root where something is painted. A document's rules reach
 * into shadow trees in Chromium only.
 */
import { documentOf, isAlive, viewOf } from './nodes.ts';

type StyleRoot = Document | ShadowRoot;

export class StyleSheets {
  readonly #sheets = new Map<Document, CSSStyleSheet>();
  readonly #roots = new Set<StyleRoot>();
  #text = '';

  setText(css: string): void {
    if (css === this.#text) return;
    this.#forgetDead();
    this.#text = css;
    for (const sheet of this.#sheets.values()) sheet.replaceSync(css);
  }

  /** Takes away what an earlier run of ours left in a document, which ended without being told. */
  tidy(document: Document): void {
    const kept = document.adoptedStyleSheets.filter((sheet) => !isLeftover(sheet));
    if (kept.length < document.adoptedStyleSheets.length) document.adoptedStyleSheets = kept;
  }

  /** Sees to it that the rules apply where `node` stands. */
  adopt(node: Node): void {
    const root = node.getRootNode() as StyleRoot;
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#insert(root);
  }

  /** Puts the sheet back where the page's script dropped it, and forgets roots that are gone. */
  restore(): void {
    for (const root of this.#roots) {
      if (isAlive(root)) this.#insert(root);
      else this.#roots.delete(root);
    }
    this.#forgetDead();
  }

  clear(): void {
    const ours = new Set(this.#sheets.values());
    for (const root of this.#roots)
      if (isAlive(root)) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !ours.has(sheet));
    this.#roots.clear();
    this.#sheets.clear();
  }

  #forgetDead(): void {
    for (const document of this.#sheets.keys()) if (!isAlive(document)) this.#sheets.delete(document);
  }

  #insert(root: StyleRoot): void {
    const sheet = this.#sheetOf('host' in root ? documentOf(root) : root);
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** A document takes only sheets that its own window made. */
  #sheetOf(document: Document): CSSStyleSheet | null {
    const known = this.#sheets.get(document);
    if (known) return known;
    const view = viewOf(document);
    if (!view) return null;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(this.#text);
    this.#sheets.set(document, sheet);
    return sheet;
  }
}

const isLeftover = ({ cssRules: [rule] }: CSSStyleSheet): boolean => rule?.cssText.startsWith('::highlight(mawqif-') ?? false;
