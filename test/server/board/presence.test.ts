import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CaseId } from "#shared/domain/ids.ts";
import type { Present } from "#shared/protocol/messages.ts";
import { ANNA, LEADER, TOVE, UNIT, uuid, viewers } from "#test/support/builders.ts";
import { type BoardRoom, openBoardRoom, settle, type TestScreen } from "./board-room.ts";

let room: BoardRoom;
let open: CaseId;
let hidden: CaseId;

beforeEach(async () => {
  room = await openBoardRoom();
  open = await room.office.register("26-000001", "§ 85", "2026-02-25");
  hidden = await room.office.register("26-000002", "§ 85", "2026-02-25");
});
afterEach(async () => {
  room.boards().close();
  await room.office.store.close();
});

const told = (screen: TestScreen): readonly (readonly Present[])[] =>
  screen.received.flatMap((down) => (down.type === "presence" ? [down.message.people] : []));
const lastTold = (screen: TestScreen) => told(screen).at(-1);
const aSecond = () => room.time.pass(1_000);
const here = (...people: readonly (readonly [Present["id"], CaseId?])[]) =>
  people.map(([id, caseId = null]) => ({ id, caseId }));

describe("who is at the board", () => {
  it("is told to everyone on it about once a second, and only when it changes", async () => {
    const anna = await room.watching(viewers.anna);
    const leader = await room.watching(viewers.leader);
    expect(told(anna)).toEqual([]);
    aSecond();
    expect(told(anna)).toEqual([here([ANNA], [LEADER])]);
    expect(told(leader)).toEqual(told(anna));
    for (let n = 0; n < 5; n += 1) {
      anna.connection.open({ caseId: n % 2 ? null : open });
      room.time.pass(100);
    }
    room.time.pass(30_000);
    expect(told(leader)).toEqual([here([ANNA], [LEADER]), here([ANNA, open], [LEADER])]);
    leader.connection.leave();
    aSecond();
    expect(lastTold(anna)).toEqual(here([ANNA, open]));
  });

  it("names a person with several screens once, with the case opened last", async () => {
    const [first, second] = [await room.watching(viewers.anna), await room.watching(viewers.anna)];
    first.connection.open({ caseId: open });
    aSecond();
    second.connection.open({ caseId: hidden });
    aSecond();
    expect(lastTold(first)).toEqual(here([ANNA, hidden]));
    second.connection.open({ caseId: null });
    aSecond();
    expect(lastTold(first)).toEqual(here([ANNA, open]));
    first.connection.leave();
    aSecond();
    expect(lastTold(second)).toEqual(here([ANNA]));
  });

  it("is those who follow this board, not another one, and never a case that is not on it", async () => {
    const anna = await room.watching(viewers.anna);
    room.screen(viewers.tove);
    anna.connection.open({ caseId: uuid<CaseId>(0x7777) });
    aSecond();
    expect(lastTold(anna)).toEqual(here([ANNA]));
    expect(anna.received.find(({ type }) => type === "presence")?.message).toMatchObject({ unit: UNIT });
  });

  it("waits for a screen whose line is slow", async () => {
    const anna = await room.watching(viewers.anna);
    anna.setBusy(true);
    aSecond();
    expect(told(anna)).toEqual([]);
    anna.setBusy(false);
    aSecond();
    expect(told(anna)).toEqual([here([ANNA])]);
  });
});

describe("a restricted case that somebody has open", () => {
  const restrict = (to: readonly (typeof ANNA)[] | null) => room.office.give("restrictCase", { caseId: hidden, to });

  it("[PR4] [PR6] is told to those who may see it, and leaves no trace with the others, not even a message", async () => {
    await restrict([TOVE]);
    const [anna, tove, leader, coordinator] = [
      await room.watching(viewers.anna),
      await room.watching(viewers.tove),
      await room.watching(viewers.leader),
      await room.watching(viewers.coordinator),
    ];
    aSecond();
    const before = [anna.received.length, coordinator.received.length];
    tove.connection.open({ caseId: hidden });
    aSecond();
    tove.connection.open({ caseId: null });
    aSecond();
    expect(told(leader).map((people) => people.find(({ id }) => id === TOVE)?.caseId)).toEqual([null, hidden, null]);
    expect(told(tove)).toEqual(told(leader));
    expect([anna.received.length, coordinator.received.length]).toEqual(before);
    expect(JSON.stringify([anna.received, coordinator.received])).not.toContain(hidden);
  });

  it("[PR4] is taken back when it becomes restricted while it is open", async () => {
    const [anna, tove] = [await room.watching(viewers.anna), await room.watching(viewers.tove)];
    tove.connection.open({ caseId: hidden });
    aSecond();
    expect(lastTold(anna)).toEqual(here([ANNA], [TOVE, hidden]));
    await restrict([TOVE]);
    await settle();
    aSecond();
    expect(lastTold(anna)).toEqual(here([ANNA], [TOVE]));
    expect(lastTold(tove)).toEqual(here([ANNA], [TOVE, hidden]));
  });
});

describe("two server processes", () => {
  it("tell each other who is with them, by ids alone, and forget one that falls silent", async () => {
    const words: string[] = [];
    const ears: ((text: string, from: string) => void)[] = [];
    const there = await openBoardRoom((store) => ({
      ...store,
      whisper: async (text) => void words.push(text),
      onWhisper: (listener) => {
        ears.push(listener);
        return () => {};
      },
    }));
    const anna = await there.watching(viewers.anna);
    there.time.pass(1_000);
    expect(JSON.parse(words.at(-1) ?? "")).toEqual({ unit: UNIT, part: 0, parts: 1, people: here([ANNA]) });
    const say = (people: readonly Present[], part = 0, parts = 1) =>
      ears[0]?.(JSON.stringify({ unit: UNIT, part, parts, people }), "another process");
    const before = words.length;
    say(here([TOVE]), 0, 2);
    say(here([LEADER], [ANNA]), 1, 2);
    ears[0]?.("rubbish", "another process");
    there.time.pass(1_000);
    expect(lastTold(anna)).toEqual(here([ANNA], [TOVE], [LEADER]));
    expect(words.length).toBe(before + 1);
    say(here([TOVE]));
    there.time.pass(1_000);
    expect(lastTold(anna)).toEqual(here([ANNA], [TOVE]));
    there.time.pass(40_000);
    expect(lastTold(anna)).toEqual(here([ANNA]));
    there.boards().close();
    await there.office.store.close();
  });
});
