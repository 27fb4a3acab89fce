import { z } from "zod";
import type { Store } from "#server/store/port.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { canRead, type Viewer } from "#shared/domain/permissions.ts";
import type { CaseView, RulebookView, ViewsView } from "#shared/protocol/http.ts";
import { unitId } from "#shared/protocol/scalars.ts";
import { answerNotFound, problemSchema, refusedWith } from "./problems.ts";
import type { SignedInHook } from "./session-cookie.ts";
import { viewerOf } from "./session-of.ts";
import { uncached } from "./uncached.ts";
import { unitsFor } from "./units-for.ts";
import type { Web } from "./web.ts";

export interface ReadingParts {
  readonly store: Store;
  readonly mustBeSignedIn: SignedInHook;
  /** The board's first picture as JSON. */
  readonly pictureTextFor: (viewer: Viewer, unit: UnitId) => Promise<string | null>;
  readonly readCase: (viewer: Viewer, number: string) => Promise<CaseView | null>;
}

const unitsView = z.object({ units: z.array(z.object({ id: z.custom<UnitId>(), name: z.string(), seq: z.int() })) });

const JSON_TYPE = "application/json; charset=utf-8";
const asIs = (text: string): string => text;
const refusals = refusedWith(401, 404);

/** What a board and a case page read. Pictures come from a projection made for this viewer, so they need no second filter (PR6). */
export function readingRoutes(web: Web, { store, mustBeSignedIn, pictureTextFor, readCase }: ReadingParts): void {
  const onRequest = mustBeSignedIn;

  web.get(
    "/api/units",
    { onRequest, schema: { response: { 200: unitsView, 401: problemSchema } } },
    async (request) => {
      const units = unitsFor(viewerOf(request), await store.organisation());
      const seqs = await store.streams();
      return { units: units.map(({ id, name }) => ({ id, name, seq: seqs.get(id) ?? 0 })) };
    },
  );

  const board = { params: z.object({ unit: z.string() }), response: { 200: z.custom<string>(), ...refusals } };
  web.get("/api/boards/:unit", { onRequest, schema: board }, async (request, reply) => {
    const unit = unitId.safeParse(request.params.unit);
    const picture = unit.success ? await pictureTextFor(viewerOf(request), unit.data) : null;
    if (picture === null) return answerNotFound(request, reply);
    return reply.header("cache-control", "no-store").type(JSON_TYPE).serializer(asIs).send(picture);
  });

  const inUnit = { params: z.object({ unit: z.string() }) };
  const views = { ...inUnit, response: { 200: z.custom<ViewsView>(), ...refusals } };
  web.get("/api/boards/:unit/views", { onRequest, schema: views }, async (request, reply) => {
    const viewer = viewerOf(request);
    const unit = unitId.safeParse(request.params.unit);
    if (!unit.success || !canRead(viewer, "board", unit.data)) return answerNotFound(request, reply);
    // What somebody calls a filter of their own is nobody else's to read.
    const found = (await store.views(unit.data, viewer.id)).filter((view) => view.shared || !viewer.screen);
    const shown = found.map(({ id, name, query, shared, owner }) => ({
      id,
      name,
      query,
      shared,
      own: owner === viewer.id,
    }));
    return uncached(reply).send({ views: shown });
  });

  const book = { response: { 200: z.custom<RulebookView>(), 401: problemSchema } };
  web.get("/api/rulebook", { onRequest, schema: book }, async (_request, reply) => {
    const { rulebook, closedDays } = await store.organisation();
    return reply.serializer(JSON.stringify).send({ rulebook, closedDays: [...closedDays] });
  });

  const aCase = { params: z.object({ number: z.string() }), response: { 200: z.custom<CaseView>(), ...refusals } };
  web.get("/api/cases/:number", { onRequest, schema: aCase }, async (request, reply) => {
    const view = await readCase(viewerOf(request), request.params.number);
    if (view === null) return answerNotFound(request, reply);
    return uncached(reply).send(view);
  });
}
