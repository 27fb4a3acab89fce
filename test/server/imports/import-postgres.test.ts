import { describe, vi } from "vitest";
import { freshOnPostgres } from "#test/contract/fresh-stores.ts";
import { importContract } from "./import-contract.ts";
import { movedOnContract } from "./moved-on-contract.ts";

/** The whole list several times over, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

describe("on PostgreSQL", () => {
  importContract(freshOnPostgres);
  movedOnContract(freshOnPostgres);
});
