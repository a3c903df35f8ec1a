/**
 * How far a run has come, kept beside its output in `OUTPUT.resume`, so that a killed run goes on where it was: what stands in the
 * output beyond the checkpoint is cut off and made again, so nothing is lost and nothing is there twice. The file is there from
 * before the first line of output until the run is complete.
 */

import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { NO_COUNTS } from './answer.ts';

export interface Checkpoint {
  /** Layout of the output: another one cannot be gone on with. */
  readonly layout: string;
  /** Inputs that have been answered, and the fingerprint of their keys. */
  readonly inputs: number;
  readonly fingerprint: string;
  /** Bytes of output that belong to them. */
  readonly bytes: number;
  readonly failures: number;
  readonly counts: readonly number[];
}

/** Nothing done yet; of no layout. */
export const BEGINNING: Omit<Checkpoint, 'layout'> = { inputs: 0, fingerprint: '', bytes: 0, failures: 0, counts: NO_COUNTS };

const fileFor = (output: string): string => `${output}.resume`;

/** Null where no run of this output is unfinished. Throws an Error where the file is there and makes no sense. */
export function readCheckpoint(output: string): Checkpoint | null {
  let text: string;
  try {
    text = readFileSync(fileFor(output), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const value = JSON.parse(text) as Checkpoint;
    if ([value.inputs, value.bytes, value.failures].every(Number.isSafeInteger) && Array.isArray(value.counts)) return value;
  } catch {
    // Told below, together with JSON of another shape.
  }
  throw new Error(`${fileFor(output)} is damaged: delete it and ${output} to start afresh`);
}

/** Replaces the file whole, so that a kill leaves the old one or the new one. */
export function writeCheckpoint(output: string, checkpoint: Checkpoint): void {
  const file = fileFor(output);
  writeFileSync(`${file}.new`, `${JSON.stringify(checkpoint)}\n`, { flush: true });
  renameSync(`${file}.new`, file);
}

export function removeCheckpoint(output: string): void {
  rmSync(fileFor(output), { force: true });
}

/** Chained, so that it can be taken up from a checkpoint: names of inputs to 32 hexadecimal digits. */
export const extend = (fingerprint: string, key: string): string =>
  createHash('sha256').update(`${fingerprint}\n${key}`).digest('hex').slice(0, 32);
