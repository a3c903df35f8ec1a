/**
 * What is left of a word without article, conjunction and common endings: light10 (Larkey, Ballesteros and Connell 2007), which is no
 * morphology but brings most forms of an unknown noun together.
 */
const BEFORE = ['وال', 'بال', 'كال', 'فال', 'ولل', 'ال', 'لل', 'و'];
const AFTER = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'];
const SHORTEST = 3;

/** `word` is normalised. */
export function lightStem(word: string): string {
  const before = BEFORE.find((prefix) => word.startsWith(prefix) && word.length - prefix.length >= SHORTEST) ?? '';
  const rest = word.slice(before.length);
  const after = AFTER.find((suffix) => rest.endsWith(suffix) && rest.length - suffix.length >= SHORTEST) ?? '';
  return rest.slice(0, rest.length - after.length);
}
