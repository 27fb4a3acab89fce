import type { Keep, KeptCommand } from "#client/sync/keep.ts";
import { keepableView } from "#client/sync/replica.ts";
import type { PersonId, UnitId } from "#shared/domain/ids.ts";
import type { BoardView } from "#shared/protocol/http.ts";

interface KeptRow extends KeptCommand {
  readonly page: number;
}

/** One browser with all its tabs: what they keep, without a disk and without waiting. */
export interface MemoryBrowser {
  /** A page's keep; a page that is closed, or whose browser crashes, leaves its commands to the next. */
  open(person: PersonId, unit: UnitId): Keep;
  signIn(person: PersonId): void;
  /** Signed out: nothing stays. */
  wipe(): void;
  crash(): void;
  commands(): readonly KeptCommand[];
  boards(): ReadonlyMap<UnitId, BoardView>;
  /** How often a board was written. */
  boardWrites(): number;
}

export function makeMemoryBrowser(): MemoryBrowser {
  let owner: PersonId | null = null;
  let rows: readonly KeptRow[] = [];
  let pages = 0;
  let writes = 0;
  const alive = new Set<number>();
  const boards = new Map<UnitId, string>();

  function wipe(): void {
    owner = null;
    rows = [];
    boards.clear();
  }

  return {
    open(person, unit) {
      const page = pages++;
      alive.add(page);
      const isOurs = (): boolean => owner === person;
      const isOrphan = (row: KeptRow): boolean => !alive.has(row.page);
      return {
        takeOver(found) {
          if (!alive.has(page)) return;
          const orphans = rows.filter(isOrphan);
          rows = rows.map((row) => (isOrphan(row) ? { ...row, page } : row));
          found(isOurs() ? orphans.map(({ command, numbers }) => ({ command, numbers })) : "not-ours");
        },
        put(kept) {
          if (isOurs()) rows = [...rows, JSON.parse(JSON.stringify({ ...kept, page }))];
        },
        drop(id) {
          rows = rows.filter(({ command }) => command.id !== id);
        },
        readBoard(found) {
          const text = isOurs() ? boards.get(unit) : undefined;
          found(text ? JSON.parse(text) : null);
        },
        writeBoard(read) {
          const seen = read();
          if (!isOurs() || !seen) return;
          writes += 1;
          boards.set(unit, JSON.stringify(keepableView(seen.replica, seen.confirmedAt)));
        },
        forgetBoard: () => void boards.delete(unit),
        close: () => void alive.delete(page),
      };
    },
    signIn(person) {
      if (owner !== person) wipe();
      owner = person;
    },
    wipe,
    crash: () => alive.clear(),
    commands: () => rows.map(({ command, numbers }) => ({ command, numbers })),
    boards: () => new Map([...boards].map(([unit, text]) => [unit, JSON.parse(text) as BoardView])),
    boardWrites: () => writes,
  };
}

/** For tests that reload nothing: a browser of its own for one page. */
export function ownKeep(person: PersonId, unit: UnitId): Keep {
  const browser = makeMemoryBrowser();
  browser.signIn(person);
  return browser.open(person, unit);
}
