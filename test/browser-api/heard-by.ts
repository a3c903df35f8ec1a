import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Puts a listener's own ears on: hands a message to it as the browser would, and gives what it answers. */
export function heardBy(start: () => void): (message: unknown, sender: object) => unknown {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  start();
  const listener = add.mock.lastCall?.[0] as unknown as (
    message: unknown,
    sender: object,
    respond: (answer: unknown) => void,
  ) => void;
  return (message, sender) => {
    let answer: unknown = 'no answer';
    listener(message, sender, (given) => {
      answer = given;
    });
    return answer;
  };
}
