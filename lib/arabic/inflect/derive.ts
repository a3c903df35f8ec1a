import { rootClass } from './root-class.ts';
import { fromEnd, letters, without } from './spelling.ts';

/**
 * He, imperfect, in dictionary spelling, of a verb given by its perfect: «أعلن» → «يعلن», «التقى» → «يلتقي», «استقال» → «يستقيل».
 *
 * Sure for the forms II to X and verbs of four root letters. Form I does not show its vowel, so of three letters this is
 * what form II has, and form I where short vowels alone tell the two apart («رفض», «هدد») or one way is far the commonest
 * («دعا» → «يدعو», «بقي» → «يبقى», «بدأ» → «يبدأ»). A lexicon must therefore give the imperfect of
 * - form I in «و» or «أ»: «وصل» → «يصل», «أخذ» → «يأخذ»;
 * - form I in «ى» that does not take «ي»: «سعى» → «يسعى», «رأى» → «يرى»;
 * - form II that ends in «أ»: «هنأ» → «يهنئ»;
 * - a geminate of form IV, or its shadda: «أعدّ» → «يعد».
 *
 * null for hollow verbs of form I («قال»: «يقول», but «باع»: «يبيع», «نام»: «ينام»), which show nothing.
 */
export function deriveVerb(perfect: string): string | null {
  const bare = letters(perfect);
  const kind = rootClass(perfect, null);
  if (bare.length === 2) return `ي${bare}`; // رد، تم
  if (bare.length === 3) {
    if (kind === 'hollow') return null;
    if (kind === 'geminate') return `ي${bare.slice(1)}`; // أعدّ
    return `ي${ofThreeLetters(bare)}`;
  }
  const first = bare.charAt(0);
  if (first === 'ت') return `ي${bare}`; // V, VI and «ترجم» keep all letters: يتوقع، يتخلى، يتبادل، يتنبأ
  return `ي${withVowelI(withoutPrefixAlef(bare), kind === 'hollow')}`;
}

function ofThreeLetters(bare: string): string {
  const stem = bare.startsWith('أ') || bare.startsWith('آ') ? `ؤ${bare.slice(1)}` : bare; // يؤكد، يؤمن
  switch (fromEnd(bare, 1)) {
    case 'ا':
      return without(stem, 1) + (fromEnd(stem, 2) === 'ي' ? 'ي' : 'و'); // «حيا» has «ا» only because two «ي» are not written in a row
    case 'ى':
      return `${without(stem, 1)}ي`;
    case 'ي':
      return `${without(stem, 1)}ى`;
    default:
      return stem;
  }
}

/** IV, VII to X: «علن», «نسحب», «ستقال»; with a root that begins with hamza or «ي»: «أتلف», «وقظ». III: «هاجم». */
function withoutPrefixAlef(bare: string): string {
  if (bare.startsWith('أي')) return `و${bare.slice(2)}`;
  if (bare.startsWith('ائ')) return `أ${bare.slice(2)}`;
  if (bare.startsWith('ا') || bare.startsWith('أ')) return bare.slice(1);
  return bare;
}

/** The imperfect has i before or in place of the last root letter: it shows on weak letters and on hamza's seat. */
function withVowelI(stem: string, hollow: boolean): string {
  const last = fromEnd(stem, 1);
  const beforeLast = fromEnd(stem, 2);
  if (last === 'ى' && beforeLast === 'أ') return `${without(stem, 2)}ئي`; // يرتئي
  if (last === 'ى' || last === 'ا') return `${without(stem, 1)}ي`;
  if (last === 'أ') return `${without(stem, 1)}ئ`;
  if (beforeLast === 'أ' || beforeLast === 'ء') return `${without(stem, 2)}ئ${last}`; // يطمئن، يكتئب، يلائم
  // Hollow IV and X take «ي» (يدين، يستقيل), hollow VII and VIII keep «ا» (ينهار، يحتاج).
  const fourOrTen = stem.length === 3 || (stem.length === 5 && stem.startsWith('ست'));
  return hollow && fourOrTen ? `${without(stem, 2)}ي${last}` : stem;
}
