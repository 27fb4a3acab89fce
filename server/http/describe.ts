import swagger from "@fastify/swagger";
import { createJsonSchemaTransform } from "fastify-type-provider-zod";
import { PROTOCOL } from "#shared/protocol/version.ts";
import type { Web } from "./web.ts";

const asJsonSchema = createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: "any" } });
const isHidden = (url: string): boolean => url.startsWith("/api/local/");

/** The interface in words that machines read, made from the very schemas that the routes use. Register before the routes. */
export async function describeInterface(web: Web): Promise<void> {
  await web.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Sagstavlen", version: String(PROTOCOL) } },
    transform: (route) => asJsonSchema(isHidden(route.url) ? { ...route, schema: { hide: true } } : route),
  });
}

export function descriptionRoute(web: Web): void {
  web.get("/api/openapi.json", { schema: { hide: true } }, async () => web.swagger());
}
