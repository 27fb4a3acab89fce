import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Figures } from "#server/figures/figures.ts";
import { StorageFailed } from "#server/store/port.ts";
import type { Walls } from "#server/wall/walls.ts";
import { ok, refuse } from "#shared/lib/result.ts";
import { type BoardRoom, openBoardRoom, settle } from "#test/server/board/board-room.ts";
import { date, instant, OTHER_UNIT, UNIT } from "#test/support/builders.ts";
import { SYSTEM } from "#test/support/office.ts";
import { aWall, NO_FLOW, showing, wallsOf } from "./wall-room.ts";

let room: BoardRoom;
let walls: Walls;
let asked: number;
let flow: () => ReturnType<Figures["ofUnit"]>;
let isDown: boolean;

beforeEach(async () => {
  isDown = false;
  room = await openBoardRoom((store) => ({
    ...store,
    changesSince: (...which) =>
      isDown ? Promise.reject(new StorageFailed("unavailable", null)) : store.changesSince(...which),
  }));
  asked = 0;
  flow = async () => ok(NO_FLOW);
  walls = wallsOf(room, () => {
    asked += 1;
    return flow();
  });
  await room.office.register("26-000001", "85", "2026-02-20");
});
afterEach(async () => {
  walls.close();
  room.boards().close();
  await room.office.store.close();
});

/** One more case, of which the board knows. */
async function register(n: number) {
  const caseId = await room.office.register(`26-${100_000 + n}`, "85", "2026-02-20");
  await settle();
  return caseId;
}
const openIn = ({ board }: { board: { rows: readonly { cells: readonly { open: unknown }[] }[] } }) =>
  board.rows[0]?.cells[0]?.open;

async function pass(ms: number): Promise<void> {
  room.time.pass(ms);
  await settle();
}

describe("a wall", () => {
  it("[WA4] is told at once what is known, and its flow when that comes", async () => {
    let tell: () => void = () => {};
    flow = () =>
      new Promise((resolve) => {
        tell = () => resolve(ok({ ...NO_FLOW, historySince: date("2026-01-05") }));
      });
    const wall = await showing(walls, "room");
    expect(wall.received.map(({ type }) => type)).toEqual(["welcome", "figures"]);
    expect(wall.received[1]?.message).toMatchObject({
      release: "a-release",
      wall: { kind: "room", historySince: null },
    });
    tell();
    await settle();
    expect(wall.walls().at(-1)).toMatchObject({ historySince: "2026-01-05", today: { unassigned: { count: 1 } } });
  });

  it("[WA5] gathers a burst of changes into one picture, and asks for its flow every 20 seconds at most", async () => {
    const wall = await showing(walls, "room");
    for (let n = 0; n < 30; n += 1) await register(n);
    await settle();
    expect(wall.walls()).toHaveLength(1);
    await pass(1_000);
    expect(wall.walls()).toHaveLength(2);
    expect(wall.walls().map(openIn)).toEqual([1, 31]);
    expect(asked).toBe(1);
    await pass(20_000);
    expect(asked).toBe(2);
  });

  it("[WA6] is sent nothing where nothing on it has changed, but a sign of life every ten seconds", async () => {
    const wall = await showing(walls, "corridor");
    await room.office.give("setSparring", { caseId: await register(1), wanted: true });
    await pass(5_000);
    const told = wall.walls().length;
    await room.office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
    await pass(60_000);
    expect(wall.walls()).toHaveLength(told);
    expect(wall.beats()).toBe(6);
    expect(JSON.stringify(wall.received.filter(({ type }) => type === "heartbeat"))).not.toMatch(/"seq":[1-9]/);
  });

  it("[WA5] changes when an hour runs out and at midnight, though nobody does anything", async () => {
    const caseId = await room.office.register("26-000002", "BL-20", "2026-03-02", "notification");
    await room.office.give("receiveNotification", {
      caseId,
      receivedOn: date("2026-03-02"),
      receivedAt: instant("2026-03-02T07:00:00Z"),
    });
    const wall = await showing(walls, "room");
    expect(wall.walls().at(-1)?.today).toMatchObject({ now: { count: 1 }, overdue: { count: 0 } });
    const before = wall.walls().length;
    await pass(24 * 3_600_000);
    expect(wall.walls().at(-1)?.today).toMatchObject({ now: { count: 1 }, overdue: { count: 1 } });
    expect(wall.walls().length).toBeGreaterThan(before);
  });

  it("[WA4] falls silent while the store is lost, and goes on when it is back", async () => {
    const wall = await showing(walls, "room");
    isDown = true;
    await register(1);
    await settle();
    await pass(40_000);
    expect(wall.beats()).toBe(0);
    isDown = false;
    await pass(1_000);
    await pass(10_000);
    expect(wall.beats()).toBeGreaterThan(0);
    expect(wall.walls().at(-1)).toBeDefined();
  });

  it("[WA4] keeps the last flow where the next one can't be had", async () => {
    flow = async () => ok({ ...NO_FLOW, historySince: date("2026-01-05") });
    const wall = await showing(walls, "room");
    await settle();
    flow = async () => refuse("unavailable");
    await register(1);
    await pass(30_000);
    expect(wall.walls().at(-1)).toMatchObject({ historySince: "2026-01-05" });
    expect(wall.walls().map(openIn).at(-1)).toBe(2);
  });

  it("[SY8] whose line is slow gets the latest figures when it can take them", async () => {
    const wall = await showing(walls, "room");
    wall.setBusy(true);
    await register(1);
    await pass(1_000);
    await register(2);
    await pass(1_000);
    expect(wall.walls()).toHaveLength(1);
    wall.setBusy(false);
    await pass(10_000);
    expect(wall.walls().map(openIn)).toEqual([1, 3]);
  });

  it("[PR5] of a unit that is none is not there; what nobody looks at is not computed", async () => {
    expect(await walls.follow(OTHER_UNIT, aWall("room"))).toBe(false);
    expect(await walls.view(OTHER_UNIT, "room")).toBeNull();
    const wall = await showing(walls, "room");
    walls.leave(wall);
    await register(1);
    await pass(60_000);
    expect(wall.walls()).toHaveLength(1);
    expect(asked).toBe(1);
  });

  it("[WA6] that leaves while its board is still being read leaves nothing behind", async () => {
    const wall = aWall("room");
    const following = walls.follow(UNIT, wall);
    walls.leave(wall);
    expect(await following).toBe(true);
    await pass(60_000);
    expect(wall.received).toEqual([]);
    expect(asked).toBe(0);
  });

  it("[WA2] is the same where it is asked for once, for whoever sets it up", async () => {
    const wall = await showing(walls, "corridor");
    await settle();
    expect(await walls.view(UNIT, "corridor")).toEqual(wall.walls().at(-1));
  });
});
