import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { CaseState } from "#shared/domain/case.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { inPages } from "./cases.ts";
import type { Connection } from "./connection.ts";
import { writeIntervals } from "./interval-rows.ts";
import type { IntervalWrites } from "./intervals.ts";
import { historyOf } from "./journal.ts";
import { type OrganisationPicture, organisationOn } from "./organisation.ts";
import type { JournalEntry, Organisation } from "./port.ts";

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

/**
 * No event is added, and no screen need be told: what changes is read by figures alone. The cases' units are locked
 * meanwhile, and what the rules say is read under that lock. A case that another process took to a unit not locked is left
 * as it is: nobody keeps its next event from being written just now. Says which those are.
 */
export async function deriveAgainOn(
  on: Connection,
  ids: readonly CaseId[],
  deriveBy: (organisation: Organisation) => (history: readonly JournalEntry[]) => Rederived,
  known: OrganisationPicture | null,
): Promise<readonly CaseId[]> {
  const { cases } = on.tables;
  const before = await unitsOf(on, ids);
  const locked = new Set(before.values());
  await on.lockStreams([...locked].sort());
  const now = await unitsOf(on, ids);
  const derive = deriveBy((await organisationOn(on, known)).organisation);
  const left = new Set([...now].flatMap(([id, unit]) => (locked.has(unit) ? [] : [id])));
  for (const id of ids.filter((each) => !left.has(each))) {
    const { state, ...rows } = derive(await historyOf(on, id));
    await on.db.update(cases).set({ state }).where(eq(cases.id, id));
    await writeIntervals(on, rows);
  }
  return [...left];
}

async function unitsOf({ db, tables: { cases } }: Connection, ids: readonly CaseId[]) {
  const rows = await inPages(ids, (page) =>
    db.select({ id: cases.id, unit: cases.unit }).from(cases).where(inArray(cases.id, page)),
  );
  return new Map(rows.map(({ id, unit }) => [id, unit]));
}
