/** The closed vocabularies that lexicon lines and statements share. `DESIGN.md` and `gold/GUIDELINES.md` define what they mean. */

export const TOPICS = ['confrontation', 'cooperation', 'arms-control'] as const;
export type Topic = (typeof TOPICS)[number];

/** Towards the topic, as in stance detection: «لا نسعى للمواجهة» is `against` confrontation. */
export const STANCES = ['favor', 'against', 'none'] as const;
export type Stance = (typeof STANCES)[number];

/** Kinds of act, after the root codes of CAMEO and PLOVER (Gerner et al. 2002; Halterman et al. 2023). */
export const ACTS = [
  'appeal',
  'agree',
  'consult',
  'cooperate',
  'aid',
  'yield',
  'demand',
  'accuse',
  'reject',
  'threaten',
  'protest',
  'force-posture',
  'reduce-relations',
  'coerce',
  'assault',
  'fight',
  'mass-violence',
  'disarm',
  'inspect',
  'limit',
  'ban',
  'proliferate',
  'arms-race',
] as const;
export type Act = (typeof ACTS)[number];

/** What a cue does to the phrase in its scope. */
export const CUE_EFFECTS = [
  'negates',
  'rejects',
  'condemns',
  'ends',
  'reduces',
  'fails',
  'resumes',
  'names',
  'conditions',
] as const;
export type CueEffect = (typeof CUE_EFFECTS)[number];
