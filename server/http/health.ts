import { z } from "zod";
import type { Metrics } from "#server/metrics.ts";
import { StorageFailed, type Store } from "#server/store/port.ts";
import type { Web } from "./web.ts";

const PATIENCE_MS = 3000;

/** A server may listen before all is in place: only its opener knows. */
export interface Readiness {
  isStarting: boolean;
}

const ready = z.object({ ok: z.literal(true) });
const notReady = z.object({
  ok: z.literal(false),
  reasons: z.array(z.enum(["storage-full", "storage-unavailable", "storage-slow", "starting"])),
});

/** For whoever watches the server: lives it, can it work, how does it do. None of it needs a session or tells of a case. */
export function healthRoutes(web: Web, store: Pick<Store, "check">, metrics: Metrics, readiness: Readiness): void {
  web.get("/health/live", { schema: { response: { 200: ready } } }, async () => ({ ok: true as const }));

  web.get("/health/ready", { schema: { response: { 200: ready, 503: notReady } } }, async (_request, reply) => {
    const reason = readiness.isStarting ? "starting" : await reasonAgainst(store);
    return reason === null ? { ok: true as const } : reply.code(503).send({ ok: false as const, reasons: [reason] });
  });

  web.get("/metrics", { schema: { hide: true } }, async (_request, reply) => {
    reply.type(metrics.contentType);
    return metrics.render();
  });
}

async function reasonAgainst(store: Pick<Store, "check">) {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<"storage-slow">((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, "storage-slow" as const);
  });
  const check = store.check().then(
    () => null,
    (fault) =>
      fault instanceof StorageFailed && fault.reason === "full"
        ? ("storage-full" as const)
        : ("storage-unavailable" as const),
  );
  try {
    return await Promise.race([check, patience]);
  } finally {
    clearTimeout(timer);
  }
}
