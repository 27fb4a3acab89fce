import { describe } from "vitest";
import { freshOnSqlite } from "#test/contract/fresh-stores.ts";
import { limitContract } from "#test/contract/limit-contract.ts";

describe("on SQLite", () => limitContract(freshOnSqlite));
