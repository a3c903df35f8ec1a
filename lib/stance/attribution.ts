/**
 * Who says what: finds the places of a paragraph where somebody is given the floor (a frame) and gives each statement the
 * innermost one that holds it.
 */
import { TAG } from '../lexicon/word.ts';
import type { Word } from '../lexicon/word.ts';
import { ActorReader } from './actor.ts';
import type { Actor } from './actor.ts';
import { resolve, remember, spoken } from './discourse.ts';
import type { Discourse, Mention } from './discourse.ts';
import type { Matches, WordSpan } from './matches.ts';
import { BREAK } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';
import { isVerb } from './scope.ts';
import type { Speaker } from './statement.ts';

interface Frame {
  /** Word index where it begins to hold. */
  readonly at: number;
  /** Index of the first word of its sentence. */
  readonly sentence: number;
  /** 'source' («بحسب …») holds for its whole sentence, the others from `at` on. */
  readonly kind: 'verb' | 'position' | 'source' | 'headline';
  readonly speaker: Speaker;
}

export interface Attribution {
  /** The speaker of what the word span says, or null. */
  speakerOf(span: WordSpan): Speaker | null;
  readonly after: Discourse;
}

/** «الوزير: …»: a speaker before a colon has at most so many words. */
const LONGEST_HEADLINE_SPEAKER = 9;

export function attribute(paragraph: Paragraph, matches: Matches, before: Discourse): Attribution {
  const { words, breaks, sentences, quotes } = paragraph;
  const reader = new ActorReader(paragraph, matches);
  const frames: Frame[] = [];
  let discourse = before;

  const textOf = (span: WordSpan | null): string | null =>
    span ? paragraph.tokens.slice(span.first, span.last + 1).map((token, i) => (i === 0 ? bareSurface(words[span.first] as Word, token.text) : token.text)).join(' ') : null;
  const mentionOf = (actor: Actor): Mention => ({ name: textOf(actor.name), office: textOf(actor.office) });
  const open = (at: number, kind: Frame['kind'], actor: Actor | null): void => {
    const speaker = resolve(actor ? mentionOf(actor) : null, discourse);
    if (!speaker) return;
    frames.push({ at, sentence: sentences[at] as number, kind, speaker });
    discourse = spoken(discourse, speaker);
  };

  const sources = new Map(matches.speech.filter((found) => found.value === 'source').map((found) => [found.first, found]));
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (i === 0 || breaks[i] === BREAK.sentence || breaks[i] === BREAK.comma) {
      const actor = reader.read(i);
      if (actor && breaks[actor.last + 1] === BREAK.colon && actor.last - i < LONGEST_HEADLINE_SPEAKER && !(word.tags & (TAG.speech | TAG.position))) {
        open(i, 'headline', actor);
        i = actor.last;
        continue;
      }
    }
    const source = sources.get(i);
    if (source) {
      const actor = reader.read(source.last + 1);
      if (actor) {
        open(i, 'source', actor);
        i = actor.last;
      }
      continue;
    }
    if (!(word.tags & (TAG.speech | TAG.position))) {
      rememberNamed(i);
      continue;
    }
    const isSpeech = (word.tags & TAG.speech) !== 0;
    const subject = subjectAfter(i) ?? subjectBefore(i);
    if (subject) open(Math.min(i, subject.first), isSpeech ? 'verb' : 'position', subject);
    else if (isSpeech && isVerb(word) && opensReport(i)) open(i, 'verb', null);
  }

  /** A person named with an office in passing is known from then on. */
  function rememberNamed(i: number): void {
    if (!((words[i] as Word).tags & TAG.office)) return;
    const actor = reader.read(i);
    if (actor?.name && actor.office) {
      const speaker = resolve(mentionOf(actor), discourse);
      if (speaker) discourse = remember(discourse, speaker);
    }
  }

  /** The actor right after a verb (adverbs skipped), or behind «عن» where the verb hands another's words on («نقلت … عن»). */
  function subjectAfter(i: number): Actor | null {
    let next = i + 1;
    while (next < words.length && (breaks[next] as number) <= BREAK.quote && (words[next] as Word).tags & TAG.adverb) next++;
    if (next >= words.length || (breaks[next] as number) > BREAK.bracket) return null;
    const actor = reader.read(next);
    for (let k = actor ? actor.last + 1 : next; k < Math.min(words.length - 1, (actor ? actor.last : next) + 3); k++) {
      if ((words[k] as Word).text === 'عن' && /نقل/.test((words[i] as Word).text)) return reader.read(k + 1) ?? actor;
    }
    return actor;
  }

  /** «بوتين أكد …»: the actor from the start of the clause up to the verb. */
  function subjectBefore(i: number): Actor | null {
    let start = i;
    while (start > 0 && i - start < 12 && (breaks[start] as number) < BREAK.comma) start--;
    const actor = reader.read(start);
    if (!actor || actor.last >= i) return null;
    // Only attributes may stand between subject and verb.
    for (let k = actor.last + 1; k < i; k++) if ((words[k] as Word).tags & (TAG.complementiser | TAG.verb)) return null;
    return i - actor.last <= 4 ? actor : null;
  }

  /** «وأضاف أن …», «وقال: …», «وأكد على …»: a report without a named subject goes on with whoever spoke last. */
  function opensReport(i: number): boolean {
    for (let k = i + 1; k < Math.min(words.length, i + 12); k++) {
      if ((breaks[k] as number) >= BREAK.colon || breaks[k] === BREAK.quote) return true;
      if ((words[k] as Word).tags & TAG.complementiser) return true;
    }
    return (words[i] as Word).conjoined;
  }

  const speakerOf = (span: WordSpan): Speaker | null => {
    const sentence = sentences[span.first] as number;
    let inner: Frame | undefined;
    let later: Frame | undefined;
    for (const frame of frames) {
      if (frame.sentence !== sentence) continue;
      if (frame.at <= span.last) inner = frame;
      else if (!later && (frame.kind === 'source' || breaks[frame.at] === BREAK.comma || quotes[frame.at] === 0)) later = frame;
    }
    if (inner) return inner.speaker;
    if (later && (later.kind === 'source' || (quotes[span.first] as number) > 0)) return later.speaker;
    if ((quotes[span.first] as number) > 0) return frames.filter((frame) => frame.at < span.first).at(-1)?.speaker ?? null;
    return null;
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
