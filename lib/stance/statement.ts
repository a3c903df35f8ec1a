/**
 * The words of Mawqif as types. `DESIGN.md` and `gold/GUIDELINES.md` define what they mean; everything else in the
 * project (page, report, interface, command line) speaks in these types and knows nothing else of the engine.
 */

export const TOPICS = ['confrontation', 'cooperation', 'arms-control'] as const;
export type Topic = (typeof TOPICS)[number];

/** Towards the topic, as in stance detection: «لا نسعى للمواجهة» is `against` confrontation. */
export const STANCES = ['favor', 'against', 'none'] as const;
export type Stance = (typeof STANCES)[number];

/** A stretch of text: UTF-16 offsets into the original text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Kinds of act, after the root codes of CAMEO and PLOVER (Gerner et al. 2002; Halterman et al. 2023). */
export const ACTS = [
  'appeal', 'agree', 'consult', 'cooperate', 'aid', 'yield',
  'demand', 'accuse', 'reject', 'threaten', 'protest', 'force-posture', 'reduce-relations', 'coerce', 'assault', 'fight', 'mass-violence',
  'disarm', 'inspect', 'limit', 'ban', 'proliferate', 'arms-race',
] as const;
export type Act = (typeof ACTS)[number];

/** What a cue does to the phrase in its scope. */
export const CUE_EFFECTS = ['negates', 'rejects', 'condemns', 'ends', 'reduces', 'fails', 'resumes', 'names', 'conditions'] as const;
export type CueEffect = (typeof CUE_EFFECTS)[number];

/** The lexicon entry that a statement rests on. */
export interface PhraseEvidence extends Span {
  readonly kind: 'phrase';
  /** Stable name of the lexicon entry, e.g. `confrontation/threaten/هدد`: what "not right" mutes. */
  readonly entry: string;
  readonly act: Act;
}

/** A word that turned, dropped or conditioned the phrase. */
export interface CueEvidence extends Span {
  readonly kind: 'cue';
  /** The cue as the lexicon writes it, e.g. `لا`. */
  readonly cue: string;
  readonly effect: CueEffect;
}

export interface Speaker {
  /** As the document gives it at its fullest: «سيرجي لافروف», also for a later «الوزير» or «وأضاف». */
  readonly name: string;
  /** «وزير الخارجية الروسي», or null where the document gives none. */
  readonly office: string | null;
}

/** One position or act towards a topic, found in one paragraph. Offsets are into that paragraph. */
export interface Statement extends Span {
  readonly topic: Topic;
  readonly stance: Stance;
  readonly speaker: Speaker | null;
  readonly conditional: boolean;
  /** Why it was recognised: the phrase first, then each cue. Every span lies in the same paragraph. */
  readonly evidence: readonly [PhraseEvidence, ...CueEvidence[]];
}
