import { describe, expect, it } from "vitest";
import { StorageFailed } from "#server/store/port.ts";
import { must } from "#shared/lib/must.ts";
import type { CitizensFound } from "#shared/protocol/http.ts";
import type { Name } from "#test/server/app/test-app.ts";
import { wholeJournal } from "#test/server/imports/import-office.ts";
import { IDENTITY, N, openVaultApp, type VaultApp } from "./vault-app.ts";

const SECRETS = ["Hemmelia", "hemmelia", "Skjult", "751299-6543", "7512996543", "Navnia"];
const NOBODY = '{"citizens":[],"more":false}';
const byNumber = { cpr: "751299-6543", purpose: "casework" };

async function search(app: VaultApp, name: Name, payload: object) {
  const headers = { cookie: await app.login(name) };
  return app.web.inject({ method: "POST", url: "/api/citizens/search", headers, payload });
}

async function numbers(app: VaultApp, name: Name, payload: object): Promise<readonly (readonly string[])[]> {
  const { citizens } = (await search(app, name, payload)).json() as CitizensFound;
  return citizens.map(({ cases }) => cases.map(({ number }) => number));
}

/** What the log tells: action, whether it names a citizen and a case, by what, what for. */
async function log(app: VaultApp) {
  return (await app.store.auditLog(app.logFrom, 100)).map(({ action, citizenId, caseId, criteria, purpose }) => [
    action,
    citizenId !== null,
    caseId !== null,
    criteria?.length ?? 0,
    purpose,
  ]);
}

describe("find borger", () => {
  it("[PR1] tells by a CPR number, with or without a hyphen, the citizen's cases in the units one works in, open ones first", async () => {
    const app = await openVaultApp();
    const answer = await search(app, "Sagsbehandler Tre", byNumber);
    expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([200, "no-store"]);
    const { citizens } = answer.json() as CitizensFound;
    expect(citizens[0]?.cases[0]).toMatchObject({ number: N, provision: "SEL-85", unit: { name: "Voksen Handicap" } });
    expect(await numbers(app, "Leder To", { ...byNumber, cpr: "7512996543" })).toEqual([[N, "26-000002", "26-000004"]]);
    expect(await numbers(app, "Koordinator Et", byNumber)).toEqual([[N, "26-000002", "26-000003", "26-000004"]]);
    expect(await numbers(app, "Sagsbehandler Andetsteds", byNumber)).toEqual([["26-000003"]]);
    for (const secret of SECRETS) expect(answer.body).not.toContain(secret);
  });

  it("[PR1] finds by the whole name, however it is spaced and capitalised, and by no part of it", async () => {
    const app = await openVaultApp();
    const named = (name: string) => numbers(app, "Leder To", { name, purpose: "contact" });
    expect(await named("  hemmelia   skjult-borgersen ")).toEqual([[N, "26-000002", "26-000004"]]);
    expect(await named("NAVNIA ALENE")).toEqual([["26-000005"]]);
    for (const part of ["Hemmelia", "Skjult-Borgersen", "Hemmelia Skjult", "%", "Navnia Alen_"])
      expect(await named(part)).toEqual([]);
  });

  it("[PR7] is logged before it is answered: the search by its keyed hash, and each citizen whose cases are shown", async () => {
    const app = await openVaultApp();
    await search(app, "Sagsbehandler Tre", byNumber);
    await search(app, "Sagsbehandler Tre", { cpr: "0101010000", purpose: "contact" });
    expect(await log(app)).toEqual([
      ["searchCitizen", false, false, 43, "casework"],
      ["searchCitizen", true, false, 43, "casework"],
      ["searchCitizen", false, false, 43, "contact"],
    ]);
    const { state } = must(await app.store.caseByNumber(N), N);
    expect(await app.store.auditOfCitizen(must(state.citizen, "citizen"), { before: null, limit: 9 })).toHaveLength(1);
    app.store.audit = async () => Promise.reject(new StorageFailed("full", new Error("disk")));
    const unlogged = await search(app, "Sagsbehandler Tre", byNumber);
    expect([unlogged.statusCode, unlogged.body.includes(N)]).toEqual([503, false]);
  });

  it("[PR4] [PR5] answers alike where nobody is found, where all cases are in other units, and where they are restricted", async () => {
    const app = await openVaultApp();
    for (const number of [N, "26-000002", "26-000004"]) await app.restrict(number);
    const before = await app.store.auditHead();
    const answers = [
      await search(app, "Sagsbehandler Tre", byNumber),
      await search(app, "Sagsbehandler Tre", { cpr: "0101010000", purpose: "casework" }),
      await search(app, "Sagsbehandler Andetsteds", { name: "Navnia Alene", purpose: "casework" }),
      await search(app, "Sagsbehandler Andetsteds", { name: "Findes Ikke", purpose: "casework" }),
    ];
    for (const { statusCode, body } of answers) expect([statusCode, body]).toEqual([200, NOBODY]);
    expect((await app.store.auditHead()).seq).toBe(before.seq + answers.length);
    expect((await log(app)).slice(before.seq - app.logFrom).map(([, isNamed]) => isNamed)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(await numbers(app, "Koordinator Et", byNumber)).toEqual([["26-000003"]]);
    expect(await numbers(app, "Leder To", byNumber)).toEqual([[N, "26-000002", "26-000004"]]);
  });

  it("[PR5] asks the database the same, whether nobody is found or nothing may be seen", async () => {
    const app = await openVaultApp();
    const asked = async (name: Name, payload: object) => {
      const calls: string[] = [];
      const plain = { ...app.store };
      for (const name of ["citizensByLookup", "citizensByName", "casesOfCitizen", "audit"] as const) {
        const original = app.store[name] as (...given: unknown[]) => unknown;
        const noted = (...given: unknown[]) => {
          calls.push(`${name} ${given.length}`);
          return original(...given);
        };
        Object.assign(app.store, { [name]: noted });
      }
      await search(app, name, payload);
      Object.assign(app.store, plain);
      return calls;
    };
    const nobody = await asked("Sagsbehandler Andetsteds", { name: "Findes Ikke", purpose: "casework" });
    expect(nobody).toEqual(["citizensByName 1", "casesOfCitizen 1", "audit 1"]);
    expect(await asked("Sagsbehandler Andetsteds", { name: "Navnia Alene", purpose: "casework" })).toEqual(nobody);
  });

  it("[PR3] [PR5] is not there for who reads no citizens, and nothing is logged", async () => {
    const app = await openVaultApp();
    const answer = await search(app, "Administrator Et", byNumber);
    expect([answer.statusCode, answer.body]).toEqual([404, '{"ok":false,"code":"not-found","data":{}}']);
    expect(await log(app)).toEqual([]);
    const unsigned = await app.web.inject({ method: "POST", url: "/api/citizens/search", payload: byNumber });
    expect(unsigned.statusCode).toBe(401);
  });

  it.each([
    ["without a purpose", { cpr: "751299-6543" }],
    ["for a purpose of one's own", { cpr: "751299-6543", purpose: "Hemmelia" }],
    ["by neither number nor name", { purpose: "casework" }],
    ["by both", { cpr: "751299-6543", name: "Hemmelia", purpose: "casework" }],
    ["by a number with nine digits", { cpr: "751299-654", purpose: "casework" }],
    ["by an empty name", { name: "  ", purpose: "casework" }],
  ])("[PR7] %s is refused as malformed, and not repeated", async (_, payload) => {
    const app = await openVaultApp();
    const answer = await search(app, "Leder To", payload);
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: "malformed" }]);
    for (const secret of SECRETS) expect(answer.body).not.toContain(secret);
    expect(await log(app)).toEqual([]);
  });

  it("[PR1] stops who tries out one number after the other, and nobody else", async () => {
    const app = await openVaultApp();
    const cookie = await app.login("Sagsbehandler Tre");
    const ask = () =>
      app.web.inject({ method: "POST", url: "/api/citizens/search", headers: { cookie }, payload: byNumber });
    for (let n = 0; n < 60; n += 1) expect((await ask()).statusCode).toBe(200);
    expect((await ask()).json()).toEqual({ ok: false, code: "too-many-attempts", data: { seconds: 60 } });
    expect((await search(app, "Leder To", byNumber)).statusCode).toBe(200);
  });

  it("[PR1] [PR6] leaves what was looked for in no log, metric, journal or audit row", async () => {
    const app = await openVaultApp();
    await search(app, "Sagsbehandler Tre", byNumber);
    await search(app, "Sagsbehandler Tre", { name: IDENTITY.name, purpose: "contact" });
    await search(app, "Sagsbehandler Tre", { name: IDENTITY.name, cpr: IDENTITY.cpr, purpose: "contact" });
    const places = {
      log: app.logged(),
      metrics: (await app.web.inject("/metrics")).body,
      journal: JSON.stringify(await wholeJournal(app.store)),
      audit: JSON.stringify(await app.store.auditLog(0, 100)),
    };
    expect(places.log).toContain("/api/citizens/search");
    for (const [place, text] of Object.entries(places))
      for (const secret of SECRETS) expect([place, secret, text.includes(secret)]).toEqual([place, secret, false]);
  });
});
