import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CueEvidence, PhraseEvidence } from '../../../lib/stance/statement.ts';
import { excerptOf } from '../../../lib/ui/card/segments.ts';
import { statement } from '../../report/reading.ts';

/** A statement at `quote`, its evidence at the words given; the sentence stands `before` characters into its paragraph. */
function at(sentence: string, quote: string, words: readonly string[], before = 0) {
  const quoteStart = sentence.indexOf(quote);
  const start = before + quoteStart;
  const span = (word: string) => {
    const from = before + sentence.indexOf(word);
    return { start: from, end: from + word.length };
  };
  const [phrase = quote, ...cues] = words;
  return statement({
    sentence,
    quote,
    quoteStart,
    start,
    end: start + quote.length,
    evidence: [
      { kind: 'phrase', entry: `confrontation/fight/${phrase}`, act: 'fight', ...span(phrase) } satisfies PhraseEvidence,
      ...cues.map((cue): CueEvidence => ({ kind: 'cue', cue, effect: 'negates', ...span(cue) })),
    ],
  });
}

const drawn = (...args: Parameters<typeof excerptOf>) =>
  excerptOf(...args)
    .segments.map(({ text, quoted, evidence }) => {
      const marked = evidence === null ? text : `${evidence === 0 ? '[' : '{'}${text}${evidence === 0 ? ']' : '}'}`;
      return quoted ? `<${marked}>` : marked;
    })
    .join('');

describe('the sentence on the card', () => {
  test('shows the statement, the phrase and the cues within it', () => {
    expect(drawn(at('قال إن دولته لا تسعى للمواجهة مع أحد', 'لا تسعى للمواجهة', ['للمواجهة', 'لا']))).toBe(
      'قال إن دولته <{لا}>< تسعى ><[للمواجهة]> مع أحد',
    );
  });

  test('a cue outside the statement is marked where it stands', () => {
    expect(drawn(at('في حال عادوا فسنستأنف الحوار', 'فسنستأنف الحوار', ['الحوار', 'في حال']))).toBe(
      '{في حال} عادوا <فسنستأنف ><[الحوار]>',
    );
  });

  test('a cue within the phrase is marked as a cue', () => {
    expect(drawn(at('إنه لا يريد حربا', 'لا يريد حربا', ['لا يريد حربا', 'لا']))).toBe('إنه <{لا}><[ يريد حربا]>');
  });

  test('the place of the sentence in its paragraph makes no difference', () => {
    const sentence = 'وقال إنه يرفض الحرب';
    expect(drawn(at(sentence, 'يرفض الحرب', ['الحرب', 'يرفض'], 500))).toBe(drawn(at(sentence, 'يرفض الحرب', ['الحرب', 'يرفض'])));
  });

  test('evidence from another sentence is not marked in this one', () => {
    const one = at('يرفض الحرب', 'يرفض الحرب', ['الحرب'], 100);
    const outside = { kind: 'cue', cue: 'إذا', effect: 'conditions', start: 4, end: 7 } as const;
    expect(drawn({ ...one, evidence: [...one.evidence, outside] })).toBe('<يرفض ><[الحرب]>');
  });

  test('a long sentence is cut between words, and says so', () => {
    const long = `${'كلمة '.repeat(60)}يرفض الحرب${' كلمة'.repeat(60)}`;
    const { segments, cutBefore, cutAfter } = excerptOf(at(long, 'يرفض الحرب', ['الحرب']), 20);
    const text = segments.map((segment) => segment.text).join('');
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(text.length).toBeLessThan(60);
    expect(
      text
        .split(' ')
        .filter(Boolean)
        .every((word) => ['كلمة', 'يرفض', 'الحرب'].includes(word)),
    ).toBe(true);
  });

  test('the segments are the sentence, whatever spans there are', () => {
    const span = fc.tuple(fc.nat(80), fc.nat(80)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        fc.nat(30),
        fc.array(span),
        (sentence, a, b, before, spans) => {
          const quoteStart = a % sentence.length;
          const end = quoteStart + 1 + (b % (sentence.length - quoteStart));
          const evidence = spans.map((cue) => ({ kind: 'cue' as const, cue: 'لا', effect: 'negates' as const, ...cue }));
          const one = statement({
            sentence,
            quote: sentence.slice(quoteStart, end),
            quoteStart,
            start: before + quoteStart,
            end: before + end,
          });
          const { segments } = excerptOf({ ...one, evidence: [one.evidence[0], ...evidence] }, 1000);
          expect(segments.map(({ text }) => text).join('')).toBe(sentence);
          expect(
            segments
              .filter(({ quoted }) => quoted)
              .map(({ text }) => text)
              .join(''),
          ).toBe(one.quote);
        },
      ),
    );
  });
});
