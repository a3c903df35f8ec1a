/**
 * A light stem (Larkey et al. 2007, "light10"), and the accusative's alef: makes the counts of an unknown word's forms one count.
 * For statistics only; the engine looks word forms up exactly.
 */
const PREFIX = /^(?:وال|بال|كال|فال|ولل|ال|لل|و)(?=...)/;
const SUFFIX = /(?<=...)(?:ها|ان|ات|ون|ين|يه|ية|ه|ة|ي|ا)$/;

/** @param word normalised */
export function lightStem(word: string): string {
  const stem = word.replace(PREFIX, '');
  // Twice: «السياسيون» loses its plural, then its nisba.
  return stem.replace(SUFFIX, '').replace(SUFFIX, '');
}
