/** Who says what: gives each statement the innermost frame that holds it, and hands on who was named and who spoke. */
import { TAG } from '../lexicon/word.ts';
import type { Word } from '../lexicon/word.ts';
import type { Actor } from './actor.ts';
import { remember, resolve, spoken } from './discourse.ts';
import type { Discourse, Mention } from './discourse.ts';
import { findFrames } from './frames.ts';
import type { Frame } from './frames.ts';
import type { Matches, WordSpan } from './matches.ts';
import type { Paragraph } from './paragraph.ts';
import { isVerb } from './scope.ts';
import type { Speaker } from './statement.ts';

export interface Attribution {
  /** The speaker of what the word span says, or null. */
  speakerOf(span: WordSpan): Speaker | null;
  readonly after: Discourse;
}

interface Voice extends Frame {
  readonly speaker: Speaker;
}

export function attribute(paragraph: Paragraph, matches: Matches, before: Discourse): Attribution {
  const { words, sentences, quotes } = paragraph;
  const { frames, reader } = findFrames(paragraph, matches);
  const voices: Voice[] = [];
  let discourse = before;

  const textOf = (span: WordSpan | null): string | null =>
    span ? paragraph.tokens.slice(span.first, span.last + 1).map((token, i) => (i === 0 ? bareSurface(words[span.first] as Word, token.text) : token.text)).join(' ') : null;
  const mentionOf = (actor: Actor): Mention => ({ name: textOf(actor.name), office: textOf(actor.office) });

  let next = 0;
  words.forEach((word, i) => {
    // A person named with an office in passing is known from then on.
    if (word.tags & TAG.office) {
      const actor = reader.read(i);
      const speaker = actor?.name && actor.office ? resolve(mentionOf(actor), discourse) : null;
      if (speaker) discourse = remember(discourse, speaker);
    }
    for (; next < frames.length && (frames[next] as Frame).at === i; next++) {
      const frame = frames[next] as Frame;
      const speaker = resolve(frame.actor ? mentionOf(frame.actor) : null, discourse);
      if (!speaker) continue;
      voices.push({ ...frame, speaker });
      discourse = spoken(discourse, speaker);
    }
  });

  const speakerOf = (span: WordSpan): Speaker | null => {
    const sentence = sentences[span.first] as number;
    const here = voices.filter((voice) => sentences[voice.at] === sentence);
    const inner = here.filter((voice) => voice.from <= span.last && !(voice.kind === 'noun' && voice.at + 12 < span.first)).at(-1);
    if (inner) return inner.speaker;
    const later = here.find((voice) => voice.at > span.last);
    if (later && (later.kind === 'source' || (quotes[span.first] as number) > 0 || isFronted(span.last, later.at))) return later.speaker;
    if ((quotes[span.first] as number) > 0) return voices.filter((voice) => voice.at < span.first).at(-1)?.speaker ?? null;
    return null;
  };

  /** «وفي أول زيارة له، عبر الرئيس …»: what stands before the sentence's verb belongs to its subject. */
  const isFronted = (last: number, verb: number): boolean => {
    for (let i = sentences[last] as number; i < verb; i++) if (isVerb(words[i] as Word)) return false;
    return true;
  };
  return { speakerOf, after: discourse };
}

/** «لبوتين» names بوتين: a proclitic preposition or conjunction is no part of the name. */
function bareSurface(word: Word, surface: string): string {
  if (/^(و|ف)?لل/.test(word.text) && word.text.length > 4) return surface.replace(/^[وف]?لل/, 'ال');
  const offered = word.offers[0];
  if (offered && offered.proclitics & ~16) return surface.replace(/^[وف]?[بلك]?/, '');
  return surface;
}
