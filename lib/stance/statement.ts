/**
 * The words of Mawqif as types. `DESIGN.md` and `gold/GUIDELINES.md` define what they mean; everything else in the
 * project (page, report, interface, command line) speaks in these types and knows nothing else of the engine.
 */

export type { Act, CueEffect, Stance, Topic } from '../lexicon/terms.ts';
export { ACTS, CUE_EFFECTS, STANCES, TOPICS } from '../lexicon/terms.ts';

import type { Act, CueEffect, Stance, Topic } from '../lexicon/terms.ts';

/** A stretch of text: UTF-16 offsets into the original text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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
