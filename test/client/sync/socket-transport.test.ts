import { v7 } from "uuid";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";
import { makeBoardSync } from "#client/sync/make-board-sync.ts";
import { makeSocketDial } from "#client/sync/socket-transport.ts";
import type { CommandId } from "#shared/domain/ids.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import { ownKeep } from "#test/fakes/memory-browser.ts";
import { openApp, type TestApp } from "#test/server/app/test-app.ts";
import { listen } from "#test/server/socket/test-line.ts";
import { UNIT, viewers } from "#test/support/builders.ts";

/** A real board sync over a real WebSocket to the built app. */
function open(app: TestApp, url: string, cookie: string): BoardSync {
  const sync = makeBoardSync({
    unit: UNIT,
    keep: ownKeep(viewers.anna.id, UNIT),
    async fetchBoard(unit) {
      const answer = await app.web.inject({ url: `/api/boards/${unit}`, headers: { cookie } });
      return answer.statusCode === 401 ? "signed-out" : (answer.json() as BoardView);
    },
    dial: makeSocketDial({ url, headers: { cookie } }),
    timers: {
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    chance: () => 0,
    localNow: app.office.now,
    newId: () => v7({ msecs: app.office.now() }) as CommandId,
  });
  onTestFinished(() => sync.close());
  return sync;
}

/** The first picture of which this holds. */
function until(sync: BoardSync, holds: (picture: BoardPicture) => boolean): Promise<BoardPicture> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (holds(sync.picture())) resolve(sync.picture());
    };
    sync.subscribe(look);
    look();
  });
}

describe("over a real WebSocket", () => {
  it("[SY1] what one does is on the other's board, and both know the same number", async () => {
    const app = await openApp();
    const id = await app.office.register("26-000001", "§ 85", "2026-02-25");
    const url = await listen(app);
    const caseworker = open(app, url, await app.login("Sagsbehandler Tre"));
    const leader = open(app, url, await app.login("Leder To"));
    for (const sync of [caseworker, leader]) await until(sync, ({ state }) => state === "live");
    const answer = await caseworker.send("assignCase", { caseId: id, caseworker: viewers.anna.id });
    expect(answer).toMatchObject({ ok: true });
    for (const sync of [caseworker, leader]) {
      const { cards } = await until(sync, ({ seq }) => answer.ok && seq === answer.seq);
      expect(cards.get(id)).toMatchObject({ caseworker: viewers.anna.id, pending: false });
    }
  });

  it("[SY3] a refusal comes back with its reason, and the card is where it was", async () => {
    const app = await openApp();
    const id = await app.office.register("26-000001", "§ 85", "2026-02-25");
    const sync = open(app, await listen(app), await app.login("Sagsbehandler Tre"));
    await until(sync, ({ state }) => state === "live");
    const [from, toColumn] = [await app.column("intake"), await app.column("decision")];
    const answer = await sync.send("moveCase", { caseId: id, from, toColumn });
    expect(answer).toMatchObject({ ok: false, code: "duties-missing" });
    expect(sync.picture().cards.get(id)).toMatchObject({ column: from, pending: false });
  });

  it("[PR3] who is not signed in is told so, and nothing is tried again", async () => {
    const app = await openApp();
    const sync = open(app, await listen(app), "");
    expect(await until(sync, ({ ended }) => ended !== null)).toMatchObject({ ended: "signed-out" });
  });

  it("[PR3] signing out ends the board on every screen of that session", async () => {
    const app = await openApp();
    const cookie = await app.login("Sagsbehandler Tre");
    const sync = open(app, await listen(app), cookie);
    await until(sync, ({ state }) => state === "live");
    await app.web.inject({ method: "POST", url: "/api/logout", headers: { cookie } });
    expect(await until(sync, ({ ended }) => ended !== null)).toMatchObject({ ended: "signed-out" });
  });
});
