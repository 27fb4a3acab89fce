import { expect, it } from "vitest";
import type { StagedList } from "#shared/protocol/lists.ts";
import { UNIT } from "#test/support/builders.ts";
import { ADMIN, LEADER, openListsApp } from "./lists-app.ts";

const ROWS = 200_000;
const HEAD = "Sagsnr.;Paragraf;Modtaget;Fase;Sagsbehandler;Team";
const STAGES = ["Modtagelse", "Oplysning", "Afgørelse"];

function longList(): Buffer {
  const row = (n: number) => `26-${100_000 + n};SEL § 85;02-10-2026;${STAGES[n % 3]};Lone Jensen;Voksen Handicap`;
  return Buffer.from(`${HEAD}\r\n${Array.from({ length: ROWS }, (_, n) => row(n)).join("\r\n")}\r\n`);
}

it("200,000 rows are read while the board goes on, and thrown away without a trace", async () => {
  const app = await openListsApp();
  const cookie = await app.login(LEADER);
  /** Somebody reads the board at every tenth turn that the server gives until it is done; says how often they could. */
  const besides = async <T>(work: Promise<T>): Promise<{ readonly value: T; readonly reads: number }> => {
    let isOver = false;
    let turns = 0;
    void work.finally(() => (isOver = true)).catch(() => undefined);
    for (; !isOver; turns += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (turns % 10 > 0) continue;
      const board = await app.web.inject({ method: "GET", url: `/api/boards/${UNIT}`, headers: { cookie } });
      expect(board.statusCode).toBe(200);
    }
    return { value: await work, reads: Math.ceil(turns / 10) };
  };

  const staged = await besides(app.upload(ADMIN, longList()));
  const list = staged.value.json() as StagedList;
  expect([staged.value.statusCode, list.rows]).toEqual([200, ROWS]);
  expect(staged.reads).toBeGreaterThan(5);
  expect((await app.ask("DELETE", ADMIN, `/${list.id}`)).statusCode).toBe(200);
  expect((await app.store.derived()).states).toEqual([]);
}, 60_000);
