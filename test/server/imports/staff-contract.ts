import { readFileSync } from "node:fs";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import { writesOf } from "#server/cases/writes.ts";
import type { Store } from "#server/store/port.ts";
import type { IsoInstant } from "#shared/domain/dates.ts";
import { type CommandId, ORGANISATION, type PersonId } from "#shared/domain/ids.ts";
import type { OrganisationEvent } from "#shared/domain/organisation.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { uuid } from "#test/support/builders.ts";
import { CLERK } from "./import-office.ts";
import { line, type StaffDesk, staffDesk, staffListOf } from "./staff-office.ts";

const THE_STAFF = readFileSync("test/data/medarbejdere.csv");

/** Opens an empty installation, and closes it when the test is over. */
export function staffContract(open: () => Promise<Store>): void {
  const desk = async () => staffDesk(await open());

  it("[CA1] the department's staff goes in whole: employment, hours and absence, one who has left among them", async () => {
    const office = await desk();
    expect(await office.report(THE_STAFF)).toMatchObject({ rows: 20, created: 20, refused: [], warnings: [] });
    expect(await office.person("Henrik Bjerre-Holm")).toMatchObject({
      role: "caseworker",
      active: true,
      employment: { from: "2017-02-23", to: null, minutesAWeek: 1800 },
      absences: [],
    });
    expect((await office.person("Lars Christensen")).absences).toEqual([
      { from: "2026-09-14", to: null, kind: "longTermSick" },
    ]);
    expect(await office.person("Gitte Madsen")).toMatchObject({ active: false, employment: { to: "2026-08-31" } });
    expect((await office.store.organisation()).units.size).toBe(3);
    expect((await verifyJournal(office.store)).problems).toEqual([]);
  });

  it("[CA5] the same list again writes nothing of anybody, and both stand in the history", async () => {
    const office = await desk();
    await office.report(THE_STAFF);
    const before = await office.entries();
    expect(await office.report(THE_STAFF)).toMatchObject({ created: 0, updated: 0, unchanged: 20, missing: 0 });
    expect(await office.entries()).toBe(before);
    const imports = await office.store.listImports(10);
    expect(imports.map(({ kind, hasUndo, figures }) => ({ kind, hasUndo, figures }))).toEqual([
      { kind: "staff", hasUndo: false, figures: expect.objectContaining({ rows: 20, unchanged: 20, refused: 0 }) },
      { kind: "staff", hasUndo: false, figures: expect.objectContaining({ rows: 20, created: 20, refused: 0 }) },
    ]);
  });

  it("a dry run says the same and writes nothing", async () => {
    const office = await desk();
    expect(await office.report(THE_STAFF, { dryRun: true })).toMatchObject({ created: 20 });
    expect((await office.store.organisation()).people.size).toBe(0);
    expect(await office.store.listImports(10)).toEqual([]);
  });

  describe("a later list", () => {
    it("changes what has changed, counts who is missing, and does nothing to them", async () => {
      const office = await desk();
      await office.report(staffListOf([line("Bo Holm"), line("Eva Lund")]));
      const next = staffListOf([line("Bo Holm", { "Timer pr. uge": "32,5", "Fravær fra": "20-11-2026" })]);
      expect(await office.report(next)).toMatchObject({ created: 0, updated: 1, unchanged: 0, missing: 1 });
      expect(await office.person("Bo Holm")).toMatchObject({
        employment: { minutesAWeek: 1950 },
        absences: [{ from: "2026-11-20", to: null, kind: "other" }],
      });
      expect(await office.person("Eva Lund")).toMatchObject({ active: true, employment: { to: null } });
    });

    it("says nothing of absence where it has no such column", async () => {
      const office = await desk();
      await office.report(staffListOf([line("Bo Holm", { "Fravær fra": "20-11-2026", Fraværsart: "Barsel" })]));
      await office.report(staffListOf([line("Bo Holm")], ["Navn", "Team", "Ansat fra", "Timer pr. uge"]));
      expect((await office.person("Bo Holm")).absences).toEqual([{ from: "2026-11-20", to: null, kind: "leave" }]);
    });

    it("makes who has left inactive, and active again who is back", async () => {
      const office = await desk();
      await office.report(staffListOf([line("Bo Holm")]));
      await office.report(staffListOf([line("Bo Holm", { Fratrådt: "19-11-2026" })]));
      expect((await office.person("Bo Holm")).active).toBe(false);
      await office.report(staffListOf([line("Bo Holm", { "Ansat fra": "20-11-2026" })]));
      expect((await office.person("Bo Holm")).active).toBe(true);
    });

    it("shuts nobody out who can sign in, and says so", async () => {
      const office = await desk();
      await office.report(staffListOf([line("Bo Holm")]));
      await office.store.saveCredential({ personId: (await office.person("Bo Holm")).id, passwordHash: "x" });
      const report = await office.report(staffListOf([line("Bo Holm", { Fratrådt: "19-11-2026" })]));
      expect(report.warnings).toEqual([{ row: 2, field: "Fratrådt", code: "leaver-signs-in" }]);
      expect((await office.person("Bo Holm")).active).toBe(true);
    });

    it("leaves alone whom an administrator has made inactive while employed", async () => {
      const office = await desk();
      await office.report(staffListOf([line("Bo Holm")]));
      const { id } = await office.person("Bo Holm");
      await write(office, [{ type: "personActivated", person: id, active: false }]);
      expect(await office.report(staffListOf([line("Bo Holm")]))).toMatchObject({ unchanged: 1 });
      expect((await office.person("Bo Holm")).active).toBe(false);
    });
  });

  it("one person in several rows has several absences and several teams, and the latest employment", async () => {
    const office = await desk();
    const report = await office.report(
      staffListOf([
        line("Bo Holm", { "Ansat fra": "01-01-2018", Fratrådt: "31-12-2019" }),
        line("Bo Holm", { "Fravær fra": "01-05-2026", "Fravær til": "10-05-2026", Fraværsart: "Syg" }),
        line("Bo Holm", { Team: "Børn", "Ansat fra": "", "Fravær fra": "01-03-2026", "Fravær til": "02-03-2026" }),
      ]),
    );
    expect(report).toMatchObject({ rows: 3, created: 1 });
    const person = await office.person("Bo Holm");
    expect(person).toMatchObject({
      active: true,
      employment: { from: "2020-02-01", to: null },
      absences: [{ from: "2026-03-01" }, { from: "2026-05-01", to: "2026-05-10", kind: "sick" }],
    });
    expect(person.units).toHaveLength(2);
  });

  describe("knows people", () => {
    it("by name however it is typed, by initials where one alone has them, and by the name they turned out to have", async () => {
      const office = await desk();
      await office.report(staffListOf([line("Zoë Åberg"), line("Zara Lund"), line("Z. Lund")]));
      const [zara, twin] = [await office.person("Zara Lund"), await office.person("Z. Lund")];
      await write(office, [{ type: "personMerged", person: twin.id, into: zara.id }]);
      const list = staffListOf([
        line("  zoe\u0308  A\u030aBERG"),
        line("Z. Lund", { "Timer pr. uge": "20" }),
        line(zara.initials),
      ]);
      expect(await office.report(list)).toMatchObject({ created: 0 });
      expect((await office.store.organisation()).people.size).toBe(3);
      expect((await office.person("Zara Lund")).employment?.minutesAWeek).toBe(1200);
      expect((await office.person("Z. Lund")).employment?.minutesAWeek).toBe(2220);
    });
  });

  it("[PR3] a leader's list is of the own teams: others', and new ones, are refused row by row", async () => {
    const office = await desk();
    await office.report(staffListOf([line("Bo Holm"), line("Eva Lund", { Team: "Børn" })]));
    const [unit] = (await office.person("Bo Holm")).units;
    const leader: Viewer = { id: uuid<PersonId>(13), role: "leader", units: unit ? [unit] : [] };
    const list = staffListOf([line("Ny Kollega"), line("Eva Lund", { Team: "Børn" }), line("X Y", { Team: "Nyt" })]);
    const taken = await office.take(list, { actor: leader });
    expect(taken).toMatchObject({
      outcome: "refused",
      report: {
        refused: [
          { row: 3, field: "Team", code: "unit-not-yours" },
          { row: 4, field: "Team", code: "unit-not-yours" },
        ],
      },
    });
    expect(await office.report(list, { actor: leader, validOnly: true })).toMatchObject({ created: 1 });
  });
}

/** As commands of the organisation do it. */
async function write({ store }: StaffDesk, organisation: readonly OrganisationEvent[]): Promise<void> {
  const now = "2026-11-20T17:00:00.500Z" as IsoInstant;
  const recording = { actor: CLERK.id, recordedAt: now, backfill: false };
  const committed = await store.commit({
    commandId: v7() as CommandId,
    actor: CLERK.id,
    stream: ORGANISATION,
    scope: { streams: [ORGANISATION], cases: [] },
    now,
    plan: (loaded) => ({ ok: true, writes: writesOf(loaded, { happenings: [], organisation }, recording) }),
  });
  if (!committed.answer.ok) throw new Error("not written");
}
