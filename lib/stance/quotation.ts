/** Quotations that run over several paragraphs: whether a paragraph begins inside one, and whether it ends inside one. */
import type { Discourse } from './discourse.ts';
import type { Speaker } from './statement.ts';

const MARKS = /[«»“”„"\u201f\uff02]/g;
const LONGEST_QUOTATION = 4;

/** `began`: the paragraph's first words are still quoted, so that its marks close where they seem to open. */
export function runningQuotation(text: string, { quoting }: Discourse): { began: boolean; quoting: number } {
  const marks = text.match(MARKS)?.length ?? 0;
  const opensAnew = /^\s*[«»“”„"\u201f\uff02]/.test(text);
  const began = quoting > 0 && !opensAnew && (marks % 2 === 1 || marks === 0);
  if (began) return { began, quoting: marks === 0 ? quoting - 1 : 0 };
  return { began, quoting: marks % 2 === 1 ? LONGEST_QUOTATION : 0 };
}

/** «وفيما يلي نص البيان:»: what follows is somebody's text. */
export const announcesText = (text: string): boolean =>
  /(في\s?ما|هذا|وهنا)\s+(يلي|يأتي)?\s*نص(ه|ها|\s+ال\S+)?.{0,40}:\s*$/.test(text.slice(-90));

/** A text of several is nobody's but its own: «بيان مشترك». */
export function jointStatement(text: string): Speaker | null {
  const found = /(?:ال)?بيان\s+(?:ال)?(?:مشترك|ختامي)/.exec(text);
  return found ? { name: found[0], office: null } : null;
}
