import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CaseId, ColumnId, PersonId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { must } from "#shared/lib/must.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { OTHER_UNIT, UNIT, uuid, viewers } from "#test/support/builders.ts";
import { SYSTEM } from "#test/support/office.ts";
import { type BoardRoom, openBoardRoom, settle } from "./board-room.ts";

let room: BoardRoom;
let first: CaseId;
let second: CaseId;

beforeEach(async () => {
  room = await openBoardRoom();
  first = await room.office.register("26-000001", "§ 85", "2026-02-25");
  second = await room.office.register("26-000002", "§ 108", "2026-02-26");
});
afterEach(async () => {
  room.boards().close();
  await room.office.store.close();
});

const picture = async (viewer: Viewer = viewers.anna): Promise<BoardView> =>
  must(await room.boards().pictureFor(viewer, UNIT), "picture");
const assign = (caseId: CaseId, caseworker: PersonId | null) => room.office.give("assignCase", { caseId, caseworker });

async function columnOf(stage: string): Promise<ColumnId> {
  return must((await picture()).columns.find((column) => column.stage === stage)?.id, stage);
}

describe("the first picture", () => {
  it("[SY1] holds every case of the unit, its columns and its people, and the number that frames go on from", async () => {
    const { seq, unit, columns, people, cards } = await picture();
    expect(seq).toBe(2);
    expect(unit).toEqual({ id: UNIT, name: "Voksen Handicap", labels: "off", settings: {} });
    expect(columns.map(({ stage }) => stage)).toEqual(["intake", "investigation", "decision", "followUp", "closed"]);
    expect(people.map(({ name }) => name)).toEqual(["Sagsbehandler Et", "Sagsbehandler To", "Leder Et"]);
    expect(cards.map(({ number }) => number)).toEqual(["26-000001", "26-000002"]);
  });

  it("[CA1] shows a change as soon as it has been acknowledged", async () => {
    await picture();
    await assign(first, viewers.tove.id);
    expect((await picture()).cards.find(({ id }) => id === first)?.caseworker).toBe(viewers.tove.id);
  });

  it("[SY1] is the same as text", async () => {
    await room.office.give("restrictCase", { caseId: second, to: [] });
    for (const viewer of [viewers.anna, viewers.leader]) {
      const text = must(await room.boards().pictureTextFor(viewer, UNIT), "text");
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(await picture(viewer))));
    }
  });

  it("[PR5] an absent board and a forbidden one are answered alike", async () => {
    expect(await room.boards().pictureFor(viewers.elsewhere, UNIT)).toBeNull();
    expect(await room.boards().pictureFor(viewers.administrator, UNIT)).toBeNull();
    expect(await room.boards().pictureFor(viewers.coordinator, OTHER_UNIT)).toBeNull();
  });
});

describe("a change on another screen", () => {
  it("[SY1] is on every other screen of the board at once when the board is idle", async () => {
    const screens = [
      await room.watching(viewers.anna),
      await room.watching(viewers.tove),
      await room.watching(viewers.coordinator),
    ];
    await assign(first, viewers.anna.id);
    await settle();
    for (const screen of screens) {
      expect(screen.changes()).toMatchObject([
        { unit: UNIT, from: 2, to: 3, puts: [{ id: first, caseworker: viewers.anna.id }], deletes: [] },
      ]);
    }
  });

  it("[SY1] nothing is sent to those who watch another board, or none", async () => {
    await room.office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
    const elsewhere = room.screen(viewers.elsewhere);
    await elsewhere.hello({ unit: OTHER_UNIT, since: 0, organisation: (await picture()).organisation });
    const silent = room.screen(viewers.tove);
    await assign(first, viewers.anna.id);
    await settle();
    expect(elsewhere.changes()).toEqual([]);
    expect(silent.received).toEqual([]);
  });

  it("[CA3] the events of one command come in one frame, also where it changes the columns and the cards", async () => {
    const screen = await room.watching();
    const column = await columnOf("intake");
    await room.office.give("setColumnSorting", { column, sorting: "hand" });
    await settle();
    expect(screen.changes()).toMatchObject([{ from: 2, to: 4 }]);
    const [frame] = screen.changes();
    expect(frame?.columns?.find(({ id }) => id === column)?.sorting).toBe("hand");
    expect(frame?.puts.map(({ rank }) => typeof rank)).toEqual(["string", "string"]);
  });

  it("[SY1] a case that leaves the unit is taken off its board, and comes onto the other", async () => {
    await room.office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
    const here = await room.watching();
    const there = room.screen(viewers.elsewhere);
    await there.hello({ unit: OTHER_UNIT, since: 0, organisation: (await picture()).organisation });
    await room.office.give("transferCase", { caseId: first, toUnit: OTHER_UNIT });
    await settle();
    expect(here.changes().at(-1)).toMatchObject({ puts: [], deletes: [first] });
    expect(there.changes()).toMatchObject([{ unit: OTHER_UNIT, puts: [{ id: first }], deletes: [] }]);
  });
});

describe("a quiet board", () => {
  it("[SY1] is told every ten seconds that its number is still the newest", async () => {
    const screen = await room.watching();
    room.time.pass(9_999);
    expect(screen.received.filter(({ type }) => type === "heartbeat")).toEqual([]);
    room.time.pass(20_001);
    const beats = screen.received.flatMap((down) => (down.type === "heartbeat" ? [down.message] : []));
    expect(beats.map(({ seq }) => seq)).toEqual([2, 2, 2]);
    expect(beats.map(({ serverTime }) => serverTime)).toEqual([
      "2026-03-02T08:00:10.000Z",
      "2026-03-02T08:00:20.000Z",
      "2026-03-02T08:00:30.000Z",
    ]);
  });

  it("[SY1] hears nothing more after it has left", async () => {
    const screen = await room.watching();
    screen.connection.leave();
    await assign(first, viewers.anna.id);
    await settle();
    room.time.pass(60_000);
    expect(screen.received.map(({ type }) => type)).toEqual(["welcome"]);
    expect(room.boards().connected()).toBe(0);
  });
});

describe("coming and going", () => {
  it("[SY7] a client of an old protocol version is told to reload, and gets no board", async () => {
    const screen = room.screen();
    await screen.hello({ protocol: PROTOCOL - 1 });
    expect(screen.received).toEqual([{ type: "goodbye", message: { reason: "protocol" } }]);
    expect(screen.isClosed()).toBe(true);
  });

  it("[PR5] a board that is absent and one that is forbidden end the connection alike", async () => {
    for (const [viewer, unit] of [
      [viewers.elsewhere, UNIT],
      [viewers.coordinator, OTHER_UNIT],
    ] as const) {
      const screen = room.screen(viewer);
      await screen.hello({ unit });
      expect(screen.received).toEqual([{ type: "goodbye", message: { reason: "not-found" } }]);
      expect(screen.isClosed()).toBe(true);
    }
  });

  it("[PR3] a session that is revoked hears goodbye, and nothing afterwards", async () => {
    const [anna, tove] = [await room.watching(viewers.anna), await room.watching(viewers.tove)];
    room.boards().signOut({ tokenHash: `session of ${viewers.anna.id}` });
    await assign(first, viewers.anna.id);
    await settle();
    expect(anna.received.at(-1)).toEqual({ type: "goodbye", message: { reason: "signed-out" } });
    expect(anna.isClosed()).toBe(true);
    expect(tove.changes()).toHaveLength(1);
    room.boards().signOut({ personId: viewers.tove.id });
    expect(tove.isClosed()).toBe(true);
  });

  it("[SY1] when the server stops everyone is told, so that they come back by themselves", async () => {
    const screen = await room.watching();
    room.boards().close();
    expect(screen.received.at(-1)).toEqual({ type: "goodbye", message: { reason: "shutdown" } });
  });
});

describe("what the organisation decides", () => {
  it("[DL7] a corrected rule gives open cards their new dates, on every screen, in one frame", async () => {
    const screen = await room.watching();
    const before = (await picture()).cards.find(({ id }) => id === first)?.clocks[0]?.due;
    const organisation = await room.office.store.organisation();
    const rule = must(
      organisation.rulebook.rules.find(({ id }) => id === "SEL-85:decision"),
      "rule",
    );
    const { amount, unit, rollover, calendar, warn, legalBasis, source } = must(rule.versions.at(-1), "version");
    const draft = { amount: amount + 4, unit, rollover, calendar, warn, legalBasis, source };
    expect(await room.office.give("correctRule", { rule: rule.id, draft })).toMatchObject({ ok: true });
    await settle();
    expect(screen.changes()).toHaveLength(1);
    const [frame] = screen.changes();
    expect(frame?.puts.map(({ id }) => id)).toEqual([first]);
    expect(frame?.puts[0]?.clocks[0]?.due).not.toBe(before);
    expect(frame?.organisation).toEqual({ from: organisation.seq, to: organisation.seq + 1 });
  });

  it("[SY1] a new colleague is on the screens without any card being sent again", async () => {
    const screen = await room.watching();
    const person = { personId: uuid<PersonId>(77), name: "Ny Kollega", role: "caseworker", unit: UNIT } as const;
    await room.office.give("addPerson", person, SYSTEM);
    await settle();
    expect(screen.changes()).toMatchObject([{ from: 2, to: 2, puts: [], deletes: [] }]);
    expect(screen.changes()[0]?.people?.map(({ name }) => name)).toContain("Ny Kollega");
  });
});
