/** The spellings that a word of a pattern stands for: what a linguist wants to see of an entry. */
import { normalise } from '../../arabic/characters.ts';
import { deriveVerb } from '../../arabic/inflect/derive.ts';
import { inflectNoun } from '../../arabic/inflect/noun.ts';
import { inflectVerb } from '../../arabic/inflect/verb.ts';
import type { Tables } from '../../lexicon/lexicon.ts';
import type { Element, Term } from '../../lexicon/pattern.ts';
import type { WordSpec } from '../../lexicon/schema.ts';

export interface TermForms {
  /** The term as the pattern has it. */
  readonly term: Term;
  /** Without clitics and in the normalised spelling, the dictionary form first. For a class: its names. */
  readonly forms: readonly string[];
}

export class FormBook {
  readonly #tables: Tables;
  readonly #words = new Map<string, WordSpec[]>();
  readonly #literals: ReadonlySet<string>;

  constructor(tables: Tables) {
    this.#tables = tables;
    const speech = tables.speech
      .filter(({ kind, word }) => (kind === 'verb' || kind === 'carry' || kind === 'position') && !word.includes(' '))
      .map(({ word, forms }): WordSpec => ({ lemma: word, pos: 'V', forms: forms.slice(0, 1) }));
    for (const word of [...tables.words, ...speech]) {
      const key = normalise(word.lemma);
      const known = this.#words.get(key);
      if (!known) this.#words.set(key, [word]);
      // As in the engine: of two lines for one word the first counts.
      else if (!known.some(({ pos }) => pos === word.pos)) known.push(word);
    }
    this.#literals = new Set(
      literalsOf(tables)
        .flatMap((spelling) => spelling.split(' '))
        .map(normalise),
    );
  }

  /** For each word of the pattern, each of its alternatives. */
  of(pattern: readonly Element[]): TermForms[] {
    return pattern.flatMap(({ alternatives }) => alternatives.map((term) => this.#ofTerm(term)));
  }

  #ofTerm(term: Term): TermForms {
    const text = normalise(term.text);
    if (term.kind === 'literal') return { term, forms: [text] };
    if (term.kind === 'class') return { term, forms: this.#membersOf(term.text) };
    const words = (this.#words.get(text) ?? []).filter(({ pos }) => term.pos === null || pos === term.pos);
    if (words.length === 0 && this.#literals.has(text)) return { term, forms: [text] };
    return { term, forms: [...new Set([text, ...words.flatMap(inflect)])] };
  }

  #membersOf(name: string): string[] {
    const names = this.#tables.names.filter((spec) => spec.class === name).map((spec) => spec.name);
    const titles = this.#tables.titles.filter(({ kind }) => kind === name).map(({ word }) => word);
    return [...names, ...titles];
  }
}

/** What the engine matches letter by letter. */
const literalsOf = ({ particles, givenNames, names, speech, titles }: Tables): string[] => [
  ...particles.map(({ word }) => word),
  ...givenNames,
  ...names.filter((spec) => spec.class !== 'nisba').flatMap(({ name, variants }) => [name, ...variants]),
  ...speech.filter(({ kind }) => kind === 'participle' || kind === 'source').flatMap(({ word, forms }) => [word, ...forms]),
  ...titles.flatMap(({ word, forms }) => [word, ...forms]).filter((title) => title.includes(' ')),
];

function inflect({ lemma, pos, forms }: WordSpec): string[] {
  if (pos === 'P') return [normalise(lemma)];
  if (pos === 'V') return inflectVerb({ perfect: lemma, imperfect: forms[0] ?? deriveVerb(lemma) }).map(({ text }) => text);
  const kind = pos === 'A' ? 'adjective' : forms.length > 0 ? 'noun' : 'masdar';
  return inflectNoun({ lemma, plurals: forms.filter((form) => form !== '-'), kind }).map(({ text }) => text);
}

/** `سعى (28): سعي سعت سعوا …`, and so on for `most` words. */
export function describeForms(forms: readonly TermForms[], most: number, samples: number): string {
  const told = forms.slice(0, most).map(({ term, forms: spellings }) => {
    const name = `${term.needs.map((clitic) => `${clitic}+`).join('')}${term.kind === 'class' ? '@' : ''}${term.text}`;
    if (spellings.length <= 1) return name;
    const others = spellings.filter((form) => form !== normalise(term.text)).slice(0, samples);
    return `${name} (${spellings.length}): ${others.join(' ')}${spellings.length > samples + 1 ? ' …' : ''}`;
  });
  return [...told, ...(forms.length > most ? [`+ ${forms.length - most}`] : [])].join('؛ ');
}
