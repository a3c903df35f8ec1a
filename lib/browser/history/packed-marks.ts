/**
 * The marks of a page packed into strings, one character a statement: browsers copy a string out of a database far faster than
 * two dozen objects, and the dashboard reads every page there is.
 */
import { STANCES, TOPICS } from '../../stance/statement.ts';
import type { Mark } from './record.ts';

export interface PackedMarks {
  /** Topic and stance. */
  readonly kinds: string;
  /** Place of the speaker among `speakers`, counted from 1; 0 for nobody. */
  readonly said: string;
  readonly speakers: readonly string[];
}

/** The character for nought: what is packed stays readable. */
const NOUGHT = 48;
const KINDS = TOPICS.flatMap((topic) => STANCES.map((stance) => ({ topic, stance })));
/** More speakers than any page names; the rest would count as nobody. */
const MOST_SPEAKERS = 10_000;

export function packMarks(marks: readonly Mark[]): PackedMarks {
  const places = new Map<string, number>();
  let kinds = '';
  let said = '';
  for (const { topic, stance, speaker } of marks) {
    kinds += String.fromCharCode(NOUGHT + TOPICS.indexOf(topic) * STANCES.length + STANCES.indexOf(stance));
    if (speaker !== null && !places.has(speaker) && places.size < MOST_SPEAKERS) places.set(speaker, places.size + 1);
    said += String.fromCharCode(NOUGHT + (speaker === null ? 0 : (places.get(speaker) ?? 0)));
  }
  return { kinds, said, speakers: [...places.keys()] };
}

/** Null where the three do not belong together. */
export function unpackMarks({ kinds, said, speakers }: PackedMarks): Mark[] | null {
  if (kinds.length !== said.length) return null;
  const marks: Mark[] = [];
  for (let i = 0; i < kinds.length; i++) {
    const kind = KINDS[kinds.charCodeAt(i) - NOUGHT];
    const place = said.charCodeAt(i) - NOUGHT;
    const speaker = place === 0 ? null : speakers[place - 1];
    if (!kind || speaker === undefined) return null;
    marks.push({ ...kind, speaker });
  }
  return marks;
}
