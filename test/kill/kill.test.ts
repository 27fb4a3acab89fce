import { join } from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stage } from "#shared/domain/case.ts";
import { must } from "#shared/lib/must.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { createDatabase } from "#test/support/postgres.ts";
import { RealServer, runCommand, signIn } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const KILLS = 20;
const MOVES = 2000;
const MOVERS = 8;
const PASSWORD = "en-lang-adgangskode";
const UNIT = "Voksen Handicap";

interface Moved {
  readonly id: string;
  readonly caseId: string;
  readonly to: string;
}

interface Entry {
  readonly commandId: string;
  readonly type: string;
  readonly stream: string;
  readonly seq: number;
}

describe.each([["sqlite"], ["postgres"]])("a server killed again and again on %s", (dialect) => {
  let server: RealServer;
  let drop = async () => {};
  const acknowledged: Moved[] = [];
  let kills = 0;
  let board: BoardView;
  let entries: Entry[] = [];

  beforeAll(async () => {
    const env: { LOG_LEVEL: string; DATABASE_URL?: string } = { LOG_LEVEL: "warn" };
    if (dialect === "postgres") {
      const database = await createDatabase();
      drop = database.drop;
      env.DATABASE_URL = database.url;
    }
    const options = { data: join(tempDir("kill"), "data"), env };
    await expectDone(runCommand(["import", "test/data/sagsliste.csv", "--as-of", "2026-11-23"], options));
    const person = ["user", "add", "Mover", "--role", "caseworker", "--unit", UNIT, "--password-stdin"];
    await expectDone(runCommand(person, options, PASSWORD));
    server = await RealServer.start(options);
    await moveWhileKilling();
    board = await readBoard((await signIn(server.url, "Mover", PASSWORD)).cookie);
    await server.kill();
    const exported = await runCommand(["journal", "export"], options);
    entries = exported.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Entry);
    await expectDone(runCommand(["journal", "verify"], options));
  }, 600_000);

  afterAll(async () => {
    await server.stop();
    await drop();
  });

  it("[SY5] is killed at least 20 times under at least 2,000 acknowledged moves", () => {
    expect(kills).toBeGreaterThanOrEqual(KILLS);
    expect(acknowledged.length).toBeGreaterThanOrEqual(MOVES);
  });

  it("[SY5] loses no acknowledged move: every card stands where its last one put it", () => {
    const last = new Map(acknowledged.map(({ caseId, to }) => [caseId, to]));
    const wrong = board.cards.filter(({ id, column }) => last.has(id) && last.get(id) !== column);
    expect(last.size).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it("[CA4] does no acknowledged move twice, also when it was sent again after the restart", () => {
    const moves = new Map<string, number>();
    for (const { commandId, type } of entries) {
      if (type === "caseMoved") moves.set(commandId, (moves.get(commandId) ?? 0) + 1);
    }
    expect(acknowledged.filter(({ id }) => moves.get(id) !== 1)).toEqual([]);
    expect(moves.size).toBe(acknowledged.length);
  });

  it("[CA3] leaves no half move and no gap: the numbers of every stream are whole", () => {
    const streams = new Map<string, number[]>();
    for (const { stream, seq } of entries) streams.set(stream, [...(streams.get(stream) ?? []), seq]);
    expect(streams.size).toBeGreaterThan(1);
    for (const numbers of streams.values()) {
      expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  /** Movers never stop for a dead server: they send the same command again until it is answered (SY5). */
  async function moveWhileKilling(): Promise<void> {
    const { cookie } = await signIn(server.url, "Mover", PASSWORD);
    const { unit, columns, cards } = await readBoard(cookie);
    const columnOf = (stage: Stage) =>
      must(
        columns.find((each) => each.stage === stage),
        stage,
      ).id;
    const [intake, investigation] = [columnOf("intake"), columnOf("investigation")];
    const movable = cards.filter(({ column }) => column === intake || column === investigation);
    const life = { isOver: false };
    const movers = Array.from({ length: MOVERS }, async (_, n) => {
      const own = movable.filter((_card, index) => index % MOVERS === n).map(({ id, column }) => ({ id, column }));
      for (let turn = 0; !life.isOver; turn += 1) {
        const card = must(own[turn % own.length], "a card");
        const to = card.column === intake ? investigation : intake;
        const answers = to === intake ? { reason: "movedByMistake" } : {};
        const payload = { caseId: card.id, toColumn: to, from: card.column, answers };
        const command = { id: v7(), unit: unit.id, type: "moveCase", payload };
        await untilAnswered(cookie, command);
        card.column = to;
        acknowledged.push({ id: command.id, caseId: card.id, to });
        if (turn % 7 === 0) await untilAnswered(cookie, command);
      }
    });
    await killAgainAndAgain();
    life.isOver = true;
    await Promise.all(movers);
  }

  async function killAgainAndAgain(): Promise<void> {
    for (; kills < KILLS || acknowledged.length < MOVES; kills += 1) {
      const enough = acknowledged.length + MOVES / KILLS;
      while (acknowledged.length < enough) await new Promise((resolve) => setTimeout(resolve, 3));
      await server.kill();
      await server.start();
    }
  }

  async function untilAnswered(cookie: string, command: object): Promise<void> {
    for (;;) {
      const answer = await send(cookie, command);
      if (answer?.ok) return;
      if (answer) throw new Error(`refused: ${JSON.stringify(answer)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  const send = (cookie: string, command: object): Promise<CommandAnswer | null> =>
    fetch(`${server.url}/api/commands`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie, origin: server.url },
      body: JSON.stringify(command),
    }).then(
      (response) =>
        response.json().then(
          (body) => body as CommandAnswer,
          () => null,
        ),
      () => null,
    );

  async function readBoard(cookie: string): Promise<BoardView> {
    const { units } = (await get("/api/units", cookie)) as { units: { id: string; name: string }[] };
    return (await get(`/api/boards/${units.find(({ name }) => name === UNIT)?.id}`, cookie)) as BoardView;
  }

  const get = async (path: string, cookie: string): Promise<unknown> =>
    (await fetch(server.url + path, { headers: { cookie } })).json();
});

async function expectDone(run: ReturnType<typeof runCommand>): Promise<void> {
  const { code, err } = await run;
  if (code !== 0) throw new Error(`ended with ${code}: ${err}`);
}
