import { v7 } from "uuid";
import type { Column } from "#shared/domain/board.ts";
import type { CaseState, Stage, Stay } from "#shared/domain/case.ts";
import { addDays, toDay, toPlainDate } from "#shared/domain/dates.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { Row, Rows } from "./bare-rows.ts";

/** So many things have happened to each case. */
export const EVENTS = 10;

/** A case of the department's list, with the rows that taking the list in has made of it. */
export interface Template {
  readonly state: CaseState;
  /** Those of its unit. */
  readonly columns: readonly Column[];
  readonly rows: Rows;
}

/**
 * The rows of the n-th case, which is like this one: what the list told of it, and moves to and fro between its first day
 * and the column that it stands in, until it has `EVENTS` entries in its unit's journal, the first after `seq`.
 */
export function caseLike({ state, columns, rows }: Template, n: number, seq: number): Rows {
  const id = v7() as CaseId;
  const of = (table: string) => rows.get(table) ?? [];
  const anew = (table: string) => of(table).map((row) => ({ ...row, case_id: id }));
  const told = of("journal").slice(0, EVENTS - 1);
  const stays = staysOf(state, columns, EVENTS - told.length);
  const rank = state.rank === null ? null : `${state.rank}${String(n).padStart(6, "0")}1`;
  const versions = { version: EVENTS, changed_seq: seq + EVENTS };
  const now: CaseState = { ...state, id, rank, stays, version: EVENTS };
  const events = [...told, ...stays.slice(1).map((stay, at) => moved(must(stays[at], "a stay"), stay, told))];
  return new Map<string, readonly Row[]>([
    [
      "journal",
      events.map((row, at) => ({
        ...{ ...row, seq: seq + at + 1, case_id: id, case_version: at + 1 },
        recorded_at: `${row.occurred_on}T09:00:00.000Z`,
      })),
    ],
    ["cases", of("cases").map((row) => ({ ...row, id, rank, ...versions, state: JSON.stringify(now) }))],
    ["case_tags", [{ case_id: id, number: `26-${String(n).padStart(6, "0")}`, label: null }]],
    ["stays", stays.map((stay, position) => stayRow(id, position, stay))],
    ["clocks", anew("clocks")],
    ["waits", anew("waits")],
  ]);
}

/** The last one as it is; before it the unit's first two stages by turns. */
function staysOf({ receivedOn, stays }: CaseState, columns: readonly Column[], moves: number): readonly Stay[] {
  const last = must(stays.at(-1), "a stay");
  const columnOf = (stage: Stage) => must(columns.find((column) => column.stage === stage)?.id, stage);
  const [first, until] = [toDay(receivedOn), Math.max(toDay(last.from), toDay(receivedOn))];
  const dayAt = (at: number) => toPlainDate(addDays(first, Math.floor(((until - first) * at) / moves)));
  const nearest = last.stage === "investigation" ? 0 : 1;
  const before = Array.from({ length: moves }, (_, at): Stay => {
    const stage = (moves - at + nearest) % 2 === 0 ? "investigation" : "intake";
    return { unit: last.unit, column: columnOf(stage), stage, from: dayAt(at), to: dayAt(at + 1) };
  });
  return [...before, { ...last, from: toPlainDate(addDays(first, until - first)) }];
}

function moved(from: Stay, to: Stay, told: readonly Row[]): Row {
  const payload = {
    from: from.column,
    fromStage: from.stage,
    to: to.column,
    toStage: to.stage,
    rank: null,
    reason: null,
  };
  const like = must(told[0], "an event");
  return {
    ...like,
    ...{ occurred_on: to.from, backfill: 0, type: "caseMoved", version: 1, payload: JSON.stringify(payload) },
  };
}

const stayRow = (id: CaseId, position: number, { unit, column, stage, from, to }: Stay): Row => ({
  case_id: id,
  position,
  unit,
  column_id: column,
  stage,
  from_on: from,
  to_on: to,
});
