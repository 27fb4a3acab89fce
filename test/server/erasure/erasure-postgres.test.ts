import { describe } from "vitest";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import { erasureContract } from "./erasure-contract.ts";
import { meanwhileContract } from "./meanwhile-contract.ts";

describe("on PostgreSQL", () => {
  const emptied = emptiedDatabase();
  const open = async () => openAt(await emptied());
  erasureContract(open);
  meanwhileContract(open);
});
