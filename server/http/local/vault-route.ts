import { z } from "zod";
import type { RotateKey } from "#server/vault/rotate-key.ts";
import type { Web } from "../web.ts";

const rotateRequest = z.strictObject({ keepOld: z.string().min(1).max(4000).optional() });

/** `vault rotate`. */
export function vaultRoute(web: Web, rotateKey: RotateKey): void {
  web.post("/vault/rotate", { schema: { body: rotateRequest } }, async ({ body: { keepOld } }) => {
    const rotated = await rotateKey(keepOld === undefined ? {} : { keepOld });
    return rotated.ok ? { ok: true, ...rotated.value } : { ok: false, sentence: rotated.error };
  });
}
