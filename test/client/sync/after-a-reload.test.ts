import { describe, expect, it } from "vitest";
import type { FetchBoard } from "#client/sync/works.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { ANNA, columnFor, instant, LEADER, TOVE, UNIT, uuid } from "#test/support/builders.ts";
import { aCard, annasBrowser, connected, opened, SERVER_TIME, viewOf } from "./scripted-server.ts";

const id = (n: number) => uuid<CaseId>(n);
const assign = (n: number, caseworker: typeof TOVE) => ({ caseId: id(n), caseworker }) as const;
const unreachable: FetchBoard = async () => {
  throw new Error("no line");
};
const served: FetchBoard = async () => viewOf(10, [aCard(1), aCard(2)]);

/** Anna's page: two cards, then the line is cut, and what follows waits. */
async function cutOff(browser = annasBrowser()) {
  const page = await connected([aCard(1), aCard(2)], undefined, browser);
  page.lines.wire().cut();
  return { browser, ...page };
}

/** Reloads without a line. */
async function reloadedOffline(browser: ReturnType<typeof annasBrowser>) {
  browser.crash();
  const page = await opened(unreachable, browser);
  page.lines.wire().cut();
  return page;
}

describe("what waited when the page was reloaded", () => {
  it("[SY4] is shown again without a line, and sent once when it is back, in order and with the same ids", async () => {
    const { browser, sync } = await cutOff();
    void sync.send("assignCase", assign(1, TOVE));
    void sync.send("assignCase", assign(2, LEADER));
    const given = browser.commands().map(({ command }) => command.id);
    const offline = await reloadedOffline(browser);
    expect(offline.sync.picture()).toMatchObject({ state: "offline", pending: 2 });
    expect(offline.card(1)).toMatchObject({ caseworker: TOVE, pending: true });
    browser.crash();

    const page = await connected([], served, browser);
    expect(page.card(1)).toMatchObject({ caseworker: TOVE, pending: true });
    page.answer({ ok: true, seq: 11 });
    page.answer({ ok: true, seq: 12 });
    page.lines.wire().letAll();
    expect(page.commands.map((command) => command.id)).toEqual(given);
    expect(page.sync.picture().pending).toBe(0);
    expect(browser.commands()).toEqual([]);
  });

  it("[SY4] goes before what is given afterwards", async () => {
    const { browser, sync } = await cutOff();
    void sync.send("assignCase", assign(1, TOVE));
    browser.crash();
    const page = await opened(served, browser);
    void page.sync.send("assignCase", assign(1, LEADER));
    page.welcome(10);
    page.answer({ ok: true, seq: 11 });
    page.lines.wire().letAll();
    expect(page.commands.map(({ payload }) => payload)).toEqual([assign(1, TOVE), assign(1, LEADER)]);
  });

  it("[SY4] what has become impossible is said one by one, each with its case number and why", async () => {
    const { browser, sync } = await cutOff();
    void sync.send("assignCase", assign(1, TOVE));
    void sync.send("assignCase", assign(2, LEADER));
    browser.crash();
    const page = await connected([], async () => viewOf(10, [aCard(1)]), browser);
    page.answer({ ok: false, code: "caseworker-unknown", data: {} });
    page.answer({ ok: false, code: "not-found", data: {} });
    expect(page.refusals).toMatchObject([
      { numbers: ["26-000001"], rejection: { code: "caseworker-unknown" } },
      { numbers: ["26-000002"], rejection: { code: "not-found" } },
    ]);
  });

  it("[SY4] a verdict that comes before anyone listens is told to whoever listens first", async () => {
    const page = await connected([aCard(1)]);
    const { sync, answer } = page;
    void sync.send("assignCase", assign(1, TOVE));
    page.deaf();
    answer({ ok: false, code: "not-found", data: {} });
    const heard: unknown[] = [];
    sync.onRefusal((refusal) => heard.push(...refusal.numbers));
    sync.onRefusal((refusal) => heard.push(...refusal.numbers));
    expect(heard).toEqual(["26-000001"]);
  });

  it("[MV3] the mover is told that the card went last, also where the page was reloaded meanwhile", async () => {
    const { browser, sync } = await cutOff();
    const here = columnFor("investigation");
    void sync.send("moveCase", { caseId: id(1), from: here, toColumn: here, before: id(2) });
    browser.crash();
    const page = await connected([], served, browser);
    page.answer({ ok: true, seq: 11, told: "neighbour-gone" });
    expect(page.told).toEqual([{ numbers: ["26-000001"], what: "neighbour-gone" }]);
  });

  it("[SY4] a change of several cases is refused with the numbers of them all", async () => {
    const { browser, sync } = await cutOff();
    const changes = ([1, 2] as const).map((n) => ({ type: "assignCase", payload: assign(n, TOVE) }) as const);
    void sync.send("changeCases", { changes });
    expect(browser.commands()).toMatchObject([{ numbers: ["26-000001", "26-000002"] }]);
    browser.crash();
    const page = await connected([], served, browser);
    expect(page.sync.picture().pending).toBe(1);
    page.answer({ ok: false, code: "not-found", data: {} });
    expect(page.refusals).toMatchObject([{ numbers: ["26-000001", "26-000002"] }]);
  });

  it("[SY7] is kept where the server wants another version of the page", async () => {
    const browser = annasBrowser();
    const old = await connected([aCard(1)], undefined, browser);
    void old.sync.send("assignCase", assign(1, TOVE));
    old.say({ type: "goodbye", message: { reason: "protocol" } });
    old.sync.close();
    const page = await connected([aCard(1)], undefined, browser);
    expect(page.sync.picture().pending).toBe(1);
    page.answer({ ok: true, seq: 11 });
    expect(browser.commands()).toEqual([]);
  });
});

describe("two tabs of one person", () => {
  it("[SY4] each sends its own; what a closed one leaves goes with the next line of the other, once", async () => {
    const browser = annasBrowser();
    const left = await connected([aCard(1), aCard(2)], undefined, browser);
    const right = await connected([aCard(1), aCard(2)], undefined, browser);
    for (const tab of [left, right]) tab.lines.wire().cut();
    void left.sync.send("assignCase", assign(1, TOVE));
    void right.sync.send("assignCase", assign(2, LEADER));
    expect(right.sync.picture().pending).toBe(1);
    left.sync.close();
    right.time.pass(1_000);
    right.welcome(10);
    right.answer({ ok: true, seq: 11 });
    right.answer({ ok: true, seq: 12 });
    expect(right.commands.map(({ payload }) => payload)).toEqual([assign(1, TOVE), assign(2, LEADER)]);
    expect(left.commands).toEqual([]);
  });
});

describe("whose it is", () => {
  it("[SY4] an ended session keeps what was pending for the same person's next login", async () => {
    const { browser, sync } = await cutOff();
    void sync.send("assignCase", assign(1, TOVE));
    sync.close();
    browser.signIn(ANNA);
    const page = await connected([], served, browser);
    page.lines.wire().letAll();
    expect(page.commands.map(({ payload }) => payload)).toEqual([assign(1, TOVE)]);
  });

  it("[SY4] after a logout, and after another's login, nothing is left", async () => {
    for (const end of ["wipe", "another"] as const) {
      const { browser, sync, time } = await cutOff();
      void sync.send("assignCase", assign(1, TOVE));
      time.pass(60_000);
      if (end === "wipe") browser.wipe();
      else browser.signIn(TOVE);
      expect([browser.commands(), browser.boards().size]).toEqual([[], 0]);
    }
  });

  it("[SY4] a page whose person has left this browser sends nothing in another's name, and keeps nothing either", async () => {
    const { browser, sync, time, welcome, commands } = await cutOff();
    void sync.send("assignCase", assign(1, TOVE));
    browser.signIn(TOVE);
    time.pass(1_000);
    welcome(10);
    expect(commands).toEqual([]);
    expect(sync.picture().ended).toBe("signed-out");
    void sync.send("assignCase", assign(2, LEADER));
    expect(browser.commands()).toEqual([]);
  });
});

describe("the kept board", () => {
  it("[SY4] is what was on the screen when the line was lost, and says since when", async () => {
    const browser = annasBrowser();
    const page = await connected([aCard(1)], undefined, browser);
    page.changes(10, 11, [aCard(1, { version: 2, caseworker: TOVE })]);
    page.lines.wire().cut();
    const { sync, card } = await reloadedOffline(browser);
    expect(card(1)).toEqual({ ...aCard(1, { version: 2, caseworker: TOVE }), pending: false });
    expect(sync.picture()).toMatchObject({ state: "offline", seq: 11, unit: { id: UNIT } });
    expect(sync.picture().confirmedAt).toBe(fromIso(instant(SERVER_TIME)));
  });

  it("[SY4] holds no guess: what waits is laid on top of it each time", async () => {
    const { browser, sync } = await cutOff();
    void sync.send("assignCase", assign(1, TOVE));
    expect(
      browser
        .boards()
        .get(UNIT)
        ?.cards.map(({ caseworker }) => caseworker),
    ).toEqual([ANNA, ANNA]);
  });

  it("[SY4] [PR1] holds no label: those are made from the citizens' names", async () => {
    const browser = annasBrowser();
    const page = await connected([aCard(1, { label: "AB" })], undefined, browser);
    page.lines.wire().cut();
    expect(JSON.stringify(browser.boards().get(UNIT))).not.toContain("AB");
    expect(page.card(1).label).toBe("AB");
    expect((await reloadedOffline(browser)).card(1)).toEqual({ ...aCard(1), pending: false });
  });

  it("[SY4] is written rarely, however much happens", async () => {
    const browser = annasBrowser();
    const page = await connected([aCard(1)], undefined, browser);
    for (let seq = 10; seq < 210; seq += 1) page.changes(seq, seq + 1);
    expect(browser.boardWrites()).toBe(0);
    page.time.pass(20_000);
    expect(browser.boardWrites()).toBe(1);
    expect(browser.boards().get(UNIT)?.seq).toBe(210);
  });

  it("[SY4] gives way to the server's as soon as that comes", async () => {
    const { browser } = await cutOff();
    browser.crash();
    const pictures: Awaited<ReturnType<FetchBoard>>[] = [viewOf(30, [aCard(2, { caseworker: TOVE })])];
    const page = await opened(async () => {
      const next = page?.fetches() === 1 ? undefined : pictures.shift();
      if (!next) throw new Error("no line");
      return next;
    }, browser);
    expect([...page.sync.picture().cards.keys()]).toEqual([id(1), id(2)]);
    page.sync.retry();
    await new Promise((resolve) => setImmediate(resolve));
    page.welcome(30);
    expect(page.sync.picture()).toMatchObject({ state: "live", seq: 30 });
    expect([...page.sync.picture().cards.keys()]).toEqual([id(2)]);
  });

  it("[SY4] where the board is not this person's any more it is forgotten", async () => {
    const { browser } = await cutOff();
    expect(browser.boards().size).toBe(1);
    browser.crash();
    await opened(async () => "not-found", browser);
    expect(browser.boards().size).toBe(0);
  });
});
