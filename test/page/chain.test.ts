import './happy-dom-gaps.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../lib/page/block.ts';
import { readChain } from '../../lib/page/chain.ts';
import type { Reader } from '../../lib/page/reader.ts';
import { type FakeDiscourse, fakeReader, inChains, readFake } from './fake-reader.ts';

const MAIN = document.createElement('article');
let keys = 0;
const block = (text: string, article: Element | null = MAIN): Block => ({
  key: ++keys,
  text,
  linked: 0,
  pieces: [],
  element: document.body,
  article,
  result: null,
});

/** Counts what is read. */
function counting(): { reader: Reader<FakeDiscourse>; read: string[] } {
  const read: string[] = [];
  return {
    read,
    reader: {
      ...fakeReader,
      read: inChains((text, before) => {
        read.push(text);
        return readFake(text, before);
      }),
    },
  };
}

async function run(blocks: readonly Block[], reader: Reader<FakeDiscourse> = fakeReader): Promise<void> {
  for (const question of readChain(blocks, reader)) await question;
}
const speakers = (blocks: readonly Block[]): (string | undefined)[] =>
  blocks.flatMap(({ result }) => (result?.statements ?? []).map(({ speaker }) => speaker?.name));

describe('reading in order', () => {
  test('carries the discourse from paragraph to paragraph', async () => {
    const blocks = [block('قال سعيد نعم'), block('حرب'), block('قال عمر لا'), block('حرب')];
    await run(blocks);
    expect(speakers(blocks)).toEqual(['سعيد', 'عمر']);
  });

  test('carries it over a margin between, which stands alone', async () => {
    const blocks = [block('قال سعيد نعم'), block('حرب', null), block('قال عمر لا', null), block('حرب')];
    await run(blocks);
    expect(speakers(blocks)).toEqual([undefined, 'سعيد']);
  });

  test('does not carry it from one article to another', async () => {
    const blocks = [block('قال سعيد نعم'), block('حرب', document.createElement('article'))];
    await run(blocks);
    expect(speakers(blocks)).toEqual([undefined]);
  });

  test('reads nothing twice', async () => {
    const blocks = [block('قال سعيد نعم'), block('حرب')];
    const { reader, read } = counting();
    await run(blocks, reader);
    await run(blocks, reader);
    expect(read).toHaveLength(2);
  });

  test('reads again after a change only until the discourse is the same as before', async () => {
    const blocks = [block('مقدمة'), block('حرب'), block('قال عمر لا'), block('حرب'), block('تعاون')];
    await run(blocks);
    const changed = [block('قال سعيد نعم'), ...blocks.slice(1)];
    const { reader, read } = counting();
    await run(changed, reader);
    expect(read).toEqual(['قال سعيد نعم', 'حرب', 'قال عمر لا']);
    expect(speakers(changed)).toEqual(['سعيد', 'عمر', 'عمر']);
  });

  test('ends, after any changes and a look at any part first, as reading it all anew', async () => {
    const text = fc.constantFrom('حرب', 'لا تعاون', 'قال سعيد نعم', 'قال عمر حرب', 'كلام', 'تسلح');
    const texts = fc.array(text, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, texts, fc.nat(8), fc.nat(8), async (before, after, from, to) => {
        const blocks = before.map((words) => block(words));
        await run(blocks.slice(from, to));
        await run(blocks);
        const changed = [...blocks.slice(0, from), ...after.map((words) => block(words)), ...blocks.slice(from)];
        await run(changed);
        const fresh = changed.map(({ text }) => block(text));
        await run(fresh);
        expect(changed.map(({ result }) => result?.statements)).toEqual(fresh.map(({ result }) => result?.statements));
      }),
    );
  });
});
