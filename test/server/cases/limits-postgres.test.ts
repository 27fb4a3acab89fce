import { describe } from "vitest";
import { closedAfterTest } from "#test/contract/fresh-stores.ts";
import { limitContract } from "#test/contract/limit-contract.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";

describe("on PostgreSQL", () => {
  const emptied = emptiedDatabase();
  limitContract(async () => closedAfterTest(openAt(await emptied())));
});
