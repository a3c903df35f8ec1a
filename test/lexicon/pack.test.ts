/** What ships is the lexicon that the tests of the lexicon read: the pack of the whole of it finds the same in every example. */
import { describe, expect, test } from 'vitest';
import { procliticsOf } from '../../lib/lexicon/automaton.ts';
import { Lexicon, NO_TABLES } from '../../lib/lexicon/lexicon.ts';
import { parseFiles } from '../../lib/lexicon/load.ts';
import { pack } from '../../lib/lexicon/pack.ts';
import { readLexiconFiles } from '../../lib/lexicon/read-files.ts';
import { unpack } from '../../lib/lexicon/unpack.ts';
import { analyse } from '../../lib/stance/analyse.ts';

const { tables } = parseFiles(readLexiconFiles());
const plain = new Lexicon(tables);
const text = pack(tables);
const packed = new Lexicon(NO_TABLES, unpack(text));
const examples = [...tables.entries, ...tables.cues, ...tables.lookalikes, ...tables.speech].flatMap((item) => [
  item.example,
  'counterExample' in item ? item.counterExample : '',
]);

describe('the pack', () => {
  test('finds the same statements in every example', () => {
    const texts = examples.filter((text) => text !== '');
    expect(texts.length).toBeGreaterThan(1000);
    const answers = (lexicon: Lexicon) => texts.map((text) => `${text} ${JSON.stringify(analyse([text], lexicon))}`);
    expect(answers(packed)).toEqual(answers(plain));
  });

  test('knows every word of the examples alike', () => {
    const words = new Set(examples.flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []));
    const known = (lexicon: Lexicon, word: string) => {
      const { tags, roles, offers, lexemes, starts, nameStarts, conjoined, definite, prefixed } = lexicon.word(word);
      // The pack has lexemes in an order of its own.
      const lemmas = lexemes.map(({ lemma, pos }) => `${lemma}:${pos}`).sort();
      return {
        tags,
        roles,
        proclitics: offers.map(procliticsOf).sort(),
        lemmas,
        begins: starts.length > 0,
        beginsName: nameStarts.length > 0,
        conjoined,
        definite,
        prefixed,
      };
    };
    const all = (lexicon: Lexicon) => [...words].map((word) => JSON.stringify([word, known(lexicon, word)]));
    expect(all(packed)).toEqual(all(plain));
  });

  test('keeps what a phrase, a cue and a look-alike are', () => {
    const { entries, cues, lookalikes } = packed;
    const entryOf = ({ id, topic, act, phrase, stance, weak, actor, line, pattern }: (typeof entries)[number]) =>
      ({ id, topic, act, phrase, stance, weak, actor, line, pattern }); // biome-ignore format: one line a kind
    expect(entries.map(entryOf)).toEqual(plain.entries.map(entryOf));
    const cueOf = ({ cue, effect, side, reach, topics, pattern }: (typeof cues)[number]) => ({
      cue,
      effect,
      side,
      reach,
      topics,
      pattern,
    });
    expect(cues.map(cueOf)).toEqual(plain.cues.map(cueOf));
    const lookalikeOf = ({ phrase, topics, pattern }: (typeof lookalikes)[number]) => ({ phrase, topics, pattern });
    expect(lookalikes.map(lookalikeOf)).toEqual(plain.lookalikes.map(lookalikeOf));
    const named = (weights: ReadonlyMap<string, readonly number[]> | undefined) =>
      new Map(Array.from(weights ?? [], ([key, own]) => [key.replace(/#(\d+)$/, (_, place) => entries[place]!.id), own]));
    for (const kind of ['entry', 'mixture', 'stance'] as const)
      expect(named(packed.opinion?.[kind])).toEqual(plain.opinion?.[kind]);
    expect(packed.opinion?.word).toEqual(plain.opinion?.word);
  });

  test('takes further phrases on top', () => {
    const entry = { ...plain.entries[0]!, id: 'cooperation/appeal/own', phrase: 'قنطرة زجاج', line: 2 };
    const pattern = parseFiles({ 'own.tsv': 'topic\tact\tphrase\tstance\ncooperation\tappeal\tقنطرة زجاج\tfavor' }).tables
      .entries[0]!.pattern;
    const lexicon = new Lexicon({ ...NO_TABLES, entries: [{ ...entry, pattern }] }, { ...unpack(text), opinion: null });
    expect(analyse(['بنى الأهالي قنطرة الحجر'], lexicon)).toEqual([]);
    expect(analyse(['بنى الأهالي قنطرة الزجاج'], lexicon).map(({ evidence }) => evidence[0].entry)).toEqual([entry.id]);
  });

  test('refuses text that holds its separators', () => {
    const lookalike = { ...plain.lookalikes[0]!, phrase: 'سوق$سلاح' };
    expect(() => pack({ ...NO_TABLES, lookalikes: [lookalike] })).toThrow('separator');
  });
});
