import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FRAME_GAP_MS, makePacer } from "#server/board/pacer.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { makeTimeline } from "#test/fakes/timeline.ts";
import { viewers } from "#test/support/builders.ts";
import { type BoardRoom, openBoardRoom, settle } from "./board-room.ts";

let room: BoardRoom;
let id: CaseId;

beforeEach(async () => {
  room = await openBoardRoom();
  id = await room.office.register("26-000001", "§ 85", "2026-02-25");
});
afterEach(async () => {
  room.boards().close();
  await room.office.store.close();
});

/** So many changes, one after the other, each seen by the board before the next. */
async function changes(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const caseworker = number % 2 === 0 ? viewers.anna.id : viewers.tove.id;
    await room.office.give("assignCase", { caseId: id, caseworker });
    await settle();
  }
}

const spans = (frames: readonly { from: number; to: number }[]) => frames.map(({ from, to }) => [from, to]);

describe("frames", () => {
  it("[SY8] an idle board gets a change at once, with no time passing", async () => {
    const screen = await room.watching();
    await changes(1);
    expect(spans(screen.changes())).toEqual([[1, 2]]);
  });

  it("[SY8] changes that follow each other quickly are gathered, and the last one always comes", async () => {
    const screen = await room.watching();
    await changes(10);
    expect(spans(screen.changes())).toEqual([[1, 2]]);
    room.time.pass(FRAME_GAP_MS);
    expect(spans(screen.changes())).toEqual([
      [1, 2],
      [2, 11],
    ]);
    expect(screen.changes().at(-1)?.puts).toHaveLength(1);
    room.time.pass(1_000);
    expect(screen.changes()).toHaveLength(2);
  });

  it("[SY8] at 200 changes a second a screen gets no more frames than it has time for", async () => {
    const screen = await room.watching();
    for (let number = 0; number < 100; number += 1) {
      await changes(1);
      room.time.pass(5);
    }
    room.time.pass(FRAME_GAP_MS);
    expect(screen.changes().length).toBeGreaterThan(5);
    expect(screen.changes().length).toBeLessThanOrEqual(500 / FRAME_GAP_MS + 2);
    expect(screen.changes().at(-1)?.to).toBe(101);
  });

  it("[SY8] a screen whose line is slow is sent the sum of what it missed, and holds up nobody", async () => {
    const [slow, quick] = [await room.watching(viewers.anna), await room.watching(viewers.tove)];
    slow.setBusy(true);
    for (let number = 0; number < 3; number += 1) {
      await changes(1);
      room.time.pass(50);
    }
    expect(spans(quick.changes())).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(slow.changes()).toEqual([]);
    slow.setBusy(false);
    room.time.pass(50);
    expect(spans(slow.changes())).toEqual([[1, 4]]);
  });

  it("[SY8] who comes in between two frames gets what is newest, and then the same frames as all", async () => {
    const early = await room.watching(viewers.anna);
    await changes(3);
    const late = room.screen(viewers.tove);
    await late.hello({ since: 1 });
    expect(late.changes().at(-1)?.to).toBe(4);
    await changes(1);
    room.time.pass(FRAME_GAP_MS);
    expect(spans(early.changes())).toEqual([
      [1, 2],
      [2, 5],
    ]);
    expect(late.changes().at(-1)).toMatchObject({ from: 4, to: 5 });
  });
});

describe("the pace", () => {
  /** When frames were sent, for wishes that come every so often through 200 ms. */
  function sentAt(everyMs: number): number[] {
    const time = makeTimeline("2026-03-02T08:00:00.000Z");
    const start = time.now();
    const sent: number[] = [];
    const pacer = makePacer(time.timers, () => sent.push(time.now() - start));
    for (let ms = 0; ms < 200; ms += everyMs) {
      pacer.request();
      time.pass(everyMs);
    }
    time.pass(500);
    expect(time.waiting()).toBe(0);
    pacer.request();
    expect(sent.at(-1)).toBe(700);
    pacer.stop();
    time.pass(500);
    expect(time.waiting()).toBe(0);
    return sent.slice(0, -1);
  }

  it("[SY8] frames keep their distance, and none is owed when it is quiet", () => {
    expect(sentAt(10)).toEqual([0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200]);
  });

  it("[SY8] frames that gather many changes keep a greater distance", () => {
    expect(sentAt(2)).toEqual([0, 20, 60, 100, 140, 180, 220]);
  });
});
