/** Gathers the text of one line box after another into drafts of blocks, white space collapsed, each letter's place kept. */
import type { Piece } from './block.ts';
import type { Context } from './line-boxes.ts';
import { dataOf } from './nodes.ts';

export interface Draft {
  readonly text: string;
  /** How many of its characters are links'. */
  readonly linked: number;
  readonly pieces: readonly Piece[];
}

const ARABIC_LETTER = /[\u0620-\u064A\u066E-\u06D3\uFB50-\uFDFB\uFE70-\uFEFC]/;
/** White space that collapses: anything but one space between two words. */
const UNEVEN = /[\t\n\f\r]| {2}|^ | $/;

/**
 * No block is longer: a paragraph of a megabyte would be read in one long task. Real paragraphs stay below; longer text is cut after a
 * sentence, else between words.
 */
export const LONGEST = 4000;
const SENTENCE_END = /[.!?؟؛…]["»”)\]]*[ \n]/g;
const ENDS_SENTENCE = /[.!?؟…]["»”)\]]*\s*$/;

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);

export class Drafting {
  readonly #emit: (draft: Draft) => void;
  #text = '';
  #pieces: Piece[] = [];
  /** Whether the node at hand has no white space that collapses. */
  #even = false;
  #isLink = false;
  #linked = 0;

  constructor(emit: (draft: Draft) => void) {
    this.#emit = emit;
  }

  /** Takes in a text node. */
  append(node: Text, { keepsLines, isLink }: Context): void {
    const data = dataOf(node);
    if (data === '') return;
    this.#even = !UNEVEN.test(data);
    this.#isLink = isLink;
    if (keepsLines && data.includes('\n')) {
      for (let from = 0; from <= data.length; ) {
        const line = data.indexOf('\n', from);
        const to = line < 0 ? data.length : line;
        this.#appendStretch(node, data, from, to);
        if (line >= 0) this.lineBreak();
        from = to + 1;
      }
    } else {
      this.#appendStretch(node, data, 0, data.length);
    }
  }

  /** A `<br>`: ends the paragraph after a whole sentence or another `<br>`, as writers without `<p>` mean it; else a line feed in it. */
  lineBreak(): void {
    if (this.#text.endsWith('\n') || ENDS_SENTENCE.test(this.#text)) this.flush();
    else if (this.#text !== '') this.#text = `${this.#endsInSpace() ? this.#text.slice(0, -1) : this.#text}\n`;
  }

  /** Something that is seen but not read (an input, a picture of a formula), or the edge of an inline box: parts words. */
  gap(): void {
    if (this.#text !== '' && !this.#endsInSpace()) this.#text += ' ';
  }

  /** Ends the block. */
  flush(): void {
    const text = this.#text.trimEnd();
    if (ARABIC_LETTER.test(text)) this.#emit({ text, linked: this.#linked, pieces: this.#pieces });
    this.#text = '';
    this.#pieces = [];
    this.#linked = 0;
  }

  #appendStretch(node: Text, data: string, from: number, to: number): void {
    let at = from;
    while (at < to) {
      const room = LONGEST - this.#text.length;
      if (to - at <= room) return this.#appendWords(node, data, at, to);
      const slice = data.slice(at, at + room);
      const cut = lastCut(slice);
      if (cut > 0 || this.#text === '') {
        const end = at + (cut || slice.length - (isHighSurrogate(slice) ? 1 : 0));
        this.#appendWords(node, data, at, end);
        at = end;
      }
      this.flush();
    }
  }

  #appendWords(node: Text, data: string, from: number, to: number): void {
    if (this.#even) return this.#add(node, from, data.slice(from, to));
    let at = from;
    while (at < to) {
      const space = at;
      while (at < to && isSpace(data.charCodeAt(at))) at++;
      // The screen shows the run's first character.
      if (at > space && this.#text !== '' && !this.#endsInSpace()) this.#add(node, space, ' ');
      const word = at;
      while (at < to && !(isSpace(data.charCodeAt(at)) && isUneven(data, at, to))) at++;
      if (at > word) this.#add(node, word, data.slice(word, at));
    }
  }

  #add(node: Text, from: number, words: string): void {
    const last = this.#pieces.at(-1);
    const at = this.#text.length;
    if (last?.node === node && last.from + last.length === from && last.at + last.length === at) {
      this.#pieces[this.#pieces.length - 1] = { node, from: last.from, at: last.at, length: last.length + words.length };
    } else {
      this.#pieces.push({ node, from, at, length: words.length });
    }
    this.#text += words;
    if (this.#isLink) this.#linked += words.length;
  }

  #endsInSpace(): boolean {
    const last = this.#text.charCodeAt(this.#text.length - 1);
    return last === 32 || last === 10;
  }
}

/** The end of the last whole sentence in the second half of `slice`, else of the last word; 0 where there is none. */
function lastCut(slice: string): number {
  let cut = 0;
  SENTENCE_END.lastIndex = slice.length >> 1;
  for (let match = SENTENCE_END.exec(slice); match; match = SENTENCE_END.exec(slice)) cut = match.index + match[0].length;
  return cut || slice.lastIndexOf(' ') + 1;
}

/** White space at `at` that is not just the one space before another word of the same stretch. */
const isUneven = (data: string, at: number, to: number): boolean =>
  data.charCodeAt(at) !== 32 || at + 1 >= to || isSpace(data.charCodeAt(at + 1));

const isHighSurrogate = (slice: string): boolean => (slice.charCodeAt(slice.length - 1) & 0xfc00) === 0xd800;
