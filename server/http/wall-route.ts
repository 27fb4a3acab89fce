import { z } from "zod";
import type { Walls } from "#server/wall/walls.ts";
import { WALL_KINDS } from "#shared/domain/display.ts";
import { canManage, canRead } from "#shared/domain/permissions.ts";
import type { WallView } from "#shared/domain/wall.ts";
import { unitId } from "#shared/protocol/scalars.ts";
import { answerNotFound, problemSchema } from "./problems.ts";
import type { SignedInHook } from "./session-cookie.ts";
import { viewerOf } from "./session-of.ts";
import { uncached } from "./uncached.ts";
import type { Web } from "./web.ts";

/** A wall as it is now, for whoever sets it up: by the same projection as on the wall itself (WA2). */
export function wallRoute(web: Web, onRequest: SignedInHook, walls: Walls): void {
  const schema = {
    params: z.object({ unit: z.string() }),
    querystring: z.object({ kind: z.enum(WALL_KINDS) }),
    response: { 200: z.custom<WallView>(), 400: problemSchema, 401: problemSchema, 404: problemSchema },
  };
  web.get("/api/walls/:unit", { onRequest, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const unit = unitId.safeParse(request.params.unit);
    // An administrator sees no case content (PR3), but what everybody passing by may see.
    const isAllowed =
      unit.success &&
      (canRead(viewer, "wall", unit.data) ||
        (request.query.kind === "corridor" && canManage(viewer, "displays", unit.data)));
    const view = isAllowed ? await walls.view(unit.data, request.query.kind) : null;
    if (view === null) return answerNotFound(request, reply);
    return uncached(reply).send(view);
  });
}
