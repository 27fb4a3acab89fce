import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StorageFailed, type Store } from "#server/store/port.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { UNIT, viewers } from "#test/support/builders.ts";
import { type BoardRoom, openBoardRoom, settle } from "./board-room.ts";

let room: BoardRoom;
let id: CaseId;
let isLost: boolean;

const losing = (store: Store): Store => ({
  ...store,
  changesSince: (...asked) =>
    isLost ? Promise.reject(new StorageFailed("unavailable", null)) : store.changesSince(...asked),
  board: (unit) => (isLost ? Promise.reject(new StorageFailed("unavailable", null)) : store.board(unit)),
});

beforeEach(async () => {
  isLost = false;
  room = await openBoardRoom(losing);
  id = await room.office.register("26-000001", "§ 85", "2026-02-25");
});
afterEach(async () => {
  room.boards().close();
  await room.office.store.close();
});

describe("a board that has lost the store", () => {
  it("[SY1] says no longer that it is current, and catches up by itself when the store is back", async () => {
    const screen = await room.watching();
    isLost = true;
    await room.office.give("assignCase", { caseId: id, caseworker: viewers.anna.id });
    await settle();
    for (let seconds = 0; seconds < 30; seconds += 1) {
      room.time.pass(1_000);
      await settle();
    }
    expect(screen.received.map(({ type }) => type).filter((type) => type !== "presence")).toEqual(["welcome"]);
    isLost = false;
    room.time.pass(1_000);
    await settle();
    expect(screen.changes()).toMatchObject([{ from: 1, to: 2, puts: [{ id, caseworker: viewers.anna.id }] }]);
    room.time.pass(10_000);
    expect(screen.received.at(-1)).toMatchObject({ type: "heartbeat", message: { seq: 2 } });
  });

  it("[SY1] still shows what it had; a board that was never read says that the store is away", async () => {
    isLost = true;
    await expect(room.boards().pictureFor(viewers.anna, UNIT)).rejects.toThrow(StorageFailed);
    const screen = room.screen();
    await expect(screen.hello({ since: 1 })).rejects.toThrow(StorageFailed);
    isLost = false;
    expect((await room.boards().pictureFor(viewers.anna, UNIT))?.cards).toHaveLength(1);
    isLost = true;
    expect((await room.boards().pictureFor(viewers.anna, UNIT))?.cards).toHaveLength(1);
  });
});
