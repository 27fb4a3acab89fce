import { describe } from "vitest";
import { freshOnSqlite } from "#test/contract/fresh-stores.ts";
import { staffContract } from "./staff-contract.ts";

describe("on SQLite", () => staffContract(freshOnSqlite));
