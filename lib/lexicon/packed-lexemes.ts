/** The lexemes of a pack: their stems are there at once, they themselves when a text first has one of their forms. */
import { foldedLetter } from '../arabic/characters.ts';
import type { Slot, Stored } from './form-table.ts';
import { Numbers } from './numbers.ts';
import { BASE, FIELD, LINE, MANY, ZERO } from './pack-format.ts';
import type { Part } from './packed-part.ts';
import { FIELD_END, LINE_END, number } from './packed-part.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Lexeme } from './word.ts';

/** In letters. */
const LONGEST_LEMMA = 60;

/** What lexemes that are inflected alike have in common. */
interface Paradigm {
  readonly pos: Lexeme['pos'];
  /** Of each stem: how many letters of the lemma are cut off before and behind, or null where it is given by itself. */
  readonly recipes: readonly ({ readonly before: number; readonly behind: number } | null)[];
  /** Where the slots stand in the pack, and what was read of them. */
  readonly start: number;
  readonly end: number;
  slots: readonly Slot[] | null;
}

export class PackedLexemes {
  size = 0;
  private readonly part: Part;
  private readonly paradigms: Paradigm[] = [];
  /** By lexeme: its paradigm; where its lemma begins and ends. */
  private readonly own = new Numbers(1 << 13);
  private readonly starts = new Numbers(1 << 13);
  private readonly ends = new Numbers(1 << 13);

  constructor(part: Part) {
    this.part = part;
    const { text } = part;
    part.eachLine((start, end) => {
      const pos = text.find(FIELD, start, end);
      const slots = text.find(FIELD, pos + 1, end);
      const recipes = text.slice(pos + 1, slots).split(' ');
      this.paradigms.push({
        pos: text.slice(start, pos) as Lexeme['pos'],
        recipes: recipes.map((recipe) =>
          recipe === '' ? null : { before: recipe.charCodeAt(0) - 48, behind: recipe.charCodeAt(1) - 48 },
        ),
        start: slots + 1,
        end,
        slots: null,
      });
    });
  }

  /** All stems enter the vocabulary; the lexemes themselves are made when one of them is met. `numbers`: digits of the paradigms. */
  addTo(vocabulary: Vocabulary, lexemes: Part, numbers: Part): void {
    const { spellings } = vocabulary;
    const units = lexemes.units();
    const digits = numbers.text.digits(numbers.start, numbers.end, ZERO);
    const bare = new Uint16Array(LONGEST_LEMMA);
    let own = lexemes.text.find(LINE, lexemes.start, lexemes.end) - lexemes.start + 1;
    for (let at = 0, next = 0; next < digits.length; at++) {
      const count = this.size++;
      this.starts.set(count, lexemes.start + at);
      let length = 0;
      for (; units[at] !== FIELD_END && units[at] !== LINE_END; at++) {
        const letter = foldedLetter(units[at] as number);
        if (letter !== 0) bare[length++] = letter;
      }
      this.ends.set(count, lexemes.start + at);
      let paradigm = digits[next++] as number;
      if (paradigm === MANY) paradigm = BASE * (digits[next++] as number) + (digits[next++] as number);
      this.own.set(count, paradigm);
      const { pos, recipes } = this.paradigms[paradigm] as Paradigm;
      vocabulary.reserve(pos, spellings.add(bare, 0, length));
      for (let stem = 0; stem < recipes.length; stem++) {
        const recipe = recipes[stem];
        if (recipe) {
          vocabulary.addStem(stem, spellings.add(bare, recipe.before, length - recipe.behind));
          continue;
        }
        const start = own;
        while (own < units.length && units[own] !== FIELD_END) own++;
        vocabulary.addStem(stem, spellings.add(units, start, own++));
      }
    }
  }

  lemmaOf(lexeme: number): string {
    return this.part.text.slice(this.starts.get(lexeme), this.ends.get(lexeme));
  }

  readonly read = (lexeme: number): Stored => {
    const paradigm = this.paradigms[this.own.get(lexeme)] as Paradigm;
    paradigm.slots ??= paradigm.start > paradigm.end ? [] : this.part.cells(paradigm.start, paradigm.end).map(readSlot);
    return { lexeme: { symbol: lexeme, lemma: this.lemmaOf(lexeme), pos: paradigm.pos }, slots: paradigm.slots };
  };
}

function readSlot(cell: string): Slot {
  const [prefix = '', stem = '', suffix = '', flags = ''] = cell.split(' ');
  const bits = number(flags);
  return { prefix, stem: Number(stem), suffix, free: (bits & 1) !== 0, bound: (bits & 2) !== 0, features: bits >>> 2 };
}
