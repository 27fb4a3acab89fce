import type { Logger } from "pino";
import { MOST_BYTES } from "#server/imports/list-refusals.ts";
import { makeListRuns } from "#server/imports/list-runs.ts";
import type { TakeBack } from "#server/imports/take-back.ts";
import { canManageAny } from "#shared/domain/permissions.ts";
import { answerNotFound } from "../problems.ts";
import type { SignedInHook } from "../session-cookie.ts";
import { viewerOf } from "../session-of.ts";
import type { Web } from "../web.ts";
import { importRoutes } from "./import-routes.ts";
import { sourceRoutes } from "./source-routes.ts";
import { type StagedParts, stagedRoutes } from "./staged-routes.ts";

export interface ListParts extends Omit<StagedParts, "runs"> {
  readonly mustBeSignedIn: SignedInHook;
  readonly takeBack: TakeBack;
  readonly log: Logger;
}

/**
 * Lists in, through the browser. To those who look after none the routes aren't there (PR5). Nothing of a file is in an
 * address, in a log or in a cache; it waits in memory for whoever brought it.
 */
export async function listRoutes(web: Web, parts: ListParts): Promise<void> {
  const runs = makeListRuns((fault) => parts.log.error({ err: fault }, "a list could not be taken in"));
  await web.register(
    async (lists: Web) => {
      lists.addContentTypeParser(
        "application/octet-stream",
        { parseAs: "buffer", bodyLimit: MOST_BYTES },
        (_request, body, parsed) => parsed(null, body),
      );
      lists.addHook("onRequest", parts.mustBeSignedIn);
      lists.addHook("onRequest", async (request, reply) => {
        if (!canManageAny(viewerOf(request), "lists")) return answerNotFound(request, reply);
        reply.header("cache-control", "no-store");
      });
      stagedRoutes(lists, { ...parts, runs });
      sourceRoutes(lists, parts.office);
      importRoutes(lists, parts);
    },
    { prefix: "/api/lists" },
  );
}
