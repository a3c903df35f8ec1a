/**
 * A light stem (Larkey et al. 2007, "light10") for statistics only: it makes the counts of a word's forms one count. Word
 * forms proper are looked up exactly (lib/lexicon); nothing is ever highlighted because of a stem.
 */
const PREFIXES = ['وال', 'بال', 'كال', 'فال', 'ولل', 'ال', 'لل', 'و'];
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'];

/** `word` is normalised. */
export function lightStem(word: string): string {
  let stem = word;
  for (const prefix of PREFIXES) {
    if (stem.startsWith(prefix) && stem.length - prefix.length >= 3) {
      stem = stem.slice(prefix.length);
      break;
    }
  }
  for (const suffix of SUFFIXES) if (stem.endsWith(suffix) && stem.length - suffix.length >= 3) stem = stem.slice(0, -suffix.length);
  return stem;
}
