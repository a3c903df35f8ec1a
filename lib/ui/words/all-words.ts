import ar from '../../../assets/locales/ar.json';
import en from '../../../assets/locales/en.json';
import type { Catalogues, Words } from './words.ts';

type Tree = typeof en;

/** Every text, for our own pages. Arabic may have forms of number that English lacks; a test holds the two together. */
export const ALL_WORDS: Catalogues<Tree> = { ar, en };
export type AllWords = Words<Tree>;
