import { accountRequest, giveAccount } from "#server/auth/give-account.ts";
import type { Store } from "#server/store/port.ts";
import type { Submit } from "#server/submit.ts";
import type { Web } from "../web.ts";

/** `user add`. */
export function accountRoute(web: Web, store: Store, submit: Submit): void {
  web.post("/user", { schema: { body: accountRequest } }, async (request) => {
    const given = await giveAccount(store, submit, request.body);
    return given.ok ? { ok: true, ...given.value } : { ok: false, code: given.error };
  });
}
