/** The names of a pack, as places of their words in one list. */

import type { NameList } from './name-list.ts';
import { BASE, FIELD, LINE, MANY, ZERO } from './pack-format.ts';
import type { Part } from './packed-part.ts';
import { number } from './packed-part.ts';
import type { NameClass } from './schema.ts';
import type { Spellings } from './spellings.ts';
import { readWords } from './word-list.ts';

/**
 * `numbers`: a line of steps from first word to first word, which begin anew with each kind, one of how many more words there are, and
 * two of the upper and the lower digits of their places.
 */
export function addNames(names: NameList, named: Part, numbers: Part, spellings: Spellings): void {
  if (named.isEmpty) return;
  const { text } = named;
  const kinds = text.find(LINE, named.start, named.end);
  const words: number[] = [];
  readWords(text.units(named.start, kinds), (letters, length) => words.push(spellings.add(letters, 0, length)));
  const digits = numbers.text.digits(numbers.start, numbers.end, ZERO);
  const lines: number[] = [];
  numbers.eachLine((start) => lines.push(start - numbers.start));
  let [step, count, upper, lower] = lines as [number, number, number, number];
  const name = new Int32Array(BASE);
  for (const line of text.slice(kinds + 1, named.end).split(LINE)) {
    const [code = '', size = ''] = line.split(FIELD);
    const ambiguous = code.endsWith('!');
    const kind = { class: (ambiguous ? code.slice(0, -1) : code) as NameClass, ambiguous };
    let first = 0;
    for (let left = number(size); left > 0; left--) {
      let distance = digits[step++] as number;
      if (distance === MANY) distance = BASE * (digits[step++] as number) + (digits[step++] as number);
      first += distance;
      name[0] = words[first] as number;
      const length = (digits[count++] as number) + 1;
      for (let i = 1; i < length; i++)
        name[i] = words[BASE * (digits[upper++] as number) + (digits[lower++] as number)] as number;
      names.add(kind, name, length);
    }
  }
}
