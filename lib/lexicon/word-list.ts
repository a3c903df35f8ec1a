/**
 * Sorted words, each given by how many letters it shares with the one before (a small Latin letter: a is 0) and by what
 * follows them: «a» + «حرب», «d» + «ية», … Words with small Latin letters of their own do not fit in.
 */
const NONE = 'a'.charCodeAt(0);
const MOST = 25;

/** The longest that a list may hold, in letters. */
const LONGEST_NAME = 200;

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

/** Calls `visit` with the letters of each word, which stand in one array that is written over, and their number. */
export function readWords(list: Uint16Array, visit: (letters: Uint16Array, length: number) => void): void {
  const letters = new Uint16Array(LONGEST_NAME);
  for (let at = 0; at < list.length; ) {
    let length = (list[at++] as number) - NONE;
    for (; at < list.length; at++) {
      const letter = list[at] as number;
      if (isSmallLatin(letter)) break;
      letters[length++] = letter;
    }
    visit(letters, length);
  }
}

export const isSmallLatin = (code: number): boolean => code >= NONE && code <= NONE + MOST;
