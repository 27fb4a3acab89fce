import { and, desc, eq, inArray, isNull, lt, or, type SQL } from "drizzle-orm";
import type { CaseId, CitizenId } from "#shared/domain/ids.ts";
import type { AuditPage, AuditRow } from "./beside-journal.ts";
import type { Connection } from "./connection.ts";

/** What was done about one case, newest first (PR7). */
export const auditOfCaseOn = (on: Connection, caseId: CaseId, page: AuditPage): Promise<readonly AuditRow[]> =>
  pageOf(on, eq(on.tables.auditLog.caseId, caseId), page);

/**
 * What was done about one citizen, newest first: rows that name the citizen, and rows about the citizen's cases from a
 * time when nobody was known on them.
 */
export function auditOfCitizenOn(on: Connection, citizen: CitizenId, page: AuditPage): Promise<readonly AuditRow[]> {
  const { auditLog, cases } = on.tables;
  const own = on.db.select({ id: cases.id }).from(cases).where(eq(cases.citizen, citizen));
  const named = eq(auditLog.citizenId, citizen);
  return pageOf(on, or(named, and(isNull(auditLog.citizenId), inArray(auditLog.caseId, own))), page);
}

async function pageOf(
  { db, tables: { auditLog } }: Connection,
  about: SQL | undefined,
  { before, limit }: AuditPage,
): Promise<readonly AuditRow[]> {
  const place = before === null ? about : and(about, lt(auditLog.seq, before));
  return db.select().from(auditLog).where(place).orderBy(desc(auditLog.seq)).limit(limit);
}
