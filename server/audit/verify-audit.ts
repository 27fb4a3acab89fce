import { auditHash } from "#server/store/audit-chain.ts";
import type { AuditHead } from "#server/store/beside-journal.ts";
import type { Store } from "#server/store/port.ts";

const PAGE = 1000;

export interface AuditVerification {
  /** Rows that hold, from the first on. */
  readonly rows: number;
  /** The number of the first row that was changed, or is missing; null where the chain holds. */
  readonly broken: number | null;
}

/** Whether every row follows on the one before it, from the first to where the chain ended when this began (PR7). */
export async function verifyAudit(store: Pick<Store, "auditLog" | "auditHead">): Promise<AuditVerification> {
  const head = await store.auditHead();
  let at: AuditHead = { seq: 0, hash: "" };
  const brokenAfter = () => ({ rows: at.seq, broken: at.seq + 1 });
  while (at.seq < head.seq) {
    const page = await store.auditLog(at.seq, Math.min(PAGE, head.seq - at.seq));
    if (page.length === 0) return brokenAfter();
    for (const row of page) {
      if (row.seq !== at.seq + 1 || row.hash !== auditHash(at.hash, row)) return brokenAfter();
      at = row;
    }
  }
  // All rows are right among themselves, but not those that were written: the last one is where the difference shows.
  if (at.hash !== head.hash) return { rows: at.seq - 1, broken: at.seq };
  return { rows: at.seq, broken: null };
}
