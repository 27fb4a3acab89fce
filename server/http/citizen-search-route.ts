import { z } from "zod";
import type { SearchCitizens } from "#server/vault/search-citizens.ts";
import { must } from "#shared/lib/must.ts";
import { type CitizensFound, citizenSearch } from "#shared/protocol/http.ts";
import { answerNotFound, problemSchema } from "./problems.ts";
import { perPerson } from "./rate-limits.ts";
import type { SignedInHook } from "./session-cookie.ts";
import type { Web } from "./web.ts";

/** Enough for a busy telephone; who tries out numbers or names is stopped. */
const SEARCHES_A_MINUTE = 60;

/** *Find borger*. What is looked for is in the body alone: not in an address, a log or a cache (PR1). */
export function citizenSearchRoute(web: Web, onRequest: SignedInHook, searchCitizens: SearchCitizens): void {
  const refusals = {
    400: problemSchema,
    401: problemSchema,
    404: problemSchema,
    429: problemSchema,
    503: problemSchema,
  };
  web.post(
    "/api/citizens/search",
    {
      onRequest,
      config: perPerson(SEARCHES_A_MINUTE),
      schema: { body: citizenSearch, response: { 200: z.custom<CitizensFound>(), ...refusals } },
    },
    async (request, reply) => {
      const found = await searchCitizens(must(request.signedIn, "session").viewer, request.body);
      if (found === null) return answerNotFound(request, reply);
      return reply.header("cache-control", "no-store").serializer(JSON.stringify).send(found);
    },
  );
}
