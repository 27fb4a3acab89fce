import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { Command, CommandType } from "#shared/domain/commands.ts";
import { ORGANISATION } from "#shared/domain/ids.ts";
import { OTHER_UNIT, UNIT, uuid } from "#test/support/builders.ts";
import { ask, forbidden, MEETING, type Method, OPEN_CASE, openScene } from "./screen-scene.ts";
import { IDENTITY, N, openVaultApp, type VaultApp } from "./vault-app.ts";

interface Asked {
  readonly url?: string;
  readonly payload?: object;
  readonly status: number;
}

const ownCase = `/api/cases/${OPEN_CASE}`;
const NOT_THERE = 404;
const lists = (id: string): Readonly<Record<string, Asked>> => ({
  "POST /api/lists": { url: "/api/lists?kind=cases", status: NOT_THERE },
  "GET /api/lists/sources": { status: NOT_THERE },
  "PUT /api/lists/sources": { payload: { name: "x", profile: {} }, status: NOT_THERE },
  "POST /api/lists/sources/drop": { payload: { name: "x" }, status: NOT_THERE },
  "GET /api/lists/imports": { status: NOT_THERE },
  "POST /api/lists/imports/:id/take-back": {
    url: `/api/lists/imports/${id}/take-back`,
    payload: {},
    status: NOT_THERE,
  },
  "GET /api/lists/:id": { url: `/api/lists/${id}`, status: NOT_THERE },
  "DELETE /api/lists/:id": { url: `/api/lists/${id}`, status: NOT_THERE },
  ...Object.fromEntries(
    ["sheet", "preview", "refused", "run", "cancel"].map((part) => [
      `POST /api/lists/:id/${part}`,
      { url: `/api/lists/${id}/${part}`, payload: {}, status: NOT_THERE },
    ]),
  ),
});

/** What a screen that others look at gets of every route that somebody signed in may ask. */
const ROUTES: Readonly<Record<string, Asked>> = {
  "GET /api/session": { status: 200 },
  "GET /api/units": { status: 200 },
  "GET /api/rulebook": { status: 200 },
  "GET /api/boards/:unit": { url: `/api/boards/${UNIT}`, status: 200 },
  "GET /api/boards/:unit/views": { url: `/api/boards/${UNIT}/views`, status: 200 },
  "GET /api/cases/:number": { url: ownCase, status: 200 },
  "POST /api/cases/:number/citizen": { url: `${ownCase}/citizen`, payload: {}, status: NOT_THERE },
  "GET /api/cases/:number/notes": { url: `${ownCase}/notes`, status: NOT_THERE },
  "POST /api/cases/:number/notes": {
    url: `/api/cases/${N}/notes`,
    payload: { id: uuid(803), text: "x" },
    status: NOT_THERE,
  },
  "POST /api/cases/:number/visits": { url: `/api/cases/${N}/visits`, payload: {}, status: NOT_THERE },
  "GET /api/cases/:number/read-log": { url: `${ownCase}/read-log?of=case`, status: NOT_THERE },
  "POST /api/cases/:number/read-log/export": {
    url: `${ownCase}/read-log/export`,
    payload: { of: "case" },
    status: NOT_THERE,
  },
  "POST /api/citizens/search": { payload: { name: IDENTITY.name, purpose: "casework" }, status: NOT_THERE },
  "GET /api/people": { status: NOT_THERE },
  "POST /api/people/invitations": { payload: { personId: uuid(31) }, status: NOT_THERE },
  "GET /api/people/:person/cases": { url: `/api/people/${uuid(31)}/cases`, status: NOT_THERE },
  "GET /api/installation": { status: NOT_THERE },
  "GET /api/displays": { status: NOT_THERE },
  "POST /api/displays": {
    payload: { code: "ABCDEF", unit: UNIT, name: "Gangen", kind: "corridor" },
    status: NOT_THERE,
  },
  "GET /api/walls/:unit": { url: `/api/walls/${UNIT}?kind=room`, status: 200 },
  "GET /api/meetings/:unit/agenda": { url: `/api/meetings/${UNIT}/agenda`, status: 200 },
  "GET /api/meetings/:unit/since": { url: `/api/meetings/${UNIT}/since`, status: 200 },
  ...lists("019a0000-0000-7000-8000-00000000ffff"),
};

/** Asked by nobody who is signed in, or by the command line; or tested by themselves, since they change who one is. */
const APART = new Set([
  ...["GET /health/live", "GET /health/ready", "GET /metrics", "GET /api/openapi.json", "POST /api/login"],
  ...["POST /api/logout", "POST /api/first-administrator", "POST /api/start", "POST /api/start/claim"],
  ...["GET /api/display", "POST /api/displays/pairings", "POST /api/displays/pairings/claim"],
  ...["POST /api/commands", "POST /api/screen/own", "POST /api/meetings/remote"],
  ...["POST /api/meetings/:unit/screen", "POST /api/meetings/:unit/remote-code"],
]);

/** Every route that the server has, as `METHOD /path`. */
function registered({ web }: VaultApp): readonly string[] {
  const above: string[] = [];
  return web
    .printRoutes({ commonPrefix: false })
    .split("\n")
    .flatMap((line) => {
      const [, indent = "", part = "", methods = ""] = /^([│ ]*)[├└]── (\S+) \((.+)\)$/.exec(line) ?? [];
      if (!part) return [];
      above.length = indent.length / 4;
      above.push(part);
      const named = methods.split(", ").filter((method) => method !== "HEAD");
      return named.map((method) => `${method} ${above.join("")}`);
    })
    .filter((route) => !route.includes(" /api/local/"));
}

it("[ST2] [PR6] every route is told what it gives a screen that others look at", async () => {
  const app = await openVaultApp();
  const routes = registered(app);
  expect(routes.length).toBeGreaterThan(40);
  expect(routes.filter((route) => !APART.has(route)).sort()).toEqual(Object.keys(ROUTES).sort());
});

it("[ST2] [PR4] [PR5] no route gives the room's screen or a phone a restricted case, an identity, a note or a log", async () => {
  const scene = await openScene();
  const own = await scene.login("Leder To");
  expect((await ask(scene, own, "GET", `/api/boards/${UNIT}`)).body).toContain(N);
  const looked = async (cookie: string) => {
    for (const [route, { url, payload, status }] of Object.entries(ROUTES)) {
      const [method, path] = route.split(" ") as [Method, string];
      const answer = await ask(scene, cookie, method, url ?? path, payload);
      expect([route, answer.status]).toEqual([route, status]);
      for (const secret of forbidden(scene)) expect(answer.body).not.toContain(secret);
    }
    expect((await ask(scene, cookie, "GET", `/api/cases/${N}`)).status).toBe(404);
    expect((await ask(scene, cookie, "GET", `/api/boards/${OTHER_UNIT}`)).status).toBe(404);
    const page = JSON.parse((await ask(scene, cookie, "GET", ownCase)).body);
    expect(page).toMatchObject({ isProtected: false, otherCases: [], history: [], lastVisitedAt: null });
  };
  await looked(scene.shared);
  await looked(scene.phone);
  await scene.send(own, "endMeeting", { meetingId: MEETING });
  for (const [route, { url = "", payload }] of Object.entries(ROUTES)) {
    if (!url.includes(UNIT) && !url.startsWith(ownCase)) continue;
    const { status } = await ask(scene, scene.shared, route.split(" ")[0] as Method, url, payload);
    expect([route, status], "after the standup").toEqual([route, 404]);
  }
  expect((await ask(scene, scene.phone, "GET", "/api/session")).status).toBe(401);
});

describe("at a screen that others look at", () => {
  it("[ST2] [PR3] may be done what a standup leaves a case with, and nothing that leads or looks after people", async () => {
    const scene = await openScene();
    const { hidden, open } = scene;
    const column = await scene.column("decision");
    const tried: { readonly [T in CommandType]?: Command<T>["payload"] } = {
      restrictCase: { caseId: open, to: null },
      protectCase: { caseId: open, isProtected: false },
      setLabel: { caseId: open, label: "AB" },
      registerCase: {
        caseId: uuid(850),
        number: "26-999",
        section: "SEL § 85",
        kind: "new",
        receivedOn: "2026-11-02" as never,
      },
      setUnitSettings: { unitId: UNIT, phone: null },
      saveView: { viewId: uuid(851), query: "", name: "x", shared: true },
      changeCases: { changes: [{ type: "setHold", payload: { caseId: open, hold: null } }] },
      setSparring: { caseId: hidden, wanted: true },
      moveCase: { caseId: hidden, from: column, toColumn: column },
    };
    for (const cookie of [scene.shared, scene.phone]) {
      for (const [type, payload] of Object.entries(tried)) {
        const command = { id: v7({ msecs: scene.office.now() }), unit: UNIT, type, payload };
        const answer = await ask(scene, cookie, "POST", "/api/commands", command);
        expect([type, JSON.parse(answer.body).code]).toEqual([type, "not-found"]);
      }
      const person = { personId: uuid(852), name: "Ny", role: "caseworker" } as never;
      expect(await scene.send(cookie, "addPerson", person, ORGANISATION)).toMatchObject({ code: "not-found" });
      expect(await scene.send(cookie, "setSparring", { caseId: open, wanted: true })).toMatchObject({ ok: true });
    }
  });

  it("[ST3] [CA7] an agreement's own words become a note, of few characters and never read there", async () => {
    const scene = await openScene();
    const note = (text: string, id = 860, more = {}) =>
      ask(scene, scene.phone, "POST", `${ownCase}/notes`, { id: uuid(id), text, ...more });
    expect((await note("x".repeat(81))).status).toBe(400);
    expect((await note("Putte den rigtige", 861, { replaces: uuid(801) })).status).toBe(400);
    expect((await note("x".repeat(80))).status).toBe(200);
    const nextStep = {
      step: "callDoctor",
      on: "2026-11-24",
      who: uuid(31),
      meeting: MEETING,
      note: uuid(860),
    } as never;
    expect(await scene.send(scene.phone, "setNextStep", { caseId: scene.open, nextStep })).toMatchObject({ ok: true });
    const read = await scene.get("Leder To", `${OPEN_CASE}/notes`);
    expect(read.body).toContain("x".repeat(80));
  });
});
