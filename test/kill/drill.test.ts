import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pace } from "node:timers/promises";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must } from "#shared/lib/must.ts";
import { colleagueOf } from "#test/support/colleague.ts";
import { addPerson, PASSWORD, UNIT } from "#test/support/department-data.ts";
import { mustRun, RealServer, type ServerOptions, signIn } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { counted } from "./counted.ts";
import { ownDatabase } from "./own-database.ts";
import { toAndFro } from "./to-and-fro.ts";

const LIST = "test/data/sagsliste.csv";
const IMPORT = ["import", LIST, "--as-of", "2026-11-23", "--json"];
/** Twenty commands a second. */
const EVERY_MS = 50;
const BEFORE = 40;
const AFTER = 20;

/** Somebody in the list whose cases are all closed: their numbers. */
function closedCitizen(): readonly string[] {
  const [head = "", ...lines] = readFileSync(LIST, "utf8").replace("\ufeff", "").trim().split(/\r?\n/);
  const titles = head.split(";");
  const at = (title: string) => titles.indexOf(title);
  const cases = new Map<string, { number: string; isClosed: boolean }[]>();
  for (const cells of lines.map((line) => line.split(";"))) {
    const [cpr = "", number = ""] = [cells[at("CPR-nr.")], cells[at("Sagsnr.")]];
    cases.set(cpr, [...(cases.get(cpr) ?? []), { number, isClosed: cells[at("Fase")] === "Afsluttet" }]);
  }
  const found = [...cases].find(([cpr, own]) => cpr !== "" && own.length > 1 && own.every(({ isClosed }) => isClosed));
  return must(found, "a citizen with closed cases")[1].map(({ number }) => number);
}

/** The drill: a department at work, its backup, and the day that everything but the backup and the keys is lost. */
describe.each([["sqlite"], ["postgres"]])("the data folder lost, and the backup restored in %s", (dialect) => {
  const data = join(tempDir("drill"), "data");
  const file = join(tempDir("kept"), "tavle.backup");
  const before: ServerOptions = { data, env: { LOG_LEVEL: "warn" } };
  const erased = closedCitizen();
  /** In the order in which they were given, one after the other. */
  const acknowledged = counted<string>();
  let atStart = 0;
  let atEnd = 0;
  let after = before;
  let drop = async () => {};
  let server: RealServer;
  let restored: Awaited<ReturnType<typeof mustRun>>;

  const get = async (path: string, cookie: string) => fetch(server.url + path, { headers: { cookie } });

  beforeAll(async () => {
    await mustRun(IMPORT, before);
    await addPerson(before, "Mover", "caseworker", UNIT);
    await addPerson(before, "Koordinator", "coordinator");
    server = await RealServer.start(before);
    const mover = await startMoving();
    await mover.until(BEFORE);
    atStart = acknowledged.items.length;
    await mustRun(["backup", file], before);
    atEnd = acknowledged.items.length;
    await mustRun(["erase", "--case", must(erased[0], "a case"), "--yes"], before);
    await mover.until(atEnd + AFTER);
    await mover.stop();
    await server.kill();
    rmSync(data, { recursive: true });

    const database = await ownDatabase(dialect);
    drop = database.drop;
    after = { data, env: { ...before.env, ...database.env } };
    restored = await mustRun(["restore", file, "--json"], after);
    server = await RealServer.start(after);
  }, 600_000);
  afterAll(async () => {
    await server.stop();
    await drop();
  });

  it("[PR8] [SY5] has every change that was acknowledged before the backup, and nothing out of its order", async () => {
    const { out } = await mustRun(["journal", "export"], after);
    const lines = out.trim().split("\n");
    const told = new Set(lines.map((line) => (JSON.parse(line) as { commandId: string }).commandId));
    const kept = acknowledged.items.filter((id) => told.has(id));
    expect(kept).toEqual(acknowledged.items.slice(0, kept.length));
    expect(kept.length).toBeGreaterThanOrEqual(atStart);
    expect(kept.length).toBeLessThanOrEqual(atEnd);
    expect(acknowledged.items.length).toBeGreaterThanOrEqual(atEnd + AFTER);
  });

  it("[SY1] kept the board going meanwhile", () => {
    expect(atEnd).toBeGreaterThan(atStart);
  });

  it("[PR8] [CA2] [PR7] holds: journal and audit log verify, before anybody is let in and after", async () => {
    expect(JSON.parse(restored.out)).toMatchObject({
      erasedAgain: 1,
      journal: { cases: 2188, problems: [] },
      audit: { broken: null },
    });
    for (const what of ["journal", "audit"]) await mustRun([what, "verify"], after);
  });

  it("[PR8] knows its people by their passwords, and the erased no more, not even with the next list", async () => {
    const { cookie } = await signIn(server.url, "Koordinator", PASSWORD);
    const statuses = async () =>
      Promise.all(erased.map(async (number) => (await get(`/api/cases/${number}`, cookie)).status));
    expect(erased.length).toBeGreaterThan(1);
    expect(await statuses()).toEqual(erased.map(() => 404));
    const { out } = await mustRun(IMPORT, after);
    expect(JSON.parse(out)).toMatchObject({ created: 0, refused: [] });
    expect(await statuses()).toEqual(erased.map(() => 404));
  });

  /** One command after the other, at the department's pace: a card to and fro. */
  async function startMoving() {
    const mover = await colleagueOf(server.url, (await signIn(server.url, "Mover", PASSWORD)).cookie);
    const { cards, move } = toAndFro(await mover.view());
    const card = must(cards[0], "a card");
    let isOver = false;
    const moving = (async () => {
      for (let at = card.column; !isOver; await pace(EVERY_MS)) {
        const [id, payload] = [v7(), move(card.id, at)];
        const answer = await mover.command("moveCase", payload, id);
        if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
        acknowledged.add(id);
        at = payload.toColumn;
      }
    })();
    return {
      until: (count: number) => Promise.race([acknowledged.reaches(count), moving]),
      async stop() {
        isOver = true;
        await moving;
      },
    };
  }
});
