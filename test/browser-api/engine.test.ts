import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerAsEngine, askEngine } from '../../lib/browser/engine.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** What the background's listener does with a message. */
function heard(message: unknown, sender: object, answer: (question: unknown) => unknown = (question) => ({ of: question })) {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answerAsEngine(answer);
  const listener = add.mock.lastCall?.[0] as unknown as (
    message: unknown,
    sender: object,
    respond: (reply: unknown) => void,
  ) => void;
  let reply: unknown = 'nothing';
  listener(message, sender, (given) => {
    reply = given;
  });
  return reply;
}
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
    expect(heard(message, ours())).toBe('nothing');
  });

  test('does not know other extensions', () => {
    expect(heard({ kind: 'analyse', question: 7 }, { id: 'someone-else' })).toBe('nothing');
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
