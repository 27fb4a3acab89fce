import Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { verifyAudit } from "#server/audit/verify-audit.ts";
import { lookedUp } from "#test/contract/store-beside-contract.ts";
import { openIn } from "#test/support/office.ts";
import { tempDir } from "#test/support/temp-dir.ts";

/** What a log of five rows is found to be after someone has been at the database. */
async function afterwards(sql: string) {
  const folder = tempDir("audit");
  const store = await openIn(folder);
  onTestFinished(() => store.close());
  for (const n of [1, 2, 3, 4, 5]) await store.audit(lookedUp(n));
  const client = new Sqlite(`${folder}/tavle.db`);
  client.exec(sql);
  client.close();
  return verifyAudit(store);
}

it("[PR7] a log that nobody has touched holds", async () => {
  expect(await afterwards("")).toEqual({ rows: 5, broken: null });
});

it.each([
  ["who looked is another", "UPDATE audit_log SET actor = 'x' WHERE seq = 3", 3],
  ["when is another", "UPDATE audit_log SET at = '2026-11-23T08:00:01.000Z' WHERE seq = 1", 1],
  ["what for is gone", "UPDATE audit_log SET purpose = NULL WHERE seq = 2", 2],
  ["whom is another", "UPDATE audit_log SET citizen_id = 'x', case_id = 'y' WHERE seq = 5", 5],
  ["the hash is another", "UPDATE audit_log SET hash = 'x' WHERE seq = 4", 4],
  ["a row is gone", "DELETE FROM audit_log WHERE seq = 2", 2],
  ["the last ones are gone", "DELETE FROM audit_log WHERE seq > 3", 4],
  ["all are gone", "DELETE FROM audit_log", 1],
  [
    "a row is gone and the others have moved up",
    "DELETE FROM audit_log WHERE seq = 2; UPDATE audit_log SET seq = -seq WHERE seq > 2; UPDATE audit_log SET seq = -seq - 1 WHERE seq < 0",
    2,
  ],
  [
    "two have changed places",
    "UPDATE audit_log SET seq = -1 WHERE seq = 3; UPDATE audit_log SET seq = 3 WHERE seq = 4; UPDATE audit_log SET seq = 4 WHERE seq = -1",
    3,
  ],
  ["another end is written down", "UPDATE audit_head SET hash = 'x'", 5],
])("[PR7] where %s, the first row that is broken is named", async (_, sql, broken) => {
  expect(await afterwards(sql)).toEqual({ rows: broken - 1, broken });
});
