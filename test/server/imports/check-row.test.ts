import { describe, expect, it } from "vitest";
import { looksLikeCpr, readCpr, readDate } from "#server/imports/cell-values.ts";
import { listOf, type Row, readListOf, row, TITLES, type Title } from "./import-office.ts";

const read = (rows: readonly Row[], titles: readonly Title[] = TITLES, unit?: string) =>
  readListOf(listOf(rows, titles), unit ? { unit } : {});
const firstOf = async (change: Row) => (await read([row("26-000001", change)])).refused[0];

describe("a row that can't be taken in names its first wrong field", () => {
  it.each<[Row, Title, string]>([
    [{ "Sagsnr.": "" }, "Sagsnr.", "missing"],
    [{ Paragraf: "" }, "Paragraf", "missing"],
    [{ Sagstype: "" }, "Sagstype", "missing"],
    [{ Modtaget: "" }, "Modtaget", "missing"],
    [{ Fase: " " }, "Fase", "missing"],
    [{ Team: "" }, "Team", "missing"],
    [{ Modtaget: "31-02-2026" }, "Modtaget", "invalid-date"],
    [{ "Fase siden": "i går" }, "Fase siden", "invalid-date"],
    [{ "Forventet afgørelse": "uge 47" }, "Forventet afgørelse", "invalid-date"],
    [{ Stopdato: "00-13-2026" }, "Stopdato", "invalid-date"],
    [{ "Næste opfølgning": "32-01-2027" }, "Næste opfølgning", "invalid-date"],
    [{ Modtaget: "21-11-2026" }, "Modtaget", "date-in-future"],
    [{ "Fase siden": "21-11-2026" }, "Fase siden", "date-in-future"],
    [{ "Besked om forsinkelse": "21-11-2026" }, "Besked om forsinkelse", "date-in-future"],
    [{ Afgørelse: "Afslag", Afgørelsesdato: "21-11-2026" }, "Afgørelsesdato", "date-in-future"],
    [{ Sendt: "01-01-2031" }, "Sendt", "date-in-future"],
    [{ Afgørelse: "Afslag", Afgørelsesdato: "31-08-2026" }, "Afgørelsesdato", "decided-before-received"],
    [{ Paragraf: "SEL § 999" }, "Paragraf", "unknown-provision"],
    [{ Fase: "Arkiv" }, "Fase", "unknown-stage"],
    [{ Sagstype: "Blandet" }, "Sagstype", "unknown-kind"],
    [{ "CPR-nr.": "abc" }, "CPR-nr.", "invalid-cpr"],
    [{ "CPR-nr.": "83100-7049" }, "CPR-nr.", "invalid-cpr"],
    [{ "Sagsnr.": "x".repeat(33) }, "Sagsnr.", "invalid-case-number"],
    [{ Sagsbehandler: "831003-7049" }, "Sagsbehandler", "invalid-cpr"],
  ])("%o", async (change, field, code) => {
    expect(await firstOf(change)).toEqual({ row: 2, field, code });
  });

  it.each([
    "831003-7049",
    "8310037049",
    "831003 7049",
    "Sag 831003-7049",
  ])("[PR2] a case number that looks like a CPR number is refused: %s", async (number) => {
    expect(await firstOf({ "Sagsnr.": number })).toEqual({ row: 2, field: "Sagsnr.", code: "case-number-like-cpr" });
  });

  it.each([
    "26-001653",
    "2026/1234",
    "27.36.04-P19-12-24",
    "20-001234-0001",
  ])("an ordinary case number is none: %s", (number) => {
    expect(looksLikeCpr(number)).toBe(false);
  });

  it("in the list's own column order, not in ours", async () => {
    const bad = row("26-000001", { Fase: "Arkiv", Modtaget: "i går", "CPR-nr.": "abc" });
    expect((await read([bad])).refused).toEqual([{ row: 2, field: "CPR-nr.", code: "invalid-cpr" }]);
    const turned = [...TITLES].reverse();
    expect((await read([bad], turned)).refused).toEqual([{ row: 2, field: "Fase", code: "unknown-stage" }]);
  });

  it("[CA8] the second and every later row with the same case number, whatever became of the first", async () => {
    const rows = [row("26-000001", { Fase: "Arkiv" }), row("26-000001"), row("26-000002"), row(" 26-000001 ")];
    expect((await read(rows)).refused).toEqual([
      { row: 2, field: "Fase", code: "unknown-stage" },
      { row: 3, field: "Sagsnr.", code: "duplicate-case-number" },
      { row: 5, field: "Sagsnr.", code: "duplicate-case-number" },
    ]);
  });
});

describe("a row that is taken in", () => {
  it("may promise, follow up and stop in the future", async () => {
    const ahead = { "Besked om forsinkelse": "01-11-2026", "Forventet afgørelse": "01-02-2027" };
    expect(await firstOf({ ...ahead, "Næste opfølgning": "01-03-2027", Stopdato: "01-04-2027" })).toBeUndefined();
  });

  it("may lack CPR number, name and caseworker: a case is not lost for that", async () => {
    const { listed } = await read([row("26-000001", { "CPR-nr.": "", Navn: "", Sagsbehandler: "" })]);
    expect(listed[0]).toMatchObject({ citizen: null, caseworkerName: null });
  });

  it("[DL8] keeps a section that has moved as written, and says where the law was assumed", async () => {
    const { listed } = await read([row("26-000001", { Paragraf: "SEL § 41" }), row("26-000002", { Paragraf: "§ 85" })]);
    expect(listed[0]?.facts).toMatchObject({ provision: "BL-86", written: "SEL-41" });
    expect(listed[1]?.warnings).toEqual([{ row: 3, field: "Paragraf", code: "law-assumed" }]);
  });

  it("[DL18] the last day of a benefit is the one before its stop date", async () => {
    const { listed } = await read([row("26-000001", { Stopdato: "01-03-2027" })]);
    expect(listed[0]?.facts.lastDay).toBe("2027-02-28");
  });

  it("takes the team from the command where it is given", async () => {
    const { listed } = await read([row("26-000001", { Team: "" })], TITLES, "Ungeteam");
    expect(listed[0]?.unitName).toBe("Ungeteam");
  });

  it("has a kind where the list has no such column: a notification under BL § 136, else a new application", async () => {
    const titles = TITLES.filter((title) => title !== "Sagstype");
    const { listed } = await read([row("26-000001"), row("26-000002", { Paragraf: "BL § 136" })], titles);
    expect(listed.map(({ facts }) => facts.kind)).toEqual(["new", "notification"]);
    expect(listed[0]?.warnings.map(({ code }) => code)).toEqual(["kind-assumed"]);
  });

  it("[PR4] counts as protected where the word can't be read", async () => {
    const { listed } = await read([row("26-000001", { Beskyttet: "måske" }), row("26-000002", { Beskyttet: "JA " })]);
    expect(listed.map(({ facts }) => facts.isProtected)).toEqual([true, true]);
    expect(listed[0]?.warnings).toEqual([{ row: 2, field: "Beskyttet", code: "unknown-value" }]);
  });

  it.each<[Row, Title, string]>([
    [{ "Besked om forsinkelse": "31-08-2026" }, "Besked om forsinkelse", "notice-before-received"],
    [{ "Forventet afgørelse": "01-12-2026" }, "Forventet afgørelse", "expected-without-notice"],
    [{ "Fase siden": "31-08-2026" }, "Fase siden", "since-before-received"],
    [{ "Fase siden": "" }, "Fase siden", "since-assumed"],
    [{ Afgørelsesdato: "01-10-2026" }, "Afgørelse", "outcome-missing"],
    [{ Afgørelse: "Bevilling" }, "Afgørelsesdato", "decision-date-missing"],
    [{ Sendt: "01-10-2026" }, "Sendt", "sent-without-decision"],
    [{ Afgørelse: "Bevilling", Afgørelsesdato: "02-10-2026", Sendt: "01-10-2026" }, "Sendt", "sent-before-decided"],
    [{ Afventer: "Vejret" }, "Afventer", "unknown-value"],
  ])("with something odd is pointed out: %o", async (change, field, code) => {
    const { listed, refused } = await read([row("26-000001", change)]);
    expect(refused).toEqual([]);
    expect(listed[0]?.warnings).toEqual([{ row: 2, field, code }]);
  });

  it("[DL9] a promised date that is not after the notice promises nothing", async () => {
    const promised = { "Besked om forsinkelse": "01-10-2026", "Forventet afgørelse": "01-10-2026" };
    const { listed } = await read([row("26-000001", promised)]);
    expect(listed[0]?.facts.notice).toEqual({ sentOn: "2026-10-01", expectedOn: null });
    expect(listed[0]?.warnings.map(({ code }) => code)).toEqual(["expected-not-after-notice"]);
  });
});

describe("cells", () => {
  it.each([
    ["03-04-2026", "2026-04-03"],
    ["3.4.2026", "2026-04-03"],
    ["03/04/2026", "2026-04-03"],
    ["2026-04-03", "2026-04-03"],
    ["29-02-2028", "2028-02-29"],
    ["03-04-2026 00:00:00", "2026-04-03"],
    ["29-02-2026", null],
    ["03-04-26", null],
    ["2026-4-3", null],
    ["04-03-0026", null],
    ["03-04-2026 14:30", null],
    ["46115", null],
  ])("a date written %s is %s", (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    ["831003-7049", "8310037049"],
    ["831003 7049", "8310037049"],
    ["8310037049", "8310037049"],
    ["991399-0000", "9913990000"],
    ["831003--7049", null],
    ["83100370490", null],
  ])("a CPR number written %s is %s: ten digits, no test of date or modulus", (text, cpr) => {
    expect(readCpr(text)).toBe(cpr);
  });
});
