import { randomUUID } from "node:crypto";
import type { Instant } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { ListKind } from "#shared/domain/list-fields.ts";
import type { ListProgress } from "#shared/protocol/lists.ts";

/** A file that waits in memory alone. `bytes` is null once it has been taken in. */
export interface StagedFile {
  readonly id: string;
  readonly owner: PersonId;
  /** Of the login that brought it: it goes with that. */
  readonly session: string;
  readonly kind: ListKind;
  readonly fileName: string;
  readonly stagedAt: Instant;
  bytes: Buffer | null;
  sheet: string | null;
  /** Null until it is run; the result stays for whoever asked, as long as the file would have. */
  run: { progress: ListProgress; readonly abort: AbortController } | null;
}

export interface Staging {
  /** Null where too much waits already. Of one's own more than three the oldest goes. */
  add(
    file: Pick<StagedFile, "owner" | "session" | "kind" | "fileName"> & { readonly bytes: Buffer },
  ): StagedFile | null;
  /** Opens for whoever brought it, and for nobody else. */
  find(owner: PersonId, id: string): StagedFile | null;
  drop(file: StagedFile): void;
  /** Logged out: what waits goes; what is on its way to the board goes on. */
  dropOf(session: string): void;
  /** Forgets what has waited for an hour. */
  sweep(): void;
}

const MOST_EACH = 3;
const MOST = 10;
const MOST_BYTES_IN_ALL = 200 * 1024 * 1024;
const KEPT_MS = 3_600_000;

/** Whether it is on its way to the board, or stands in the queue. */
export const isRunning = ({ run }: StagedFile): boolean =>
  run?.progress.state === "waiting" || run?.progress.state === "working";

export function makeStaging(now: () => Instant): Staging {
  const files = new Map<string, StagedFile>();
  const remove = ({ id }: StagedFile) => void files.delete(id);
  const waiting = () => [...files.values()].filter(({ bytes }) => bytes !== null);

  const staging: Staging = {
    add(file) {
      staging.sweep();
      const own = waiting().filter(({ owner }) => owner === file.owner);
      const idle = own.filter((each) => !isRunning(each));
      if (own.length >= MOST_EACH && idle[0]) remove(idle[0]);
      const others = waiting();
      const bytes = others.reduce((sum, each) => sum + (each.bytes?.length ?? 0), file.bytes.length);
      const isFull = others.length >= MOST || bytes > MOST_BYTES_IN_ALL;
      if (isFull || others.filter(({ owner }) => owner === file.owner).length >= MOST_EACH) return null;
      const staged: StagedFile = { ...file, id: randomUUID(), stagedAt: now(), sheet: null, run: null };
      files.set(staged.id, staged);
      return staged;
    },
    find(owner, id) {
      staging.sweep();
      const found = files.get(id);
      return found?.owner === owner ? found : null;
    },
    drop(file) {
      file.run?.abort.abort();
      remove(file);
    },
    dropOf(session) {
      for (const file of files.values()) if (file.session === session && !isRunning(file)) remove(file);
    },
    sweep() {
      for (const file of files.values()) if (now() - file.stagedAt >= KEPT_MS && !isRunning(file)) remove(file);
    },
  };
  return staging;
}
