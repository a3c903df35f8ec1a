/**
 * Sorted words, each given by how many letters it shares with the one before (a small Latin letter: a is 0) and by what
 * follows them: «a» + «حرب», «d» + «ية», … Words with small Latin letters of their own do not fit in.
 */
const NONE = 'a'.charCodeAt(0);
const MOST = 25;

/** `words`: without small Latin letters. */
export function writeWords(words: readonly string[]): string {
  let last = '';
  return [...words]
    .sort()
    .map((word) => {
      let shared = 0;
      while (shared < MOST && shared < word.length && word[shared] === last[shared]) shared++;
      last = word;
      return String.fromCharCode(NONE + shared) + word.slice(shared);
    })
    .join('');
}

export function readWords(list: string): string[] {
  const words: string[] = [];
  let last = '';
  let at = 0;
  while (at < list.length) {
    const shared = list.charCodeAt(at) - NONE;
    let end = at + 1;
    while (end < list.length && !isSmallLatin(list.charCodeAt(end))) end++;
    words.push((last = last.slice(0, shared) + list.slice(at + 1, end)));
    at = end;
  }
  return words;
}

export const isSmallLatin = (code: number): boolean => code >= NONE && code <= NONE + MOST;
