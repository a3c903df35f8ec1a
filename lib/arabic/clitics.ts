/**
 * Takes the clitics off an Arabic word in every way the language allows, by tables (Buckwalter 2004): the reader looks what
 * is left up among the inflected stems of the lexicon. Nothing is guessed: a word whose rest no lexicon knows has no reading.
 */

/** What stands before the stem, as bits. */
export const PROCLITIC = { and: 1, by: 2, for: 4, like: 8, the: 16, will: 32 } as const;

export interface Split {
  readonly stem: string;
  /** Bits of PROCLITIC. */
  readonly proclitics: number;
  /** The pronoun taken off the end, or empty. */
  readonly enclitic: string;
}

const ENCLITICS = new Set(['ه', 'ها', 'هم', 'هن', 'هما', 'ك', 'كم', 'كما', 'كن', 'ي', 'ني', 'نا']);
const SHORTEST_STEM = 2;

/** `word` is normalised. The first split is the word itself; longer stems come before shorter ones. */
export function splits(word: string): Split[] {
  const out: Split[] = [];
  const from = (at: number, proclitics: number): void => {
    const rest = at === 0 ? word : word.slice(at);
    // «برد», «فرد», «كرد» are words of their own, not a letter and رد.
    if (rest.length < SHORTEST_STEM || (rest.length === SHORTEST_STEM && at > 0 && word.length === SHORTEST_STEM + 1 && word[0] !== 'و')) return;
    out.push({ stem: rest, proclitics, enclitic: '' });
    for (let size = 1; size <= 3 && rest.length - size >= SHORTEST_STEM; size++) {
      const enclitic = rest.slice(-size);
      if (ENCLITICS.has(enclitic)) out.push({ stem: rest.slice(0, -size), proclitics, enclitic });
    }
  };
  const afterConjunction = (at: number, before: number): void => {
    from(at, before);
    const first = word[at];
    const second = word[at + 1];
    if (first === 'ا' && second === 'ل') from(at + 2, before | PROCLITIC.the);
    else if (first === 'ل') {
      from(at + 1, before | PROCLITIC.for);
      // ل + ال is written لل, and before a word that begins with ل one ل is dropped (ل + اللقاء = للقاء).
      if (second === 'ل') {
        from(at + 2, before | PROCLITIC.for | PROCLITIC.the);
        from(at + 1, before | PROCLITIC.for | PROCLITIC.the);
      }
    } else if (first === 'ب' || first === 'ك') {
      const bit = first === 'ب' ? PROCLITIC.by : PROCLITIC.like;
      from(at + 1, before | bit);
      if (second === 'ا' && word[at + 2] === 'ل') from(at + 3, before | bit | PROCLITIC.the);
    } else if (first === 'س') from(at + 1, before | PROCLITIC.will);
  };
  afterConjunction(0, 0);
  if (word[0] === 'و' || word[0] === 'ف') afterConjunction(1, PROCLITIC.and);
  return out;
}
