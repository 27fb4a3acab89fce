import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stage } from "#shared/domain/case.ts";
import { must } from "#shared/lib/must.ts";
import type { BoardView, UnitsView } from "#shared/protocol/http.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { createDatabase } from "#test/support/postgres.ts";
import { RealServer, runCommand, type ServerOptions, signIn } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const LIST = "test/data/sagsliste.csv";
const IMPORT = ["import", LIST, "--as-of", "2026-11-23", "--json"];
const PASSWORD = "en-lang-adgangskode";
const UNIT = "Voksen Handicap";
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
  const acknowledged: string[] = [];
  let atStart = 0;
  let atEnd = 0;
  let after = before;
  let drop = async () => {};
  let server: RealServer;
  let restored: Awaited<ReturnType<typeof runCommand>>;

  const mustRun = async (args: readonly string[], options: ServerOptions, input = "") => {
    const done = await runCommand(args, options, input);
    if (done.code !== 0) throw new Error(`${args.join(" ")} ended with ${done.code}: ${done.err}`);
    return done;
  };
  const get = async (path: string, cookie: string) => fetch(server.url + path, { headers: { cookie } });

  beforeAll(async () => {
    await mustRun(IMPORT, before);
    const person = ["user", "add", "Mover", "--role", "caseworker", "--unit", UNIT, "--password-stdin"];
    await mustRun(person, before, PASSWORD);
    await mustRun(["user", "add", "Koordinator", "--role", "coordinator", "--password-stdin"], before, PASSWORD);
    server = await RealServer.start(before);
    const mover = await startMoving();
    await mover.until(BEFORE);
    atStart = acknowledged.length;
    await mustRun(["backup", file], before);
    atEnd = acknowledged.length;
    await mustRun(["erase", "--case", must(erased[0], "a case"), "--yes"], before);
    await mover.until(atEnd + AFTER);
    await mover.stop();
    await server.kill();
    rmSync(data, { recursive: true });

    if (dialect === "postgres") {
      const database = await createDatabase();
      drop = database.drop;
      after = { data, env: { ...before.env, DATABASE_URL: database.url } };
    }
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
    const kept = acknowledged.filter((id) => told.has(id));
    expect(kept).toEqual(acknowledged.slice(0, kept.length));
    expect(kept.length).toBeGreaterThanOrEqual(atStart);
    expect(kept.length).toBeLessThanOrEqual(atEnd);
    expect(acknowledged.length).toBeGreaterThanOrEqual(atEnd + AFTER);
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

  /** One command after the other, twenty a second: a card to and fro. */
  async function startMoving() {
    const { cookie } = await signIn(server.url, "Mover", PASSWORD);
    const { units } = (await (await get("/api/units", cookie)).json()) as UnitsView;
    const { unit, columns, cards } = (await (await get(`/api/boards/${units[0]?.id}`, cookie)).json()) as BoardView;
    const columnOf = (stage: Stage) =>
      must(
        columns.find((each) => each.stage === stage),
        stage,
      ).id;
    const [intake, investigation] = [columnOf("intake"), columnOf("investigation")];
    const card = must(
      cards.find(({ column }) => column === intake),
      "a card",
    );
    let isOver = false;
    const move = async (from: string) => {
      const to = from === intake ? investigation : intake;
      const answers = to === intake ? { reason: "movedByMistake" } : {};
      const command = {
        id: v7(),
        unit: unit.id,
        type: "moveCase",
        payload: { caseId: card.id, toColumn: to, from, answers },
      };
      const response = await fetch(`${server.url}/api/commands`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie, origin: server.url },
        body: JSON.stringify(command),
      });
      const answer = (await response.json()) as CommandAnswer;
      if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
      acknowledged.push(command.id);
      return to;
    };
    const pause = () => new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    const moving = (async () => {
      for (let at: string = card.column; !isOver; await pause()) at = await move(at);
    })();
    return {
      async until(count: number) {
        while (acknowledged.length < count) await Promise.race([pause(), moving]);
      },
      async stop() {
        isOver = true;
        await moving;
      },
    };
  }
});
