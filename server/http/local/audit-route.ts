import { z } from "zod";
import type { ListLookUps } from "#server/audit/list-look-ups.ts";
import { verifyAudit } from "#server/audit/verify-audit.ts";
import type { Store } from "#server/store/port.ts";
import type { Web } from "../web.ts";

/** `audit verify`, and `audit citizen` for an access request. */
export function auditRoute(web: Web, store: Store, listLookUps: ListLookUps): void {
  web.post("/audit/verify", async () => verifyAudit(store));
  const body = z.strictObject({ number: z.string().trim().min(1).max(80) });
  web.post("/audit/citizen", { schema: { body } }, async (request) => {
    const rows = await listLookUps(request.body.number);
    return rows === null ? { ok: false } : { ok: true, rows };
  });
}
