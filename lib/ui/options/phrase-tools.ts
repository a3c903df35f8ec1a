/** What the options need of the engine, which this layer does not import: the entry point hands it in. */
import type { Stance, Statement, Topic } from '../../stance/statement.ts';

export interface Phrase {
  readonly topic: Topic;
  readonly stance: Stance;
  /** In the lexicon's notation: lemmas, `…` for a gap, `|` between alternatives. */
  readonly words: string;
  /** As the lexicon names it; what `PhraseEvidence.entry` says. */
  readonly entry: string;
  /** The line that it was read from, in the lexicon's own format. */
  readonly line: string;
}

/** A line that was not understood. `line` counts from 1 in the text that was given. */
export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

export interface FoundStatement extends Statement {
  readonly paragraph: number;
}

export interface PhraseTools {
  /** Phrases of the lexicon that comes with Mawqif. */
  readonly known: readonly Pick<Phrase, 'topic' | 'words'>[];
  /** Changes whenever the lexicon does. */
  readonly version: string;
  /** Reads lines of the lexicon's format, with or without its header. */
  read(text: string): { readonly phrases: readonly Phrase[]; readonly bad: readonly BadLine[] };
  /** A line for a phrase, or the reason why there can be none. */
  write(phrase: Pick<Phrase, 'topic' | 'stance' | 'words'>): { readonly line: string } | { readonly reason: string };
  /** A file of the lexicon with these lines. */
  file(lines: readonly string[]): string;
  /** The words of a text as the lexicon would list them: inflected words by their lemmas. */
  lemmas(text: string): string;
  /** What is found in a text, its paragraphs parted by line feeds, with own phrases. */
  find(text: string, lines: readonly string[]): readonly FoundStatement[];
}
