import { beforeEach, describe, expect, it } from "vitest";
import { freshDesk, type ImportDesk, listOf, type Row, row } from "./import-office.ts";

let office: ImportDesk;
beforeEach(async () => {
  office = await freshDesk();
});

const N = "26-000001";
const take = (change: Row = {}) => office.report(listOf([row(N, change)]));
const state = async () => (await office.case(N)).state;

describe("[DL9] notices of delay in a list", () => {
  const noticed = { "Besked om forsinkelse": "20-10-2026", "Forventet afgørelse": "15-11-2026" };

  it("come with their own dates, and a later one is added to the first", async () => {
    await take(noticed);
    await take({ "Besked om forsinkelse": "14-11-2026", "Forventet afgørelse": "15-12-2026" });
    expect((await state()).notices).toMatchObject([
      { sentOn: "2026-10-20", expectedOn: "2026-11-15", counts: true },
      { sentOn: "2026-11-14", expectedOn: "2026-12-15", counts: true },
    ]);
  });

  it("are never taken back by a list", async () => {
    await take(noticed);
    expect(await take()).toMatchObject({ updated: 0, unchanged: 0, kept: 1 });
    expect((await state()).notices).toHaveLength(1);
  });

  it.each<[Row, string]>([
    [{ Sagstype: "Opfølgning" }, "notice-without-clock"],
    [{ Paragraf: "SEL § 109" }, "notice-without-clock"],
    [{ Paragraf: "BL § 20" }, "notice-without-clock"],
    [{ Afgørelse: "Bevilling", Afgørelsesdato: "19-10-2026" }, "notice-after-decision"],
    [{ Afgørelse: "Frafald", Afgørelsesdato: "19-10-2026" }, "notice-after-decision"],
  ])("count nowhere, with a warning, where they belong to no running decision clock: %o", async (change, code) => {
    const report = await take({ ...noticed, ...change });
    expect(report.created).toBe(1);
    expect(report.warnings).toEqual([{ row: 2, field: "Besked om forsinkelse", code }]);
    expect((await state()).notices).toMatchObject([{ sentOn: "2026-10-20", counts: false }]);
  });

  it("on the day of the decision itself one counts", async () => {
    const report = await take({ ...noticed, Afgørelse: "Bevilling", Afgørelsesdato: "20-10-2026" });
    expect(report.warnings).toEqual([]);
    expect((await state()).notices).toMatchObject([{ counts: true }]);
  });
});

describe("cases that the next list no longer has", () => {
  it("are counted and stay as they are", async () => {
    await office.report(listOf([row(N), row("26-000002"), row("26-000003", { Team: "Ungeteam" })]));
    const entries = await office.entries();
    expect(await office.report(listOf([row(N)]))).toMatchObject({ unchanged: 1, missing: 2 });
    expect((await office.case("26-000002")).state.stage).toBe("investigation");
    expect(await office.entries()).toBe(entries);
  });

  it("of other teams aren't missing from a list of one team alone", async () => {
    await office.report(listOf([row(N), row("26-000002"), row("26-000003", { Team: "Ungeteam" })]));
    const report = await office.report(listOf([row(N)]), { unit: "Voksen Handicap" });
    expect(report).toMatchObject({ unchanged: 1, missing: 1 });
  });

  it("aren't those whose row was refused", async () => {
    await office.report(listOf([row(N), row("26-000002")]));
    const bad = [row(N), row("26-000002", { Fase: "Arkiv" })];
    expect(await office.report(listOf(bad), { validOnly: true })).toMatchObject({ unchanged: 1, missing: 0 });
  });
});
