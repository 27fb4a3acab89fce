import { describe } from "vitest";
import { freshOnPostgres } from "#test/contract/fresh-stores.ts";
import { replayContract } from "./replay-contract.ts";

describe("on PostgreSQL", () => replayContract(freshOnPostgres));
