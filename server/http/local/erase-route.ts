import { z } from "zod";
import type { Erasures } from "#server/erasure/erasures.ts";
import type { Web } from "../web.ts";

const meant = z.union([
  z.strictObject({ case: z.string().trim().min(1).max(80) }),
  z.strictObject({ cpr: z.string().regex(/^\d{10}$/) }),
]);
export const erasureRequest = z.strictObject({ meant, dryRun: z.boolean() });

/** `erase`: who is meant comes in the body, never in the address (PR1). */
export function eraseRoute(web: Web, erasures: Pick<Erasures, "erase">): void {
  web.post("/erase", { schema: { body: erasureRequest } }, async ({ body }) => erasures.erase(body));
}
