import { z } from "zod";
import type { SearchCitizens } from "#server/vault/search-citizens.ts";
import { type CitizensFound, citizenSearch } from "#shared/protocol/http.ts";
import { answerNotFound, refusedWith } from "./problems.ts";
import { perPerson } from "./rate-limits.ts";
import type { SignedInHook } from "./session-cookie.ts";
import { viewerOf } from "./session-of.ts";
import { uncached } from "./uncached.ts";
import type { Web } from "./web.ts";

/** Enough for a busy telephone; who tries out numbers or names is stopped. */
const SEARCHES_A_MINUTE = 60;

/** *Find borger*. What is looked for is in the body alone: not in an address, a log or a cache (PR1). */
export function citizenSearchRoute(web: Web, onRequest: SignedInHook, searchCitizens: SearchCitizens): void {
  const refusals = refusedWith(400, 401, 404, 429, 503);
  web.post(
    "/api/citizens/search",
    {
      onRequest,
      config: perPerson(SEARCHES_A_MINUTE),
      schema: { body: citizenSearch, response: { 200: z.custom<CitizensFound>(), ...refusals } },
    },
    async (request, reply) => {
      const found = await searchCitizens(viewerOf(request), request.body);
      if (found === null) return answerNotFound(request, reply);
      return uncached(reply).send(found);
    },
  );
}
