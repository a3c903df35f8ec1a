/**
 * Build side: what the forms of a lexeme have in common. Its spellings are cut into few stems with affixes around them, so that
 * lexemes that are inflected alike share one list of affixes and only bring their stems.
 */
import type { Form } from '../arabic/inflect/form.ts';
import type { Slot } from './form-table.ts';
import { PREFIXES as LETTERS, LONGEST_SUFFIX, SUFFIX_LETTERS } from './form-table.ts';

const PREFIXES = ['', ...LETTERS];
const ENDING = new RegExp(`^[${SUFFIX_LETTERS}]{0,${LONGEST_SUFFIX}}$`);

export interface Inflected {
  readonly stems: readonly string[];
  /** One for each form, in the order of the forms. */
  readonly slots: readonly Slot[];
}

export function factor(forms: readonly Form[]): Inflected {
  const stems: string[] = [];
  const slots: (Slot | undefined)[] = forms.map(() => undefined);
  for (let stem = bestStem(forms, slots); stem !== null; stem = bestStem(forms, slots)) {
    stems.push(stem);
    forms.forEach((form, i) => {
      slots[i] ??= slotOf(form, stem as string, stems.length - 1);
    });
  }
  return { stems, slots: slots as Slot[] };
}

function slotOf({ text, free, bound, features }: Form, stem: string, index: number): Slot | undefined {
  const prefix = PREFIXES.find(
    (letter) => text.startsWith(letter + stem) && ENDING.test(text.slice(letter.length + stem.length)),
  );
  return prefix === undefined
    ? undefined
    : { stem: index, prefix, suffix: text.slice(prefix.length + stem.length), free, bound, features };
}

/** The stem that most of the forms without a slot can be cut to, of equally good ones the longest; null where none is left. */
function bestStem(forms: readonly Form[], slots: readonly (Slot | undefined)[]): string | null {
  const covered = new Map<string, number>();
  for (const form of forms.filter((_, i) => !slots[i]))
    for (const stem of cutsOf(form)) covered.set(stem, (covered.get(stem) ?? 0) + 1);
  let best: string | null = null;
  let most = 0;
  for (const [stem, count] of covered) {
    if (count < most || (count === most && stem.length <= (best as string).length)) continue;
    best = stem;
    most = count;
  }
  return best;
}

function cutsOf({ text }: Form): Set<string> {
  const stems = new Set<string>();
  for (const prefix of PREFIXES) {
    if (!text.startsWith(prefix)) continue;
    for (let end = text.length; end > prefix.length && ENDING.test(text.slice(end)); end--)
      stems.add(text.slice(prefix.length, end));
  }
  return stems;
}
