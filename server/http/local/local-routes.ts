import { makeListLookUps } from "#server/audit/list-look-ups.ts";
import type { Erasures } from "#server/erasure/erasures.ts";
import type { ImportList } from "#server/imports/import-list.ts";
import type { ReplayLog } from "#server/replay/replay-log.ts";
import type { Store } from "#server/store/port.ts";
import type { Submit } from "#server/submit.ts";
import type { RotateKey } from "#server/vault/rotate-key.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { ListKind } from "#shared/domain/list-fields.ts";
import type { Web } from "../web.ts";
import { accountRoute } from "./account-route.ts";
import { auditRoute } from "./audit-route.ts";
import { backupRoute } from "./backup-route.ts";
import { deadlineRoute } from "./deadline-route.ts";
import { eraseRoute } from "./erase-route.ts";
import { takeFiles } from "./file-body.ts";
import { importRoute } from "./import-route.ts";
import { journalRoutes } from "./journal-routes.ts";
import { localOnlyHook } from "./local-only.ts";
import { replayRoute } from "./replay-route.ts";
import { vaultRoute } from "./vault-route.ts";

export interface LocalParts {
  readonly store: Store;
  readonly submit: Submit;
  readonly importers: Readonly<Record<ListKind, ImportList>>;
  readonly replayLog: ReplayLog;
  readonly erasures: Pick<Erasures, "erase">;
  readonly now: () => Instant;
  readonly localToken: string;
  readonly rotateKey: RotateKey;
}

/** What the command line of this machine asks a running server to do, so that every change is written by one hand. */
export async function localRoutes(web: Web, parts: LocalParts): Promise<void> {
  const { store, submit } = parts;
  await web.register(
    async (local: Web) => {
      local.addHook("onRequest", localOnlyHook(parts.localToken));
      takeFiles(local);
      accountRoute(local, store, submit);
      importRoute(local, parts.importers);
      replayRoute(local, parts.replayLog);
      deadlineRoute(local, store);
      journalRoutes(local, store, parts.now);
      auditRoute(local, store, makeListLookUps(store, parts.now));
      vaultRoute(local, parts.rotateKey);
      backupRoute(local, store, parts.now);
      eraseRoute(local, parts.erasures);
    },
    { prefix: "/api/local" },
  );
}
