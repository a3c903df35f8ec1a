/** The part of a reading that is not drawn: asked for once what is drawn has been seen, or sooner where it is needed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { askPage } from '../../browser/messages.ts';
import type { Outline, Reading } from '../../stance/reading.ts';

/** Milliseconds after an outline is shown: when it has been painted, and before anybody can have struck a key. */
const ASKS_AFTER = 150;

const NO_SENTENCES: ReadonlyMap<string, string> = new Map();

export interface Whole {
  /** By the statements' ids; empty until the page has answered. */
  readonly sentences: ReadonlyMap<string, string>;
  /** The whole reading as it was outlined or newer; null where the page is gone. Asks once for each outline. */
  readonly askWhole: () => Promise<Reading | null>;
}

export function useWhole(tab: number | null, outline: Outline): Whole {
  const [sentences, setSentences] = useState(NO_SENTENCES);
  const asked = useRef<{ readonly of: Outline; readonly answer: Promise<Reading | null> } | null>(null);
  const askWhole = useCallback(() => {
    if (asked.current?.of !== outline)
      asked.current = { of: outline, answer: tab === null ? Promise.resolve(null) : askPage(tab, { kind: 'read' }) };
    return asked.current.answer;
  }, [tab, outline]);
  useEffect(() => {
    let mounted = true;
    const timer = setTimeout(async () => {
      const whole = await askWhole();
      if (mounted && whole) setSentences(new Map(whole.statements.map(({ id, sentence }) => [id, sentence])));
    }, ASKS_AFTER);
    return () => {
      mounted = false;
      clearTimeout(timer);
    };
  }, [askWhole]);
  return { sentences, askWhole };
}
