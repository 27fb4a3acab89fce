import { describe } from "vitest";
import { freshOnPostgres } from "#test/contract/fresh-stores.ts";
import { staffContract } from "./staff-contract.ts";

describe("on PostgreSQL", () => staffContract(freshOnPostgres));
