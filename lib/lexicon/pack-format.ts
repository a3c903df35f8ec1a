/** What writer and reader of the pack agree on. */
import { ACTS, CUE_EFFECTS, STANCES, TOPICS } from './terms.ts';

/** Parts of the pack, lines of a part, cells of a line. */
export const PART = '\f';
export const LINE = "'";
export const FIELD = '$';

/** The terms of a line stand as their places in these lists, in base 36: one character each. */
export const ENTRY_CODES: readonly string[] = [...TOPICS, ...STANCES, 'strong', 'weak', 'actor', ...ACTS];
export const CUE_CODES: readonly string[] = [...CUE_EFFECTS, 'pseudo', 'before', 'after'];

/** The weight of a bucket of words is one character: its steps from the one that means nothing. */
export const WORD_STEP = 0.1;
export const NO_WEIGHT = 9;

/** Digits that are no separators: a number below BASE is one, a place in a list two, a larger step MANY and then two. */
export const BASE = 86;
export const ZERO = 0x28;
export const MANY = BASE - 1;

/** Stands for a word in the source of a pattern; which word it is is told by a number: the next lexeme, the next other word … */
export const TERM = '#';
export const NEXT_LEXEME = 0;
export const NEXT_OTHER = 1;
/** … or, from this on, one that was there before, the last first (move to front, Bentley et al. 1986). */
export const SEEN = 2;
/** From this on a number has a second digit, in a line of its own: `FEW` more for each BASE. */
export const FEW = 30;
/** Before another word that is no literal. */
export const NOT_LITERAL = '!';
