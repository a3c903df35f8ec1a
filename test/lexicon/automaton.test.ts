/** The automaton against what it stands for: every pattern tried at every place, word by word. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice, Line, Match, Place } from '../../lib/lexicon/automaton.ts';
import { Automaton, maskOf, NO_OFFER, offerOf } from '../../lib/lexicon/automaton.ts';

interface Word {
  readonly symbols: readonly { readonly symbol: number; readonly proclitics: number }[];
  readonly stop: boolean;
}

function lineOf(words: readonly Word[]): Line {
  return {
    words: words.map(({ symbols }) => ({ offers: symbols.map(({ symbol, proclitics }) => offerOf(symbol, proclitics)) })),
    further: new Int32Array(words.length).fill(NO_OFFER),
    masks: Int32Array.from(words, ({ symbols }) => symbols.reduce((mask, { symbol }) => mask | maskOf(symbol), 0)),
    stops: Uint8Array.from(words, ({ stop }) => (stop ? 1 : 0)),
  };
}

/** Symbols may share a key, as the lexemes of one lemma do. */
const keyOf = (symbol: number): number => symbol % 5;
const startsOf = (places: readonly Place[]): Choice[] =>
  places.slice(0, places.findIndex(({ optional }) => !optional) + 1).flatMap(({ choices }) => choices);

/** «pattern first last used» of every match. */
function byAutomaton(patterns: readonly (readonly Place[])[], words: readonly Word[]): Set<string> {
  const automaton = new Automaton<number>((rank) => ({ places: patterns[rank] as readonly Place[], value: rank }));
  patterns.forEach((places, rank) => {
    for (const { symbol } of startsOf(places)) automaton.add(keyOf(symbol), rank);
  });
  const line = lineOf(words);
  const found: Match<number>[] = [];
  line.words.forEach(({ offers }, first) => {
    for (const start of automaton.startsOf(offers, keyOf)) automaton.matchAt(first, start, line, found);
  });
  return new Set(found.map(({ value, first, last, used }) => `${value} ${first} ${last} ${used}`));
}

function byHand(patterns: readonly (readonly Place[])[], words: readonly Word[]): Set<string> {
  const found = new Set<string>();
  const takes = ({ choices }: Place, at: number): boolean =>
    choices.some(({ symbol, needs }) =>
      (words[at] as Word).symbols.some((own) => own.symbol === symbol && (own.proclitics & needs) === needs),
    );
  const go = (
    value: number,
    places: readonly Place[],
    next: number,
    first: number,
    last: number,
    used: number,
    gap: number,
  ): void => {
    if (next === places.length) {
      if (used !== 0) found.add(`${value} ${first} ${last} ${used}`);
      return;
    }
    const place = places[next] as Place;
    const reach = Math.max(gap, place.gap);
    if (place.optional) go(value, places, next + 1, first, last, used, used === 0 ? 0 : reach);
    const from = used === 0 ? first : last + 1;
    const to = used === 0 ? first : last + 1 + reach;
    for (let at = from; at <= to && at < words.length; at++) {
      if (used !== 0 && (words[at] as Word).stop) return;
      if (takes(place, at)) go(value, places, next + 1, first, at, used | (1 << (at - first)), 0);
    }
  };
  patterns.forEach((places, value) => {
    words.forEach((_, first) => {
      go(value, places, 0, first, first, 0, 0);
    });
  });
  return found;
}

const symbol = fc.integer({ min: 0, max: 40 }).map((n) => (n > 6 ? n % 5 : n + 32));
const proclitics = fc.constantFrom(0, 1, 2, 3);
const place = fc.record({
  choices: fc.array(fc.record({ symbol, needs: fc.constantFrom(0, 0, 1, 2) }), { minLength: 1, maxLength: 3 }),
  optional: fc.boolean(),
  gap: fc.constantFrom(0, 0, 1, 2),
});
const pattern = fc
  .array(place, { minLength: 1, maxLength: 4 })
  .filter((places) => places.some(({ optional }) => !optional))
  .map(([first, ...rest]) => [{ ...(first as Place), gap: 0 }, ...rest]);
const words = fc.array(
  fc.record({
    symbols: fc.uniqueArray(fc.record({ symbol, proclitics }), { maxLength: 3, selector: (own) => own.symbol }),
    stop: fc.constantFrom(false, false, false, true),
  }),
  { maxLength: 10 },
);

describe('the automaton', () => {
  test('finds what trying every pattern everywhere finds', () =>
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 5 }), words, (patterns, words) => {
        expect([...byAutomaton(patterns, words)].sort()).toEqual([...byHand(patterns, words)].sort());
      }),
      { numRuns: 500 },
    ));

  test('tells the matches of a place in the order of the patterns', () => {
    const one = (symbol: number): Place[] => [{ choices: [{ symbol, needs: 0 }], optional: false, gap: 0 }];
    const patterns = [
      { places: [...one(1), ...one(2)], value: 'longer, earlier' },
      { places: one(1), value: 'shorter, later' },
    ];
    const automaton = new Automaton<string>((rank) => patterns[rank]!);
    automaton.add(keyOf(1), 0);
    automaton.add(keyOf(1), 1);
    const line = lineOf([1, 2].map((symbol) => ({ symbols: [{ symbol, proclitics: 0 }], stop: false })));
    const found: Match<string>[] = [];
    for (const start of automaton.startsOf([offerOf(1, 0)], keyOf)) automaton.matchAt(0, start, line, found);
    expect(found.map(({ value }) => value)).toEqual(['longer, earlier', 'shorter, later']);
  });
});
