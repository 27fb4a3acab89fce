import { beginRun } from "./test-run.ts";

/** Vitest calls it before the first test and calls what it returns after the last. */
export const setup = beginRun;
