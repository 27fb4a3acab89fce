import { promisifyRequest } from "idb-keyval";
import { BOARDS, COMMANDS, inRows, inRowsOf, OWNER, SEEN, under } from "#client/sync/kept-rows.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { SessionView } from "#shared/protocol/http.ts";

const SESSION = "session";
const OWED = "logout-owed";

/** As long as a session lasts on the server: a board that lies open offline is readable no longer than that. */
const KEPT_MS = 12 * 3_600_000;

interface SessionRow {
  readonly session: SessionView;
  readonly at: number;
}

/** Whoever signs in owns what this browser keeps: the same person finds what waited, another finds nothing (SY4). */
export const claim = (session: SessionView): Promise<void> =>
  quietly(undefined, () =>
    inRows("readwrite", async (rows) => {
      const owner: unknown = await promisifyRequest(rows.get(OWNER));
      if (owner !== session.person.id) rows.clear();
      rows.put(session.person.id, OWNER);
      rows.put({ session, at: Date.now() } satisfies SessionRow, SESSION);
      rows.delete(OWED);
    }),
  );

/** Who was signed in when the server was last reached, for a page that is loaded without a line. */
export const keptSession = (): Promise<SessionView | null> =>
  quietly(null, () =>
    inRows("readonly", async (rows) => {
      const row = await promisifyRequest<SessionRow | undefined>(rows.get(SESSION));
      return row && Date.now() - row.at < KEPT_MS ? row.session : null;
    }),
  );

/** The session has ended by itself: the board is closed, and what waits stays for the same person's next login (SY4). */
export const closeKept = (person: PersonId | null): Promise<void> =>
  quietly(undefined, async () => {
    const close = async (rows: IDBObjectStore): Promise<void> => {
      for (const key of [SESSION, under(BOARDS), under(SEEN)]) rows.delete(key);
    };
    await (person === null ? inRows("readwrite", close) : inRowsOf(person, "readwrite", close));
  });

/** Signed out: nothing stays in this browser. `owed`: the server was not reached and is told before anything else next time. */
export const wipeKept = (owed: boolean): Promise<void> =>
  quietly(undefined, () =>
    inRows("readwrite", async (rows) => {
      rows.clear();
      if (owed) rows.put(true, OWED);
    }),
  );

export const isLogoutOwed = (): Promise<boolean> =>
  quietly(false, () => inRows("readonly", async (rows) => (await promisifyRequest(rows.get(OWED))) === true));

/** How many commands wait to be sent. */
export const countWaiting = (): Promise<number> =>
  quietly(0, () => inRows("readonly", (rows) => promisifyRequest(rows.count(under(COMMANDS)))));

/** A browser that keeps nothing, or does not answer, must keep nobody out. */
async function quietly<T>(otherwise: T, run: () => Promise<T>): Promise<T> {
  const tooLong = new Promise<T>((resolve) => {
    setTimeout(() => resolve(otherwise), 3_000);
  });
  try {
    return await Promise.race([run(), tooLong]);
  } catch {
    return otherwise;
  }
}
