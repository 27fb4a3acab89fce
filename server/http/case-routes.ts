import { z } from "zod";
import type { ReadCitizen } from "#server/vault/read-citizen.ts";
import { must } from "#shared/lib/must.ts";
import { citizenRequest } from "#shared/protocol/http.ts";
import { answerNotFound, problemSchema } from "./problems.ts";
import { perPerson } from "./rate-limits.ts";
import type { SignedInHook } from "./session-cookie.ts";
import type { Web } from "./web.ts";

export interface CaseParts {
  readonly mustBeSignedIn: SignedInHook;
  readonly readCitizen: ReadCitizen;
}

/** More than anyone looks up by hand; a script that empties the vault is stopped. */
const CITIZENS_A_MINUTE = 30;

const params = z.object({ number: z.string() });
const refusals = {
  400: problemSchema,
  401: problemSchema,
  404: problemSchema,
  429: problemSchema,
  503: problemSchema,
};
const citizenView = z.object({ name: z.string().nullable(), cpr: z.string().nullable() });

/** What is asked about one case, and kept outside the journal. Nothing of it is in an address, in a log or in a cache. */
export function caseRoutes(web: Web, { mustBeSignedIn, readCitizen }: CaseParts): void {
  const onRequest = mustBeSignedIn;

  web.post(
    "/api/cases/:number/citizen",
    {
      onRequest,
      config: perPerson(CITIZENS_A_MINUTE),
      schema: { params, body: citizenRequest.nullish(), response: { 200: citizenView, ...refusals } },
    },
    async (request, reply) => {
      const { viewer } = must(request.signedIn, "session");
      const view = await readCitizen(viewer, request.params.number, request.body?.purpose ?? null);
      if (view === null) return answerNotFound(request, reply);
      return reply.header("cache-control", "no-store").send(view);
    },
  );
}
