/** Every line of the lexicon brings an example of its own: here each is read by the engine. */
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../lib/lexicon/load.ts';
import { readLexiconFiles } from '../../lib/lexicon/read-files.ts';
import { analyse, readCandidates } from '../../lib/stance/analyse.ts';
import { findMatches } from '../../lib/stance/matches.ts';
import { readTokens } from '../../lib/stance/paragraph.ts';

const lexicon = loadLexicon(readLexiconFiles());
const entriesIn = (text: string): string[] =>
  readCandidates(text, lexicon).candidates.map((candidate) => candidate.phrase.value.id);
/** What stands after look-alikes and the second opinion. */
const standingIn = (text: string): string[] =>
  analyse([text], lexicon).flatMap(({ evidence }) => evidence.flatMap((part) => (part.kind === 'phrase' ? part.entry : [])));
const place = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`;

describe('phrases', () => {
  test('each has an example', () => {
    expect(lexicon.entries.filter((entry) => entry.example === '').map(place)).toEqual([]);
  });

  test('each is found in its example', () => {
    expect(
      lexicon.entries
        .filter((entry) => !entriesIn(entry.example).includes(entry.id))
        .map((entry) => `${place(entry)} «${entry.phrase}» in «${entry.example}»`),
    ).toEqual([]);
  });

  test('none stands in its counter-example', () => {
    const risky = lexicon.entries.filter((entry) => entry.counterExample !== '');
    expect(risky.length).toBeGreaterThan(30);
    expect(
      risky
        .filter((entry) => standingIn(entry.counterExample).includes(entry.id))
        .map((entry) => `${place(entry)} «${entry.phrase}» in «${entry.counterExample}»`),
    ).toEqual([]);
  });

  test('no two lines are the same', () => {
    const ids = lexicon.entries.map((entry) => entry.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

describe('cues', () => {
  /** A cue may be absorbed by a phrase that has its effect built in («إنهاء الحرب»). */
  test('each turns a phrase of its example, or is part of one', () => {
    const idle = lexicon.cues.filter((cue) => {
      if (cue.effect === null) return false;
      const { candidates, paragraph } = readCandidates(cue.example, lexicon);
      const words = new Set(
        lexicon.word((cue.cue.match(/[\u0621-\u064a]+/) as RegExpMatchArray)[0]).lexemes.map((lexeme) => lexeme.lemma),
      );
      const isAbsorbed = candidates.some(
        ({ phrase }) =>
          phrase.size > 1 &&
          paragraph.words
            .slice(phrase.first, phrase.last + 1)
            .some((word) => word.lexemes.some((lexeme) => words.has(lexeme.lemma))),
      );
      return !isAbsorbed && !candidates.some(({ turned }) => turned.cues.some((match) => match.value === cue));
    });
    expect(idle.map((cue) => `${place(cue)} «${cue.cue}» in «${cue.example}»`)).toEqual([]);
  });

  test('a pseudo-cue keeps its words from turning anything', () => {
    const turning = lexicon.cues.filter((cue) => {
      if (cue.effect !== null) return false;
      const { candidates, paragraph } = readCandidates(cue.example, lexicon);
      const first = lexicon.word((cue.cue.match(/[\u0621-\u064a]+/) as RegExpMatchArray)[0]).text;
      return candidates.some(({ turned }) => turned.cues.some((match) => paragraph.words[match.first]?.text === first));
    });
    expect(turning.map((cue) => `${place(cue)} «${cue.cue}» in «${cue.example}»`)).toEqual([]);
  });
});

describe('look-alikes', () => {
  test('each is found in its example, and hides the phrases in it', () => {
    const open = lexicon.lookalikes.filter(
      (lookalike) =>
        !findMatches(readTokens(lookalike.example, lexicon), lexicon).lookalikes.some((match) => match.value === lookalike),
    );
    expect(open.map((lookalike) => `${place(lookalike)} «${lookalike.phrase}» in «${lookalike.example}»`)).toEqual([]);
  });
});
