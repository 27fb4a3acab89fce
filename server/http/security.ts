import helmet from "@fastify/helmet";
import { isOwnOrigin } from "#server/auth/origin.ts";
import { problemBody } from "./problems.ts";
import type { Web } from "./web.ts";

/** The one style that react-aria puts into the page by itself (touch-action of pressable elements). */
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

const POLICY = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", PRESSABLE_STYLE],
  "font-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
};

/** Headers that leave a page nothing but what our own build needs; changes only from our own pages. */
export async function secure(web: Web, origin: string | null): Promise<void> {
  const isHttps = origin?.startsWith("https:") ?? false;
  await web.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    strictTransportSecurity: isHttps,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });
  web.addHook("onRequest", async (request, reply) => {
    if (request.method === "GET" || request.method === "HEAD") return;
    const { origin: from, "sec-fetch-site": secFetchSite } = request.headers;
    const isOurs = isOwnOrigin({ origin: from, host: request.host, secFetchSite: oneOf(secFetchSite) }, origin);
    if (!isOurs) return reply.code(403).send(problemBody({ code: "origin-refused", data: {} }));
  });
}

const oneOf = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

/** Where TLS ends at a trusted proxy: whoever comes by plain http is sent to the installation's own address. */
export function redirectToOrigin(web: Web, origin: string | null, trustsProxy: boolean): void {
  if (origin === null || !origin.startsWith("https:") || !trustsProxy) return;
  web.addHook("onRequest", async (request, reply) => {
    const isPlain = request.protocol === "http" && request.headers["x-forwarded-proto"] !== undefined;
    if (isPlain && request.method === "GET") return reply.redirect(`${origin}${request.url}`, 308);
  });
}
