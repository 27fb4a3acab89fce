import { setImmediate as turn } from "node:timers/promises";
import { readTable } from "#server/imports/read-table.ts";
import { SLICE, type Table } from "#server/imports/table.ts";
import { readCaseNumber } from "#shared/domain/case-number.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { dayAt } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ListRefusal } from "#shared/protocol/lists.ts";
import { readLogTime } from "./log-time.ts";
import { meaningOf, type StepMeaning } from "./permit-steps.ts";

/** The columns that are read; the log has more. */
export const LOG_COLUMNS = ["case", "responsible", "started", "deadline", "ended", "activity", "timestamp"] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];

export interface LogStep extends StepMeaning {
  readonly at: Instant;
}

/** A case as the log tells it; its steps in the order of their times. */
export interface LogCase {
  readonly number: string;
  readonly responsible: string;
  readonly started: Instant;
  /** The log's own legal deadline. */
  readonly deadline: Instant;
  /** Null where it had not ended when the log was taken. */
  readonly ended: Instant | null;
  readonly steps: readonly LogStep[];
}

export type RowFault =
  | "missing"
  | "invalid-case-number"
  | "too-long"
  | "invalid-time"
  | "unknown-activity"
  | "deadline-before-start"
  | "ends-before-start"
  | "differs";

export interface LogRowRefusal {
  readonly row: number;
  readonly field: LogColumn;
  readonly fault: RowFault;
}

/** Why a file can't be replayed, whatever the board has. */
export type LogRefusal =
  | { readonly code: "unreadable"; readonly refusal: ListRefusal }
  | { readonly code: "not-a-log"; readonly missing: readonly LogColumn[] }
  | { readonly code: "rows"; readonly rows: readonly LogRowRefusal[] };

/** Reads the permit log: one row per step, with what the log knows of the whole case on every row. */
export async function readPermitLog(bytes: Buffer): Promise<Result<readonly LogCase[], LogRefusal>> {
  const table = await readTable(bytes, { headings: LOG_COLUMNS });
  if (!table.ok) return refuse({ code: "unreadable", refusal: table.error });
  const missing = LOG_COLUMNS.filter((column) => !table.value.header.includes(column));
  if (missing.length > 0) return refuse({ code: "not-a-log", missing });
  return casesOf(table.value);
}

type Cells = (column: LogColumn) => string;
type Fault = Omit<LogRowRefusal, "row">;

async function casesOf({ header, rows }: Table): Promise<Result<readonly LogCase[], LogRefusal>> {
  const cases = new Map<string, LogCase & { readonly steps: LogStep[] }>();
  const refused: LogRowRefusal[] = [];
  for (const [index, { row, cells: texts }] of rows.entries()) {
    if (index % SLICE === 0) await turn();
    const read = readRow((column) => (texts[header.indexOf(column)] ?? "").trim());
    if (!read.ok) refused.push({ row, ...read.error });
    if (!read.ok) continue;
    const { step, ...told } = read.value;
    const known = cases.get(told.number);
    const wrong = known ? differenceOf(known, told) : orderOf(told);
    if (wrong) refused.push({ row, ...wrong });
    else if (known) known.steps.push(step);
    else cases.set(told.number, { ...told, steps: [step] });
  }
  if (refused.length > 0) return refuse({ code: "rows", rows: refused });
  return ok([...cases.values()].map((each) => ({ ...each, steps: each.steps.sort((a, b) => a.at - b.at) })));
}

/** What every row of a case says alike. */
const DESCRIBING = ["responsible", "started", "deadline", "ended"] as const;
type Described = Omit<LogCase, "steps">;

function differenceOf(known: Described, told: Described): Fault | null {
  const field = DESCRIBING.find((each) => known[each] !== told[each]);
  return field ? { field, fault: "differs" } : null;
}

/** A case ends and is due after its start; one of the log ended some hours before it, on the same day. */
function orderOf({ started, deadline, ended }: Described): Fault | null {
  const first = dayAt(started);
  if (dayAt(deadline) <= first) return { field: "deadline", fault: "deadline-before-start" };
  return ended !== null && dayAt(ended) < first ? { field: "ended", fault: "ends-before-start" } : null;
}

function readRow(cells: Cells): Result<Described & { readonly step: LogStep }, Fault> {
  const wrong = (field: LogColumn, fault: RowFault) => refuse<Fault>({ field, fault });
  const empty = LOG_COLUMNS.find((column) => column !== "ended" && cells(column) === "");
  if (empty) return wrong(empty, "missing");
  const number = readCaseNumber(cells("case"));
  if (number === null) return wrong("case", "invalid-case-number");
  const responsible = cells("responsible");
  if (responsible.length > LONGEST_NAME) return wrong("responsible", "too-long");
  const times = new Map(TIMES.map((column) => [column, readLogTime(cells(column))]));
  const timeless = TIMES.find((column) => times.get(column) === null && cells(column) !== "");
  if (timeless) return wrong(timeless, "invalid-time");
  const meaning = meaningOf(cells("activity"));
  if (!meaning) return wrong("activity", "unknown-activity");
  const time = (column: (typeof TIMES)[number]) => must(times.get(column), column);
  const step = { at: time("timestamp"), ...meaning };
  const ended = times.get("ended") ?? null;
  return ok({ number, responsible, started: time("started"), deadline: time("deadline"), ended, step });
}

const TIMES = ["started", "deadline", "ended", "timestamp"] as const;
/** As for everybody's name. */
const LONGEST_NAME = 120;
