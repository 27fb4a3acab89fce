import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import type { Outlet } from "#server/board/outlet.ts";
import type { WallView } from "#shared/domain/wall.ts";
import { ok } from "#shared/lib/result.ts";
import { openBoardRoom, settle } from "#test/server/board/board-room.ts";
import { UNIT, viewers } from "#test/support/builders.ts";
import { NO_FLOW, wallsOf } from "./wall-room.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const CHANGES = 200;

it("[WA6] of all the figures that a screen was told the server keeps the latest alone", async () => {
  const room = await openBoardRoom();
  const walls = wallsOf(room, async () => ok(NO_FLOW));
  const caseId = await room.office.register("26-000001", "85", "2026-02-20");
  const told: WeakRef<WallView>[] = [];
  const outlet: Outlet = {
    send: ({ type, message }) => void (type === "figures" && told.push(new WeakRef(message.wall))),
    close: () => {},
  };
  await walls.follow(UNIT, { kind: "room", outlet });
  for (let n = 0; n < CHANGES; n += 1) {
    await room.office.give("assignCase", { caseId, caseworker: n % 2 === 0 ? viewers.anna.id : null });
    await settle();
    room.time.pass(1_000);
    await settle();
  }
  expect(told.length).toBeGreaterThan(CHANGES);
  collect();
  expect(told.filter((view) => view.deref() !== undefined)).toHaveLength(1);
  walls.close();
  room.boards().close();
  await room.office.store.close();
});
