import { verifyAudit } from "#server/audit/verify-audit.ts";
import type { Store } from "#server/store/port.ts";
import type { Web } from "../web.ts";

/** `audit verify`. */
export function auditRoute(web: Web, store: Store): void {
  web.post("/audit/verify", async () => verifyAudit(store));
}
