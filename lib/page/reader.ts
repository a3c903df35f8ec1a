/**
 * What the page layer asks of the engine. The engine is handed in rather than imported, so the page layer can be tested with a reader of
 * one word, and stays ignorant of Arabic. `Discourse` is opaque here: what a paragraph leaves behind for the next (speakers, domain).
 */
import type { Span, Statement } from '../stance/statement.ts';

export interface Reader<Discourse = unknown> {
  /** What has to be done before anything can be read, in small steps; done once. */
  prepare?(): Generator<void, void>;
  /** The discourse at the start of a document. */
  readonly open: Discourse;
  /** Reads one paragraph. Pure: same text and discourse, same answer. Offsets are UTF-16 units of `text`. */
  read(text: string, before: Discourse): { readonly statements: readonly Statement[]; readonly after: Discourse };
  /** Whether two discourses would make the next paragraph read the same: where that holds, re-reading stops. */
  same(a: Discourse, b: Discourse): boolean;
  /** False for Persian, Urdu, Latin …: such text is left alone. */
  isArabic(text: string): boolean;
  /** The sentence of `text` that holds `span`. */
  sentence(text: string, span: Span): Span;
}
