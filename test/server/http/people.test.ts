import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { writesOf } from "#server/cases/writes.ts";
import type { CommandId, PersonId } from "#shared/domain/ids.ts";
import { ORGANISATION } from "#shared/domain/ids.ts";
import type { StaffFacts } from "#shared/domain/staff.ts";
import { toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import type { BoardView, CaseView } from "#shared/protocol/http.ts";
import type { InstallationView, PeopleView } from "#shared/protocol/people.ts";
import { type Name, openApp, type TestApp } from "#test/server/app/test-app.ts";
import { date, UNIT, uuid } from "#test/support/builders.ts";

const ANNA = uuid<PersonId>(11);
const TRE = uuid<PersonId>(31);

async function get(app: TestApp, name: Name, url: string) {
  return app.web.inject({ url, headers: { cookie: await app.login(name) } });
}

/** As a staff list does it. */
async function told(app: TestApp, person: PersonId, staff: Partial<StaffFacts>): Promise<void> {
  const recordedAt = toIso(app.office.now());
  const recording = { actor: uuid<PersonId>(1000), recordedAt, backfill: false };
  const event = { type: "staffSet", person, employment: null, absences: [], ...staff } as const;
  await app.store.commit({
    commandId: v7() as CommandId,
    actor: recording.actor,
    stream: ORGANISATION,
    scope: { streams: [ORGANISATION], cases: [] },
    now: recordedAt,
    plan: (loaded) => ({ ok: true, writes: writesOf(loaded, { happenings: [], organisation: [event] }, recording) }),
  });
}

const SICK = { absences: [{ from: date("2026-03-01"), to: date("2026-03-02"), kind: "longTermSick" }] } as const;

describe("[PR3] the people page's list", () => {
  it("is everybody for an administrator, who learns that somebody is away but never why", async () => {
    const app = await openApp();
    await told(app, ANNA, SICK);
    const answer = await get(app, "Administrator Et", "/api/people");
    expect(answer.headers["cache-control"]).toBe("no-store");
    const { people, units } = answer.json<PeopleView>();
    expect(units.map(({ name }) => name)).toEqual(["Socialpsykiatri", "Voksen Handicap"]);
    expect(people).toHaveLength(8);
    expect(people.find(({ id }) => id === ANNA)).toMatchObject({ isAway: true, absences: [], signsIn: false });
    expect(people.find(({ id }) => id === TRE)).toMatchObject({ isAway: false, signsIn: true, units: [UNIT] });
    expect(answer.body).not.toContain("longTermSick");
  });

  it("is the own units' people for a leader, with their absences", async () => {
    const app = await openApp();
    await told(app, ANNA, SICK);
    await told(app, uuid(32), SICK);
    const { people, units } = (await get(app, "Leder To", "/api/people")).json<PeopleView>();
    expect(units.map(({ id }) => id)).toEqual([UNIT]);
    expect(people.map(({ name }) => name)).toEqual([
      "Leder Et",
      "Leder To",
      "Sagsbehandler Et",
      "Sagsbehandler To",
      "Sagsbehandler Tre",
    ]);
    expect(people.find(({ id }) => id === ANNA)?.absences).toEqual(SICK.absences);
  });

  it.each([
    "/api/people",
    "/api/installation",
    `/api/people/${ANNA}/cases`,
  ])("[PR5] is as if it were not there for those who look after nobody: %s", async (url) => {
    const app = await openApp();
    for (const name of ["Sagsbehandler Tre", "Koordinator Et"] as const)
      expect((await get(app, name, url)).statusCode).toBe(404);
    expect((await app.web.inject({ url })).statusCode).toBe(401);
  });
});

describe("[PR6] that somebody is away", () => {
  it("is on the board and the case page as a fact without its reason, for that day only", async () => {
    const app = await openApp();
    await told(app, ANNA, SICK);
    const caseId = await app.office.register("26-000001", "85", "2026-02-20");
    const away = async () => {
      const board = (await get(app, "Sagsbehandler Tre", `/api/boards/${UNIT}`)).json<BoardView>();
      const page = (await get(app, "Sagsbehandler Tre", "/api/cases/26-000001")).json<CaseView>();
      return [board, page].map(({ people }) => people.filter((person) => person.away).map(({ id }) => id));
    };
    expect(caseId).toBeTruthy();
    expect(await away()).toEqual([[ANNA], [ANNA]]);
    expect((await get(app, "Leder To", `/api/boards/${UNIT}`)).body).not.toContain("longTermSick");
    app.office.setNow("2026-03-03");
    expect(await away()).toEqual([[], []]);
  });
});

describe("merging two names", () => {
  it("is told beforehand how many cases name the first, open and closed, in every unit", async () => {
    const app = await openApp();
    const first = await app.office.register("26-000001", "85", "2026-02-20");
    await app.office.register("26-000002", "85", "2026-02-20");
    await app.office.give("assignCase", { caseId: first, caseworker: ANNA });
    expect((await get(app, "Administrator Et", `/api/people/${ANNA}/cases`)).json()).toEqual({ all: 1, open: 1 });
    expect((await get(app, "Leder To", `/api/people/${ANNA}/cases`)).statusCode).toBe(404);
  });
});

describe("how far an installation has come", () => {
  it("is units, people, who signs in and the latest lists, and nothing of any case", async () => {
    const app = await openApp();
    const before = (await get(app, "Administrator Et", "/api/installation")).json<InstallationView>();
    expect(before).toMatchObject({ hasCases: false, people: 8, signsIn: 5, lists: { cases: null, staff: null } });
    await app.office.register("26-000001", "85", "2026-02-20");
    const after = await get(app, "Administrator Et", "/api/installation");
    expect(after.json<InstallationView>().hasCases).toBe(true);
    expect(after.body).not.toContain("26-000001");
    const leaders = (await get(app, "Leder To", "/api/installation")).json<InstallationView>();
    expect(leaders).toMatchObject({ hasCases: true, people: 5, signsIn: 2 });
  });
});

describe("someone who has been made inactive", () => {
  it("[PR3] cannot sign in, is signed out at once, and is answered like nobody", async () => {
    const app = await openApp();
    const theirs = await app.login("Sagsbehandler Tre");
    const administrator = await app.login("Administrator Et");
    const answer = await app.send(administrator, "setPersonActive", { personId: TRE, active: false }, ORGANISATION);
    expect(answer.ok).toBe(true);
    expect((await app.web.inject({ url: "/api/session", headers: { cookie: theirs } })).statusCode).toBe(401);
    const login = { name: "Sagsbehandler Tre", password: "en-lang-adgangskode" };
    const refused = await app.web.inject({ method: "POST", url: "/api/login", payload: login });
    expect([refused.statusCode, refused.json()]).toEqual([401, { ok: false, code: "wrong-login", data: {} }]);
    const board = must((await get(app, "Leder To", `/api/boards/${UNIT}`)).json<BoardView>(), "board");
    expect(board.people.find(({ id }) => id === TRE)).toMatchObject({ active: false });
  });
});
