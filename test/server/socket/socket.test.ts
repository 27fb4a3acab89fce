import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { hashToken } from "#server/auth/tokens.ts";
import { ORGANISATION, type UnitId } from "#shared/domain/ids.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { openApp, type TestApp } from "#test/server/app/test-app.ts";
import { UNIT, uuid } from "#test/support/builders.ts";
import { dial, listen, type TestLine } from "./test-line.ts";

async function seqOf(app: TestApp): Promise<number> {
  return (await app.store.streams()).get(UNIT) ?? 0;
}

/** Signed in, connected, and following the board from where it is. */
async function follow(app: TestApp, url: string, name: Parameters<TestApp["login"]>[0]): Promise<TestLine> {
  const line = dial(url, await app.login(name));
  const since = await seqOf(app);
  line.socket.emit("hello", {
    unit: UNIT,
    since,
    organisation: (await app.store.organisation()).seq,
    protocol: PROTOCOL,
  });
  expect(await line.next("welcome")).toMatchObject({ unit: UNIT, seq: since, reset: false, protocol: PROTOCOL });
  return line;
}

const moveCommand = (app: TestApp, payload: object) => ({
  id: v7({ msecs: app.office.now() }),
  unit: UNIT,
  type: "moveCase",
  payload,
});

describe("a line", () => {
  it("is refused to who is not signed in, by the name that the client knows", async () => {
    const app = await openApp();
    const url = await listen(app);
    expect(await dial(url, "").ended).toBe("signed-out");
    expect(await dial(url, "tavle_session=gaettet").ended).toBe("signed-out");
  });

  it("is refused to a page of another site, whoever is signed in", async () => {
    const app = await openApp();
    const url = await listen(app);
    const cookie = await app.login("Leder To");
    expect(await dial(url, cookie, { origin: "https://ondsindet.dk" }).ended).toBe("websocket error");
    const own = dial(url, cookie, { origin: url });
    await new Promise((resolve) => own.socket.on("connect", resolve as () => void));
    expect(own.socket.connected).toBe(true);
  });

  it("is a WebSocket or nothing", async () => {
    const app = await openApp({ people: "nobody" });
    const url = await listen(app);
    const polling = await fetch(`${url}/socket.io/?EIO=4&transport=polling`);
    expect(polling.status).toBe(400);
  });
});

describe("a change", () => {
  it("[SY1] [CA1] sent on one line is acknowledged there and seen on the others, as one frame", async () => {
    const app = await openApp();
    const caseId = await app.office.register("26-001151", "SEL § 85", "2026-03-02");
    const url = await listen(app);
    const [mover, watcher] = [await follow(app, url, "Sagsbehandler Tre"), await follow(app, url, "Leder To")];
    const [from, toColumn, since] = [await app.column("intake"), await app.column("investigation"), await seqOf(app)];
    expect(await mover.ask(moveCommand(app, { caseId, from, toColumn }))).toEqual({ ok: true, seq: since + 1 });
    const seen = await watcher.next("changes");
    expect(seen).toMatchObject({ unit: UNIT, from: since, to: since + 1, deletes: [] });
    expect(seen.puts.map(({ number, column }) => [number, column])).toEqual([["26-001151", toColumn]]);
    expect(await mover.next("changes")).toEqual(seen);
  });

  it("made over HTTP reaches the lines just the same", async () => {
    const app = await openApp();
    const caseId = await app.office.register("26-001151", "SEL § 85", "2026-03-02");
    const watcher = await follow(app, await listen(app), "Leder To");
    const cookie = await app.login("Sagsbehandler Tre");
    await app.send(cookie, "assignCase", { caseId, caseworker: uuid(31) });
    expect((await watcher.next("changes")).puts).toMatchObject([{ caseworker: uuid(31) }]);
  });

  it("[PR5] of another unit's case is refused as if there were none, and that board is not to be followed", async () => {
    const app = await openApp();
    const caseId = await app.office.register("26-001151", "SEL § 85", "2026-03-02");
    const line = dial(await listen(app), await app.login("Sagsbehandler Andetsteds"));
    const [from, toColumn] = [await app.column("intake"), await app.column("investigation")];
    expect(await line.ask(moveCommand(app, { caseId, from, toColumn }))).toEqual({
      ok: false,
      code: "not-found",
      data: {},
    });
    line.socket.emit("hello", { unit: UNIT, since: 0, protocol: PROTOCOL });
    expect(await line.next("goodbye")).toEqual({ reason: "not-found" });
  });
});

describe("who is at the board", () => {
  it("[PR4] is told on every line, with the case that somebody has open; rubbish is passed over", async () => {
    const app = await openApp();
    const caseId = await app.office.register("26-001151", "SEL § 85", "2026-03-02");
    const url = await listen(app);
    const [one, two] = [await follow(app, url, "Sagsbehandler Tre"), await follow(app, url, "Leder To")];
    one.socket.emit("presence", { caseId: "rubbish" });
    one.socket.emit("presence", { caseId });
    const { people } = await two.next("presence");
    expect(people).toEqual([
      { id: uuid(31), caseId },
      { id: uuid(33), caseId: null },
    ]);
  });
});

describe("a bad message", () => {
  it("[CA5] that is no command is answered, with or without anyone waiting, and the line stands", async () => {
    const app = await openApp();
    const line = await follow(app, await listen(app), "Leder To");
    line.socket.emit("command", { type: "nobody waits for the answer" });
    line.socket.emit("command", 7, "no function");
    line.socket.emit("unheard-of", { a: 1 });
    expect(await line.ask("rubbish")).toMatchObject({ ok: false, code: "malformed" });
    expect(await line.ask({ id: v7(), unit: UNIT, type: "moveCase", payload: { caseId: 7 } })).toEqual({
      ok: false,
      code: "malformed",
      data: { path: "payload.caseId" },
    });
    expect(line.socket.connected).toBe(true);
  });

  it("that is oversized ends its own line and nobody else's", async () => {
    const app = await openApp();
    const url = await listen(app);
    const [bad, good] = [await follow(app, url, "Sagsbehandler Tre"), await follow(app, url, "Leder To")];
    bad.socket.emit("command", { padding: "x".repeat(70_000) });
    expect(await bad.ended).toBe("transport close");
    expect(await good.ask("rubbish")).toMatchObject({ code: "malformed" });
  });

  it("that is no hello ends the line; one of another version is told to reload", async () => {
    const app = await openApp();
    const url = await listen(app);
    const cookie = await app.login("Leder To");
    const bad = dial(url, cookie);
    bad.socket.emit("hello", { unit: "alle" });
    expect(await bad.ended).toBe("io server disconnect");
    const old = dial(url, cookie);
    old.socket.emit("hello", { board: UNIT, protocol: PROTOCOL - 1 });
    expect(await old.next("goodbye")).toEqual({ reason: "protocol" });
    const newer = dial(url, cookie);
    newer.socket.emit("hello", { unit: UNIT, since: 0, protocol: PROTOCOL + 1 });
    expect(await newer.next("goodbye")).toEqual({ reason: "protocol" });
  });
});

describe("a session's end", () => {
  it("ends its lines at logout, and no others", async () => {
    const app = await openApp();
    const url = await listen(app);
    const cookie = await app.login("Leder To");
    const [mine, others] = [dial(url, cookie), await follow(app, url, "Sagsbehandler Tre")];
    mine.socket.emit("hello", { unit: UNIT, since: await seqOf(app), protocol: PROTOCOL });
    await mine.next("welcome");
    await app.web.inject({ method: "POST", url: "/api/logout", headers: { cookie } });
    expect(await mine.next("goodbye")).toEqual({ reason: "signed-out" });
    expect(await mine.ended).toBe("io server disconnect");
    expect(others.socket.connected).toBe(true);
  });

  it("refuses commands after twelve hours, also on a line that still stands", async () => {
    const app = await openApp();
    const line = await follow(app, await listen(app), "Leder To");
    app.office.setNow("2026-03-02", 22);
    expect(await line.ask(moveCommand(app, {}))).toEqual({ ok: false, code: "signed-out", data: {} });
  });

  it("is noticed here when another process ended it, at the latest when the organisation changes", async () => {
    const app = await openApp();
    const url = await listen(app);
    const cookie = await app.login("Leder To");
    const line = dial(url, cookie);
    await new Promise((resolve) => line.socket.on("connect", resolve as () => void));
    await app.store.dropSession(hashToken(cookie.split("=")[1] ?? ""));
    const administrator = await app.login("Administrator Et");
    await app.send(administrator, "createUnit", { unitId: uuid<UnitId>(3), name: "Ny enhed" }, ORGANISATION);
    expect(await line.next("goodbye")).toEqual({ reason: "signed-out" });
  });

  it("says goodbye to all when the server stops", async () => {
    const app = await openApp();
    const url = await listen(app);
    const lines = [await follow(app, url, "Leder To"), await follow(app, url, "Sagsbehandler Tre")];
    await app.close();
    for (const line of lines) {
      expect(await line.next("goodbye")).toEqual({ reason: "shutdown" });
      await line.ended;
    }
  });

  it("does not wait for a screen that sleeps", async () => {
    const app = await openApp();
    const asleep = await follow(app, await listen(app), "Leder To");
    const { ws } = asleep.socket.io.engine.transport as { ws?: { pause(): void } };
    ws?.pause();
    const began = performance.now();
    await app.close();
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});
