/** Who says what: gives each statement the innermost frame that holds it, and hands on who was named and who spoke. */

import { PROCLITIC } from '../arabic/clitics.ts';
import { procliticsOf } from '../lexicon/automaton.ts';
import type { Word } from '../lexicon/word.ts';
import { TAG } from '../lexicon/word.ts';
import type { Actor } from './actor.ts';
import type { Discourse, Mention } from './discourse.ts';
import { DOCUMENTS, mention, remember, resolve, spoken } from './discourse.ts';
import type { Frame } from './frames.ts';
import { findFrames } from './frames.ts';
import type { Matches, WordSpan } from './matches.ts';
import type { Paragraph } from './paragraph.ts';
import { BREAK, surfaceOf } from './paragraph.ts';
import { announcesText, jointStatement, runningQuotation } from './quotation.ts';
import { isVerb } from './scope.ts';
import type { Speaker } from './statement.ts';

export interface Attribution {
  /** The speaker of what the word span says, or null. */
  speakerOf(span: WordSpan): Speaker | null;
  readonly after: Discourse;
}

/** A subject before its verb makes the verb's frame begin at most so many words earlier. */
const LONGEST_LEAD = 24;
/** «وحول القصف الذي …، قال»: so long may be what stands before the verb. */
const LONGEST_FRONT = 60;
/** «دعوة بوتين إلى …»: what a noun of speech says stands within so many words. */
const NOUN_REACH = 12;

/** Of a sentence's voices so many are looked through for a source that covers what stands before it. */
const MOST_VOICES = 12;
/** «… حيث أفادت المنظمة»: what stands before is said by the same source. */
const EXPLAINS = new Set(['حيث', 'اذ']);

interface Voice extends Frame {
  readonly speaker: Speaker;
}

export function attribute(paragraph: Paragraph, matches: Matches, before: Discourse): Attribution {
  const { words, sentences, quotes } = paragraph;
  const { frames, reader } = findFrames(paragraph, matches);
  const voices: Voice[] = [];
  const { began, quoting } = runningQuotation(paragraph.text, before);
  const isQuoted = (i: number): boolean => (quotes[i] as number) > 0 !== began;
  let discourse: Discourse = { ...before, quoting };

  const textOf = (span: WordSpan | null): string | null => {
    if (!span) return null;
    let text = bareSurface(words[span.first] as Word, surfaceOf(paragraph, span.first));
    let opened = false;
    for (let i = span.first + 1; i <= span.last; i++) {
      opened ||= paragraph.breaks[i] === BREAK.bracket;
      text += ` ${paragraph.breaks[i] === BREAK.bracket ? '(' : ''}${surfaceOf(paragraph, i)}`;
    }
    return opened ? `${text})` : text;
  };
  const mentionOf = (actor: Actor): Mention => ({ name: textOf(actor.name), office: textOf(actor.office) });

  const voiceOf = new Map<Frame, Voice>();
  let next = 0;
  words.forEach((word, i) => {
    // A person named with an office in passing is known from then on.
    if (word.tags & TAG.office && !(i > 0 && (words[i - 1] as Word).tags & TAG.medium)) {
      const actor = reader.read(i);
      const speaker = actor?.name && actor.office ? resolve(mentionOf(actor), discourse) : null;
      if (speaker) discourse = remember(discourse, speaker);
    }
    const body = reader.bodyAt(i);
    if (body) discourse = mention(discourse, { name: textOf(body) as string, office: null });
    for (; next < frames.length && (frames[next] as Frame).at === i; next++) {
      const frame = frames[next] as Frame;
      const resumed = frame.resumes ? voiceOf.get(frame.resumes) : undefined;
      const speaker =
        resumed?.speaker ??
        resolve(frame.actor ? mentionOf(frame.actor) : null, discourse) ??
        (frame.theirs ? resolve(mentionOf(frame.theirs), discourse) : null);
      if (!speaker) continue;
      const voice = { ...frame, speaker };
      voiceOf.set(frame, voice);
      voices.push(voice);
      discourse = frame.nested ? remember(discourse, speaker) : spoken(discourse, speaker);
      if (!frame.nested && frame.actor && issues(frame.actor, words)) discourse = { ...discourse, issuer: speaker };
    }
  });

  /** The first voice of each sentence, by the sentence's first word. */
  const firstVoice = new Map<number, number>();
  voices.forEach((voice, k) => {
    const sentence = sentences[voice.at] as number;
    if (!firstVoice.has(sentence)) firstVoice.set(sentence, k);
  });

  const speakerOf = (span: WordSpan): Speaker | null => {
    const sentence = sentences[span.first] as number;
    const quoted = isQuoted(span.first);
    const start = firstVoice.get(sentence);
    if (start !== undefined) {
      let inner: Voice | null = null;
      let later: Voice | null = null;
      // Voices stand in text order, a voice's `from` may be earlier than its place by a subject's length.
      for (let k = lastBefore(voices, span.last + LONGEST_LEAD); k >= start && !inner; k--) {
        const voice = voices[k] as Voice;
        if (voice.from > span.first) later = voice;
        else if (!(voice.kind === 'noun' && voice.at + NOUN_REACH < span.first)) inner = voice;
      }
      if (inner) return inner.speaker;
      later ??= voices[start] as Voice;
      const source = voices
        .slice(start, start + MOST_VOICES)
        .find(
          (voice) =>
            sentences[voice.at] === sentence &&
            (voice.kind === 'source' ||
              (voice.kind === 'speech' && EXPLAINS.has((words[voice.at - 1] as Word | undefined)?.text ?? ''))),
        );
      if (source) return source.speaker;
      if (quoted || isFronted(span.last, later.at)) return later.speaker;
    }
    if (quoted) return voices[lastBefore(voices, span.first - 1)]?.speaker ?? (began ? before.last : null);
    return before.recited;
  };

  /** «وفي أول زيارة له، عبر الرئيس …»: what stands before the sentence's verb belongs to its subject. */
  const isFronted = (last: number, verb: number): boolean => {
    const first = sentences[last] as number;
    const { tags, text } = words[first] as Word;
    const opensFront =
      (tags & TAG.preposition) !== 0 ||
      /^و?(ردا|تعليقا)$/.test(text) ||
      (/^و?فيما$/.test(text) && /^ي(خص|تعلق|تصل)$/.test(words[first + 1]?.text ?? ''));
    if (opensFront && verb - first < LONGEST_FRONT) return true;
    for (let i = Math.max(first, verb - LONGEST_FRONT); i < verb; i++) if (isVerb(words[i] as Word)) return false;
    return true;
  };
  if (announcesText(paragraph.text)) discourse = { ...discourse, recited: jointStatement(paragraph.text) ?? discourse.last };
  return { speakerOf, after: discourse };
}

/** «بيان», «ببيان», «بيانا» */
const DOCUMENT = new RegExp(`^ب?(${[...DOCUMENTS].join('|')})ا?$`);

/** «قال البيت الأبيض في بيان», «بيان لوزارة الخارجية»: a later «البيان» is his. */
function issues({ first, last, office, name }: Actor, words: readonly Word[]): boolean {
  if ((words[first] as Word).tags & TAG.medium && (office ?? name)?.first !== first) return true;
  for (let i = last + 1; i < Math.min(words.length, last + 6); i++) if (DOCUMENT.test((words[i] as Word).text)) return true;
  return false;
}

/** «لبوتين» names بوتين: a proclitic preposition or conjunction is no part of the name. */
function bareSurface(word: Word, surface: string): string {
  if (word.prefixed && !word.definite) return surface.replace(/^[وف]?[بلك]/, '');
  if (/^(و|ف)?لل/.test(word.text) && word.text.length > 4) return surface.replace(/^[وف]?لل/, 'ال');
  const offered = word.offers[0];
  if (offered !== undefined && procliticsOf(offered) & ~PROCLITIC.the) return surface.replace(/^[وف]?[بلك]?/, '');
  return surface;
}

/** Index of the last voice at or before word i, or -1. */
function lastBefore(voices: readonly Voice[], i: number): number {
  let low = 0;
  let high = voices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((voices[middle] as Voice).at <= i) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
