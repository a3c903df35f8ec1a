/**
 * The passive where it has letters of its own. Short vowels make most passives («رُفض», «استُهدف», «يُهاجم»), and those are
 * spelt, and so matched, like the active.
 */
import type { RootClass } from './root-class.ts';
import { fromEnd, without } from './spelling.ts';

/** He, perfect passive in dictionary spelling; null where it is spelt like the active throughout. */
export function passiveOfPerfect(perfect: string, rootKind: RootClass): string | null {
  const opened = openVowels(perfect);
  switch (rootKind) {
    case 'hollow':
      return `${without(opened, 2)}ي${fromEnd(opened, 1)}`; // قيل، أدين، اختير، استعيد
    case 'defective':
      return opened.endsWith('ي') && opened === perfect ? null : `${without(opened, 1)}ي`; // دعي، أجري، نودي
    case 'final-hamza':
      return `${without(opened, 1)}ئ`; // بدئ، أنشئ، فوجئ
    case 'geminate':
    case 'sound':
      return opened === perfect ? null : opened;
  }
}

/** The changes before the last root letter, which all kinds of root share. */
function openVowels(perfect: string): string {
  const second = perfect.charAt(1);
  if (perfect.length === 4 && second === 'ا') return `${perfect.charAt(0)}و${perfect.slice(2)}`; // نوقش، هوجم، ووجه
  if (perfect.length === 5 && perfect.startsWith('ت') && perfect.charAt(2) === 'ا')
    return `${perfect.slice(0, 2)}و${perfect.slice(3)}`; // تبودل
  if (perfect.length === 3 && second === 'أ') return `${perfect.charAt(0)}ئ${perfect.charAt(2)}`; // سئل
  if (perfect.startsWith('ائ')) return `اؤ${perfect.slice(2)}`; // اؤتمن
  return perfect;
}

/** He, imperfect passive in dictionary spelling; null where it is spelt like the active throughout. */
export function passiveOfImperfect(imperfect: string, perfect: string, rootKind: RootClass): string | null {
  let passive = imperfect;
  if (passive.charAt(1) === 'أ')
    passive = `يؤ${passive.slice(2)}`; // يؤخذ
  else if (perfect.length === 3 && perfect.startsWith('و') && imperfect.charAt(1) !== 'و') passive = `يو${passive.slice(1)}`; // يوصف
  const last = fromEnd(passive, 1);
  if (rootKind === 'hollow')
    passive = `${without(passive, 2)}ا${last}`; // يقال، يعاد
  else if (last === 'ئ')
    passive = `${without(passive, 1)}أ`; // ينشأ
  else if (rootKind === 'defective' && last === 'و')
    passive = `${without(passive, 1)}ى`; // يدعى
  else if (rootKind === 'defective' && last === 'ي' && passive !== imperfect) passive = `${without(passive, 1)}ى`; // يؤتى; «يلتقى» is «يلتقي» in the fold
  return passive === imperfect ? null : passive;
}
