import { createStore, promisifyRequest } from "idb-keyval";
import type { PersonId } from "#shared/domain/ids.ts";

/**
 * Everything that this browser keeps, in one table: whose it is, the session, commands, boards. Case numbers and dates as
 * on the cards, and nothing that comes from the vault (SY4). One transaction each, in the order they were begun.
 */
export const inRows = createStore("sagstavlen", "kept");

export const OWNER = "owner";
export const COMMANDS = "command:";
export const BOARDS = "board:";
export const SEEN = "seen:";

/** All rows whose key begins so. */
export const under = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** Runs only where the rows belong to this person; null where they are another's, or nobody's after a logout. */
export const inRowsOf = <T>(
  person: PersonId,
  mode: IDBTransactionMode,
  run: (rows: IDBObjectStore) => Promise<T>,
): Promise<T | null> =>
  inRows(mode, async (rows) => {
    const owner: unknown = await promisifyRequest(rows.get(OWNER));
    return owner === person ? run(rows) : null;
  });

/** Every row under a prefix, in the order of the keys. */
export const rowsUnder = <T>(rows: IDBObjectStore, prefix: string): Promise<readonly T[]> =>
  promisifyRequest<T[]>(rows.getAll(under(prefix)));
