import { z } from "zod";
import { logCsv } from "#server/audit/log-csv.ts";
import type { ReadLog } from "#server/audit/read-log.ts";
import { exportLogRequest, type ReadLogView, readLogQuery } from "#shared/protocol/http.ts";
import { answerNotFound, refusedWith } from "./problems.ts";
import { perPerson } from "./rate-limits.ts";
import type { SignedInHook } from "./session-cookie.ts";
import { viewerOf } from "./session-of.ts";
import { uncached } from "./uncached.ts";
import type { Web } from "./web.ts";

const A_MINUTE = 60;

/** *Opslag i sagen*: for the unit's leader (PR3, PR7). */
export function readLogRoutes(web: Web, onRequest: SignedInHook, log: ReadLog): void {
  const config = perPerson(A_MINUTE);
  const params = z.object({ number: z.string() });
  const refusals = refusedWith(400, 401, 404, 429, 503);

  const reading = { params, querystring: readLogQuery, response: { 200: z.custom<ReadLogView>(), ...refusals } };
  web.get("/api/cases/:number/read-log", { onRequest, config, schema: reading }, async (request, reply) => {
    const { of, before = null } = request.query;
    const view = await log.page(viewerOf(request), request.params.number, of, before);
    if (view === null) return answerNotFound(request, reply);
    return uncached(reply).send(view);
  });

  const exporting = { params, body: exportLogRequest, response: { 200: z.string(), ...refusals } };
  web.post("/api/cases/:number/read-log/export", { onRequest, config, schema: exporting }, async (request, reply) => {
    const viewer = viewerOf(request);
    const entries = await log.all(viewer, request.params.number, request.body.of);
    if (entries === null) return answerNotFound(request, reply);
    return reply
      .header("cache-control", "no-store")
      .header("content-disposition", "attachment")
      .type("text/csv; charset=utf-8")
      .serializer(String)
      .send(logCsv(entries));
  });
}
