/** The options' sections, in their order on the page; each is a key of the words in `options` and the id of its heading. */
export const SECTIONS = ['topics', 'language', 'sites', 'muted', 'phrases', 'history', 'reset', 'about'] as const;
export type SectionId = (typeof SECTIONS)[number];
