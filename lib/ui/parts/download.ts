/** Hands a text to the reader as a file; needs no permission, unlike `browser.downloads`. */
export function download(name: string, type: string, text: string | Blob): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the blob only after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
