import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../lib/arabic/characters.ts';
import { deriveVerb } from '../../lib/arabic/inflect/derive.ts';
import { FEATURE, type Form } from '../../lib/arabic/inflect/form.ts';
import { inflectNoun, type NounSpec } from '../../lib/arabic/inflect/noun.ts';
import { inflectVerb } from '../../lib/arabic/inflect/verb.ts';

const consonant = fc.constantFrom(...'بتثجحخدذرزسشصضطظعغفقكلمنه');
const radical = fc.oneof({ weight: 6, arbitrary: consonant }, { weight: 1, arbitrary: fc.constantFrom('و', 'أ') });

/** Perfects of the forms II to X over random roots: what a lexicon may hold without an imperfect. */
const perfect = fc
  .tuple(
    radical,
    consonant,
    fc.oneof({ weight: 4, arbitrary: consonant }, { weight: 1, arbitrary: fc.constantFrom('ى', 'أ', 'ء') }),
  )
  .chain(([f, c, l]) =>
    fc.constantFrom(
      `${f}${c}${l}`,
      `${f}ا${c}${l}`,
      `أ${f === 'أ' ? 'و' : f}${c}${l}`,
      `ت${f}${c}${l}`,
      `ت${f}ا${c}${l}`,
      `ان${f}${c}${l}`,
      `است${f}${c}${l}`,
      `است${f}ا${c}`,
    ),
  )
  .filter((verb) => deriveVerb(verb) !== null);

const nounSpec: fc.Arbitrary<NounSpec> = fc.record({
  lemma: fc
    .tuple(
      fc.array(consonant, { minLength: 2, maxLength: 5 }),
      fc.constantFrom('', 'ة', 'ى', 'ا', 'اء', 'أ', 'ئ', 'ي', 'ٍ', 'اة', 'أة'),
    )
    .map(([stem, end]) => stem.join('') + end),
  kind: fc.constantFrom('noun', 'adjective', 'masdar', 'proper'),
  plurals: fc.array(fc.constantFrom('حروب', 'أسلحة', 'قوى', 'قضايا', 'مساعٍ', 'أعداء', 'صواريخ'), { maxLength: 2 }),
});

const spoilt = (forms: readonly Form[]): readonly Form[] =>
  forms.filter(({ text, free, bound }) => normalise(text) !== text || text === '' || !(free || bound));
const doubled = (forms: readonly Form[]): readonly string[] => {
  const keys = forms.map((form) => JSON.stringify(form));
  return keys.filter((key, at) => keys.indexOf(key) !== at);
};

describe('laws of inflection', () => {
  test('every form of a verb is normalised, free or bound, and listed once', () => {
    fc.assert(
      fc.property(perfect, (verb) => {
        const forms = inflectVerb({ perfect: verb });
        expect(spoilt(forms)).toEqual([]);
        expect(doubled(forms)).toEqual([]);
      }),
    );
  });

  test('a verb is among its own forms, and its imperfect too', () => {
    fc.assert(
      fc.property(perfect, (verb) => {
        const texts = inflectVerb({ perfect: verb })
          .filter(({ free }) => free)
          .map(({ text }) => text);
        expect(texts).toContain(normalise(verb));
        expect(texts).toContain(normalise(deriveVerb(verb) ?? ''));
      }),
    );
  });

  test('a passive form tells something that no active form of the same letters does', () => {
    fc.assert(
      fc.property(perfect, (verb) => {
        const forms = inflectVerb({ perfect: verb });
        const tells = (form: Form): string => `${form.text} ${form.features & ~FEATURE.passive}`;
        const active = new Set(forms.filter(({ features }) => !(features & FEATURE.passive)).map(tells));
        expect(forms.filter((form) => form.features & FEATURE.passive && active.has(tells(form)))).toEqual([]);
      }),
    );
  });

  test('every imperfect begins with one of the four prefixes', () => {
    fc.assert(
      fc.property(perfect, (verb) => {
        for (const { text, features } of inflectVerb({ perfect: verb })) {
          if (features & FEATURE.imperfect) expect('يتان').toContain(text.charAt(0));
        }
      }),
    );
  });

  test('every form of a noun is normalised, free or bound, and listed once', () => {
    fc.assert(
      fc.property(nounSpec, (spec) => {
        const forms = inflectNoun({ ...spec, plurals: [...new Set(spec.plurals)] });
        expect(spoilt(forms)).toEqual([]);
        expect(doubled(forms)).toEqual([]);
      }),
    );
  });

  test('a noun is among its own forms, and so are its plurals', () => {
    fc.assert(
      fc.property(nounSpec, (spec) => {
        const texts = inflectNoun(spec)
          .filter(({ free }) => free)
          .map(({ text }) => text);
        for (const word of [spec.lemma, ...(spec.plurals ?? [])]) expect(texts).toContain(normalise(word));
      }),
    );
  });
});
