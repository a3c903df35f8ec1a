import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { fold } from '../../report/filter.ts';

/** Jaro–Winkler similarity from which two phrases are likely one and the same, spelt or inflected otherwise. */
const NEAR = 0.93;

export interface Near {
  readonly words: string;
  /** The same but for spelling. */
  readonly same: boolean;
}

/** The phrase most like the one given, where there is one that is like it enough to warn of. */
export function nearDuplicate(words: string, others: readonly string[]): Near | null {
  const folded = foldedWords(words);
  if (folded === '') return null;
  let best: Near | null = null;
  let nearest = NEAR;
  for (const other of others) {
    const theirs = foldedWords(other);
    if (theirs === folded) return { words: other, same: true };
    const likeness = jaroWinkler(withoutArticles(folded), withoutArticles(theirs));
    if (likeness >= nearest) {
      nearest = likeness;
      best = { words: other, same: false };
    }
  }
  return best;
}

function withoutArticles(words: string): string {
  return words.replace(/(^| )ال(?=\S{2})/g, '$1');
}

function foldedWords(words: string): string {
  return fold(words).replace(/\s+/g, ' ').trim();
}
