import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { CaseState } from "#shared/domain/case.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { inPages } from "./cases.ts";
import type { Connection } from "./connection.ts";
import { writeIntervals } from "./interval-rows.ts";
import type { IntervalWrites } from "./intervals.ts";
import { historyOf } from "./journal.ts";
import type { JournalEntry } from "./port.ts";

/** What a case's journal adds up to, where a release has learnt to read more in it. */
export interface Rederived extends IntervalWrites {
  readonly state: CaseState;
}

/** Every case that one of these has ever happened to, in the order of their ids. */
export async function casesWithOn(
  { db, tables: { journal } }: Connection,
  types: readonly string[],
): Promise<readonly CaseId[]> {
  const rows = await db
    .selectDistinct({ caseId: journal.caseId })
    .from(journal)
    .where(and(inArray(journal.type, [...types]), isNotNull(journal.caseId)))
    .orderBy(asc(journal.caseId));
  return rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
}

/** No event is added, and no screen need be told: what changes is read by figures alone. Their units are locked meanwhile. */
export async function deriveAgainOn(
  on: Connection,
  ids: readonly CaseId[],
  derive: (history: readonly JournalEntry[]) => Rederived,
): Promise<void> {
  const { cases } = on.tables;
  const placed = await inPages(ids, (page) =>
    on.db.selectDistinct({ unit: cases.unit }).from(cases).where(inArray(cases.id, page)),
  );
  await on.lockStreams([...new Set(placed.map(({ unit }) => unit))].sort());
  for (const id of ids) {
    const { state, ...rows } = derive(await historyOf(on, id));
    await on.db.update(cases).set({ state }).where(eq(cases.id, id));
    await writeIntervals(on, rows);
  }
}
