import { z } from "zod";
import type { ImportOffice } from "#server/imports/import-list.ts";
import { importsFor } from "#server/imports/imports-view.ts";
import type { TakeBack } from "#server/imports/take-back.ts";
import type { CommandId } from "#shared/domain/ids.ts";
import type { ImportsView, TakeBackView } from "#shared/protocol/lists.ts";
import { answerNotFound, problemBody } from "../problems.ts";
import { viewerOf } from "../session-of.ts";
import type { Web } from "../web.ts";
import { LIST_REFUSALS } from "./list-answers.ts";

/** The lists that were taken in, and taking the latest back. */
export function importRoutes(
  web: Web,
  { office, takeBack }: { readonly office: ImportOffice; readonly takeBack: TakeBack },
): void {
  web.get(
    "/imports",
    { schema: { response: { 200: z.custom<ImportsView>(), ...LIST_REFUSALS } } },
    async (request, reply) => reply.serializer(JSON.stringify).send(await importsFor(office.store, viewerOf(request))),
  );

  const schema = {
    params: z.object({ id: z.string() }),
    body: z.strictObject({ dryRun: z.boolean().default(false) }),
    response: { 200: z.custom<TakeBackView>(), ...LIST_REFUSALS },
  };
  web.post("/imports/:id/take-back", { schema }, async (request, reply) => {
    const id = z.uuid().safeParse(request.params.id);
    if (!id.success) return answerNotFound(request, reply);
    const taken = await takeBack(viewerOf(request), id.data as CommandId, request.body.dryRun);
    if (taken.ok) return reply.serializer(JSON.stringify).send(taken.value);
    if (taken.error.code === "not-found") return answerNotFound(request, reply);
    return reply.code(409).send(problemBody(taken.error));
  });
}
