/** Build side: the names of the pack; read by `packed-names.ts`. */
import type { Tables } from './lexicon.ts';
import { normaliseWords } from './lexicon.ts';
import { FIELD } from './pack-format.ts';
import { digit, grouped, lower, number, step, upper } from './pack-parts.ts';
import { writeWords } from './word-list.ts';

/** The words of all names as one list, then the kinds of them with how many names each has; the names as places of their words in that list. */
export function packNames(tables: Tables): { named: string[]; numbers: string[] } {
  const names = namesOf(tables);
  const words = [...new Set(names.flatMap(({ spelling }) => spelling.split(' ')))].sort();
  const places = new Map(words.map((word, place) => [word, place]));
  const kinds: string[] = [];
  const [steps, counts, rest]: [string[], string[], number[]] = [[], [], []];
  for (const [kind, group] of grouped(names, (name) => name.kind)) {
    kinds.push(`${kind}${FIELD}${number(group.length)}`);
    let last = 0;
    for (const name of group
      .map(({ spelling }) => spelling.split(' ').map((word) => places.get(word) as number))
      .sort(byPlaces)) {
      const [first = 0, ...others] = name;
      steps.push(step(first - last));
      last = first;
      counts.push(digit(others.length));
      rest.push(...others);
    }
  }
  return {
    named: [writeWords(words), ...kinds],
    numbers: [steps, counts, rest.map(upper), rest.map(lower)].map((digits) => digits.join('')),
  };
}

function byPlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, i) => place !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1);
}

/** Of names that are spelt alike the first stands; the others would never be seen. */
function namesOf({ names }: Tables): { kind: string; spelling: string }[] {
  const kinds = new Map<string, string>();
  for (const { class: of, name, variants, ambiguous } of names) {
    if (of === 'nisba') continue;
    for (const spelling of [name, ...variants].map(normaliseWords))
      if (!kinds.has(spelling)) kinds.set(spelling, `${of}${ambiguous ? '!' : ''}`);
  }
  return [...kinds].map(([spelling, kind]) => ({ kind, spelling }));
}
