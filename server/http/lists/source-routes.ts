import { z } from "zod";
import type { ImportOffice } from "#server/imports/import-list.ts";
import { knownSources } from "#server/imports/staged-view.ts";
import { toIso } from "#shared/domain/zone.ts";
import { type SourcesView, saveSource, sourceName } from "#shared/protocol/lists.ts";
import { viewerOf } from "../session-of.ts";
import type { Web } from "../web.ts";
import { done, LIST_REFUSALS } from "./list-answers.ts";

/** How each source's lists are read, kept under names that people type: those stand in bodies, never in an address. */
export function sourceRoutes(web: Web, { store, now }: ImportOffice): void {
  web.get(
    "/sources",
    { schema: { response: { 200: z.custom<SourcesView>(), ...LIST_REFUSALS } } },
    async (_request, reply) => {
      const sources = knownSources(await store.listSources());
      return reply.serializer(JSON.stringify).send({ sources });
    },
  );

  web.put("/sources", { schema: { body: saveSource, response: { 200: done, ...LIST_REFUSALS } } }, async (request) => {
    const { name, profile } = request.body;
    await store.saveListSource({ name, profile, savedAt: toIso(now()), savedBy: viewerOf(request).id });
    return { ok: true as const };
  });

  web.post(
    "/sources/drop",
    { schema: { body: z.strictObject({ name: sourceName }), response: { 200: done, ...LIST_REFUSALS } } },
    async (request) => {
      await store.dropListSource(request.body.name);
      return { ok: true as const };
    },
  );
}
