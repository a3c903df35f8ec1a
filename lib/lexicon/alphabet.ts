/**
 * The pack in ASCII: most of its letters are Arabic, which take two bytes each in a script's UTF-8 and a tenth more after gzip.
 * Each gets a character that the text leaves free; the first line says which.
 */
const CANDIDATES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ[]{}()<>%&*;,_~^./';
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

/** What `toAscii` has written, read where it stands: nothing of it is copied before it is asked for. */
export class AsciiText {
  private readonly packed: string;
  private readonly decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  private readonly meant = new Uint16Array(128).map((_, code) => code);
  /** Where the text begins and ends; all offsets are of the whole. */
  readonly start: number;
  readonly end: number;

  /** `from`: where it begins. */
  constructor(packed: string, from = 0) {
    this.packed = packed;
    const codes = packed.indexOf(HEADER, from) + 1;
    this.start = packed.indexOf(HEADER, codes) + 1;
    this.end = packed.length;
    for (let i = 0; codes + i < this.start - 1; i++) this.meant[packed.charCodeAt(codes + i)] = packed.charCodeAt(from + i);
  }

  /** The letters from `start` to `end`. */
  units(start: number, end: number): Uint16Array {
    const { packed, meant } = this;
    const units = new Uint16Array(end - start);
    for (let i = 0; i < units.length; i++) {
      const code = packed.charCodeAt(start + i);
      units[i] = code < 128 ? (meant[code] as number) : code;
    }
    return units;
  }

  /** How far the characters from `start` to `end`, whatever they stand for, are from that with the code `zero`. */
  digits(start: number, end: number, zero: number): Uint8Array {
    const { packed } = this;
    const digits = new Uint8Array(end - start);
    for (let i = 0; i < digits.length; i++) digits[i] = packed.charCodeAt(start + i) - zero;
    return digits;
  }

  /** Where `mark`, a character that stands for itself, next is; `end` where it is not before that. */
  find(mark: string, from: number, end: number): number {
    const at = this.packed.indexOf(mark, from);
    return at < 0 || at > end ? end : at;
  }

  slice(start: number, end: number): string {
    // A decoder is slow to start, and most of what is asked for is short.
    if (end - start > 200) return this.decoder.decode(this.units(start, end));
    let text = '';
    for (let i = start; i < end; i++) {
      const code = this.packed.charCodeAt(i);
      text += String.fromCharCode(code < 128 ? (this.meant[code] as number) : code);
    }
    return text;
  }
}
