import { browser } from 'wxt/browser';

interface OpenOrClosed {
  /** Firefox. */
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** An element's shadow root, closed ones too: both browsers let extensions see them, each in its own way. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot } = element as OpenOrClosed;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  if (!(element instanceof HTMLElement) || !browser.dom) return element.shadowRoot;
  return browser.dom.openOrClosedShadowRoot(element) as ShadowRoot | null;
}
