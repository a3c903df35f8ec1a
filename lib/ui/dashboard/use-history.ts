/** The history as the dashboard sees it, and what can be done with it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { onChange } from '../../browser/history/changes.ts';
import { asHistoryError, type Trouble } from '../../browser/history/database.ts';
import { loadPages, type Pages, type Room, roomOf } from '../../browser/history/history.ts';
import { type HistoryState, historyState, onHistoryState, tellTrouble } from '../../browser/history/switch.ts';

export interface LoadedHistory extends Pages {
  readonly room: Room;
}

export interface History {
  /** Null until it is loaded, or where it cannot be. */
  readonly loaded: LoadedHistory | null;
  readonly state: HistoryState | null;
  /** What went wrong last, here or in the background. */
  readonly trouble: Trouble | null;
  reload(): void;
  /** Does something with the history and loads it again; what goes wrong becomes `trouble`. Resolves to whether it went well. */
  attempt(operation: () => Promise<unknown>): Promise<boolean>;
}

export function useHistory(): History {
  const [loaded, setLoaded] = useState<LoadedHistory | null>(null);
  const [state, setState] = useState<HistoryState | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const load = useCallback(async (): Promise<void> => {
    const [pages, room] = await Promise.all([loadPages(), roomOf()]);
    setLoaded({ ...pages, room });
    setTrouble(pages.damaged > 0 ? 'damaged' : null);
  }, []);
  const attempt = useCallback(async (operation: () => Promise<unknown>): Promise<boolean> => {
    try {
      await operation();
      await load();
      // It can be read and written: what the background met is over.
      await tellTrouble(null);
      return true;
    } catch (error) {
      console.warn(error);
      setTrouble(asHistoryError(error).trouble);
      return false;
    }
  }, []);
  const reload = useCallback(() => {
    load().catch((error) => setTrouble(asHistoryError(error).trouble));
  }, []);

  useEffect(() => {
    const mounted = new AbortController();
    reload();
    historyState().then(setState, console.warn);
    onHistoryState(setState, mounted.signal);
    onChange(reload, mounted.signal);
    return () => mounted.abort();
  }, []);

  return { loaded, state, trouble: trouble ?? state?.trouble ?? null, reload, attempt };
}
