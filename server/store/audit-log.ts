import { asc, eq, gt, sql } from "drizzle-orm";
import { must } from "#shared/lib/must.ts";
import { auditHash } from "./audit-chain.ts";
import type { AuditEntry, AuditHead, AuditRow } from "./beside-journal.ts";
import { type Connection, statement } from "./connection.ts";
import { insertion } from "./insertion.ts";

const HEAD = 1;

const insert = insertion({ name: "add_audit", into: ({ auditLog }) => auditLog });
/** On PostgreSQL this waits for whoever else is adding, and sees what they have added. */
const takeHead = statement("take_audit_head", ({ db, tables: { auditHead } }) =>
  db
    .update(auditHead)
    .set({ seq: sql`${auditHead.seq} + 1` })
    .where(eq(auditHead.id, HEAD))
    .returning({ seq: auditHead.seq, hash: auditHead.hash }),
);
const setHead = statement("set_audit_head", ({ db, tables: { auditHead } }) =>
  db
    .update(auditHead)
    .set({ hash: sql`${sql.placeholder("hash")}` })
    .where(eq(auditHead.id, HEAD)),
);
const page = statement("audit_page", ({ db, tables: { auditLog } }) =>
  db
    .select()
    .from(auditLog)
    .where(gt(auditLog.seq, sql.placeholder("after")))
    .orderBy(asc(auditLog.seq))
    .limit(sql.placeholder("limit")),
);

/** The chain's end is there from the first opening. */
export async function beginAudit({ db, tables: { auditHead } }: Connection): Promise<void> {
  await db.insert(auditHead).values({ id: HEAD, seq: 0, hash: "" }).onConflictDoNothing();
}

/** Adds a row after the last one, inside the transaction of what it is about (PR7). */
export async function appendAudit(on: Connection, entry: AuditEntry): Promise<void> {
  const [head] = await takeHead(on);
  const { seq, hash: previous } = must(head, "the end of the audit log");
  const hash = auditHash(previous, { ...entry, seq });
  await insert(on, [{ ...entry, criteria: entry.criteria ?? null, seq, hash }]);
  await setHead(on, { hash });
}

export const auditLogOn = async (on: Connection, after: number, limit: number): Promise<readonly AuditRow[]> =>
  page(on, { after, limit });

export async function auditHeadOn({ db, tables: { auditHead } }: Connection): Promise<AuditHead> {
  const [head] = await db.select({ seq: auditHead.seq, hash: auditHead.hash }).from(auditHead);
  return must(head, "the end of the audit log");
}
