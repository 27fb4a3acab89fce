import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeBoardSync } from "#client/sync/make-board-sync.ts";
import { type Boards, makeBoards } from "#server/board/boards.ts";
import { FRAME_GAP_MS } from "#server/board/pacer.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { must } from "#shared/lib/must.ts";
import { parseCommand } from "#shared/protocol/commands.ts";
import { hello } from "#shared/protocol/messages.ts";
import { ownKeep } from "#test/fakes/memory-browser.ts";
import { makeSocketPair } from "#test/fakes/socket-pair.ts";
import { makeTimeline, type Timeline } from "#test/fakes/timeline.ts";
import { UNIT, viewers } from "#test/support/builders.ts";
import { idsFrom } from "#test/support/ids.ts";
import { openOffice, type TestOffice } from "#test/support/office.ts";

let office: TestOffice;
let boards: Boards;
let time: Timeline;
let id: CaseId;

beforeEach(async () => {
  office = await openOffice();
  time = makeTimeline("2026-03-02T08:00:00.000Z");
  boards = makeBoards({ store: office.store, now: time.now, timers: time.timers });
  id = await office.register("26-000001", "§ 85", "2026-02-25");
});
afterEach(async () => {
  boards.close();
  await office.store.close();
});

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A real board sync on the real boards; `let` lets everything that waits on its line through. */
function open(viewer: Viewer) {
  const lines = makeSocketPair((outlet) => {
    const connection = boards.connect(viewer, outlet);
    return {
      hello: (message) => void connection.hello(hello.parse(message)),
      command(message, answered) {
        const command = parseCommand(message);
        if (!command.ok) throw new Error(`malformed: ${command.error.path}`);
        void office.execute(command.value, viewer).then(answered);
      },
      gone: () => connection.leave(),
    };
  });
  const sync = makeBoardSync({
    unit: UNIT,
    keep: ownKeep(viewer.id, UNIT),
    fetchBoard: async (unit) => must(await boards.pictureFor(viewer, unit), "picture"),
    dial: lines.dial,
    timers: time.timers,
    chance: () => 0.5,
    localNow: () => time.now() as Instant,
    newId: idsFrom(viewer.id, time.now()),
  });
  const letAll = async (): Promise<void> => {
    for (let round = 0; round < 4; round += 1) {
      lines.wire().letAll();
      time.pass(FRAME_GAP_MS);
      await settle();
    }
  };
  return { sync, lines, letAll };
}

const entries = async () => (await office.store.history(id)).map(({ type }) => type);
const shown = (screen: ReturnType<typeof open>) => screen.sync.picture().cards.get(id);

describe("two screens on one board", () => {
  it("[SY1] what one does is on the other, without reload", async () => {
    const [anna, tove] = [open(viewers.anna), open(viewers.tove)];
    for (const screen of [anna, tove]) await screen.letAll();
    const verdict = anna.sync.send("assignCase", { caseId: id, caseworker: viewers.tove.id });
    for (const screen of [anna, tove]) await screen.letAll();
    expect(await verdict).toEqual({ ok: true, seq: 2 });
    for (const screen of [anna, tove]) {
      expect(shown(screen)).toMatchObject({ caseworker: viewers.tove.id, pending: false });
      expect(screen.sync.picture()).toMatchObject({ seq: 2, state: "live", pending: 0 });
    }
  });

  it("[SY5] a command carried out whose answer never came is not carried out again", async () => {
    const anna = open(viewers.anna);
    await anna.letAll();
    const verdict = anna.sync.send("assignCase", { caseId: id, caseworker: viewers.tove.id });
    anna.lines.wire().letUp();
    await settle();
    anna.lines.wire().cut();
    expect(await entries()).toEqual(["caseRegistered", "caseAssigned"]);
    time.pass(1_000);
    await anna.letAll();
    expect(await verdict).toEqual({ ok: true, seq: 2 });
    expect(await entries()).toEqual(["caseRegistered", "caseAssigned"]);
    expect(shown(anna)).toMatchObject({ caseworker: viewers.tove.id, pending: false });
  });

  it("[SY5] a command that never arrived is carried out when the line is back, once", async () => {
    const anna = open(viewers.anna);
    await anna.letAll();
    const verdict = anna.sync.send("assignCase", { caseId: id, caseworker: viewers.tove.id });
    anna.lines.wire().cut();
    expect(await entries()).toEqual(["caseRegistered"]);
    time.pass(1_000);
    await anna.letAll();
    expect(await verdict).toEqual({ ok: true, seq: 2 });
    expect(await entries()).toEqual(["caseRegistered", "caseAssigned"]);
  });

  it("[SY5] a command that arrives late on a line already given up counts once, and later ones are not undone by it", async () => {
    const anna = open(viewers.anna);
    await anna.letAll();
    const first = anna.sync.send("assignCase", { caseId: id, caseworker: viewers.tove.id });
    const late = anna.lines.wire();
    late.cutForClient();
    time.pass(1_000);
    await anna.letAll();
    await first;
    await office.give("assignCase", { caseId: id, caseworker: viewers.anna.id });
    late.letUp();
    await settle();
    await anna.letAll();
    expect(await entries()).toEqual(["caseRegistered", "caseAssigned", "caseAssigned"]);
    expect(shown(anna)?.caseworker).toBe(viewers.anna.id);
  });

  it("[SY3] of two who move the same card the slower one gets it back, with the reason, where the other put it", async () => {
    const [anna, tove] = [open(viewers.anna), open(viewers.tove)];
    for (const screen of [anna, tove]) await screen.letAll();
    const columns = anna.sync.picture().columns;
    const column = (stage: string) =>
      must(
        columns.find((one) => one.stage === stage),
        stage,
      ).id;
    const move = (to: string) => ({ caseId: id, from: column("intake"), toColumn: column(to) });
    const answers = { duties: { hearing: "done", documents: "done" } } as const;
    const slower = tove.sync.send("moveCase", { ...move("decision"), answers });
    expect(shown(tove)?.column).toBe(column("decision"));
    const quicker = anna.sync.send("moveCase", move("investigation"));
    for (const screen of [anna, tove]) await screen.letAll();
    expect(await quicker).toMatchObject({ ok: true });
    expect(await slower).toMatchObject({ ok: false, code: "moved-meanwhile", data: { by: viewers.anna.id } });
    for (const screen of [anna, tove])
      expect(shown(screen)).toMatchObject({ column: column("investigation"), pending: false });
  });
});
