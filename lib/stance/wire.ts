/**
 * How paragraphs and what was read of them travel between the page's process and the engine's. Both browsers copy messages letter by
 * letter, so a page's thousands of statements go as numbers, and what they share (speakers, entries, cues) goes once.
 */
import type { DiscourseRecord } from './discourse.ts';
import { OPENING, recordOf, sameSpeaker } from './discourse.ts';
import type { CueEvidence, PhraseEvidence, Speaker, Statement } from './statement.ts';
import { ACTS, CUE_EFFECTS, STANCES, TOPICS } from './statement.ts';

export interface ParagraphRecord {
  readonly statements: readonly Statement[];
  readonly after: DiscourseRecord;
}

/** Paragraphs that follow one another; `before` is null where a document begins. */
export interface AskedChain {
  readonly before: DiscourseRecord | null;
  readonly texts: readonly string[];
}

export interface Question {
  /** Lines of the lexicon that the reader has added. */
  readonly phrases: readonly string[];
  readonly chains: readonly AskedChain[];
}

export interface Answer {
  /** Names of speakers, offices, entries and cues. */
  readonly names: readonly string[];
  /** Speakers, two numbers each: name, office (-1: none). */
  readonly speakers: readonly number[];
  /** By chain and paragraph: the number of its statements, these, then the discourse. */
  readonly chains: readonly (readonly (readonly number[])[])[];
}

export const START: DiscourseRecord = recordOf(OPENING);

/** Whether two discourses would make the next paragraph read the same. */
export const sameRecord = (a: DiscourseRecord, b: DiscourseRecord): boolean =>
  a === b ||
  (sameSpeaker(a.last, b.last) &&
    sameSpeaker(a.issuer, b.issuer) &&
    sameSpeaker(a.recited, b.recited) &&
    a.quoting === b.quoting &&
    a.known.length === b.known.length &&
    a.known.every((speaker, i) => sameSpeaker(speaker, b.known[i] ?? null)));

/** Each different value once, by its place. */
class Pool<T> {
  readonly values: T[] = [];
  private readonly places = new Map<string, number>();

  place(value: T, key: string): number {
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.values.push(value) - 1;
      this.places.set(key, place);
    }
    return place;
  }
}

const NOBODY = -1;

export function encode(chains: readonly (readonly ParagraphRecord[])[]): Answer {
  const names = new Pool<string>();
  const speakers = new Pool<Speaker>();
  const name = (text: string): number => names.place(text, text);
  const speaker = (value: Speaker | null): number =>
    value === null ? NOBODY : speakers.place(value, JSON.stringify([value.name, value.office]));
  const paragraph = ({ statements, after }: ParagraphRecord): number[] => {
    const out = [statements.length];
    for (const { start, end, topic, stance, conditional, speaker: by, evidence } of statements) {
      const [phrase, ...cues] = evidence;
      out.push(start, end, TOPICS.indexOf(topic), STANCES.indexOf(stance), conditional ? 1 : 0, speaker(by), cues.length);
      out.push(phrase.start, phrase.end, name(phrase.entry), ACTS.indexOf(phrase.act));
      for (const cue of cues) out.push(cue.start, cue.end, name(cue.cue), CUE_EFFECTS.indexOf(cue.effect));
    }
    const { last, issuer, recited, quoting, known } = after;
    out.push(speaker(last), speaker(issuer), speaker(recited), quoting, ...known.map(speaker));
    return out;
  };
  const encoded = chains.map((paragraphs) => paragraphs.map(paragraph));
  return {
    names: names.values,
    speakers: speakers.values.flatMap((value) => [name(value.name), value.office === null ? NOBODY : name(value.office)]),
    chains: encoded,
  };
}

export function decode({ names, speakers: pairs, chains }: Answer): ParagraphRecord[][] {
  const name = (place: number): string => names[place] as string;
  const speakers: Speaker[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const office = pairs[i + 1] as number;
    speakers.push({ name: name(pairs[i] as number), office: office === NOBODY ? null : name(office) });
  }
  const speaker = (place: number): Speaker | null => speakers[place] ?? null;
  const paragraph = (numbers: readonly number[]): ParagraphRecord => {
    let at = 0;
    const next = (): number => numbers[at++] as number;
    const statements = Array.from({ length: next() }, (): Statement => {
      const [start, end, topic, stance, conditional, by, cues] = [next(), next(), next(), next(), next(), next(), next()];
      const phrase: PhraseEvidence = {
        kind: 'phrase',
        start: next(),
        end: next(),
        entry: name(next()),
        act: ACTS[next()] as PhraseEvidence['act'],
      };
      const further = Array.from(
        { length: cues as number },
        (): CueEvidence => ({
          kind: 'cue',
          start: next(),
          end: next(),
          cue: name(next()),
          effect: CUE_EFFECTS[next()] as CueEvidence['effect'],
        }),
      );
      return {
        start: start as number,
        end: end as number,
        topic: TOPICS[topic as number] as Statement['topic'],
        stance: STANCES[stance as number] as Statement['stance'],
        conditional: conditional === 1,
        speaker: speaker(by as number),
        evidence: [phrase, ...further],
      };
    });
    const [last, issuer, recited, quoting] = [speaker(next()), speaker(next()), speaker(next()), next()];
    return { statements, after: { last, issuer, recited, quoting, known: numbers.slice(at).map(speaker) as Speaker[] } };
  };
  return chains.map((paragraphs) => paragraphs.map(paragraph));
}
