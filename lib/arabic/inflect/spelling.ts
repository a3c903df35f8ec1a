/**
 * The lexicon's own spelling is careful about hamza, «ى» and «ة», because inflection depends on them. These functions
 * keep that care; `normalise` is applied to stems only when they are settled.
 */

const FIRST_MARK = 0x064b;
const LAST_MARK = 0x065f;
const SHADDA = 0x0651;
const SUPERSCRIPT_ALEF = 0x0670;
const TATWEEL = 0x0640;

function isMark(code: number): boolean {
  return (code >= FIRST_MARK && code <= LAST_MARK) || code === SUPERSCRIPT_ALEF || code === TATWEEL;
}

/** The letters of a dictionary spelling: vowel signs and tatweel dropped, hamza seats, «ى» and «ة» kept. */
export function letters(word: string): string {
  let from = 0;
  let kept = '';
  for (let at = 0; at < word.length; at++) {
    if (!isMark(word.charCodeAt(at))) continue;
    kept += word.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? word : kept + word.slice(from);
}

/** True for a spelling that marks its last letter as doubled: «أعدّ». */
export function endsInShadda(word: string): boolean {
  for (let at = word.length - 1; at > 0 && isMark(word.charCodeAt(at)); at--) {
    if (word.charCodeAt(at) === SHADDA) return true;
  }
  return false;
}

/** All but the last `count` letters. */
export function without(word: string, count: number): string {
  return word.slice(0, word.length - count);
}

/** The letter `place` letters from the end (1 is the last), or '' where the word is shorter. */
export function fromEnd(word: string, place: number): string {
  return word.charAt(word.length - place);
}
