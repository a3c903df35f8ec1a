/**
 * Puts text on the clipboard; must be called from a click. False where the browser lets no way be.
 * `navigator.clipboard` is missing on pages without TLS and may be forbidden by a page's policy; the older way is not.
 */
export async function copyText(text: string, document: Document = globalThis.document): Promise<boolean> {
  const clipboard = (document.defaultView?.navigator as { clipboard?: Clipboard } | undefined)?.clipboard;
  try {
    if (!clipboard) return copyByEvent(text, document);
    await clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text, document);
  }
}

function copyByEvent(text: string, document: Document): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // The page's own handlers would put their text («read more at …») in place of ours.
    event.stopImmediatePropagation();
    copied = true;
  };
  const view = document.defaultView ?? globalThis;
  view.addEventListener('copy', fill as EventListener, true);
  try {
    document.execCommand('copy');
  } finally {
    view.removeEventListener('copy', fill as EventListener, true);
  }
  return copied;
}
