/** What the corpus tool reads: one document after the other, each with a name that is the same at every run. */

export const FORMATS = ['jsonl', 'html', 'text'] as const;
export type Format = (typeof FORMATS)[number];

export interface LineInput {
  readonly kind: 'line';
  /** The file that it stands in; null for standard input. */
  readonly file: string | null;
  /** Counts from 1 in its file. */
  readonly number: number;
  readonly line: string;
}

export interface FileInput {
  readonly kind: 'file';
  readonly file: string;
  readonly format: 'html' | 'text';
}

/** The whole of standard input as one document. */
export interface BytesInput {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array;
  readonly format: 'html' | 'text';
}

/** A document that cannot even be begun: a folder that may not be opened, a line without end. */
export interface BadInput {
  readonly kind: 'bad';
  readonly file: string | null;
  readonly number: number | null;
  readonly reason: string;
}

export type Input = (LineInput | FileInput | BytesInput | BadInput) & {
  /** Bytes of all sources that have been read when this input was: how far a run has come. */
  readonly at: number;
};

/** Longer than this is no article, and would have to be held in memory whole. */
export const LARGEST_DOCUMENT = 32 * 2 ** 20;

export const TOO_LARGE = `larger than ${LARGEST_DOCUMENT / 2 ** 20} MB: part it into documents`;

/** Stays the same as long as the input does: what a run that goes on is checked against. */
export function keyOf(input: Input): string {
  switch (input.kind) {
    case 'line':
      return `${input.file ?? ''}:${input.number}:${input.line.length}`;
    case 'file':
      return input.file;
    case 'bytes':
      return `:${input.bytes.length}`;
    case 'bad':
      return `${input.file ?? ''}:${input.number ?? ''}`;
  }
}
