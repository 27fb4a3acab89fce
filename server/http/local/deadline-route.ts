import { askDeadlines, deadlineRequest } from "#server/cases/ask-deadlines.ts";
import type { Store } from "#server/store/port.ts";
import type { Web } from "../web.ts";

/** `deadline`, by this installation's rulebook and calendar. */
export function deadlineRoute(web: Web, store: Store): void {
  web.post("/deadline", { schema: { body: deadlineRequest } }, async (request) => {
    const asked = askDeadlines(await store.organisation(), request.body);
    return asked.ok ? { ok: true, ...asked.value } : { ok: false, code: asked.error };
  });
}
