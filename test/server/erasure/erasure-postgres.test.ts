import { describe } from "vitest";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import { erasureContract } from "./erasure-contract.ts";

describe("on PostgreSQL", () => {
  const emptied = emptiedDatabase();
  erasureContract(async () => openAt(await emptied()));
});
