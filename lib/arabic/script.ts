/**
 * Tells Arabic from the other languages of its script. Persian, Urdu, Kurdish, Pashto and Uyghur each need letters that
 * Arabic news hardly ever prints (پ چ ژ گ, Farsi yeh and keheh, ٹ ڈ ڑ ے …); Arabic needs ة and ال.
 */
const ARABIC_LETTER = /[\u0620-\u064A\u066E-\u06D3\uFB50-\uFDFB\uFE70-\uFEFC]/g;
const FOREIGN_LETTER = /[\u0679\u067A-\u06A3\u06A5-\u06BE\u06C0-\u06D3\uFB56-\uFBB1\uFBD3-\uFBE9\uFBFC-\uFBFF]/g;
const LATIN_LETTER = /[A-Za-z\u00C0-\u024F\u0400-\u04FF]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** More than this share of letters that Arabic lacks: another language. Arabic names with گ or پ stay far below it. */
const FOREIGN_SHARE = 0.04;

/** True where the text is (mostly) Arabic. A text without letters is not. */
export function isArabic(text: string): boolean {
  const arabic = count(text, ARABIC_LETTER);
  if (arabic === 0 || count(text, LATIN_LETTER) > 3 * arabic) return false;
  return count(text, FOREIGN_LETTER) <= FOREIGN_SHARE * arabic;
}
