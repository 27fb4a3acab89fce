import { join } from "node:path";
import { describe } from "vitest";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import { meetingContract } from "#test/contract/meeting-contract.ts";
import { tempDir } from "#test/support/temp-dir.ts";

describe("on SQLite", () => {
  let file = "";
  const open = () => openSqliteStore({ file, migrationsFolder: "migrations/sqlite" });
  meetingContract(
    () => {
      file = join(tempDir("meetings"), "tavle.db");
      return open();
    },
    async (store) => {
      await store.close();
      return open();
    },
  );
});
