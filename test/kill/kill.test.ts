import { join } from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must } from "#shared/lib/must.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { askAgain } from "#test/support/ask-again.ts";
import { colleagueOf } from "#test/support/colleague.ts";
import { addPerson, PASSWORD, UNIT } from "#test/support/department-data.ts";
import { mustRun, RealServer, signIn } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { counted } from "./counted.ts";
import { ownDatabase } from "./own-database.ts";
import { toAndFro } from "./to-and-fro.ts";

const KILLS = 20;
const MOVES = 2000;
const MOVERS = 8;

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
  const acknowledged = counted<Moved>();
  let kills = 0;
  let board: BoardView;
  let entries: Entry[] = [];

  beforeAll(async () => {
    const database = await ownDatabase(dialect);
    drop = database.drop;
    const options = { data: join(tempDir("kill"), "data"), env: { LOG_LEVEL: "warn", ...database.env } };
    await mustRun(["import", "test/data/sagsliste.csv", "--as-of", "2026-11-23"], options);
    await addPerson(options, "Mover", "caseworker", UNIT);
    server = await RealServer.start(options);
    await moveWhileKilling();
    board = await (await signedIn()).view();
    await server.kill();
    const exported = await mustRun(["journal", "export"], options);
    entries = exported.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Entry);
    await mustRun(["journal", "verify"], options);
  }, 600_000);

  afterAll(async () => {
    await server.stop();
    await drop();
  });

  it("[SY5] is killed at least 20 times under at least 2,000 acknowledged moves", () => {
    expect(kills).toBeGreaterThanOrEqual(KILLS);
    expect(acknowledged.items.length).toBeGreaterThanOrEqual(MOVES);
  });

  it("[SY5] loses no acknowledged move: every card stands where its last one put it", () => {
    const last = new Map(acknowledged.items.map(({ caseId, to }) => [caseId, to]));
    const wrong = board.cards.filter(({ id, column }) => last.has(id) && last.get(id) !== column);
    expect(last.size).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it("[CA4] does no acknowledged move twice, also when it was sent again after the restart", () => {
    const moves = new Map<string, number>();
    for (const { commandId, type } of entries) {
      if (type === "caseMoved") moves.set(commandId, (moves.get(commandId) ?? 0) + 1);
    }
    expect(acknowledged.items.filter(({ id }) => moves.get(id) !== 1)).toEqual([]);
    expect(moves.size).toBe(acknowledged.items.length);
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
    const mover = await signedIn();
    const { cards, move } = toAndFro(await mover.view());
    const life = { isOver: false };
    const movers = Array.from({ length: MOVERS }, async (_, n) => {
      const own = cards.filter((_card, index) => index % MOVERS === n).map(({ id, column }) => ({ id, column }));
      for (let turn = 0; !life.isOver; turn += 1) {
        const card = must(own[turn % own.length], "a card");
        const payload = move(card.id, card.column);
        const id = v7();
        await untilAnswered(() => mover.command("moveCase", payload, id));
        card.column = payload.toColumn;
        acknowledged.add({ id, caseId: card.id, to: payload.toColumn });
        if (turn % 7 === 0) await untilAnswered(() => mover.command("moveCase", payload, id));
      }
    });
    await killAgainAndAgain(Promise.all(movers));
    life.isOver = true;
    await Promise.all(movers);
  }

  async function killAgainAndAgain(movers: Promise<unknown>): Promise<void> {
    const { items, reaches } = acknowledged;
    for (; kills < KILLS || items.length < MOVES; kills += 1) {
      // Movers end before the killing only where one of them was refused.
      await Promise.race([reaches(items.length + MOVES / KILLS), movers]);
      await server.kill();
      await server.start();
    }
  }

  const signedIn = async () => colleagueOf(server.url, (await signIn(server.url, "Mover", PASSWORD)).cookie);
});

async function untilAnswered(send: () => Promise<CommandAnswer>): Promise<void> {
  const answer = await askAgain(() => send().catch(() => null), 10);
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
}
