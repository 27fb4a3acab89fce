import { promisifyRequest } from "idb-keyval";
import type { Instant } from "#shared/domain/dates.ts";
import type { PersonId, UnitId } from "#shared/domain/ids.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import type { Keep, KeptCommand, SeenBoard } from "./keep.ts";
import { BOARDS, COMMANDS, inRowsOf, rowsUnder, SEEN } from "./kept-rows.ts";
import { holdPageLock, type PageLock } from "./page-lock.ts";
import type { Position } from "./position.ts";
import { keepableView, type Replica } from "./replica.ts";

/** A database that does not answer for this long is not waited for: commands then go without it. */
const PATIENCE_MS = 3_000;

interface CommandRow extends KeptCommand {
  /** The page that sends it. */
  readonly page: string;
  /** Later ones have a higher number, over reloads and clocks that are put back too. */
  readonly order: number;
}

/** The text is a view as JSON: to write it costs the page a third of what its objects would. */
interface BoardRow {
  readonly protocol: number;
  readonly text: string;
}

interface SeenRow {
  readonly at: Position;
  readonly confirmedAt: Instant;
}

/** What a board's page keeps in IndexedDB. A browser that keeps nothing is a browser in which nothing was kept. */
export function openBrowserKeep(person: PersonId, unit: UnitId): Keep {
  const page = holdPageLock();
  let isClosed = false;
  let lastOrder = 0;
  let written: Replica | null = null;
  const write = (run: (rows: IDBObjectStore) => void): void => {
    inRowsOf(person, "readwrite", async (rows) => run(rows)).catch(() => undefined);
  };

  return {
    takeOver(found) {
      void within(PATIENCE_MS, (isLate) => takeOver(person, page, isLate)).then((rows) => {
        if (isClosed) return;
        if (rows === null) return found("not-ours");
        lastOrder = Math.max(lastOrder, ...rows.map(({ order }) => order));
        found(rows.map(({ command, numbers }) => ({ command, numbers })));
      });
    },
    put(kept) {
      lastOrder = Math.max(lastOrder + 1, Date.now());
      const row: CommandRow = { ...kept, page: page.name, order: lastOrder };
      write((rows) => rows.put(row, `${COMMANDS}${kept.command.id}`));
    },
    drop: (id) => write((rows) => rows.delete(`${COMMANDS}${id}`)),
    readBoard(found) {
      void readBoard(person, unit)
        .catch(() => null)
        .then((board) => {
          if (!isClosed) found(board);
        });
    },
    writeBoard(read) {
      whenIdle(() => {
        const seen = isClosed ? null : read();
        if (!seen) return;
        write(rowsOf(seen, unit, seen.replica !== written));
        written = seen.replica;
      });
    },
    forgetBoard() {
      write((rows) => {
        rows.delete(`${BOARDS}${unit}`);
        rows.delete(`${SEEN}${unit}`);
      });
    },
    close() {
      isClosed = true;
      page.release();
    },
  };
}

/** What no open page sends becomes this page's, in one transaction; null where the rows are another person's. */
function takeOver(person: PersonId, page: PageLock, isLate: () => boolean): Promise<readonly CommandRow[] | null> {
  return page.inTurn((open) =>
    inRowsOf(person, "readwrite", async (rows) => {
      if (isLate()) return [];
      const all = await rowsUnder<CommandRow>(rows, COMMANDS);
      const left = all.filter((row) => !open.has(row.page)).sort((a, b) => a.order - b.order);
      for (const row of left) rows.put({ ...row, page: page.name }, `${COMMANDS}${row.command.id}`);
      return left;
    }),
  );
}

async function readBoard(person: PersonId, unit: UnitId): Promise<BoardView | null> {
  const read = await inRowsOf(person, "readonly", async (rows) => {
    const board = promisifyRequest<BoardRow | undefined>(rows.get(`${BOARDS}${unit}`));
    const seen = promisifyRequest<SeenRow | undefined>(rows.get(`${SEEN}${unit}`));
    return { board: await board, seen: await seen };
  });
  if (!read?.board || !read.seen || read.board.protocol !== PROTOCOL) return null;
  return { ...(JSON.parse(read.board.text) as BoardView), serverTime: toIso(read.seen.confirmedAt) };
}

/** When it was seen is written each time, the board itself only where it has changed. */
function rowsOf({ replica, confirmedAt }: SeenBoard, unit: UnitId, isNew: boolean): (rows: IDBObjectStore) => void {
  const text = isNew ? JSON.stringify(keepableView(replica, confirmedAt)) : null;
  const seen: SeenRow = { at: replica.at, confirmedAt };
  return (rows) => {
    if (text !== null) rows.put({ protocol: PROTOCOL, text } satisfies BoardRow, `${BOARDS}${unit}`);
    rows.put(seen, `${SEEN}${unit}`);
  };
}

/** Nothing found where it fails or takes too long; `isLate` tells the work that nobody waits for it any more. */
async function within<T>(ms: number, work: (isLate: () => boolean) => Promise<readonly T[] | null>) {
  let isLate = false;
  const tooLong = new Promise<readonly T[]>((resolve) => {
    setTimeout(() => {
      isLate = true;
      resolve([]);
    }, ms);
  });
  const nothing: readonly T[] = [];
  return Promise.race([work(() => isLate).catch(() => nothing), tooLong]);
}

function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(run, { timeout: 2_000 });
  else setTimeout(run, 0);
}
