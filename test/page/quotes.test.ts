import './happy-dom-gaps.ts';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../lib/page/block.ts';
import { Quotes } from '../../lib/page/quotes.ts';
import { fakeReader, readFake } from './fake-reader.ts';

const blocksOf = (...texts: string[]): Block[] =>
  texts.map((text, key) => ({
    key,
    text,
    linked: 0,
    pieces: [],
    element: document.body,
    article: key === 0 ? null : document.body,
    result: { before: null, ...readFake(text, fakeReader.open) },
  }));
const quoted = (blocks: readonly Block[], quotes = new Quotes(fakeReader)) => {
  quotes.take(blocks);
  return blocks.flatMap((block) => quotes.of(block));
};

describe('quotes', () => {
  test('stand in their sentence, which stands in the paragraph', () => {
    const [statement] = quoted(blocksOf('قبل كل شيء. لن تقع حرب هنا. ثم مضى.'));
    expect(statement).toMatchObject({ quote: 'حرب', sentence: 'لن تقع حرب هنا.', quoteStart: 7 });
    expect(statement!.sentence.slice(statement!.quoteStart, statement!.quoteStart + 3)).toBe('حرب');
  });

  test('carry up to 32 characters of the text around, over paragraphs', () => {
    const [, statement] = quoted(blocksOf(`${'أ'.repeat(20)} حرب`, 'تعاون', 'ب'.repeat(40)));
    expect(statement).toMatchObject({ quote: 'تعاون', prefix: `${'أ'.repeat(20)} حرب\n`, suffix: `\n${'ب'.repeat(31)}` });
  });

  test('know their place in the whole text', () => {
    const blocks = blocksOf('كلام', 'لا حرب', 'كلام ثم تعاون');
    const whole = blocks.map(({ text }) => text).join('\n');
    for (const { position, quote, prefix, suffix } of quoted(blocks)) {
      expect(whole.slice(position, position + quote.length)).toBe(quote);
      expect(whole.slice(Math.max(0, position - 32), position)).toBe(prefix);
      expect(whole.slice(position + quote.length, position + quote.length + 32)).toBe(suffix);
    }
  });

  test('tell the article from its margins', () => {
    expect(quoted(blocksOf('حرب', 'تعاون')).map(({ inArticle }) => inArticle)).toEqual([false, true]);
  });

  test('have ids that are unique', () => {
    const ids = quoted(blocksOf('حرب ثم تعاون', 'حرب')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  test('stay the same objects while nothing about them changes', () => {
    const quotes = new Quotes(fakeReader);
    const blocks = blocksOf('كلام', 'حرب', 'كلام', 'تعاون');
    const before = quoted(blocks, quotes);
    expect(quoted(blocks, quotes)).toEqual(before);
    expect(quoted(blocks, quotes)[0]).toBe(before[0]);
    const moved = quoted(blocks.slice(1), quotes);
    expect(moved[0]).not.toBe(before[0]);
    expect(moved.map(({ position }) => position)).toEqual([0, 9]);
  });
});
