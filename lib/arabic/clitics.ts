/**
 * Takes the clitics off an Arabic word in every way the language allows, by tables (Buckwalter 2004): the reader looks what
 * is left up among the inflected stems of the lexicon. Nothing is guessed: a word whose rest no lexicon knows has no reading.
 */

/** What stands before the stem, as bits. */
export const PROCLITIC = { and: 1, by: 2, for: 4, like: 8, the: 16, will: 32 } as const;

/**
 * One way to take a word apart: its letters from `start` to `end` are the stem, `proclitics` are bits of PROCLITIC, `enclitic` is
 * the pronoun taken off the end, or empty.
 */
export type VisitSplit = (start: number, end: number, proclitics: number, enclitic: string) => void;

const SHORTEST_STEM = 2;

/** The pronouns that a word may end in, shorter ones first. */
function encliticsOf(word: string): string[] {
  const before = word[word.length - 2];
  const ofPerson = before === 'ه' || before === 'ك';
  switch (word[word.length - 1]) {
    case 'ه':
      return ['ه'];
    case 'ك':
      return ['ك'];
    case 'ي':
      return before === 'ن' ? ['ي', 'ني'] : ['ي'];
    case 'م':
    case 'ن':
      return ofPerson ? [word.slice(-2)] : [];
    case 'ا': {
      const size =
        before === 'ه' || before === 'ن'
          ? 2
          : before === 'م' && (word[word.length - 3] === 'ه' || word[word.length - 3] === 'ك')
            ? 3
            : 0;
      return size > 0 ? [word.slice(-size)] : [];
    }
    default:
      return [];
  }
}

/** `word` is normalised. The first split is the word itself; longer stems come before shorter ones. */
export function eachSplit(word: string, visit: VisitSplit): void {
  const enclitics = encliticsOf(word);
  const from = (start: number, proclitics: number): void => {
    const length = word.length - start;
    // «برد», «فرد», «كرد» are words of their own, not a letter and رد.
    if (length < SHORTEST_STEM || (length === SHORTEST_STEM && start > 0 && word.length === SHORTEST_STEM + 1 && word[0] !== 'و'))
      return;
    visit(start, word.length, proclitics, '');
    for (const enclitic of enclitics)
      if (length - enclitic.length >= SHORTEST_STEM) visit(start, word.length - enclitic.length, proclitics, enclitic);
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
}
