import { and, eq, sql } from "drizzle-orm";
import { type Connection, statement } from "./connection.ts";
import { insertion, type Pause } from "./insertion.ts";
import type { IntervalWrites } from "./intervals.ts";

const putStays = insertion({ name: "put_stay", into: ({ stays }) => stays, replacing: ["caseId", "position"] });
const putClocks = insertion({ name: "put_clock", into: ({ clocks }) => clocks, replacing: ["caseId", "key"] });
const putWaits = insertion({ name: "put_wait", into: ({ waits }) => waits, replacing: ["caseId", "position"] });

const dropStay = statement("drop_stay", ({ db, tables: { stays } }) =>
  db
    .delete(stays)
    .where(and(eq(stays.caseId, sql.placeholder("caseId")), eq(stays.position, sql.placeholder("position")))),
);
const dropWait = statement("drop_wait", ({ db, tables: { waits } }) =>
  db
    .delete(waits)
    .where(and(eq(waits.caseId, sql.placeholder("caseId")), eq(waits.position, sql.placeholder("position")))),
);
const dropClock = statement("drop_clock", ({ db, tables: { clocks } }) =>
  db.delete(clocks).where(and(eq(clocks.caseId, sql.placeholder("caseId")), eq(clocks.key, sql.placeholder("key")))),
);

/** Where a case was, what ran for it and what it waited for: what never was goes first, since its place may be taken again. */
export async function writeIntervals(on: Connection, writes: IntervalWrites, pause?: Pause): Promise<void> {
  for (const { caseId, position } of writes.droppedStays ?? []) await dropStay(on, { caseId, position });
  await putStays(on, writes.stays ?? [], pause);
  for (const { caseId, key } of writes.droppedClocks ?? []) await dropClock(on, { caseId, key });
  await putClocks(on, writes.clocks ?? [], pause);
  for (const { caseId, position } of writes.droppedWaits ?? []) await dropWait(on, { caseId, position });
  await putWaits(on, writes.waits ?? [], pause);
}
