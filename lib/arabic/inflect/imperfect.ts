import { FEATURE, type Form } from './form.ts';

/** What the prefixes and endings of the imperfect are put on, normalised and without prefix. */
export interface ImperfectStems {
  /** Without ending, at the end of a word: «دعو» of «يدعو», «سعي» of «يسعى». */
  readonly plain: string;
  /** Without ending, before an enclitic: «سعا»; several where the hamza's seat varies («يبدأه», «يبدؤه»). */
  readonly plainBound: readonly string[];
  /** Before «ون»: «دع», «لتق»; several as above («يبدأون», «يبدؤون»). */
  readonly they: readonly string[];
  /** Before the dual «ان»: «دعو», «لتقي». */
  readonly both: string;
  /** Before «ن» of the feminine plural: «قل», «ردد». */
  readonly closed: string;
  /** The jussive without ending, where its letters differ from `plain`: «قل», «دع», «لتق». */
  readonly jussive: string | null;
}

const { verb, imperfect, jussive, first, second, third, dual, plural, feminine } = FEATURE;

/** `features`: `FEATURE.passive` or 0. `takesObject`: false where no enclitic can follow. */
export function addImperfect(forms: Form[], stems: ImperfectStems, features: number, takesObject: boolean): void {
  const tense = verb | imperfect | features;
  const add = (text: string, free: boolean, bound: boolean, person: number): void => {
    if (free || takesObject) forms.push({ text, bound: bound && takesObject, free, features: tense | person });
  };
  const addSingulars = (stem: string, free: boolean, bound: boolean, mood: number): void => {
    add(`ي${stem}`, free, bound, third | mood);
    add(`ت${stem}`, free, bound, second | third | feminine | mood);
    // «آخذ»: the prefix and an initial hamza are written as one alef.
    add(stem.startsWith('ا') ? stem : `ا${stem}`, free, bound, first | mood);
    add(`ن${stem}`, free, bound, first | plural | mood);
  };
  const { plain, plainBound, both, closed } = stems;

  addSingulars(plain, true, plainBound.includes(plain), 0);
  for (const stem of plainBound) if (stem !== plain) addSingulars(stem, false, true, 0);
  if (stems.jussive !== null) addSingulars(stems.jussive, true, true, jussive);

  for (const stem of stems.they) {
    add(`ي${stem}ون`, true, true, third | plural);
    add(`ي${stem}وا`, true, false, third | plural | jussive);
    add(`ي${stem}و`, false, true, third | plural | jussive);
    add(`ت${stem}ون`, true, true, second | plural);
    add(`ت${stem}وا`, true, false, second | plural | jussive);
    add(`ت${stem}و`, false, true, second | plural | jussive);
  }
  add(`ي${both}ان`, true, true, third | dual);
  add(`ي${both}ا`, true, true, third | dual | jussive);
  add(`ت${both}ان`, true, true, third | dual | feminine);
  add(`ت${both}ا`, true, true, third | dual | feminine | jussive);
  // «يعلنّ»: a stem in «ن» swallows the ending and is spelt like the singular.
  if (!closed.endsWith('ن')) add(`ي${closed}ن`, true, true, third | plural | feminine);
}
