/**
 * The DOM's own getters, taken from their prototypes. On a form or a document a child named `parentNode` or `body` hides the property
 * of that name (DOM clobbering), in an extension's isolated world too; these getters cannot be hidden.
 */
type Getter<Of, Value> = (of: Of) => Value;

function getter<Of extends object, Value>(prototype: object, name: string): Getter<Of, Value> {
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at)) {
    const get = Object.getOwnPropertyDescriptor(at, name)?.get;
    if (get) return (of) => get.call(of) as Value;
  }
  throw new TypeError(`no getter ${name}`);
}

export const nodeType: Getter<Node, number> = getter(Node.prototype, 'nodeType');
export const parentOf: Getter<Node, Node | null> = getter(Node.prototype, 'parentNode');
export const firstChildOf: Getter<Node, Node | null> = getter(Node.prototype, 'firstChild');
export const nextSiblingOf: Getter<Node, Node | null> = getter(Node.prototype, 'nextSibling');
const connected: Getter<Node, boolean> = getter(Node.prototype, 'isConnected');
export const documentOf: Getter<Node, Document> = getter(Node.prototype, 'ownerDocument');
export const dataOf: Getter<CharacterData, string> = getter(CharacterData.prototype, 'data');
export const nameOf: Getter<Element, string> = getter(Element.prototype, 'localName');
export const shadowOf: Getter<Element, ShadowRoot | null> = getter(Element.prototype, 'shadowRoot');
export const rootElementOf: Getter<Document, Element | null> = getter(Document.prototype, 'documentElement');
export const frameDocumentOf: Getter<HTMLIFrameElement, Document | null> = getter(HTMLIFrameElement.prototype, 'contentDocument');
const elementSlot: Getter<Element, HTMLSlotElement | null> = getter(Element.prototype, 'assignedSlot');
const textSlot: Getter<Text, HTMLSlotElement | null> = getter(Text.prototype, 'assignedSlot');

export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;
export const FRAGMENT = 11;

export const isElement = (node: Node): node is Element => nodeType(node) === ELEMENT;
export const isText = (node: Node): node is Text => nodeType(node) === TEXT;

const { getAttribute, getBoundingClientRect, scrollIntoView, checkVisibility } = Element.prototype;
export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const rectOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const bringIntoView = (element: Element, options: ScrollIntoViewOptions): void => scrollIntoView.call(element, options);
/** Rendered, and neither hidden nor skipped. */
export const isShown = (element: Element): boolean => checkVisibility.call(element, { visibilityProperty: true });

const { createRange, querySelectorAll } = Document.prototype;
export const newRange = (document: Document): Range => createRange.call(document);
export const allIn = (document: Document, selector: string): Element[] => [...querySelectorAll.call(document, selector)];
export const isHidden: Getter<Document, boolean> = getter(Document.prototype, 'hidden');
export const pageTitleOf: Getter<Document, string> = getter(Document.prototype, 'title');

const { addEventListener } = EventTarget.prototype;
/** `addEventListener` that cannot be hidden; the options carry the signal that ends it. */
export function listen<Type extends keyof DocumentEventMap>(
  target: Node,
  type: Type,
  listener: (event: DocumentEventMap[Type]) => void,
  options: AddEventListenerOptions & { signal: AbortSignal },
): void {
  addEventListener.call(target, type, listener as (event: Event) => void, options);
}

/** The parent in the flattened tree: a slot before the host, a shadow root's host, the frame element of a frame's document. */
export function flatParentOf(node: Node): Node | null {
  const type = nodeType(node);
  if (type === FRAGMENT) return (node as ShadowRoot).host ?? null;
  if (type === DOCUMENT) return frameElementOf(node as Document);
  const slot = type === ELEMENT ? elementSlot(node as Element) : type === TEXT ? textSlot(node as Text) : null;
  return slot ?? parentOf(node);
}

/** The window of a document, null when it is not shown (any more). */
export const viewOf: Getter<Document, (Window & typeof globalThis) | null> = getter(Document.prototype, 'defaultView');

/**
 * Whether a node is in a document. Firefox makes everything of a frame that was taken away, or went to another document, a dead
 * object, at which every look throws: that is not connected either.
 */
export function isConnected(node: Node): boolean {
  try {
    return connected(node);
  } catch {
    return false;
  }
}

/** Firefox's error at a look at what belonged to a frame that is gone. */
export const isDeadObject = (error: unknown): boolean => error instanceof TypeError && error.message.includes('dead object');

/** Whether a document is still shown, or a shadow root's host still in one; a dead object is neither. */
export function isAlive(root: Document | ShadowRoot): boolean {
  try {
    return 'host' in root ? isConnected(root.host) : viewOf(root) !== null;
  } catch {
    return false;
  }
}

/** The element that holds a frame's document; null for the top one, and where the frame around is of another origin. */
export function frameElementOf(document: Document): Element | null {
  try {
    return viewOf(document)?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** Whether the page around this frame sees into it, and so reads it with its own text. False for the top window. */
export const isReadFromAround = (document: Document): boolean => frameElementOf(document) !== null;

/** The element that a text node's letters are styled by. */
export function styledParentOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent) return null;
  return isElement(parent) ? parent : nodeType(parent) === FRAGMENT ? ((parent as ShadowRoot).host ?? null) : null;
}
