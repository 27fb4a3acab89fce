import { PassThrough } from "node:stream";
import { SYSTEM_ACTOR } from "#server/auth/system-actor.ts";
import { writeBackup } from "#server/backup/write-backup.ts";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { Web } from "../web.ts";

/** `backup`: the lines of it; the file is the asker's, with the asker's rights. The audit log tells of it (PR7). */
export function backupRoute(web: Web, store: Store, now: () => Instant): void {
  web.post("/backup", async (_request, reply) => {
    await store.audit({
      at: toIso(now()),
      actor: SYSTEM_ACTOR,
      action: "backUp",
      caseId: null,
      citizenId: null,
      purpose: null,
    });
    const lines = new PassThrough();
    const put = (text: string) =>
      new Promise<void>((taken, gone) => {
        lines.write(text, (error) => (error ? gone(error) : taken()));
      });
    writeBackup(store, now, put).then(
      () => lines.end(),
      // Cut short, it has no trailer, by which the asker sees that it is not whole.
      (fault) => lines.destroy(fault),
    );
    return reply.type("application/x-ndjson").send(lines);
  });
}
