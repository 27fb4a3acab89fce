import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { ImportsView, ListPreview, StagedList } from "#shared/protocol/lists.ts";
import type { Name } from "#test/server/app/test-app.ts";
import { line, staffListOf } from "#test/server/imports/staff-office.ts";
import { ADMIN, LEADER, type ListsApp, openListsApp, orderFor } from "./lists-app.ts";

const THE_STAFF = readFileSync("test/data/medarbejdere.csv");

async function stage(app: ListsApp, name: Name, bytes: Buffer): Promise<StagedList> {
  return (await app.upload(name, bytes, "medarbejdere.csv", "staff")).json() as StagedList;
}
async function preview(app: ListsApp, name: Name, staged: StagedList): Promise<ListPreview> {
  return (await app.ask("POST", name, `/${staged.id}/preview`, orderFor(staged))).json() as ListPreview;
}

it("a staff list goes the same way as a case list: looked at, previewed, taken in, told of, and never taken back", async () => {
  const app = await openListsApp();
  const staged = await stage(app, ADMIN, THE_STAFF);
  expect(staged).toMatchObject({
    kind: "staff",
    rows: 20,
    profile: { columns: { staffName: "Navn", absence: "Fraværsart" } },
  });
  const looked = await preview(app, ADMIN, staged);
  expect(looked).toMatchObject({ report: { rows: 20, created: 20 }, units: [], missingNumbers: [] });
  expect(looked.newPeople).toHaveLength(20);
  expect(await app.store.listImports(9)).toEqual([]);

  await app.ask("POST", ADMIN, `/${staged.id}/run`, orderFor(staged));
  expect(await app.settled(ADMIN, staged.id)).toMatchObject({ state: "done", done: 20, report: { created: 20 } });
  const { imports } = (await app.ask("GET", ADMIN, "/imports")).json() as ImportsView;
  expect(imports).toMatchObject([
    { kind: "staff", by: ADMIN, fileName: "medarbejdere.csv", figures: { created: 20 }, mayTakeBack: false },
  ]);
  expect((await app.store.auditLog(0, 9)).map(({ action }) => action)).toEqual(["importList"]);
});

it("[PR3] a leader's rows of other teams come back with their reason", async () => {
  const app = await openListsApp();
  const staged = await stage(
    app,
    LEADER,
    staffListOf([line("Ny Kollega"), line("En Anden", { Team: "Socialpsykiatri" })]),
  );
  expect((await preview(app, LEADER, staged)).report.refused).toEqual([
    { row: 3, field: "Team", code: "unit-not-yours" },
  ]);
  const file = await app.ask("POST", LEADER, `/${staged.id}/refused`, orderFor(staged));
  const lines = file.rawPayload.toString("utf8").split("\r\n");
  expect(lines[0]).toMatch(/^\ufeffNavn;Team;.*;Årsag$/);
  expect(lines[1]).toContain("En Anden;Socialpsykiatri");
  await app.ask("POST", LEADER, `/${staged.id}/run`, orderFor(staged, { validOnly: true }));
  expect(await app.settled(LEADER, staged.id)).toMatchObject({ state: "done", report: { created: 1 } });
});
