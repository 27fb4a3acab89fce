import { z } from "zod";
import type { ImportOffice } from "#server/imports/import-list.ts";
import { mayChangeSource } from "#server/imports/may-change-source.ts";
import { knownSources } from "#server/imports/staged-view.ts";
import type { ListSource } from "#server/store/list-keeping.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { toIso } from "#shared/domain/zone.ts";
import { type SourcesView, saveSource, sourceName } from "#shared/protocol/lists.ts";
import { answerNotFound } from "../problems.ts";
import { viewerOf } from "../session-of.ts";
import type { Web } from "../web.ts";
import { done, LIST_REFUSALS } from "./list-answers.ts";

/** How each source's lists are read, kept under names that people type: those stand in bodies, never in an address. */
export function sourceRoutes(web: Web, { store, now }: ImportOffice): void {
  web.get(
    "/sources",
    { schema: { response: { 200: z.custom<SourcesView>(), ...LIST_REFUSALS } } },
    async (request, reply) => {
      const organisation = await store.organisation();
      const sources = knownSources(await store.listSources()).map((source) => {
        const { name, profile, savedAt } = source;
        return { name, profile, savedAt, mayChange: mayChangeSource(viewerOf(request), source, organisation) };
      });
      return reply.serializer(JSON.stringify).send({ sources });
    },
  );

  const savedAs = async (wanted: string) => (await store.listSources()).find(({ name }) => name === wanted);
  const mayChange = async (viewer: Viewer, saved: ListSource | undefined) =>
    saved === undefined || mayChangeSource(viewer, saved, await store.organisation());

  const saving = { body: saveSource, response: { 200: done, ...LIST_REFUSALS } };
  web.put("/sources", { schema: saving }, async (request, reply) => {
    const { name, profile } = request.body;
    const viewer = viewerOf(request);
    const saved = await savedAs(name);
    if (!(await mayChange(viewer, saved))) return answerNotFound(request, reply);
    // Whoever puts it right does not take it from those whose it is.
    await store.saveListSource({ name, profile, savedAt: toIso(now()), savedBy: saved?.savedBy ?? viewer.id });
    return { ok: true as const };
  });

  web.post(
    "/sources/drop",
    { schema: { body: z.strictObject({ name: sourceName }), response: { 200: done, ...LIST_REFUSALS } } },
    async (request, reply) => {
      const { name } = request.body;
      if (!(await mayChange(viewerOf(request), await savedAs(name)))) return answerNotFound(request, reply);
      await store.dropListSource(name);
      return { ok: true as const };
    },
  );
}
