import type { Instant } from "#shared/domain/dates.ts";
import type { BoardPicture } from "./board-sync.ts";
import { type Connection, isRedialling, isUnreached, syncStateOf } from "./connection.ts";
import type { Model } from "./model.ts";
import { isUnanswered } from "./outbox.ts";
import type { Undoable } from "./undo-stack.ts";

/** What a board shows before anything has come. */
export const LOADING: BoardPicture = {
  state: "loading",
  ended: null,
  seq: 0,
  unit: null,
  columns: [],
  people: new Map(),
  cards: new Map(),
  inColumn: new Map(),
  meeting: null,
  undoable: null,
  pending: 0,
  isRedialling: false,
  isUnreached: false,
  confirmedAt: null,
};

/** One's own last action that the server has carried out; while one is on its way there is none to take back. */
function lastSettled(model: Model): Undoable | null {
  const last = model.undoable().at(-1) ?? null;
  const isPending = model.outbox().some((one) => isUnanswered(one) && one.command.id === last?.command);
  return isPending ? null : last;
}

/** The picture of now; the very same object where nothing in it changed. */
export function pictureOf(
  old: BoardPicture,
  connection: Connection,
  model: Model,
  confirmedAt: Instant | null,
): BoardPicture {
  const replica = model.replica();
  const { cards, inColumn } = model.shown();
  const next: BoardPicture = {
    state: syncStateOf(connection),
    ended: connection.ended,
    seq: replica?.at.seq ?? 0,
    unit: replica?.unit ?? null,
    columns: replica?.columns ?? LOADING.columns,
    people: replica?.people ?? LOADING.people,
    cards,
    inColumn,
    meeting: replica?.meeting ?? null,
    undoable: lastSettled(model),
    pending: model.outbox().filter(isUnanswered).length,
    isRedialling: isRedialling(connection),
    isUnreached: isUnreached(connection),
    confirmedAt,
  };
  const keys = Object.keys(next) as (keyof BoardPicture)[];
  return keys.every((key) => old[key] === next[key]) ? old : next;
}
