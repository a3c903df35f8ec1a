/**
 * The packed lexicon back in memory, fast enough for the first page that is read: hardly anything is parsed, nothing inflected. The parts of
 * a pack, in the order that gzip likes best, with the cells of a line. First those in digits that are no letters (`BASE`):
 *
 *     lexemes        their paradigms, those that most have first
 *     names          places of their words in the list below (see `addNames`)
 *     patterns       which words they refer to (see `TERM`)
 *
 * then, in the pack's alphabet:
 *
 *     weights        of the opinion, by topic
 *     other words    of patterns, that are no lemmas
 *     lexemes        the lemmas, then the stems that no recipe gives
 *     names          a word list, then their classes («!» where ambiguous), each with how many there are
 *     literals       tags and classes, a word list, words that fit into none
 *     common words   tag, as before
 *     roles          bits, as before
 *     opinion        kind and key (#: an entry, by its distance from the one before of the same sort)
 *     lexemes        tags and classes, then the lexemes by their distance from one another
 *     patterns       what they stand for (empty: as in the line before), source, and of phrases their step from line to line
 *     paradigms      part of speech, recipes of the stems, slots
 *     weights        of words: a line a topic, a character a bucket
 *
 * Numbers are in base 36, weights in hundredths and decimal.
 */
import { AsciiText } from './alphabet.ts';
import type { Base } from './lexicon.ts';
import { NameList } from './name-list.ts';
import type { FeatureKind, OpinionModel } from './opinion-table.ts';
import { emptyModel, FEATURE_KINDS } from './opinion-table.ts';
import { FIELD, NO_WEIGHT, PART, WORD_STEP } from './pack-format.ts';
import { PackedLexemes } from './packed-lexemes.ts';
import { addNames } from './packed-names.ts';
import { digit, LINE_END, number, Part } from './packed-part.ts';
import { keyOfEntry, PackedPatterns } from './packed-patterns.ts';
import type { Spellings } from './spellings.ts';
import { TOPICS } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';
import { readWords } from './word-list.ts';

/** @throws nothing: what `pack` wrote is not checked. */
export function unpack(packed: string): Base {
  let from = 0;
  for (let i = 0; i < DIGIT_PARTS; i++) from = packed.indexOf(PART, from) + 1;
  const text = new AsciiText(packed, from);
  const parts: Part[] = [];
  for (let start = 0; start <= text.end; ) {
    const end = text.find(PART, start, text.end);
    parts.push(new Part(text, start, end));
    start = parts.length === DIGIT_PARTS ? text.start : end + 1;
  }
  const [
    digits,
    numbers,
    references,
    weights,
    others,
    lexemes,
    named,
    literals,
    common,
    roles,
    keys,
    tags,
    sources,
    paradigms,
    buckets,
  ] = parts as [Part, Part, Part, Part, Part, Part, Part, Part, Part, Part, Part, Part, Part, Part, Part];
  const stored = new PackedLexemes(paradigms);
  const vocabulary = new Vocabulary(stored.read);
  stored.addTo(vocabulary, lexemes, digits);
  addTags(vocabulary, tags);
  eachList(literals, vocabulary.spellings, (kind) => {
    const { bits, classes } = readBadge(kind);
    return (word) => vocabulary.assign(vocabulary.literal(word), classes, bits);
  });
  eachList(common, vocabulary.spellings, (kind) => {
    const tag = number(kind);
    return (word) => vocabulary.addCommon(word, tag);
  });
  eachList(roles, vocabulary.spellings, (kind) => {
    const bits = number(kind);
    return (word) => vocabulary.addRole(word, bits);
  });
  const names = new NameList(vocabulary);
  addNames(names, named, numbers, vocabulary.spellings);
  const patterns = new PackedPatterns(sources, others, references, vocabulary, stored);
  return {
    vocabulary,
    names,
    patterns,
    opinion: keys.isEmpty && buckets.isEmpty ? null : () => readOpinion(keys, weights, buckets),
  };
}

/** Those before the alphabet. */
const DIGIT_PARTS = 3;

/** Calls what `open` makes of the kind of each line with the spellings of its words: those of its list, then those that fit into none. */
function eachList(part: Part, spellings: Spellings, open: (kind: string) => (word: number) => void): void {
  const { text } = part;
  part.eachLine((start, end) => {
    const kind = text.find(FIELD, start, end);
    const list = text.find(FIELD, kind + 1, end);
    const add = open(text.slice(start, kind));
    readWords(text.units(kind + 1, list), (letters, length) => add(spellings.add(letters, 0, length)));
    if (list < end) for (const word of part.cells(list + 1, end)) add(spellings.addText(word));
  });
}

function readBadge(badge: string): { bits: number; classes: string[] } {
  const [bits = '', ...classes] = badge.split(' ');
  return { bits: number(bits), classes };
}

function addTags(vocabulary: Vocabulary, tags: Part): void {
  tags.eachLine((start, end) => {
    const [badge = '', ...steps] = tags.cells(start, end);
    const { bits, classes } = readBadge(badge);
    let at = 0;
    for (const step of steps) vocabulary.assign((at += number(step)), classes, bits);
  });
}

function readOpinion(keys: Part, weights: Part, buckets: Part): OpinionModel {
  const model = emptyModel();
  const lines = weights.lines();
  let [entry, sortOfLast] = [0, ''];
  keys.lines().forEach((line, i) => {
    const mark = line.indexOf('#');
    const sort = line.slice(0, mark + 1);
    let key = line.slice(1);
    if (mark >= 0) {
      entry = number(line.slice(mark + 1)) + (sort === sortOfLast ? entry : 0);
      sortOfLast = sort;
      key = `${line.slice(1, mark)}${keyOfEntry(entry)}`;
    }
    const own = (lines[i] ?? '').split(' ');
    model[FEATURE_KINDS[Number(line[0])] as Exclude<FeatureKind, 'word'>].set(
      key,
      TOPICS.map((_, topic) => Number(own[topic] ?? 0) / 100),
    );
  });
  let topic = 0;
  let bucket = 0;
  for (const unit of buckets.units()) {
    if (unit === LINE_END) {
      topic++;
      bucket = 0;
    } else model.word[bucket++ * TOPICS.length + topic] = (digit(unit) - NO_WEIGHT) * WORD_STEP;
  }
  return model;
}
