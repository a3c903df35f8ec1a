/** Reads who says the first occurrence of a word, whatever topic the word may have: speakers are tested apart from topics. */
import { loadLexicon } from '../../lib/lexicon/load.ts';
import { readLexiconFiles } from '../../lib/lexicon/read-files.ts';
import { attribute } from '../../lib/stance/attribution.ts';
import type { Discourse } from '../../lib/stance/discourse.ts';
import { OPENING } from '../../lib/stance/discourse.ts';
import { findMatches } from '../../lib/stance/matches.ts';
import { readTokens, surfaceOf } from '../../lib/stance/paragraph.ts';
import type { Speaker } from '../../lib/stance/statement.ts';

export const lexicon = loadLexicon(readLexiconFiles());

export function speakerAt(
  text: string,
  word: string,
  before: Discourse = OPENING,
): { speaker: Speaker | null; after: Discourse } {
  const paragraph = readTokens(text, lexicon);
  const { speakerOf, after } = attribute(paragraph, findMatches(paragraph, lexicon), before);
  const at = paragraph.words.findIndex((_, i) => surfaceOf(paragraph, i) === word);
  if (at < 0) throw new Error(`«${word}» is no word of «${text}»`);
  return { speaker: speakerOf({ first: at, last: at }), after };
}

/** A text with each speaker in brackets before the first word that is his, «[–]» where nobody speaks. */
export function markVoices(text: string, before: Discourse = OPENING): string {
  const paragraph = readTokens(text, lexicon);
  const { speakerOf } = attribute(paragraph, findMatches(paragraph, lexicon), before);
  let marked = '';
  let end = 0;
  let last: string | null = null;
  paragraph.starts.forEach((start, i) => {
    const name = speakerOf({ first: i, last: i })?.name ?? '–';
    marked += text.slice(end, start);
    if (name !== last) marked += `[${name}] `;
    last = name;
    end = start;
  });
  return marked + text.slice(end);
}

export const withoutVoices = (marked: string): string => marked.replace(/\[[^\]]*\] /g, '');

/** Who says the word in the last of several paragraphs. */
export function speakerInDocument(paragraphs: readonly string[], word: string): Speaker | null {
  let discourse = OPENING;
  for (const text of paragraphs.slice(0, -1)) discourse = speakerAt(text, firstWord(text), discourse).after;
  return speakerAt(paragraphs.at(-1) as string, word, discourse).speaker;
}

const firstWord = (text: string): string => /[\p{L}\p{M}]+/u.exec(text)?.[0] ?? '';
