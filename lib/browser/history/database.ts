/**
 * The history's database, on this machine and in this browser profile only. Whatever goes wrong with it is told in one of the
 * ways of `Trouble`; nothing is ever deleted to get over it.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { QuotesRecord, StoredPage } from './record.ts';

/**
 * `full`: the browser gives no more room; `newer`: a later version of Mawqif has written it; `busy`: another window of an
 * older version keeps it open; `damaged`: the browser cannot read it, or something in it.
 */
export const TROUBLES = ['full', 'newer', 'busy', 'damaged'] as const;
export type Trouble = (typeof TROUBLES)[number];

export class HistoryError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause: unknown) {
    super(`history: ${trouble}`, { cause });
    this.name = 'HistoryError';
    this.trouble = trouble;
  }
}

interface Schema extends DBSchema {
  pages: { key: string; value: StoredPage };
  texts: { key: string; value: string };
  quotes: { key: string; value: QuotesRecord };
}

export type Database = IDBPDatabase<Schema>;

export const DATABASE_NAME = 'mawqif-history';
/** Version 1 is the first there was; a later one adds its step to `upgrade` and keeps what is there. */
const VERSION = 1;
/** Waiting longer for another window to let go would leave the reader without an answer. */
const PATIENCE_MS = 4000;

let opened: Promise<Database> | null = null;

/** Opens the database once. Rejects with a HistoryError. */
export function database(): Promise<Database> {
  opened ??= open().catch((error) => {
    opened = null;
    throw asHistoryError(error);
  });
  return opened;
}

async function open(): Promise<Database> {
  const opening = openDB<Schema>(DATABASE_NAME, VERSION, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('pages', { keyPath: 'url' });
        db.createObjectStore('texts');
        db.createObjectStore('quotes', { keyPath: 'url' });
      }
    },
    // A newer version wants in: let go, so that it can upgrade.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  });
  return await inTime(opening);
}

async function inTime(opening: Promise<Database>): Promise<Database> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const busy = new Promise<never>((_, reject) => {
    late = setTimeout(reject, PATIENCE_MS, new HistoryError('busy', 'the database did not open'));
  });
  try {
    return await Promise.race([opening, busy]);
  } catch (error) {
    // Should it open after all, nobody is waiting for it any more.
    opening.then((db) => db.close()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(late);
  }
}

export async function closeDatabase(): Promise<void> {
  const open = opened;
  opened = null;
  (await open?.catch(() => null))?.close();
}

/** Runs an operation on the database; what it throws becomes a HistoryError. */
export async function withDatabase<T>(operation: (db: Database) => Promise<T>): Promise<T> {
  const db = await database();
  try {
    return await operation(db);
  } catch (error) {
    throw asHistoryError(error);
  }
}

const STORES = ['pages', 'texts', 'quotes'] as const;
type Change = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

/** Makes a change to all stores, whole or not at all. */
export function changeDatabase(change: (transaction: Change) => Promise<unknown>): Promise<void> {
  return withDatabase(async (db) => {
    const transaction = db.transaction(STORES, 'readwrite', { durability: 'relaxed' });
    // Where the change itself fails, its own error tells more than the transaction's, which must not go unheard either.
    transaction.done.catch(() => undefined);
    await change(transaction);
    await transaction.done;
  });
}

export function asHistoryError(error: unknown): HistoryError {
  return error instanceof HistoryError ? error : new HistoryError(troubleOf(error), error);
}

function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return 'newer';
  // Old and new name of one exception.
  if (name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED') return 'full';
  return 'damaged';
}
