import { describe, expect, it } from "vitest";
import type { StagedList } from "#shared/protocol/lists.ts";
import type { Name } from "#test/server/app/test-app.ts";
import { listOf, row, wholeJournal } from "#test/server/imports/import-office.ts";
import { ADMIN, LEADER, type ListsApp, NOT_FOUND, openListsApp, orderFor } from "./lists-app.ts";

const A = "26-000001";
const B = "26-000002";
const LIST = listOf([row(A), row(B, { Team: "Ungeteam" })]);

describe("a staged file", () => {
  it("[PR5] opens for its bringer alone; to those who look after no lists there are none at all", async () => {
    const app = await openListsApp();
    const staged = await app.stage(ADMIN, LIST);
    const order = orderFor(staged);
    const asked = async (name: Name, id = staged.id) => [
      await app.ask("POST", name, `/${id}/sheet`, { sheet: "Ark1" }),
      await app.ask("POST", name, `/${id}/preview`, order),
      await app.ask("POST", name, `/${id}/run`, order),
      await app.ask("GET", name, `/${id}`),
      await app.ask("POST", name, `/${id}/cancel`, {}),
      await app.ask("POST", name, `/${id}/refused`, order),
      await app.ask("DELETE", name, `/${id}`),
    ];
    for (const name of ["Sagsbehandler Tre", "Koordinator Et"] as const) {
      const others = [
        await app.upload(name, LIST),
        await app.ask("GET", name, "/sources"),
        await app.ask("PUT", name, "/sources", { name: "Nexus", profile: staged.profile }),
        await app.ask("POST", name, "/sources/drop", { name: "Nexus" }),
        await app.ask("GET", name, "/imports"),
        await app.ask("POST", name, `/imports/${staged.id}/take-back`, { dryRun: true }),
      ];
      for (const answer of [...(await asked(name)), ...others])
        expect([answer.statusCode, answer.body]).toEqual([404, NOT_FOUND]);
    }
    for (const answer of [...(await asked(LEADER)), ...(await asked(ADMIN, "no-such-id"))])
      expect([answer.statusCode, answer.body]).toEqual([404, NOT_FOUND]);
    expect((await app.ask("POST", ADMIN, `/${staged.id}/preview`, order)).statusCode).toBe(200);
    const nobody = await app.web.inject({ method: "GET", url: "/api/lists/imports" });
    expect(nobody.statusCode).toBe(401);
    const elsewhere = await app.web.inject({
      ...{ method: "POST", url: "/api/lists", payload: LIST },
      headers: { "content-type": "application/octet-stream", origin: "https://elsewhere.example" },
    });
    expect(elsewhere.statusCode).toBe(403);
  });

  it("goes when it is thrown away, when its bringer logs out, after an hour, and when three others came after it", async () => {
    const app = await openListsApp();
    const isThere = async ({ id, ...staged }: StagedList) =>
      (await app.ask("POST", ADMIN, `/${id}/preview`, orderFor({ id, ...staged }))).statusCode === 200;
    const thrown = await app.stage(ADMIN, LIST);
    await app.ask("DELETE", ADMIN, `/${thrown.id}`);
    expect(await isThere(thrown)).toBe(false);
    const left = await app.stage(ADMIN, LIST);
    await app.logout(ADMIN);
    expect(await isThere(left)).toBe(false);
    const old = await app.stage(ADMIN, LIST);
    app.office.setNow("2026-11-20", 19);
    expect(await isThere(old)).toBe(false);
    const first = await app.stage(ADMIN, LIST);
    const others = [await app.stage(ADMIN, LIST), await app.stage(ADMIN, LIST), await app.stage(ADMIN, LIST)];
    expect(await isThere(first)).toBe(false);
    for (const other of others) expect(await isThere(other)).toBe(true);
  });

  it("once taken in, answers the same to whoever asks again, and what the file held is gone", async () => {
    const app = await openListsApp();
    const staged = await app.stage(ADMIN, LIST);
    const run = () => app.ask("POST", ADMIN, `/${staged.id}/run`, orderFor(staged));
    await run();
    const progress = await app.settled(ADMIN, staged.id);
    expect((await run()).json()).toEqual(progress);
    expect((await app.ask("POST", ADMIN, `/${staged.id}/preview`, orderFor(staged))).statusCode).toBe(404);
    expect(await app.store.listImports(9)).toHaveLength(1);
  });

  it("[PR1] shows no cell of a column that may tell who somebody is", async () => {
    const app = await openListsApp();
    const many = Array.from({ length: 8 }, (_, at) => row(`26-00000${at}`));
    const { columns } = await app.stage(ADMIN, listOf(many));
    const samplesOf = (title: string) => columns.find((column) => column.title === title)?.samples;
    expect([samplesOf("Navn"), samplesOf("CPR-nr.")]).toEqual([[], []]);
    expect(samplesOf("Fase")).toEqual(["Oplysning"]);
  });
});

describe("what a list holds", () => {
  const SECRET = { Navn: "Hemmelia Skjult-Borgersen", "CPR-nr.": "751299-6543" };
  const PLANTED = /Hemmelia|Skjult|7512996543|751299-6543|borgerliste-hemmelig/;
  const way = async (app: ListsApp) => {
    const bytes = listOf([row(A, SECRET), row(B, { ...SECRET, Modtaget: "Hemmelia 7512996543" })]);
    const staged = (await app.upload(ADMIN, bytes, "borgerliste-hemmelig.csv")).json() as StagedList;
    const order = orderFor(staged, { validOnly: true });
    const answers = [
      JSON.stringify({ ...staged, fileName: "" }),
      (await app.ask("POST", ADMIN, `/${staged.id}/preview`, order)).body,
      (await app.ask("POST", ADMIN, `/${staged.id}/run`, order)).body,
      JSON.stringify(await app.settled(ADMIN, staged.id)),
    ];
    await app.ask("POST", ADMIN, `/${staged.id}/refused`, order);
    const [taken] = await app.store.listImports(1);
    await app.ask("POST", ADMIN, `/imports/${taken?.id}/take-back`, {});
    return answers;
  };

  it("[PR1] [PR6] is in no answer, journal or log line, nor is the file's name", async () => {
    const app = await openListsApp();
    for (const answer of await way(app)) expect(answer).not.toMatch(PLANTED);
    expect(JSON.stringify(await wholeJournal(app.store))).not.toMatch(PLANTED);
    expect(app.logged()).not.toMatch(PLANTED);
    expect(app.logged().split("\n").length).toBeGreaterThan(8);
  });

  it("[PR1] is in no log line when the database breaks in the middle", async () => {
    const app = await openListsApp();
    const breaking = app.store.commit;
    app.store.commit = async (request) =>
      breaking({
        ...request,
        plan: (loaded) => {
          const plan = request.plan(loaded);
          const rows = plan.ok ? (plan.writes.vault ?? []) : [];
          return plan.ok
            ? { ...plan, writes: { ...plan.writes, vault: [...rows, { ...rows[0], sealed: null } as never] } }
            : plan;
        },
      });
    const staged = await app.stage(ADMIN, listOf([row(A, SECRET)]));
    await app.ask("POST", ADMIN, `/${staged.id}/run`, orderFor(staged));
    expect(await app.settled(ADMIN, staged.id)).toMatchObject({ state: "failed", cause: "unavailable" });
    expect(app.logged()).toContain("a list could not be taken in");
    expect(app.logged()).not.toMatch(PLANTED);
  });
});
