/** A part of the pack, read where it stands; its numbers. */
import type { AsciiText } from './alphabet.ts';
import { FIELD, LINE } from './pack-format.ts';

export const [FIELD_END, LINE_END] = [FIELD, LINE].map((mark) => mark.charCodeAt(0)) as [number, number];

/** Lines and cells of the pack, by their offsets. */
export class Part {
  readonly text: AsciiText;
  readonly start: number;
  readonly end: number;

  constructor(text: AsciiText, start: number, end: number) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  get isEmpty(): boolean {
    return this.start >= this.end;
  }

  eachLine(visit: (start: number, end: number) => void): void {
    for (let start = this.start; start < this.end; ) {
      const end = this.text.find(LINE, start, this.end);
      visit(start, end);
      start = end + 1;
    }
  }

  /** All of it, the first at `start`. */
  units(): Uint16Array {
    return this.isEmpty ? new Uint16Array(0) : this.text.units(this.start, this.end);
  }

  cells(start: number, end: number): string[] {
    return this.text.slice(start, end).split(FIELD);
  }

  lines(): string[] {
    return this.isEmpty ? [] : this.text.slice(this.start, this.end).split(LINE);
  }
}

export const number = (text: string): number => Number.parseInt(text, 36);

/** What a digit of base 36 stands for. */
export const digit = (unit: number): number => unit - (unit < 0x3a ? 0x30 : 0x57);
