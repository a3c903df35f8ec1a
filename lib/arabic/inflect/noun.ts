import { normalise } from '../characters.ts';
import { FEATURE, type Form } from './form.ts';
import { fromEnd, letters, without } from './spelling.ts';

/**
 * What a lexicon line says of a noun, an adjective or a masdar. Spelling is the dictionary's: «ة», «ى» and hamza seats
 * as they should be. A noun that loses its «ي» in the indefinite is written with its tanwin: «قاضٍ», plural «مساعٍ».
 */
export interface NounSpec {
  readonly lemma: string;
  /** Plurals, where they do not follow from `kind`: broken ones, and sound ones («مفتشون», «نزاعات», «قنوات»). */
  readonly plurals?: readonly string[] | undefined;
  /**
   * Sets what is derived unless said otherwise: adjectives get a feminine and sound plurals, masdars of derived verbs and
   * words in «ة» get «ات», proper names get nothing at all. 'noun' where left out.
   */
  readonly kind?: 'noun' | 'adjective' | 'masdar' | 'proper' | undefined;
  /** Plural in «ون». By default only adjectives for which no plural is given, and where `plurals` names it. */
  readonly soundMasculine?: boolean | undefined;
  /** Plural in «ات» of the lemma itself. By default as `kind` says, and where `plurals` names it. */
  readonly soundFeminine?: boolean | undefined;
  /** The feminine of an adjective that does not take «ة»: «كبرى», «حمراء». */
  readonly feminine?: string | undefined;
}

const { noun, dual, plural, feminine, construct, indefinite, notGenitive } = FEATURE;
const TANWIN_KASR = '\u064d';

/** All forms of a noun. A text occurs twice where the forms differ in features («اتفاقا»: accusative, or dual construct). */
export function inflectNoun(spec: NounSpec): Form[] {
  const forms: Form[] = [];
  const { kind = 'noun', plurals = [] } = spec;
  const bare = letters(spec.lemma);
  if (bare === '') throw new Error('a noun needs a lemma');
  const defective = spec.lemma.includes(TANWIN_KASR);

  if (kind === 'proper') {
    add(forms, normalise(bare), true, true, noun);
    for (const other of plurals) add(forms, normalise(letters(other)), true, true, noun | plural);
    return forms;
  }

  const isFeminine = bare.endsWith('ة') ? feminine : 0;
  const isAdjective = kind === 'adjective' && isFeminine === 0;
  const elative = isAdjective && isElative(bare);
  addCases(forms, bare, defective, noun | isFeminine, elative);
  addDual(forms, bare, defective, noun | isFeminine);

  const soundFeminine = `${soundFeminineStem(bare, defective)}ات`;
  let takesMasculine = spec.soundMasculine ?? (isAdjective && !elative && plurals.length === 0);
  let takesFeminine = spec.soundFeminine ?? (!isAdjective && impliesSoundFeminine(bare, kind, defective));
  for (const given of plurals) {
    const plain = letters(given);
    const weak = given.includes(TANWIN_KASR);
    if (plain === `${bare}ون`) takesMasculine = true;
    else if (normalise(plain) === soundFeminine) takesFeminine = true;
    else addCases(forms, plain, weak, noun | plural, weak || isDiptotePlural(plain));
  }
  if (takesMasculine) addSoundMasculine(forms, bare);
  if (takesFeminine) add(forms, soundFeminine, true, true, noun | plural | feminine);

  if (spec.feminine !== undefined) addFeminine(forms, letters(spec.feminine));
  else if (isAdjective && !elative) addFeminine(forms, feminineOf(bare, defective));
  return forms;
}

function add(forms: Form[], text: string, free: boolean, bound: boolean, features: number): void {
  forms.push({ text, bound, free, features });
}

/** The word itself, its form before an enclitic, and the accusative in «ا». */
function addCases(forms: Form[], bare: string, defective: boolean, features: number, diptote: boolean): void {
  const text = normalise(bare);
  if (defective) {
    add(forms, text, true, false, features | indefinite);
    add(forms, `${text}ي`, true, true, features);
    if (!diptote) add(forms, `${text}يا`, true, false, features | indefinite | notGenitive);
    return;
  }
  switch (fromEnd(bare, 1)) {
    case 'ة':
      add(forms, text, true, false, features);
      add(forms, `${without(text, 1)}ت`, false, true, features);
      return;
    case 'ى':
      add(forms, text, true, false, features);
      add(forms, `${without(text, 1)}ا`, false, true, features);
      return;
    case 'ا':
      add(forms, text, true, true, features);
      return;
    case 'أ':
      // «خطأه», but «خطؤه» and «خطئه» by case: the seat differs in the fold.
      add(forms, text, true, true, features);
      add(forms, `${without(text, 1)}ء`, false, true, features);
      return;
    default:
      add(forms, text, true, true, features);
      if (!diptote && !text.endsWith('اء')) add(forms, `${text}ا`, true, false, features | indefinite | notGenitive);
  }
}

/** What dual endings are added to. */
function stemOf(bare: string, defective: boolean): string {
  if (defective) return `${normalise(bare)}ي`;
  if (bare.endsWith('ة')) return `${normalise(without(bare, 1))}ت`;
  return normalise(bare);
}

function addDual(forms: Form[], bare: string, defective: boolean, features: number): void {
  if (bare.endsWith('ا')) return; // «ضحايا», «دنيا»: not in use, or not regular («عصوان»).
  const stem = stemOf(bare, defective);
  if (bare.endsWith('أ')) {
    // «خطآن»: the alefs of stem and ending are written, and normalised, as one.
    add(forms, `${stem}ن`, true, false, features | dual | notGenitive);
    add(forms, stem, true, true, features | dual | construct | notGenitive);
  } else {
    add(forms, `${stem}ان`, true, false, features | dual | notGenitive);
    add(forms, `${stem}ا`, true, true, features | dual | construct | notGenitive);
  }
  add(forms, `${stem}ين`, true, false, features | dual);
  add(forms, `${stem}ي`, true, true, features | dual | construct);
}

/** «مفاوضون»; «محامون» of «محامٍ» and «أعلون» of «أعلى» are built on what is left without the weak letter. */
function addSoundMasculine(forms: Form[], bare: string): void {
  const stem = bare.endsWith('ى') ? normalise(without(bare, 1)) : normalise(bare);
  add(forms, `${stem}ون`, true, false, noun | plural | notGenitive);
  add(forms, `${stem}و`, true, true, noun | plural | construct | notGenitive);
  add(forms, `${stem}ين`, true, false, noun | plural);
  add(forms, `${stem}ي`, true, true, noun | plural | construct);
}

function impliesSoundFeminine(bare: string, kind: 'noun' | 'adjective' | 'masdar', defective: boolean): boolean {
  // Four letters («فتاة», «قناة») have a plural that goes back to either weak letter: the lexicon gives it.
  if (bare.endsWith('ة')) return !(bare.length === 4 && bare.endsWith('اة'));
  // «تعاون», «تحدٍّ», but not «حظر»: the masdar of an underived verb has its own plural, if any.
  return kind === 'masdar' && bare.length + (defective ? 1 : 0) >= 4;
}

/** What «ات» is put on: «مواجه», «مباري» of «مباراة», «تحدي» of «تحدٍّ», «مستشفي» of «مستشفى». */
function soundFeminineStem(bare: string, defective: boolean): string {
  if (defective) return `${normalise(bare)}ي`;
  if (bare.endsWith('اة')) return `${normalise(without(bare, 2))}ي`;
  // «مفاجآت», «ملجآت»: hamza and ending are written, and normalised, as one alef.
  if (bare.endsWith('أة')) return normalise(without(bare, 2));
  if (bare.endsWith('أ')) return normalise(without(bare, 1));
  if (bare.endsWith('ة') || bare.endsWith('ا')) return normalise(without(bare, 1));
  return normalise(bare);
}

/** «نووية», «راضية» of «راضٍ», «مستثناة» of «مستثنى». */
function feminineOf(bare: string, defective: boolean): string {
  if (defective) return `${bare}ية`;
  return bare.endsWith('ى') ? `${without(bare, 1)}اة` : `${bare}ة`;
}

function addFeminine(forms: Form[], bare: string): void {
  addCases(forms, bare, false, noun | feminine, true);
  // «حمراء» → «حمراوان», «حمراوات».
  const stem = bare.endsWith('اء') ? `${without(bare, 1)}و` : bare;
  addDual(forms, stem, false, noun | feminine);
  add(forms, `${soundFeminineStem(stem, false)}ات`, true, true, noun | plural | feminine);
}

/** «أكبر», «أشد», «أعلى»: no «ة», no tanwin. Not «أمني» (nisba) nor «أخير» (fa'īl of a hamza root). */
function isElative(bare: string): boolean {
  return bare.startsWith('أ') && bare.length >= 3 && bare.length <= 4 && !bare.endsWith('ي') && bare.charAt(2) !== 'ي';
}

/**
 * Plurals whose accusative takes no «ا»: «صواريخ» and «مطالب» (an alef after two letters, at least two letters after it), and
 * those in «ات» («قنوات») except «أفعال» of a root in «ت» («أصوات»).
 */
function isDiptotePlural(bare: string): boolean {
  return (bare.charAt(2) === 'ا' && bare.length >= 5) || (bare.endsWith('ات') && !bare.startsWith('أ'));
}
