import { describe, expect, it } from "vitest";
import type { CaseId } from "#shared/domain/ids.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { columnFor, instant, TOVE, UNIT, uuid } from "#test/support/builders.ts";
import { aCard, connected, people, SERVER_TIME, viewOf } from "./scripted-server.ts";

const id = (n: number) => uuid<CaseId>(n);

describe("the picture", () => {
  it("[SY1] holds the board, its columns, its people, and when it was last confirmed by the server's clock", async () => {
    const { sync } = await connected([aCard(1)]);
    const picture = sync.picture();
    expect(picture).toMatchObject({ state: "live", ended: null, seq: 10, unit: { id: UNIT }, pending: 0 });
    expect([...picture.people.values()]).toEqual(people);
    expect(picture.cards.get(id(1))).toEqual({ ...aCard(1), pending: false });
    expect(picture.inColumn.get(columnFor("closed"))).toEqual(new Set());
    expect(picture.confirmedAt).toBe(fromIso(instant(SERVER_TIME)));
  });

  it("[SY1] time is the server's: it goes on from what the server last said", async () => {
    const { sync, time, say } = await connected([aCard(1)]);
    time.pass(5_000);
    expect(sync.now()).toBe(fromIso(instant("2026-03-02T09:00:05Z")));
    const serverTime = instant("2026-03-02T09:00:07Z");
    say({ type: "heartbeat", message: { seq: 10, organisation: 1, serverTime } });
    expect(sync.now()).toBe(fromIso(serverTime));
    expect(sync.picture().confirmedAt).toBe(fromIso(serverTime));
  });

  it("[SY1] goes stale after thirty seconds without confirmation", async () => {
    const { sync, time } = await connected([aCard(1)]);
    time.pass(29_999);
    expect(sync.picture().state).toBe("live");
    time.pass(1);
    expect(sync.picture().state).toBe("stale");
  });

  it("keeps the identity of everything that a change does not touch", async () => {
    const { sync, changes } = await connected([aCard(1), aCard(2), aCard(3, { column: columnFor("closed") })]);
    const before = sync.picture();
    changes(10, 11, [aCard(1, { version: 2, caseworker: TOVE })]);
    const after = sync.picture();
    expect(after).not.toBe(before);
    expect(after.cards).not.toBe(before.cards);
    expect(after.cards.get(id(2))).toBe(before.cards.get(id(2)));
    expect(after.inColumn).toBe(before.inColumn);
    expect(after.columns).toBe(before.columns);
    expect(after.people).toBe(before.people);
  });

  it("changes two columns when a card moves, and no other", async () => {
    const { sync, changes } = await connected([aCard(1), aCard(2, { column: columnFor("closed") })]);
    const before = sync.picture().inColumn;
    changes(10, 11, [aCard(1, { version: 2, column: columnFor("decision") })]);
    const after = sync.picture().inColumn;
    const changed = [...after].filter(([column, ids]) => before.get(column) !== ids).map(([column]) => column);
    expect(changed.sort()).toEqual([columnFor("investigation"), columnFor("decision")].sort());
  });

  it("stays the very same where a frame brings nothing for this viewer, but for its number", async () => {
    const { sync, changes } = await connected([aCard(1)]);
    const before = sync.picture();
    changes(10, 11, [aCard(1)]);
    expect(sync.picture()).toEqual({ ...before, seq: 11 });
    expect(sync.picture().cards).toBe(before.cards);
  });

  it("a picture taken anew keeps what says the same, and drops what is gone", async () => {
    const pictures = [viewOf(10, [aCard(1), aCard(2)]), viewOf(9_000, [aCard(1), aCard(3)])];
    const { sync, welcome } = await connected([], async () => pictures.shift() ?? viewOf(0, []));
    const before = sync.picture();
    welcome(9_000, true);
    expect(sync.picture().cards).toBe(before.cards);
    await new Promise((resolve) => setImmediate(resolve));
    expect([...sync.picture().cards.keys()]).toEqual([id(1), id(3)]);
    expect(sync.picture().cards.get(id(1))).toBe(before.cards.get(id(1)));
    expect(sync.picture().people).toBe(before.people);
  });

  it("subscribers are told of every new picture and of nothing else, until they leave", async () => {
    const { sync, changes, say } = await connected([aCard(1)]);
    let told = 0;
    const leave = sync.subscribe(() => {
      told += 1;
    });
    changes(10, 11, [aCard(1, { version: 2, caseworker: TOVE })]);
    say({ type: "heartbeat", message: { seq: 3, organisation: 1, serverTime: instant(SERVER_TIME) } });
    expect(told).toBe(1);
    leave();
    changes(11, 12, [aCard(1, { version: 3, caseworker: null })]);
    expect(told).toBe(1);
  });
});

describe("the line", () => {
  it("[SY2] what an old line still says is not listened to", async () => {
    const { sync, lines, time, changes } = await connected([aCard(1)]);
    const old = lines.wire();
    old.up.length = 0;
    const late = { unit: UNIT, from: 10, to: 11, organisation: { from: 1, to: 1 }, puts: [], deletes: [id(1)] };
    old.down.push({ kind: "message", text: JSON.stringify({ type: "changes", message: late }) });
    old.cut();
    time.pass(1_000);
    old.letAll();
    expect(sync.picture().seq).toBe(10);
    changes(10, 11, []);
    expect(sync.picture().seq).toBe(11);
  });

  it("[SY2] a frame with a gap before it is asked for again, from where the board stands", async () => {
    const { sync, hellos, changes, welcome, card } = await connected([aCard(1), aCard(2)]);
    changes(11, 12, [aCard(1, { version: 3, caseworker: null })]);
    expect(sync.picture().seq).toBe(10);
    expect(hellos.at(-1)).toEqual({ unit: UNIT, since: 10, organisation: 1, protocol: PROTOCOL });
    welcome(12);
    changes(10, 12, [aCard(1, { version: 3, caseworker: null }), aCard(2, { version: 2, caseworker: TOVE })]);
    expect(sync.picture().seq).toBe(12);
    expect([card(1).caseworker, card(2).caseworker]).toEqual([null, TOVE]);
  });

  it("[SY3] after a restored backup a guess that was accepted does not stay for ever", async () => {
    const pictures = [viewOf(10, [aCard(1)]), viewOf(4, [aCard(1)])];
    const { sync, answer, welcome, card } = await connected([], async () => pictures.shift() ?? viewOf(0, []));
    void sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    answer({ ok: true, seq: 11 });
    expect(card(1).caseworker).toBe(TOVE);
    welcome(4, true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(card(1)).toEqual({ ...aCard(1), pending: false });
  });

  it("says nothing more once it is closed", async () => {
    const { sync, lines, time } = await connected([aCard(1)]);
    let told = 0;
    sync.subscribe(() => {
      told += 1;
    });
    sync.close();
    time.pass(60_000);
    expect(told).toBe(0);
    expect(time.waiting()).toBe(0);
    expect(lines.wire().isOpenForClient()).toBe(false);
  });

  it("[PR5] a board that is not there is the end", async () => {
    const { sync, lines } = await connected([], async () => "not-found" as const);
    expect(sync.picture()).toMatchObject({ state: "loading", ended: "not-found" });
    expect(lines.wire().isOpenForClient()).toBe(false);
  });
});
