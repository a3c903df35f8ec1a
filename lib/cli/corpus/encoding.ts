/** Bytes of a file to text. Arabic archives hold UTF-8 and, from before 2010, windows-1256. */

/** How much of a page is looked through for its encoding, as the HTML standard has it. */
const PRESCAN = 1024 * 4;

/** Throws an Error that names what is wrong where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes, markOf(bytes) ?? 'utf-8', true);
  if (text === null) throw new Error('not UTF-8');
  if (text.includes('\0')) throw new Error('not a text file');
  return text;
}

/**
 * A page says its encoding itself, or has it told from its bytes: what is no UTF-8 is then windows-1256, as the HTML standard
 * advises for Arabic. Throws an Error where the page names an encoding that nobody knows, or is no text.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const encoding = markOf(bytes) ?? declaredIn(bytes);
  if (encoding !== null) {
    const text = decoded(bytes, encoding, false);
    if (text === null) throw new Error(`unknown encoding «${encoding}»`);
    return refuseBinary(text);
  }
  return refuseBinary(decoded(bytes, 'utf-8', true) ?? (decoded(bytes, 'windows-1256', false) as string));
}

function refuseBinary(text: string): string {
  if (text.slice(0, PRESCAN).includes('\0')) throw new Error('not a text file');
  return text;
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PRESCAN)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** Null where the encoding is unknown, or (when `fatal`) the bytes do not belong to it. */
function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}
