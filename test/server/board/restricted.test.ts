import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CaseId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import { OTHER_UNIT, UNIT, viewers } from "#test/support/builders.ts";
import { SYSTEM } from "#test/support/office.ts";
import { type BoardRoom, openBoardRoom, settle, type TestScreen } from "./board-room.ts";

let room: BoardRoom;
let hidden: CaseId;

beforeEach(async () => {
  room = await openBoardRoom();
  hidden = await room.office.register("26-000001", "§ 85", "2026-02-25");
  await room.office.register("26-000002", "§ 85", "2026-02-25");
});
afterEach(async () => {
  room.boards().close();
  await room.office.store.close();
});

const restrict = (to: readonly (typeof viewers.anna.id)[] | null) =>
  room.office.give("restrictCase", { caseId: hidden, to });
const mentions = (screen: TestScreen): boolean => JSON.stringify(screen.received).includes(hidden);
const position = async () => {
  const { seq, organisation } = must(await room.boards().pictureFor(viewers.anna, UNIT), "picture");
  return { since: seq, organisation };
};

describe("a restricted case", () => {
  it("[PR4] disappears for those who are not named, and stays for those who are and for the leader", async () => {
    const [anna, tove, leader, coordinator] = [
      await room.watching(viewers.anna),
      await room.watching(viewers.tove),
      await room.watching(viewers.leader),
      await room.watching(viewers.coordinator),
    ];
    await restrict([viewers.tove.id]);
    await settle();
    for (const screen of [anna, coordinator]) expect(screen.changes()).toMatchObject([{ puts: [], deletes: [hidden] }]);
    for (const screen of [tove, leader])
      expect(screen.changes()).toMatchObject([{ puts: [{ id: hidden }], deletes: [] }]);
    const numbers = async (viewer: typeof viewers.leader | typeof viewers.anna) =>
      (await room.boards().pictureFor(viewer, UNIT))?.cards.map(({ number }) => number).sort();
    expect(await numbers(viewers.anna)).toEqual(["26-000002"]);
    expect(await numbers(viewers.leader)).toEqual(["26-000001", "26-000002"]);
  });

  it("[PR4] from then on nothing about it is sent to them, though their board's number goes on", async () => {
    await restrict([viewers.tove.id]);
    const [anna, tove] = [await room.watching(viewers.anna), await room.watching(viewers.tove)];
    await room.office.give("assignCase", { caseId: hidden, caseworker: viewers.tove.id });
    await settle();
    expect(tove.changes()).toMatchObject([{ from: 3, to: 4, puts: [{ id: hidden }] }]);
    expect(anna.changes()).toMatchObject([{ from: 3, to: 4, puts: [], deletes: [] }]);
    expect(mentions(anna)).toBe(false);
  });

  it("[PR4] nobody learns that it has left for another unit who could not see it before", async () => {
    await room.office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
    await restrict([viewers.tove.id]);
    const [anna, tove] = [await room.watching(viewers.anna), await room.watching(viewers.tove)];
    await room.office.give("transferCase", { caseId: hidden, toUnit: OTHER_UNIT });
    await settle();
    expect(tove.changes()).toMatchObject([{ deletes: [hidden] }]);
    expect(anna.changes()).toMatchObject([{ puts: [], deletes: [] }]);
    expect(mentions(anna)).toBe(false);
  });

  it("[PR4] comes back to everyone when it is no longer restricted", async () => {
    await restrict([]);
    const anna = await room.watching(viewers.anna);
    await restrict(null);
    await settle();
    expect(anna.changes()).toMatchObject([{ puts: [{ id: hidden, number: "26-000001" }], deletes: [] }]);
  });

  it("[PR4] is taken away from a client that was away when it was restricted", async () => {
    const before = await position();
    await restrict([]);
    const screen = room.screen();
    await screen.hello(before);
    expect(screen.changes()).toMatchObject([{ puts: [], deletes: [hidden] }]);
  });

  it("[PR4] is not named to a client that was away while it changed, out of sight", async () => {
    await restrict([]);
    const before = await position();
    await room.office.give("assignCase", { caseId: hidden, caseworker: viewers.anna.id });
    const screen = room.screen();
    await screen.hello(before);
    expect(screen.changes()).toMatchObject([{ from: 3, to: 4, puts: [], deletes: [] }]);
    expect(mentions(screen)).toBe(false);
  });

  it("[PR4] makes a client take the board anew where the server cannot know any more whether it was shown", async () => {
    const before = await position();
    await restrict([]);
    room.restart();
    const [anna, leader] = [room.screen(viewers.anna), room.screen(viewers.leader)];
    await anna.hello(before);
    await leader.hello(before);
    expect(anna.received).toMatchObject([{ type: "welcome", message: { reset: true } }]);
    expect(mentions(anna)).toBe(false);
    expect(leader.changes()).toMatchObject([{ puts: [{ id: hidden }] }]);
  });

  it("[PR4] so it is, too, when the case has changed again since the server came back", async () => {
    const before = await position();
    await restrict([]);
    room.restart();
    await position();
    await room.office.give("assignCase", { caseId: hidden, caseworker: viewers.anna.id });
    await settle();
    const anna = room.screen(viewers.anna);
    await anna.hello(before);
    expect(anna.received).toMatchObject([{ type: "welcome", message: { reset: true } }]);
    expect(mentions(anna)).toBe(false);
  });
});
