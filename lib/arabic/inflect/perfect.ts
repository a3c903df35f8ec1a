import { FEATURE, type Form } from './form.ts';

/** What the endings of the perfect are put on, normalised. A sound verb has one stem for all. */
export interface PerfectStems {
  /** He, at the end of a word: «دعا», «التقي» (of «التقى»). */
  readonly he: string;
  /** He, before an enclitic: «التقا». */
  readonly heBound: string;
  /** Before «ت» of «she» and «تا»: «دع» + «ت». */
  readonly she: string;
  /** Before «وا»; several where the hamza's seat varies («بدأوا», «بدؤوا»). */
  readonly they: readonly string[];
  /** Before the dual «ا»: «دعو» + «ا». */
  readonly both: string;
  /** Before an ending that begins with a consonant: «قل» + «نا», «رددنا», «دعوتم». */
  readonly closed: string;
}

const { verb, perfect, first, second, third, dual, plural, feminine } = FEATURE;

/** `features`: `FEATURE.passive` or 0. `takesObject`: false where no enclitic can follow. */
export function addPerfect(forms: Form[], stems: PerfectStems, features: number, takesObject: boolean): void {
  const tense = verb | perfect | features;
  const add = (text: string, free: boolean, bound: boolean, person: number): void => {
    if (free || takesObject) forms.push({ text, bound: bound && takesObject, free, features: tense | person });
  };
  const { he, heBound, she, they, both, closed } = stems;

  add(he, true, he === heBound, third);
  if (he !== heBound) add(heBound, false, true, third);

  // A stem in «ت» or «ن» swallows the same consonant: «لفتّ», «أعلنّا».
  const swallowsT = closed.endsWith('ت');
  const swallowsN = closed.endsWith('ن');
  if (she === closed && !swallowsT) add(`${she}ت`, true, true, first | second | third | feminine);
  else {
    add(`${she}ت`, true, true, third | feminine);
    add(swallowsT ? closed : `${closed}ت`, true, true, first | second | feminine);
  }
  for (const stem of they) {
    add(`${stem}وا`, true, false, third | plural);
    add(`${stem}و`, false, true, third | plural);
  }
  add(swallowsN ? closed : `${closed}ن`, true, true, third | plural | feminine);
  add(`${both}ا`, true, true, third | dual);
  add(`${she}تا`, true, true, third | dual | feminine);
  add(swallowsN ? `${closed}ا` : `${closed}نا`, true, true, first | plural);
  const youAll = swallowsT ? closed : `${closed}ت`;
  add(`${youAll}م`, true, false, second | plural);
  add(`${youAll}مو`, false, true, second | plural);
}
