import { createHash } from "node:crypto";
import type { AuditRow } from "./beside-journal.ts";

/**
 * The hash of a row: SHA-256 over the hash before it and the row as JSON with its fields in the order of their names.
 * The first row follows on an empty text.
 */
export function auditHash(previous: string, row: Omit<AuditRow, "hash">): string {
  const { action, actor, at, caseId, citizenId, criteria, purpose, seq } = row;
  const searched = criteria ? { criteria } : {};
  const canonical = JSON.stringify({ action, actor, at, caseId, citizenId, ...searched, purpose, seq });
  return createHash("sha256").update(previous).update(canonical).digest("hex");
}
