import type { ListRefusal } from "#shared/protocol/lists.ts";

/** Far above any department's list: half a million rows. */
export const MOST_BYTES = 100 * 1024 * 1024;

export type BareCode = Extract<ListRefusal, { data: Record<string, never> }>["code"];

/** A refusal that needs nothing beside its code. */
export const refusal = (code: BareCode): ListRefusal => ({ code, data: {} });
