import { Readable } from "node:stream";
import { readJournal } from "#server/cases/read-journal.ts";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import type { Store } from "#server/store/port.ts";
import type { Web } from "../web.ts";

/** `journal export` and `journal verify`. */
export function journalRoutes(web: Web, store: Store): void {
  web.get("/journal", async (_request, reply) => {
    const lines = async function* () {
      for await (const entry of readJournal(store)) yield `${JSON.stringify(entry)}\n`;
    };
    return reply.type("application/x-ndjson").send(Readable.from(lines()));
  });
  web.post("/journal/verify", async () => verifyJournal(store));
}
