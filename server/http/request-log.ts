import type { Metrics } from "#server/metrics.ts";
import { routeOf, type Web } from "./web.ts";

/** One line for each answered request: route pattern, status, time, request and person id. No address, name, cookie or body. */
export function logRequests(web: Web, metrics: Metrics): void {
  web.addHook("onResponse", async (request, reply) => {
    const route = routeOf(request);
    const { method } = request;
    const { statusCode: status, elapsedTime } = reply;
    metrics.request(route, method, status, elapsedTime / 1000);
    const person = request.signedIn?.viewer.id;
    const line = { route, method, status, ms: Math.round(elapsedTime * 10) / 10, ...(person ? { person } : {}) };
    const quiet = route.startsWith("/health/") || route === "/metrics";
    request.log[quiet ? "debug" : "info"](line, "request");
  });
}
