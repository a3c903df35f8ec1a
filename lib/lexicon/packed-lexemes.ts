/** The lexemes of a pack: their stems are there at once, they themselves when a text first has one of their forms. */
import { foldedLetter } from '../arabic/characters.ts';
import type { Slot, Stored } from './form-table.ts';
import { Numbers } from './numbers.ts';
import { FIELD } from './pack-format.ts';
import type { Part } from './packed-part.ts';
import { digit, FIELD_END, LINE_END, number } from './packed-part.ts';
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

  /** All stems enter the vocabulary; the lexemes themselves are made when one of them is met. */
  addTo(vocabulary: Vocabulary, lexemes: Part): void {
    const { spellings } = vocabulary;
    const units = lexemes.units();
    const bare = new Uint16Array(LONGEST_LEMMA);
    for (let at = 0, count = 0; at < units.length; at++, count++) {
      this.starts.set(count, lexemes.start + at);
      let length = 0;
      for (; units[at] !== FIELD_END; at++) {
        const letter = foldedLetter(units[at] as number);
        if (letter !== 0) bare[length++] = letter;
      }
      this.ends.set(count, lexemes.start + at++);
      let paradigm = 0;
      for (; at < units.length && units[at] !== FIELD_END && units[at] !== LINE_END; at++)
        paradigm = 36 * paradigm + digit(units[at] as number);
      this.own.set(count, paradigm);
      const { pos, recipes } = this.paradigms[paradigm] as Paradigm;
      vocabulary.reserve(pos, spellings.add(bare, 0, length));
      for (let stem = 0; stem < recipes.length; stem++) {
        const recipe = recipes[stem];
        if (recipe) {
          vocabulary.addStem(stem, spellings.add(bare, recipe.before, length - recipe.behind));
          continue;
        }
        const start = ++at;
        while (at < units.length && units[at] !== FIELD_END && units[at] !== LINE_END) at++;
        vocabulary.addStem(stem, spellings.add(units, start, at));
      }
    }
  }

  readonly read = (lexeme: number): Stored => {
    const paradigm = this.paradigms[this.own.get(lexeme)] as Paradigm;
    const { text } = this.part;
    paradigm.slots ??= paradigm.start > paradigm.end ? [] : this.part.cells(paradigm.start, paradigm.end).map(readSlot);
    const lemma = text.slice(this.starts.get(lexeme), this.ends.get(lexeme));
    return { lexeme: { symbol: lexeme, lemma, pos: paradigm.pos }, slots: paradigm.slots };
  };
}

function readSlot(cell: string): Slot {
  const [prefix = '', stem = '', suffix = '', flags = ''] = cell.split(' ');
  const bits = number(flags);
  return { prefix, stem: Number(stem), suffix, free: (bits & 1) !== 0, bound: (bits & 2) !== 0, features: bits >>> 2 };
}
