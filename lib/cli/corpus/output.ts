/** Where answers go: standard output, or a file with a checkpoint. Writes are in order; `write` resolves when there is room for more. */
import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';

export interface Output {
  /** Bytes written so far, those of an earlier run included. */
  readonly bytes: number;
  write(text: string): Promise<void>;
  /** Makes sure that all that was written is on the disk. */
  settle(): void;
  close(): void;
}

export function standardOutput(): Output {
  let bytes = 0;
  return {
    get bytes() {
      return bytes;
    },
    async write(text) {
      bytes += Buffer.byteLength(text);
      if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    },
    settle: () => {},
    close: () => {},
  };
}

/** Throws where the file cannot be written, or is shorter than `keep` bytes: then it is not the output of the run that goes on. */
export function fileOutput(path: string, keep: number): Output {
  const file = openSync(path, existsSync(path) ? 'r+' : 'w');
  if (fstatSync(file).size < keep) {
    closeSync(file);
    throw new Error(`${path} is shorter than its run had come: delete it and ${path}.resume to start afresh`);
  }
  ftruncateSync(file, keep);
  let bytes = keep;
  return {
    get bytes() {
      return bytes;
    },
    async write(text) {
      const data = Buffer.from(text);
      for (let at = 0; at < data.length; ) at += writeSync(file, data, at, data.length - at, bytes + at);
      bytes += data.length;
    },
    settle: () => fsyncSync(file),
    close: () => closeSync(file),
  };
}
