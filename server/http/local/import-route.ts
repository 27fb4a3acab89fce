import { z } from "zod";
import { systemViewer } from "#server/auth/system-actor.ts";
import type { ImportList } from "#server/imports/import-list.ts";
import { MOST_BYTES } from "#server/imports/list-refusals.ts";
import { LIST_KINDS, type ListKind } from "#shared/domain/list-fields.ts";
import { sourceName, sourceProfile } from "#shared/protocol/lists.ts";
import { plainDate } from "#shared/protocol/scalars.ts";
import type { Web } from "../web.ts";
import { fileWith, OPTIONS_HEADER } from "./file-body.ts";

const options = z.strictObject({
  kind: z.enum(LIST_KINDS).default("cases"),
  unit: z.string().trim().min(1).max(80).optional(),
  asOf: plainDate.optional(),
  profile: sourceProfile.optional(),
  source: sourceName.optional(),
  sheet: z.string().max(31).optional(),
  validOnly: z.boolean(),
  dryRun: z.boolean(),
});

/** `import`: the file's own bytes in, what came of it out. */
export function importRoute(web: Web, importers: Readonly<Record<ListKind, ImportList>>): void {
  web.post("/import", { bodyLimit: MOST_BYTES, schema: fileWith(options) }, async (request) => {
    const { kind, unit, asOf, profile, source, sheet, validOnly, dryRun } = request.headers[OPTIONS_HEADER];
    return importers[kind]({
      bytes: request.body,
      actor: systemViewer,
      validOnly,
      dryRun,
      ...(unit === undefined ? {} : { unit }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(profile === undefined ? {} : { profile }),
      ...(source === undefined ? {} : { source }),
      ...(sheet === undefined ? {} : { sheet }),
    });
  });
}
