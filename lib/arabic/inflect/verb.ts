import { normalise } from '../characters.ts';
import { deriveVerb } from './derive.ts';
import { FEATURE, type Form } from './form.ts';
import { addImperfect, type ImperfectStems } from './imperfect.ts';
import { passiveOfImperfect, passiveOfPerfect } from './passive.ts';
import { addPerfect, type PerfectStems } from './perfect.ts';
import { type RootClass, rootClass } from './root-class.ts';
import { fromEnd, letters, without } from './spelling.ts';

/** What a lexicon line says of a verb, in the dictionary's spelling: «أعلن» and «اتفق», «التقى», «يؤكد»; shadda is optional. */
export interface VerbSpec {
  /** He, perfect active. */
  readonly perfect: string;
  /** He, imperfect active. Needed where `deriveVerb` cannot tell it, or guesses wrong. */
  readonly imperfect?: string | null | undefined;
  /** False for a verb without a passive, which then gets none of the forms that only the passive has. */
  readonly passive?: boolean | undefined;
}

/**
 * All forms of a verb in the persons that news uses, without imperatives, participles (which are lexemes of their own) and
 * the rare «أنتِ», «أنتما», «أنتن». Throws on a spec that no verb can have, since that is a mistake in the lexicon.
 */
export function inflectVerb(spec: VerbSpec): Form[] {
  const given = spec.imperfect ?? deriveVerb(spec.perfect);
  if (given === null) throw new Error(`«${spec.perfect}» needs its imperfect: it does not follow from the perfect`);
  const perfect = letters(spec.perfect);
  const imperfect = letters(given);
  if (perfect.length < 2) throw new Error(`«${spec.perfect}» is no verb`);
  if (imperfect.length < 3 || !imperfect.startsWith('ي')) throw new Error(`«${given}» is no imperfect: it must begin with «ي»`);

  const rootKind = rootClass(spec.perfect, given);
  const forms: Form[] = [];
  addPerfect(forms, perfectStems(perfect, imperfect, rootKind), 0, true);
  addImperfect(forms, imperfectStems(imperfect.slice(1), rootKind), 0, true);
  if (spec.passive === false) return forms;

  const active = forms.length;
  const perfectPassive = passiveOfPerfect(perfect, rootKind);
  if (perfectPassive !== null) {
    const sameKind = rootKind === 'final-hamza' ? 'sound' : rootKind;
    addPerfect(forms, perfectStems(perfectPassive, imperfect, sameKind), FEATURE.passive, false);
  }
  const imperfectPassive = passiveOfImperfect(imperfect, perfect, rootKind);
  if (imperfectPassive !== null) addImperfect(forms, imperfectStems(imperfectPassive.slice(1), rootKind), FEATURE.passive, false);
  return forms.filter((form, at) => at < active || !isSpeltLikeActive(form, forms, active));
}

/**
 * True where an active form has the same letters and stands for the same person and tense: «قلنا», «لم يقل», «دعوا». Not so
 * «أدين» (was condemned; I condemn) and «أجريت» (was held; I held): both readings of these stay.
 */
function isSpeltLikeActive(form: Form, forms: readonly Form[], active: number): boolean {
  const needed = form.features & ~FEATURE.passive;
  for (let at = 0; at < active; at++) {
    const other = forms[at] as Form;
    if ((other.features & needed) === needed && other.text === form.text) return true;
  }
  return false;
}

function perfectStems(perfect: string, imperfect: string, rootKind: RootClass): PerfectStems {
  const he = normalise(perfect);
  switch (rootKind) {
    case 'sound':
      return { he, heBound: he, she: he, they: [he], both: he, closed: he };
    case 'geminate':
      return { he, heBound: he, she: he, they: [he], both: he, closed: he + fromEnd(he, 1) };
    case 'hollow':
      return { he, heBound: he, she: he, they: [he], both: he, closed: closedHollowPerfect(perfect) };
    case 'final-hamza': {
      // «بدأوا» and «بدؤوا»; the dual «بدآ» is written, and normalised, with one alef.
      const root = without(he, 1);
      return { he, heBound: he, she: he, they: [he, `${root}ء`], both: root, closed: he };
    }
    case 'defective':
      return defectivePerfect(perfect, he, imperfect);
  }
}

/** «قل» (قلت), «أدن» (أدنت), «جئ» (جئت), but «أسأ» (أسأت): the hamza's seat follows the short vowel. */
function closedHollowPerfect(perfect: string): string {
  const root = without(perfect, 2);
  const last = fromEnd(perfect, 1);
  return normalise(root + (last === 'ء' && perfect.length > 3 ? 'أ' : last));
}

function defectivePerfect(perfect: string, he: string, imperfect: string): PerfectStems {
  const root = normalise(without(perfect, 1));
  const weak = perfect.endsWith('ا') && imperfect.endsWith('و') ? 'و' : 'ي';
  const long = root + weak;
  // «بقي» keeps its «ي» before every ending but «وا».
  if (perfect.endsWith('ي')) return { he, heBound: he, she: he, they: [root], both: he, closed: he };
  // «رأى» before an enclitic is «رآ», one alef.
  const heBound = perfect.charAt(perfect.length - 2) === 'أ' ? root : `${root}ا`;
  return { he, heBound, she: root, they: [root], both: long, closed: long };
}

/** `stem`: the imperfect without its prefix, in dictionary spelling. */
function imperfectStems(stem: string, rootKind: RootClass): ImperfectStems {
  const plain = normalise(stem);
  const even = { plain, plainBound: [plain], they: [plain], both: plain, closed: plain, jussive: null };
  switch (fromEnd(stem, 1)) {
    case 'و':
    case 'ي':
      if (rootKind !== 'defective') return even;
      return { ...even, they: [without(plain, 1)], jussive: without(plain, 1) };
    case 'ى':
    case 'ا': {
      const root = without(plain, 1);
      return {
        ...even,
        plain: `${root}ي`,
        plainBound: [`${root}ا`],
        they: [root],
        both: `${root}ي`,
        closed: `${root}ي`,
        jussive: root,
      };
    }
    case 'أ': {
      // «يبدأه», «يبدؤه», «يبدئه» by mood; «يبدأون», «يبدؤون»; the dual «يبدآن» has one alef.
      const root = without(plain, 1);
      return { ...even, plainBound: [plain, `${root}ء`], they: [plain, `${root}ء`], both: root };
    }
  }
  if (rootKind === 'geminate') return { ...even, closed: plain + fromEnd(plain, 1) };
  if (rootKind === 'hollow') {
    const short = closedHollowImperfect(stem);
    return { ...even, closed: short, jussive: short };
  }
  return even;
}

/** «قل» (لم يقل), «سئ» (لم يسئ), «شأ» (لم يشأ). */
function closedHollowImperfect(stem: string): string {
  const last = fromEnd(stem, 1);
  return normalise(without(stem, 2) + (last === 'ء' && fromEnd(stem, 2) === 'ا' ? 'أ' : last));
}
