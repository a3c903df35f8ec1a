import { normalise } from '../../lib/arabic/characters.ts';
import type { Form } from '../../lib/arabic/inflect/form.ts';

/** The forms as a reader of grammars writes them, each once and sorted: a tatweel at the end for what needs an enclitic. */
export function spellings(forms: readonly Form[]): string[] {
  const written = new Set<string>();
  for (const { text, free, bound } of forms) {
    if (free) written.add(text);
    if (bound) written.add(`${text}ـ`);
  }
  return [...written].sort();
}

/** Words in dictionary spelling, separated by spaces, as `spellings` would give them. */
export function expected(words: string): string[] {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => (word.endsWith('ـ') ? `${normalise(word)}ـ` : normalise(word)))
    .sort();
}
