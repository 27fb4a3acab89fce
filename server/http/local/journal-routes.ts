import { Readable } from "node:stream";
import { SYSTEM_ACTOR } from "#server/auth/system-actor.ts";
import { readJournal } from "#server/cases/read-journal.ts";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { Web } from "../web.ts";

/** `journal export`, which the audit log tells of (PR7), and `journal verify`. */
export function journalRoutes(web: Web, store: Store, now: () => Instant): void {
  web.get("/journal", async (_request, reply) => {
    await store.audit({
      at: toIso(now()),
      actor: SYSTEM_ACTOR,
      action: "exportJournal",
      caseId: null,
      citizenId: null,
      purpose: null,
    });
    const lines = async function* () {
      for await (const entry of readJournal(store)) yield `${JSON.stringify(entry)}\n`;
    };
    return reply.type("application/x-ndjson").send(Readable.from(lines()));
  });
  web.post("/journal/verify", async () => verifyJournal(store));
}
