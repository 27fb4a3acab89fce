import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ImportsView, ListProgress, StagedList } from "#shared/protocol/lists.ts";
import { addPerson, PASSWORD } from "#test/support/department-data.ts";
import { mustRun, RealServer, signIn } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { ownDatabase } from "./own-database.ts";

const LIST = readFileSync("test/data/sagsliste.csv");
/** Rows by then: while it is read or decided, and (past 4 of 10) while the transaction is open. */
const KILLED_AT = [0, 1000, 1500];

describe.each([["sqlite"], ["postgres"]])("a server killed while a list comes in on %s", (dialect) => {
  let server: RealServer;
  let drop = async () => {};
  let cookie = "";

  beforeAll(async () => {
    const database = await ownDatabase(dialect);
    drop = database.drop;
    const options = { data: join(tempDir("list-kill"), "data"), env: { LOG_LEVEL: "warn", ...database.env } };
    await addPerson(options, "Admin", "administrator");
    server = await RealServer.start(options);
    cookie = (await signIn(server.url, "Admin", PASSWORD)).cookie;
  }, 120_000);

  afterAll(async () => {
    await server.stop();
    await drop();
  });

  it("[CA1] [SY5] leaves nothing of it, whenever it was killed; then the list goes in, and can be taken back", async () => {
    for (const rows of KILLED_AT) {
      await begin();
      await until(({ state, done }) => state === "done" || done >= rows);
      const last = progress;
      await server.kill();
      await server.start();
      if (last?.state === "done") throw new Error("the list was quicker than the test");
      expect(await imports()).toEqual([]);
      expect(await json("/api/units")).toEqual({ units: [] });
    }
    await begin();
    await until(({ state }) => state === "done");
    expect(progress).toMatchObject({ state: "done", report: { created: 2188 } });
    const [taken] = await imports();
    expect(taken).toMatchObject({ mayTakeBack: true });
    expect(await json(`/api/lists/imports/${taken?.id}/take-back`, {})).toMatchObject({ withdrawn: 2188 });
    await server.kill();
    await mustRun(["journal", "verify"], server.options);
    await server.start();
  }, 300_000);

  let staged: StagedList;
  let progress: ListProgress | null = null;

  async function begin(): Promise<void> {
    const headers = {
      "content-type": "application/octet-stream",
      "x-tavle-file": "bGlzdGU",
      cookie,
      origin: server.url,
    };
    const answer = await fetch(`${server.url}/api/lists?kind=cases`, { method: "POST", headers, body: LIST });
    staged = (await answer.json()) as StagedList;
    progress = null;
    await json(`/api/lists/${staged.id}/run`, { profile: staged.profile, asOf: "2026-11-23" });
  }

  async function until(isSo: (now: ListProgress) => boolean): Promise<void> {
    for (;;) {
      progress = (await json(`/api/lists/${staged.id}`)) as ListProgress;
      if (isSo(progress)) return;
      if (progress.state !== "waiting" && progress.state !== "working") throw new Error(JSON.stringify(progress));
    }
  }

  const imports = async () => ((await json("/api/lists/imports")) as ImportsView).imports;

  async function json(path: string, body?: object): Promise<unknown> {
    const headers = { cookie, origin: server.url, ...(body ? { "content-type": "application/json" } : {}) };
    const answer = await fetch(server.url + path, {
      headers,
      ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
    });
    return answer.json();
  }
});
