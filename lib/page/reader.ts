/**
 * What the page layer asks of the engine. The engine is handed in rather than imported, so the page layer can be tested with a reader of
 * three words, and stays ignorant of Arabic, and of where the engine runs. `Discourse` is opaque here: what a paragraph leaves behind for
 * the next (speakers, domain).
 */
import type { Span, Statement } from '../stance/statement.ts';

/** Paragraphs of one document that follow one another, and the discourse that they begin in. */
export interface Chain<Discourse> {
  readonly before: Discourse;
  readonly texts: readonly string[];
}

/** What a paragraph holds, and the discourse after it. Offsets are UTF-16 units of its text. */
export interface ParagraphReading<Discourse> {
  readonly statements: readonly Statement[];
  readonly after: Discourse;
}

/** A reading for each text of each chain. */
export type ChainReadings<Discourse> = readonly (readonly ParagraphReading<Discourse>[])[];

export interface Reader<Discourse = unknown> {
  /** Told as soon as there is going to be something to read. */
  prepare?(): void;
  /** The discourse at the start of a document. */
  readonly open: Discourse;
  /** Reads many paragraphs at once, since each question may cross to another process. Same texts and discourses, same answer. */
  read(chains: readonly Chain<Discourse>[]): Promise<ChainReadings<Discourse>>;
  /** Whether two discourses would make the next paragraph read the same: where that holds, re-reading stops. */
  same(a: Discourse, b: Discourse): boolean;
  /** False for Persian, Urdu, Latin …: such text is left alone. */
  isArabic(text: string): boolean;
  /** The sentence of `text` that holds `span`. */
  sentence(text: string, span: Span): Span;
}
