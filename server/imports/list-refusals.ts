import type { ListRefusal } from "#shared/protocol/lists.ts";

/** Far above any department's list: half a million rows. */
export const MOST_BYTES = 100 * 1024 * 1024;
/** What a spreadsheet may unpack to. */
export const MOST_UNPACKED = 400 * 1024 * 1024;
/** Without the header. */
export const MOST_ROWS = 300_000;
export const MOST_COLUMNS = 400;

type BareCode = Extract<ListRefusal, { data: Record<string, never> }>["code"];

/** A refusal that needs nothing beside its code. */
export const refusal = (code: BareCode): ListRefusal => ({ code, data: {} });
