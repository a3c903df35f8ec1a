import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Cue, Entry } from '../lexicon/schema.ts';
import { attribute } from './attribution.ts';
import { describes, isRefusal, turn } from './cues.ts';
import type { Discourse } from './discourse.ts';
import { OPENING } from './discourse.ts';
import type { Candidate } from './features.ts';
import type { Found, Matches, WordSpan } from './matches.ts';
import { covers, joinMatches, matchSentences } from './matches.ts';
import { confirmed } from './opinion.ts';
import type { Paragraph } from './paragraph.ts';
import { readTokens } from './paragraph.ts';
import { sameScope } from './scope.ts';
import type { CueEvidence, PhraseEvidence, Speaker, Statement } from './statement.ts';

export type { Discourse } from './discourse.ts';
export { OPENING } from './discourse.ts';

/** The statements of one paragraph, in text order, given what the paragraphs before it told. Pure. */
export function readParagraph(text: string, before: Discourse, lexicon: Lexicon): { statements: Statement[]; after: Discourse } {
  const paragraph = readTokens(text, lexicon);
  const sentences = matchSentences(paragraph, lexicon);
  const { speakerOf, after } = attribute(paragraph, joinMatches(sentences), before);
  const statements = sentences.flatMap((sentence) => {
    const candidates = candidatesOf(sentence, paragraph);
    const standing = lexicon.opinion ? confirmed(candidates, paragraph, sentence, lexicon.opinion) : candidates;
    return merge(standing.map((candidate) => describe(candidate, paragraph, speakerOf(voiced(candidate)))));
  });
  return { statements, after };
}

/** «تستنكر الإمارات تصريحات المالكي»: who condemns or rejects speaks, not whoever is condemned. */
const voiced = ({ phrase, turned }: Candidate): WordSpan =>
  turned.cues.find((cue) => isRefusal(cue) && cue.last < phrase.first) ?? phrase;

/** The phrases of a sentence with their cues, before the second opinion is heard. */
function candidatesOf({ phrases, cues }: Matches, paragraph: Paragraph): Candidate[] {
  const turned = phrases.map((phrase) => ({ phrase, turned: turn(phrase, cues, phrases, paragraph) }));
  // What turns another phrase («أدان الهجوم»، «المفاوضات في طريق مسدود») is no statement of its own.
  const working = turned.flatMap((candidate) => candidate.turned.cues);
  const isTold = ({ phrase, turned: { stance } }: Candidate): boolean =>
    turned.some(
      (other) =>
        other.turned.stance === 'against' &&
        stance === 'favor' &&
        other.phrase.value.topic === phrase.value.topic &&
        (describes(phrase, other.phrase, paragraph) || isObject(phrase, other, cues, paragraph)),
    );
  return turned.filter((candidate) => !working.some((cue) => covers(cue, candidate.phrase)) && !isTold(candidate));
}

/**
 * «رفض الاتهامات بدعم المتطرفين»، «إدانته للتفجيرات ولأعمال العنف»: all that the clause tells behind a condemnation or a rejection is
 * what is condemned or rejected.
 */
const isObject = (
  { first }: Found<Entry>,
  { phrase, turned }: Candidate,
  cues: readonly Found<Cue>[],
  paragraph: Paragraph,
): boolean =>
  phrase.last < first &&
  [...turned.cues, ...cues.filter((cue) => phrase.first <= cue.first && cue.first <= phrase.last)].some(
    (cue) => isRefusal(cue) && cue.value.side === 'before',
  ) &&
  sameScope(paragraph, phrase.last, first);

/** What the second opinion is trained on: the candidates of a text, a group a sentence, with all that it looks at. */
export function readCandidates(
  text: string,
  lexicon: Lexicon,
): { paragraph: Paragraph; sentences: { matches: Matches; candidates: Candidate[] }[]; candidates: Candidate[] } {
  const paragraph = readTokens(text, lexicon);
  const sentences = matchSentences(paragraph, lexicon).map((matches) => ({
    matches,
    candidates: candidatesOf(matches, paragraph),
  }));
  return { paragraph, sentences, candidates: sentences.flatMap((sentence) => sentence.candidates) };
}

/** All statements of a document. Each paragraph's offsets are its own. */
export function analyse(paragraphs: readonly string[], lexicon: Lexicon): (Statement & { paragraph: number })[] {
  const all: (Statement & { paragraph: number })[] = [];
  let discourse = OPENING;
  paragraphs.forEach((text, paragraph) => {
    const { statements, after } = readParagraph(text, discourse, lexicon);
    for (const statement of statements) all.push({ ...statement, paragraph });
    discourse = after;
  });
  return all;
}

function describe({ phrase, turned }: Candidate, { starts, ends }: Paragraph, speaker: Speaker | null): Statement {
  const { topic, id, act } = phrase.value;
  const startOf = (first: number): number => starts[first] as number;
  const endOf = (last: number): number => ends[last] as number;
  let { first, last } = phrase;
  const evidence: [PhraseEvidence, ...CueEvidence[]] = [
    { kind: 'phrase', entry: id, act, start: startOf(first), end: endOf(last) },
  ];
  for (const cue of turned.cues) {
    const effect = cue.value.effect as CueEvidence['effect'];
    evidence.push({ kind: 'cue', cue: cue.value.cue, effect, start: startOf(cue.first), end: endOf(cue.last) });
    // A condition may stand far off: it is no part of what is highlighted.
    if (effect === 'conditions') continue;
    first = Math.min(first, cue.first);
    last = Math.max(last, cue.last);
  }
  const { stance, conditional } = turned;
  return { start: startOf(first), end: endOf(last), topic, stance, conditional, evidence, speaker };
}

/** Two phrases of one topic, stance and speaker whose spans touch or overlap are one statement: the first keeps its evidence. */
function merge(statements: Statement[]): Statement[] {
  if (statements.length <= 1) return statements;
  const out: Statement[] = [];
  for (const statement of statements.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const at = out.findIndex(
      (other) =>
        other.topic === statement.topic &&
        other.stance === statement.stance &&
        statement.start < other.end &&
        other.start < statement.end,
    );
    const other = out[at];
    if (other) out[at] = { ...other, end: Math.max(other.end, statement.end) };
    else out.push(statement);
  }
  return out;
}
