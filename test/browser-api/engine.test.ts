import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepEngine } from '../../entrypoints/background/engine.ts';
import { lexiconWith } from '../../entrypoints/background/lexicon.ts';
import { readerWith } from '../../entrypoints/content/reader.ts';
import { answerAsEngine, askEngine } from '../../lib/browser/engine.ts';
import { heardBy } from './heard-by.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** What the background's listener does with a message. */
const heard = (message: unknown, sender: object, answer: (question: unknown) => unknown = (question) => ({ of: question })) =>
  heardBy(() => answerAsEngine(answer))(message, sender);
const ours = () => ({ id: fakeBrowser.runtime.id });

describe('the background', () => {
  test('answers a question', () => {
    expect(heard({ kind: 'analyse', question: 7 }, ours())).toEqual({ answer: { of: 7 } });
  });

  test('tells what went wrong, and lives on', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const fails = () => {
      throw new TypeError('no chains');
    };
    expect(heard({ kind: 'analyse', question: 7 }, ours(), fails)).toEqual({ error: 'no chains' });
  });

  test.each([null, 'analyse', { kind: 'read' }, { kind: 'analyse' }, { question: 7 }])('leaves %j alone', (message) => {
    expect(heard(message, ours())).toBe('no answer');
  });

  test('does not know other extensions', () => {
    expect(heard({ kind: 'analyse', question: 7 }, { id: 'someone-else' })).toBe('no answer');
  });
});

describe('reading', () => {
  /** The content script's reader and the background's engine, with nothing between them but JSON. */
  function readers() {
    const made = vi.fn(lexiconWith);
    const background = heardBy(() => keepEngine((phrases) => made(phrases)));
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) =>
      JSON.parse(JSON.stringify(background(JSON.parse(JSON.stringify(message)), ours()))),
    );
    const ended = new AbortController();
    return { made, ended, readerWith: (phrases: readonly string[]) => readerWith(phrases, ended.signal) };
  }

  test('carries the speaker from one question to the next', async () => {
    const { read, open } = readers().readerWith([]);
    const [[first] = []] = await read([
      { before: open, texts: ['قال وزير الخارجية سعيد العمري إن بلاده لا تسعى إلى المواجهة.'] },
    ]);
    expect(first?.statements).toMatchObject([{ topic: 'confrontation', stance: 'against', speaker: { name: 'سعيد العمري' } }]);
    const [later = []] = await read([{ before: first!.after, texts: ['وأضاف أنها تدعو إلى الحوار.', 'وأكد أنها ترفض الحرب.'] }]);
    expect(later.map(({ statements }) => statements.map(({ stance, speaker }) => [stance, speaker?.name]))).toEqual([
      [['favor', 'سعيد العمري']],
      [['against', 'سعيد العمري']],
    ]);
  });

  test('knows the own phrases of whoever asks, and makes a lexicon only when they change', async () => {
    const { made, readerWith } = readers();
    const own = readerWith(['confrontation\tthreaten\t=زقزق =بقبق\tfavor\t\t\t']);
    const text = 'كان ذلك زقزق بقبق أمام الجميع.';
    const found = async (reader: ReturnType<typeof readerWith>) =>
      (await reader.read([{ before: reader.open, texts: [text] }]))[0]?.[0]?.statements.length;
    expect(await found(own)).toBe(1);
    expect(await found(own)).toBe(1);
    expect(made).toHaveBeenCalledOnce();
    expect(await found(readerWith([]))).toBe(0);
    expect(made).toHaveBeenCalledTimes(2);
  });

  test('keeps the engine awake for as long as the page is read', async () => {
    const { ended, readerWith } = readers();
    readerWith([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledTimes(3);
    ended.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledTimes(3);
  });

  test('a question that is none is answered with what is wrong', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const background = heardBy(() => keepEngine(lexiconWith));
    for (const question of [
      null,
      {},
      { phrases: [], chains: [{ before: null, texts: [7] }] },
      { phrases: [], chains: [{ before: {}, texts: [] }] },
    ]) {
      expect(background({ kind: 'analyse', question }, ours())).toHaveProperty('error');
    }
  });
});

describe('a page', () => {
  /** Replies one after the other; an error is a message that did not arrive. */
  function replies(...all: (object | Error | undefined)[]) {
    const left = [...all];
    return vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => {
      const reply = left.length > 1 ? left.shift() : left[0];
      if (reply instanceof Error) throw reply;
      return reply;
    });
  }

  test('gets its answer', async () => {
    const send = replies({ answer: 'found' });
    await expect(askEngine('q')).resolves.toBe('found');
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'analyse', question: 'q' });
  });

  test('asks again while the background starts or ends', async () => {
    const send = replies(new Error('Receiving end does not exist'), undefined, new Error('The message channel closed'), {
      answer: 'found',
    });
    const answer = askEngine('q');
    await vi.runAllTimersAsync();
    await expect(answer).resolves.toBe('found');
    expect(send).toHaveBeenCalledTimes(4);
  });

  test('is told when there is no engine', async () => {
    replies(new Error('Receiving end does not exist'));
    const answer = askEngine('q').catch((error: Error) => error.message);
    await vi.runAllTimersAsync();
    await expect(answer).resolves.toBe('the engine does not answer');
  });

  test('is told what went wrong in the engine, at once', async () => {
    const send = replies({ error: 'no chains' });
    await expect(askEngine('q')).rejects.toThrow('no chains');
    expect(send).toHaveBeenCalledOnce();
  });

  test('that outlived its extension waits for its end in silence', async () => {
    const send = replies({ answer: 'found' });
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    let settled = false;
    askEngine('q').then(
      () => {
        settled = true;
      },
      () => {
        settled = true;
      },
    );
    await vi.runAllTimersAsync();
    expect(settled).toBe(false);
    expect(send).not.toHaveBeenCalled();
  });
});
