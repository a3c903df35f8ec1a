/** What writer and reader of the pack agree on. */
import { ACTS, CUE_EFFECTS, STANCES, TOPICS } from './terms.ts';

/** Parts of the pack, lines of a part, cells of a line. */
export const PART = '\f';
export const LINE = '/';
export const FIELD = '$';

/** The terms of a line stand as their places in these lists, in base 36: one character each. */
export const ENTRY_CODES: readonly string[] = [...TOPICS, ...STANCES, 'strong', 'weak', 'actor', ...ACTS];
export const CUE_CODES: readonly string[] = [...CUE_EFFECTS, 'pseudo', 'before', 'after'];

/** The weight of a bucket of words is one character: its steps from the one that means nothing. */
export const WORD_STEP = 0.1;
export const NO_WEIGHT = 9;

/** A number below BASE is one character, a place in the list of the names' words two, a larger step is MANY and then two. */
export const BASE = 64;
export const ZERO = 0x3f;
export const MANY = BASE - 1;
