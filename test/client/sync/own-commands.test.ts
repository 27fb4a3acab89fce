import { describe, expect, it } from "vitest";
import type { CaseId } from "#shared/domain/ids.ts";
import { ANNA, columnFor, date, LEADER, TOVE, UNIT, uuid } from "#test/support/builders.ts";
import { aCard, annasBrowser, connected } from "./scripted-server.ts";

const id = (n: number) => uuid<CaseId>(n);
const answers = { duties: { hearing: "done", documents: "notNeeded" } } as const;
const toDecision = (n: number) =>
  ({
    caseId: id(n),
    from: columnFor("investigation"),
    toColumn: columnFor("decision"),
    before: null,
    answers,
  }) as const;

describe("one's own command", () => {
  it("[SY3] a move is shown at once, in its new column, with its days counted from today", async () => {
    const { sync, card } = await connected([aCard(1), aCard(2)]);
    void sync.send("moveCase", toDecision(1));
    expect(card(1)).toMatchObject({
      column: columnFor("decision"),
      stageSince: date("2026-03-02"),
      stageDaysBefore: 0,
      duties: { answered: answers.duties },
      pending: true,
    });
    const { inColumn, pending } = sync.picture();
    expect([...(inColumn.get(columnFor("decision")) ?? [])]).toEqual([id(1)]);
    expect([...(inColumn.get(columnFor("investigation")) ?? [])]).toEqual([id(2)]);
    expect(pending).toBe(1);
  });

  it("[SY3] an assignment and a hold are shown at once; what has no guess is only marked", async () => {
    const { sync, card } = await connected([aCard(1), aCard(2), aCard(3)]);
    void sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    void sync.send("setHold", { caseId: id(2), hold: { reason: "doctor" } });
    void sync.send("recordNotice", { caseId: id(3), sentOn: date("2026-03-01") });
    expect(card(1)).toMatchObject({ caseworker: TOVE, caseworkerChanges: 1, pending: true });
    expect(card(2)).toMatchObject({ hold: { reason: "doctor", since: "2026-03-02", chaseOn: null }, pending: true });
    expect(card(3)).toEqual({ ...aCard(3), pending: true });
  });

  it("[SY3] a move that the rules refuse is not shown, only marked, until the server has said why", async () => {
    const { sync, card, answer, refusals } = await connected([aCard(1)]);
    const verdict = sync.send("moveCase", { ...toDecision(1), answers: {} });
    expect(card(1)).toEqual({ ...aCard(1), pending: true });
    answer({ ok: false, code: "duties-missing", data: { missing: ["hearing"] } });
    expect(await verdict).toMatchObject({ ok: false, code: "duties-missing" });
    expect(refusals).toEqual([
      {
        type: "moveCase",
        caseId: id(1),
        numbers: ["26-000001"],
        rejection: { code: "duties-missing", data: { missing: ["hearing"] } },
      },
    ]);
  });

  it("[SY3] the guess stays after the server's yes until its frame has come: nothing flickers back", async () => {
    const { sync, card, answer, changes } = await connected([aCard(1)]);
    const verdict = sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    answer({ ok: true, seq: 12 });
    expect(await verdict).toEqual({ ok: true, seq: 12 });
    expect(card(1)).toMatchObject({ caseworker: TOVE, pending: false });
    expect(sync.picture().pending).toBe(0);
    changes(10, 11, [aCard(1, { version: 2, label: "AB" })]);
    expect(card(1)).toMatchObject({ caseworker: TOVE, label: "AB" });
    changes(11, 12, [aCard(1, { version: 3, caseworker: TOVE, caseworkerChanges: 5 })]);
    expect(card(1)).toEqual({ ...aCard(1, { version: 3, caseworker: TOVE, caseworkerChanges: 5 }), pending: false });
  });

  it("[SY3] nothing flickers where the frame comes before the yes", async () => {
    const { sync, card, answer, changes } = await connected([aCard(1)]);
    const shown: string[] = [];
    sync.subscribe(() => shown.push(card(1).column));
    const truth = aCard(1, { version: 2, column: columnFor("decision"), stageSince: date("2026-03-02") });
    const verdict = sync.send("moveCase", toDecision(1));
    changes(10, 11, [truth]);
    answer({ ok: true, seq: 11 });
    await verdict;
    expect(new Set(shown)).toEqual(new Set([columnFor("decision")]));
    expect(card(1)).toEqual({ ...truth, pending: false });
  });

  it("[SY3] truth replaces the guess, and what is still pending is applied on top of it again", async () => {
    const { sync, card, changes } = await connected([aCard(1)]);
    void sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    changes(10, 11, [aCard(1, { version: 2, hold: { reason: "panel", since: date("2026-03-01"), chaseOn: null } })]);
    expect(card(1)).toMatchObject({ caseworker: TOVE, hold: { reason: "panel" }, pending: true });
  });

  it("[SY3] a refused command returns that card alone, says why, and touches nothing that others did meanwhile", async () => {
    const { sync, card, answer, changes, refusals } = await connected([aCard(1), aCard(2), aCard(3)]);
    const refused = sync.send("moveCase", toDecision(1));
    void sync.send("assignCase", { caseId: id(2), caseworker: LEADER });
    changes(10, 11, [aCard(1, { version: 2, caseworker: TOVE }), aCard(3, { version: 2, caseworker: null })]);
    const rejection = { code: "moved-meanwhile", data: { column: columnFor("closed"), by: TOVE, at: null } } as const;
    answer({ ok: false, ...rejection });
    await refused;
    expect(card(1)).toEqual({ ...aCard(1, { version: 2, caseworker: TOVE }), pending: false });
    expect(card(2)).toMatchObject({ caseworker: LEADER, pending: true });
    expect(card(3)).toMatchObject({ caseworker: null, pending: false });
    expect(refusals).toEqual([{ type: "moveCase", caseId: id(1), numbers: ["26-000001"], rejection }]);
  });

  it("[MV6] a guess is not made for a card that somebody has moved on meanwhile", async () => {
    const { sync, card, changes } = await connected([aCard(1)]);
    void sync.send("moveCase", toDecision(1));
    changes(10, 11, [aCard(1, { version: 2, column: columnFor("closed") })]);
    expect(card(1)).toMatchObject({ column: columnFor("closed"), pending: true });
  });

  it("[SY3] a card that disappears meanwhile is gone, and the verdict still comes", async () => {
    const { sync, answer, changes, refusals } = await connected([aCard(1)]);
    const verdict = sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    changes(10, 11, [], { deletes: [id(1)] });
    expect(sync.picture().cards.size).toBe(0);
    answer({ ok: false, code: "not-found", data: {} });
    await verdict;
    expect(refusals).toHaveLength(1);
    expect(sync.picture().pending).toBe(0);
  });

  it("[SY3] in a column sorted by hand the card stands where it was dropped, also while others have the same place", async () => {
    const { sync, card, changes } = await connected([aCard(1), aCard(2), aCard(3), aCard(4)]);
    const columns = sync
      .picture()
      .columns.map((one) => (one.id === columnFor("investigation") ? { ...one, sorting: "hand" as const } : one));
    const ranked = [
      aCard(1, { rank: "a0" }),
      aCard(2, { rank: "a1" }),
      aCard(3, { rank: "a2" }),
      aCard(4, { rank: "a3" }),
    ];
    changes(10, 11, ranked, { columns, organisation: { from: 1, to: 2 } });
    const here = { from: columnFor("investigation"), toColumn: columnFor("investigation") };
    void sync.send("moveCase", { ...here, caseId: id(4), before: id(2) });
    const guessed = card(4).rank ?? "";
    expect(guessed > "a0" && guessed < "a1").toBe(true);
    changes(11, 12, [aCard(3, { version: 2, rank: guessed })], { organisation: { from: 2, to: 2 } });
    for (const [moving, before] of [
      [1, 3],
      [2, 4],
    ] as const) {
      void sync.send("moveCase", { ...here, caseId: id(moving), before: id(before) });
      expect(card(moving)).toMatchObject({ rank: expect.any(String), pending: true });
    }
  });
});

describe("sending", () => {
  it("[SY5] commands go one by one, in order, each with an id of its own", async () => {
    const { sync, commands, answer, lines } = await connected([aCard(1)]);
    void sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    void sync.send("assignCase", { caseId: id(1), caseworker: LEADER });
    lines.wire().letAll();
    expect(commands.map(({ payload }) => payload)).toEqual([{ caseId: id(1), caseworker: TOVE }]);
    answer({ ok: true, seq: 11 });
    expect(commands.map(({ payload }) => payload)).toEqual([
      { caseId: id(1), caseworker: TOVE },
      { caseId: id(1), caseworker: LEADER },
    ]);
    expect(new Set(commands.map((command) => command.id)).size).toBe(2);
    expect(commands.map(({ unit }) => unit)).toEqual([UNIT, UNIT]);
  });

  it("[SY5] a command whose answer was lost with the line is sent again with the same id, before the others", async () => {
    const scripted = await connected([aCard(1)]);
    const { sync, commands, lines, time, welcome, answer } = scripted;
    const first = sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    void sync.send("assignCase", { caseId: id(1), caseworker: LEADER });
    lines.wire().letAll();
    lines.wire().cut();
    expect(sync.picture()).toMatchObject({ state: "offline", pending: 2 });
    expect(scripted.card(1)).toMatchObject({ caseworker: LEADER, pending: true });
    time.pass(1_000);
    lines.wire().letAll();
    expect(commands).toHaveLength(1);
    welcome(10);
    expect(commands.map((command) => command.id)).toEqual([commands[0]?.id, commands[0]?.id]);
    answer({ ok: true, seq: 11 });
    answer({ ok: true, seq: 11 });
    expect(await first).toEqual({ ok: true, seq: 11 });
    expect(commands).toHaveLength(3);
  });

  it("[SY4] what is given while offline is shown, and sent when the line is back", async () => {
    const { sync, commands, lines, time, welcome, card } = await connected([aCard(1)]);
    lines.wire().cut();
    void sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    expect(card(1)).toMatchObject({ caseworker: TOVE, pending: true });
    time.pass(1_000);
    welcome(10);
    expect(commands).toHaveLength(1);
  });

  it("[SY5] a line on which a command finds no answer for fifteen seconds is given up, and the command sent again", async () => {
    const { sync, commands, lines, time, welcome } = await connected([aCard(1)]);
    void sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    lines.wire().letAll();
    time.pass(15_000);
    expect(lines.wires).toHaveLength(2);
    welcome(10);
    expect(commands.map((command) => command.id)).toEqual([commands[0]?.id, commands[0]?.id]);
  });

  it("[CA3] what concerns the whole installation goes to its own stream", async () => {
    const { sync, commands, lines } = await connected([aCard(1)]);
    void sync.send("closeDay", { on: date("2026-06-05") });
    lines.wire().letAll();
    expect(commands[0]?.unit).toBe("organisation");
  });

  it("[SY7] for a server of another version what is pending is kept, not refused", async () => {
    const { sync, say, refusals } = await connected([aCard(1)]);
    void sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    say({ type: "goodbye", message: { reason: "protocol" } });
    void sync.send("assignCase", { caseId: id(1), caseworker: ANNA });
    expect(sync.picture()).toMatchObject({ ended: "protocol", pending: 2 });
    expect(refusals).toEqual([]);
  });

  it("[SY4] after a sign-out nothing pending is sent, and nothing is refused: it waits for the same person", async () => {
    const browser = annasBrowser();
    const { sync, say, refusals, commands } = await connected([aCard(1)], undefined, browser);
    void sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    say({ type: "goodbye", message: { reason: "signed-out" } });
    void sync.send("assignCase", { caseId: id(1), caseworker: LEADER });
    expect(commands).toHaveLength(1);
    expect(refusals).toEqual([]);
    expect(sync.picture()).toMatchObject({ ended: "signed-out", pending: 2 });
    expect(browser.commands()).toHaveLength(2);
  });

  it("[SY4] an answer that says signed out ends the sync and is no verdict on the command", async () => {
    const { sync, answer, refusals } = await connected([aCard(1)]);
    void sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    answer({ ok: false, code: "signed-out", data: {} });
    expect(sync.picture()).toMatchObject({ ended: "signed-out", pending: 1 });
    expect(refusals).toEqual([]);
  });

  it("[CA5] where the board is gone what was pending for it is refused aloud", async () => {
    const { sync, say, refusals } = await connected([aCard(1)]);
    const verdict = sync.send("assignCase", { caseId: id(1), caseworker: TOVE });
    say({ type: "goodbye", message: { reason: "not-found" } });
    expect(await verdict).toEqual({ ok: false, code: "not-found", data: {} });
    expect(refusals).toMatchObject([{ numbers: ["26-000001"], rejection: { code: "not-found" } }]);
    expect(sync.picture().pending).toBe(0);
  });
});
