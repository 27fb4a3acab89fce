import { z } from "zod";
import { ROLES } from "#shared/domain/permissions.ts";
import type { DemoView } from "#shared/protocol/http.ts";
import type { Web } from "./web.ts";

const demoView = z.object({
  password: z.string(),
  people: z
    .array(z.object({ login: z.string(), name: z.string(), role: z.enum(ROLES), unit: z.string().nullable() }))
    .readonly(),
});

/** Whom one may be, told before anybody is signed in. Only a demo has this address. */
export function demoRoute(web: Web, demo: DemoView): void {
  web.get("/api/demo", { schema: { response: { 200: demoView } } }, async () => demo);
}
