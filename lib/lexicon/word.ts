import type { Node, Offer } from './automaton.ts';
import type { Meaning } from './lexicon.ts';
import type { Name } from './name-list.ts';

/** What kind of word a lexeme may be to the grammar of a sentence. Bits; a word carries the union over its readings. */
export const TAG = {
  /** A finite verb that the lexicon knows. */
  verb: 1,
  preposition: 2,
  adjunct: 4,
  contrast: 8,
  complementiser: 16,
  relative: 32,
  adverb: 64,
  pronoun: 128,
  function: 256,
  speech: 512,
  carry: 1024,
  participle: 2048,
  position: 4096,
  office: 8192,
  honorific: 16384,
  collective: 32768,
  medium: 65536,
  unit: 131072,
  nisba: 262144,
  /** Any noun or adjective of the word list: no part of a person's name. */
  noun: 524288,
  /** Begins a person's name, whatever else it may mean. */
  givenName: 1048576,
  /** A verb in the first person in every reading: its subject is in itself. */
  firstPerson: 2097152,
  /** «المفاوضات», «المشاركة»: what those do whose office is spelt alike. */
  actOfOffice: 4194304,
} as const;

/** What a word does around a subject and its verb (`roles.tsv`). Bits. */
export const ROLE = {
  quantity: 1,
  pronominal: 2,
  publishing: 4,
  when: 8,
  opener: 16,
  auxiliary: 32,
  restart: 64,
  negation: 128,
  single: 256,
  attribute: 512,
  link: 1024,
  closing: 2048,
  'masculine-state': 4096,
  'masculine-body': 8192,
  'wants-preposition': 16384,
  says: 32768,
  'also-act': 65536,
  seat: 131072,
  forename: 262144,
  afterword: 524288,
  retainer: 1048576,
  proposal: 2097152,
  proposes: 4194304,
  time: 8388608,
} as const;
export type Role = keyof typeof ROLE;

/** Whether a word does one of these things. */
export const plays = (word: Word | undefined, roles: number): boolean => word !== undefined && (word.roles & roles) !== 0;

/** A word as the engine knows it: one object for all its occurrences, made once and kept. */
export interface Word {
  /** Normalised spelling. */
  readonly text: string;
  /** Bits of TAG over all readings. */
  readonly tags: number;
  /** Bits of ROLE. */
  readonly roles: number;
  /** Lexemes and classes it may be. */
  readonly offers: readonly Offer[];
  /** `maskOf` over the symbols of the offers. */
  readonly mask: number;
  /** Where the patterns go on that begin with it (`Automaton.startsOf`), and where the names of actors do. */
  starts: readonly Node<Meaning>[];
  nameStarts: readonly Node<Name>[];
  /** Of `starts`: whether a pattern ends there already, and else what must follow within so many words (`maskOf`). Spares a look at them. */
  endsPattern: boolean;
  nextMask: number;
  nextGap: number;
  /** It carries the conjunction و or ف in every reading that the lexicon has (or has none and begins with و). */
  readonly conjoined: boolean;
  /** It carries a preposition (ب ل ك) in every reading: no subject. */
  readonly prefixed: boolean;
  /** It carries the article. */
  readonly definite: boolean;
  /** The bucket of its stem (see BUCKETS), -1 for a word of grammar: those say nothing about what a text is about. */
  readonly bucket: number;
  /** Lemmas, with their parts of speech, for whoever asks what a word may be. */
  readonly lexemes: readonly Lexeme[];
}

export interface Lexeme {
  readonly symbol: number;
  /** In the lexicon's spelling, without diacritics. */
  readonly lemma: string;
  readonly pos: 'V' | 'N' | 'A' | 'P';
}
