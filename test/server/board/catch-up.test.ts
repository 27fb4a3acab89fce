import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FRAME_GAP_MS } from "#server/board/pacer.ts";
import type { CaseId, UnitId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import { OTHER_UNIT, UNIT, viewers } from "#test/support/builders.ts";
import { SYSTEM } from "#test/support/office.ts";
import { type BoardRoom, openBoardRoom, settle } from "./board-room.ts";

let room: BoardRoom;
let cases: CaseId[];

beforeEach(async () => {
  room = await openBoardRoom();
  cases = [];
  for (let number = 1; number <= 3; number += 1) {
    cases.push(await room.office.register(`26-00000${number}`, "§ 85", "2026-02-25"));
  }
});
afterEach(async () => {
  room.boards().close();
  await room.office.store.close();
});

const aCase = (index: number): CaseId => must(cases[index], `case ${index}`);
const assign = (index: number, to = viewers.anna.id) =>
  room.office.give("assignCase", { caseId: aCase(index), caseworker: to });
const at = async (viewer = viewers.anna) => {
  const { seq, organisation } = must(await room.boards().pictureFor(viewer, UNIT), "picture");
  return { since: seq, organisation };
};

describe("a client that comes back", () => {
  it("[SY2] gets what it lacks since its number, once, and the frames after it", async () => {
    const position = await at();
    await assign(0);
    await assign(1);
    const screen = room.screen();
    await screen.hello(position);
    expect(screen.received).toMatchObject([
      { type: "welcome", message: { unit: UNIT, seq: 5, reset: false, serverTime: "2026-03-02T08:00:00.000Z" } },
      { type: "changes", message: { from: 3, to: 5, puts: [{ id: cases[0] }, { id: cases[1] }] } },
    ]);
    room.time.pass(100);
    await assign(2);
    await settle();
    expect(screen.changes().map(({ from, to }) => [from, to])).toEqual([
      [3, 5],
      [5, 6],
    ]);
  });

  it("[SY2] is only greeted where it lacks nothing", async () => {
    const screen = room.screen();
    await screen.hello(await at());
    expect(screen.received.map(({ type }) => type)).toEqual(["welcome"]);
  });

  it("[SY2] gets what it lacks from the journal after the server has started anew", async () => {
    const position = await at();
    await assign(0);
    await assign(0, viewers.tove.id);
    room.restart();
    const screen = room.screen();
    await screen.hello(position);
    expect(screen.changes()).toMatchObject([{ from: 3, to: 5, puts: [{ id: cases[0], caseworker: viewers.tove.id }] }]);
  });

  it("[SY2] takes the board anew where it lacks more than 5,000 entries, with and without the server's memory of them", async () => {
    const position = await at();
    const column = must((await room.boards().pictureFor(viewers.anna, UNIT))?.columns[0]?.id, "column");
    for (let number = 4; number <= 260; number += 1) {
      cases.push(await room.office.register(`26-${number}`, "§ 85", "2026-02-25"));
    }
    for (let turn = 0; turn < 19; turn += 1) {
      await room.office.give("setColumnSorting", { column, sorting: turn % 2 === 0 ? "hand" : "urgency" });
    }
    const { seq, organisation } = must(await room.boards().pictureFor(viewers.anna, UNIT), "picture");
    expect(seq).toBe(3 + 257 + 19 * 260);
    for (const restarts of [false, true]) {
      if (restarts) room.restart();
      const [far, near] = [room.screen(), room.screen()];
      await far.hello(position);
      await near.hello({ since: seq - 5_000, organisation });
      expect(far.received).toMatchObject([{ type: "welcome", message: { seq, reset: true } }]);
      expect(near.received).toMatchObject([
        { type: "welcome", message: { reset: false } },
        { type: "changes", message: { to: seq } },
      ]);
    }
  }, 60_000);

  it("[SY2] takes the board anew where its number was never reached, as after a restored backup", async () => {
    const { organisation } = await at();
    const screen = room.screen();
    await screen.hello({ since: 900, organisation });
    expect(screen.received).toMatchObject([{ type: "welcome", message: { seq: 3, reset: true } }]);
  });

  it("[SY2] takes the board anew where the organisation has changed while the server was away", async () => {
    const position = await at();
    room.boards().close();
    await room.office.give("setUnitLabels", { unitId: UNIT, labels: "initials" });
    room.restart();
    const screen = room.screen();
    await screen.hello(position);
    expect(screen.received).toMatchObject([{ type: "welcome", message: { reset: true } }]);
  });

  it("[SY2] is drawn everything anew that the organisation changed while it was away", async () => {
    const position = await at();
    const before = await room.watching();
    await room.office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
    await settle();
    const screen = room.screen();
    await screen.hello(position);
    const { organisation } = await at();
    expect(screen.changes()).toMatchObject([
      { from: 3, to: 3, organisation: { from: position.organisation, to: organisation } },
    ]);
    expect(screen.changes()).toEqual(before.changes());
  });

  it("[SY2] that says nothing of the organisation still gets what it lacks", async () => {
    const { since } = await at();
    await assign(1);
    const screen = room.screen();
    await screen.hello({ since });
    expect(screen.changes()).toMatchObject([{ from: 3, to: 4, puts: [{ id: cases[1] }] }]);
  });
});

describe("saying hello while something happens", () => {
  it("[SY2] no frame is missing and none comes twice, at whatever moment a change falls", async () => {
    for (let delay = 0; delay < 12; delay += 1) {
      const position = await at();
      const screen = room.screen();
      const greeting = screen.hello(position);
      for (let turn = 0; turn < delay; turn += 1) await Promise.resolve();
      await Promise.all([greeting, assign(0, delay % 2 === 0 ? viewers.tove.id : viewers.anna.id), assign(1)]);
      await settle();
      room.time.pass(100);
      await settle();
      let stands = position.since;
      for (const { from, to } of screen.changes()) {
        expect(from).toBe(stands);
        stands = to;
      }
      expect(stands).toBe((await at()).since);
      screen.connection.leave();
    }
  });

  it("[SY2] a change that is committed while the board is being read for the first time is not missed", async () => {
    let release = (): void => {};
    const held = await openBoardRoom((store) => ({
      ...store,
      async board(unit: UnitId) {
        const picture = await store.board(unit);
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return picture;
      },
    }));
    const id = await held.office.register("26-000001", "§ 85", "2026-02-25");
    const screen = held.screen();
    const { seq: organisation } = await held.office.store.organisation();
    const greeting = screen.hello({ since: 1, organisation });
    await settle();
    await held.office.give("assignCase", { caseId: id, caseworker: viewers.anna.id });
    release();
    await greeting;
    await settle();
    expect(screen.changes()).toMatchObject([{ from: 1, to: 2, puts: [{ id, caseworker: viewers.anna.id }] }]);
    await held.office.store.close();
  });

  it("[SY2] of two hellos on one connection the later one counts", async () => {
    const position = await at();
    await assign(0);
    const screen = room.screen();
    await Promise.all([screen.hello(position), screen.hello({ ...position, since: 4 })]);
    expect(screen.received.map(({ type }) => type)).toEqual(["welcome"]);
    room.time.pass(FRAME_GAP_MS);
    await assign(1);
    await settle();
    expect(screen.changes().map(({ from, to }) => [from, to])).toEqual([[4, 5]]);
  });
});
