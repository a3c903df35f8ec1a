import { endsInShadda, fromEnd, letters } from './spelling.ts';

/** How a verb's endings join its stem. Weak first letters need no class: they show in the imperfect as written. */
export type RootClass = 'sound' | 'geminate' | 'hollow' | 'defective' | 'final-hamza';

/**
 * The class of a verb, from the dictionary spelling of its perfect. A shadda on the last letter settles it; without one
 * the pattern does. `imperfect` is asked only for three letters in «أ», where «أعد» (of «يعد») is geminate and «أخذ» (of
 * «يأخذ») is not.
 */
export function rootClass(perfect: string, imperfect: string | null): RootClass {
  if (endsInShadda(perfect)) return 'geminate';
  const bare = letters(perfect);
  switch (fromEnd(bare, 1)) {
    case 'ا':
    case 'ى':
    case 'ي':
      return 'defective';
    case 'أ':
      return 'final-hamza';
  }
  if (bare.length >= 3 && fromEnd(bare, 2) === 'ا') {
    // «تضاد», «تماس»: form VI of a geminate root; no derived hollow verb has four letters in «ت».
    return bare.length === 4 && bare.startsWith('ت') ? 'geminate' : 'hollow';
  }
  return isGeminate(bare, imperfect) ? 'geminate' : 'sound';
}

/** «استـ» where the «س» is the root's: form VIII, not a geminate of form X like «استمر». */
const SIN_ROOTS = new Set(['استمع', 'استند', 'استلم', 'استتر', 'استبق', 'استعر', 'استلب', 'استرق', 'استلف']);

function isGeminate(bare: string, imperfect: string | null): boolean {
  if (bare.length <= 2) return true;
  if (bare.startsWith('ا')) return bare.length === 4 ? isShortGeminate(bare) : bare.length === 5 && isLongGeminate(bare);
  return bare.length === 3 && bare.startsWith('أ') && imperfect !== null && letters(imperfect).length === 3;
}

/** «احتل», «انضم», «احمر», «اضطر»; but «اتفق», «اطلع», «ادخر» hide their infix in a doubled second letter. */
function isShortGeminate(bare: string): boolean {
  const secondLetter = bare.charAt(1);
  return secondLetter !== 'ت' && secondLetter !== 'ط' && secondLetter !== 'د' && secondLetter !== 'ذ';
}

/** «استمر» (X) and «اطمأن», «اضمحل» (four root letters); but «انسحب» (VII), «اجتمع», «اضطرب», «ازدحم» (VIII). */
function isLongGeminate(bare: string): boolean {
  if (bare.startsWith('است')) return !SIN_ROOTS.has(bare);
  const infix = bare.charAt(2);
  return bare.charAt(1) !== 'ن' && infix !== 'ت' && infix !== 'ط' && infix !== 'د';
}
