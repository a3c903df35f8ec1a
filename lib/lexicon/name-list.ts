/** Names of actors as the spellings of their words: thousands of them, each put together when a text first comes to its first word. */
import type { Pattern } from './automaton.ts';
import { Automaton } from './automaton.ts';
import { Numbers } from './numbers.ts';
import type { NameSpec } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Name {
  readonly class: NameSpec['class'];
  /** The spelling that was found, normalised. */
  readonly name: string;
  readonly ambiguous: boolean;
}

export class NameList {
  readonly automaton = new Automaton<Name>((rank) => this.read(rank));
  private readonly vocabulary: Vocabulary;
  /** Spellings, name after name; where each name begins, and where the last ends. */
  private readonly words = new Numbers(1 << 13);
  private readonly starts = new Numbers(1 << 12);
  private readonly kinds: Omit<Name, 'name'>[] = [];

  /** Words of names enter `vocabulary` as literals. */
  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** `words`: numbers of their spellings; only the first `count` are taken. */
  add(kind: Omit<Name, 'name'>, words: readonly number[] | Int32Array, count = words.length): void {
    const rank = this.kinds.push(kind) - 1;
    const start = this.starts.get(rank);
    for (let i = 0; i < count; i++) {
      const word = words[i] as number;
      this.vocabulary.literal(word);
      this.words.set(start + i, word);
    }
    this.starts.set(rank + 1, start + count);
    this.automaton.add(words[0] as number, rank);
  }

  private read(rank: number): Pattern<Name> {
    const { vocabulary } = this;
    const words: number[] = [];
    for (let at = this.starts.get(rank); at < this.starts.get(rank + 1); at++) words.push(this.words.get(at));
    const name = words.map((word) => vocabulary.spellings.textOf(word)).join(' ');
    return {
      places: words.map((word) => ({ choices: [{ symbol: vocabulary.literal(word), needs: 0 }], optional: false, gap: 0 })),
      value: { ...(this.kinds[rank] as Omit<Name, 'name'>), name },
    };
  }
}
