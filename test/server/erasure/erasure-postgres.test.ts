import { describe } from "vitest";
import { closedAfterTest } from "#test/contract/fresh-stores.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import { erasureContract } from "./erasure-contract.ts";
import { meanwhileContract } from "./meanwhile-contract.ts";

describe("on PostgreSQL", () => {
  const emptied = emptiedDatabase();
  const open = async () => closedAfterTest(openAt(await emptied()));
  erasureContract(open);
  meanwhileContract(open);
});
