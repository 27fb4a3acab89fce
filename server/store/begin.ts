import { beginAudit } from "./audit-log.ts";
import type { Connection } from "./connection.ts";
import { beginOrganisation } from "./organisation.ts";

/** The rows that everything else stands on, there from the first opening. */
export async function begin(on: Connection): Promise<void> {
  await beginOrganisation(on);
  await beginAudit(on);
}
