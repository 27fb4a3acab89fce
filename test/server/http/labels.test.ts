import { describe, expect, it } from "vitest";
import type { UnitId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import type { Name } from "#test/server/app/test-app.ts";
import { wholeJournal } from "#test/server/imports/import-office.ts";
import { dial, listen } from "#test/server/socket/test-line.ts";
import { OTHER_UNIT, UNIT } from "#test/support/builders.ts";
import { N, openVaultApp, type VaultApp } from "./vault-app.ts";

const idOf = async (app: VaultApp, number: string) => must(await app.store.caseByNumber(number), number).state.id;

const choose = async (app: VaultApp, labels: "off" | "initials" | "own") =>
  app.send(await app.login("Leder To"), "setUnitLabels", { unitId: UNIT, labels });
const label = async (app: VaultApp, number: string, text: string | null, name: Name = "Sagsbehandler Tre") =>
  app.send(await app.login(name), "setLabel", { caseId: await idOf(app, number), label: text });
const protect = async (app: VaultApp, number: string, isProtected: boolean) =>
  app.send(await app.login("Leder To"), "protectCase", { caseId: await idOf(app, number), isProtected });

async function shown(app: VaultApp, unit: UnitId = UNIT, name: Name = "Leder To") {
  const answer = await app.web.inject({ url: `/api/boards/${unit}`, headers: { cookie: await app.login(name) } });
  const { cards } = answer.json() as BoardView;
  return Object.fromEntries(cards.filter((card) => card.label !== null).map((card) => [card.number, card.label]));
}

describe("labels on cards", () => {
  it("[PR2] are none until the unit chooses initials, and none again when it chooses none: nothing is kept of them", async () => {
    const app = await openVaultApp();
    expect(await shown(app)).toEqual({});
    expect(await choose(app, "initials")).toMatchObject({ ok: true });
    expect(await shown(app)).toEqual({ [N]: "H.S.", "26-000002": "H.S.", "26-000004": "H.S.", "26-000005": "N.A." });
    await choose(app, "off");
    expect(await shown(app)).toEqual({});
    expect((await app.store.caseByNumber(N))?.tag.label).toBeNull();
  });

  it("[PR2] of the unit's own are written by its people, stand on card and page, and in no journal", async () => {
    const app = await openVaultApp();
    expect(await label(app, N, "blå 3")).toMatchObject({ ok: false, code: "label-refused" });
    await choose(app, "own");
    expect(await label(app, N, "blå 3")).toMatchObject({ ok: true });
    expect(await shown(app)).toEqual({ [N]: "blå 3" });
    expect((await app.get("Sagsbehandler Tre", N)).json()).toMatchObject({ card: { label: "blå 3" } });
    await choose(app, "own");
    expect(await shown(app)).toEqual({ [N]: "blå 3" });
    expect(JSON.stringify(await wholeJournal(app.store))).not.toContain("blå 3");
    expect(await label(app, N, null)).toMatchObject({ ok: true });
    expect(await shown(app)).toEqual({});
  });

  it.each([["længere"], [""], ["<b>"], ["a\nb"]])("[CA7] %j is refused as malformed", async (text) => {
    const app = await openVaultApp();
    await choose(app, "own");
    expect(await label(app, N, text)).toMatchObject({ ok: false, code: "malformed" });
  });

  it("[PR4] are never a protected citizen's: not initials, not written ones, not those from before", async () => {
    const app = await openVaultApp();
    await protect(app, N, true);
    await choose(app, "initials");
    expect(Object.keys(await shown(app))).not.toContain(N);
    await choose(app, "own");
    expect(await label(app, N, "blå 3")).toMatchObject({ ok: false, code: "label-refused" });
    await label(app, "26-000002", "rød 1");
    await protect(app, "26-000002", true);
    expect(await shown(app)).toEqual({});
    for (const number of [N, "26-000002"])
      expect((await app.get("Leder To", number)).json()).toMatchObject({ card: { label: null } });
  });

  it("[PR4] [PR5] of a restricted case are written by nobody who may not see it, as if there were none", async () => {
    const app = await openVaultApp();
    await choose(app, "own");
    await app.restrict(N);
    expect(await label(app, N, "blå 3")).toEqual({ ok: false, code: "not-found", data: {} });
    expect(await label(app, N, "blå 3", "Leder To")).toMatchObject({ ok: true });
    expect(await shown(app)).toEqual({ [N]: "blå 3" });
    expect(await shown(app, UNIT, "Koordinator Et")).toEqual({});
  });

  it("[PR2] do not come along to another unit", async () => {
    const app = await openVaultApp();
    await choose(app, "own");
    await label(app, N, "blå 3");
    const both = { id: "x" as never, role: "leader", units: [UNIT, OTHER_UNIT] } as const;
    await app.office.give("setUnitLabels", { unitId: OTHER_UNIT, labels: "own" }, both, { unit: OTHER_UNIT });
    const moved = await app.office.give("transferCase", { caseId: await idOf(app, N), toUnit: OTHER_UNIT }, both);
    expect(moved).toMatchObject({ ok: true });
    expect(await shown(app, OTHER_UNIT, "Koordinator Et")).toEqual({});
  });

  it("[PR2] [SY1] are on every screen at once, chosen or written", async () => {
    const app = await openVaultApp();
    const line = dial(await listen(app), await app.login("Sagsbehandler Tre"));
    const frames: unknown[] = [];
    line.socket.onAny((...message) => frames.push(message));
    const since = (await app.store.streams()).get(UNIT) ?? 0;
    line.socket.emit("hello", { unit: UNIT, since, protocol: PROTOCOL });
    await line.next("welcome");
    await choose(app, "initials");
    await expect.poll(() => JSON.stringify(frames)).toContain("H.S.");
    await choose(app, "own");
    await label(app, N, "blå 3");
    await expect.poll(() => JSON.stringify(frames)).toContain("blå 3");
  });
});
