/**
 * The pack in ASCII: most of its letters are Arabic, which take two bytes each in a script's UTF-8 and a tenth more after gzip.
 * Each gets a character that the text leaves free; the first line says which.
 */
const CANDIDATES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ[]{}()<>%&*;,_~^/.';
const HEADER = '\v';

export function toAscii(text: string): string {
  const counts = new Map<string, number>();
  for (const letter of text) if (letter > '\u007f') counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const free = [...CANDIDATES].filter((candidate) => !text.includes(candidate));
  const letters = [...counts.keys()].sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number)).slice(0, free.length);
  const codes = new Map(letters.map((letter, i) => [letter, free[i] as string]));
  return [
    letters.join(''),
    free.slice(0, letters.length).join(''),
    [...text].map((letter) => codes.get(letter) ?? letter).join(''),
  ].join(HEADER);
}

export function fromAscii(packed: string): string {
  const [letters = '', codes = '', text = ''] = packed.split(HEADER);
  const meant = new Uint16Array(128).map((_, code) => code);
  for (let i = 0; i < codes.length; i++) meant[codes.charCodeAt(i)] = letters.charCodeAt(i);
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    units[i] = code < 128 ? (meant[code] as number) : code;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}
