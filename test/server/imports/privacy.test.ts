import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Store } from "#server/store/port.ts";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import type { CitizenId } from "#shared/domain/ids.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { boardCases } from "./import-contract.ts";
import { type ImportDesk, importDesk, listOf, type Row, row, THE_LIST, wholeJournal } from "./import-office.ts";

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let store: Store;
let office: ImportDesk;
beforeEach(async () => {
  folder = tempDir("privacy");
  store = await openSqliteStore({ file: `${folder}/tavle.db`, migrationsFolder: "migrations/sqlite" });
  office = await importDesk(store);
});
afterEach(() => store.close());

const SECRET = { Navn: "Hemmelia Skjult-Borgersen", "CPR-nr.": "751299-6543" };
const SECRETS = ["Hemmelia", "Skjult", "751299-6543", "7512996543"];
const N = "26-000001";
const WORD = /\p{L}+/gu;

const identityOf = async (number: string) => {
  const { citizen } = (await office.case(number)).state;
  const [held] = citizen ? await store.citizens([citizen]) : [];
  return held ? office.vault.open(held.citizenId, held.sealed) : null;
};
const citizenOf = async (number: string): Promise<CitizenId | null> => (await office.case(number)).state.citizen;
const showLabels = async () => {
  const [unit] = (await store.organisation()).units.values();
  if (!unit) throw new Error("no unit");
  await store.commit({
    commandId: "019a0000-0000-7000-8000-00000000abcd" as never,
    actor: unit.id as never,
    stream: "organisation",
    scope: { streams: ["organisation", unit.id], cases: [] },
    now: "2026-11-20T17:30:00.000Z" as never,
    plan: () => ({ ok: true, writes: { entries: [], units: [{ ...unit, labels: "initials" }] } }),
  });
};

describe("who a case is about", () => {
  it("[PR1] stands nowhere in the database but sealed in the vault, which the key opens", async () => {
    await office.report(listOf([row(N, SECRET), row("26-000002", { ...SECRET, Stopdato: "01-01-2027" })]));
    await office.report(listOf([row(N, { ...SECRET, Fase: "Afgørelse" }), row("26-000002", SECRET)]));
    const files = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`));
    expect(files.length).toBeGreaterThan(0);
    for (const bytes of files) for (const secret of SECRETS) expect(bytes.includes(secret)).toBe(false);
    expect(await identityOf(N)).toEqual({ name: SECRET.Navn, cpr: "7512996543" });
  });

  it("[CA7] of the whole department's list, neither name nor CPR number is in journal, states or list rows", async () => {
    await office.report(THE_LIST);
    const rows = THE_LIST.toString("utf8")
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(";"));
    const names = new Set(rows.flatMap(([, name]) => (name ?? "").match(WORD) ?? []));
    const numbers = new Set(rows.flatMap(([, , cpr]) => (cpr ? [cpr, cpr.replace("-", "")] : [])));
    expect([names.size > 30, numbers.size > 2000]).toEqual([true, true]);
    const cases = await boardCases(office);
    const written = JSON.stringify([await wholeJournal(store), cases, await store.derived(), await store.listRows()]);
    const words = new Set(written.match(WORD));
    expect(words.has("caseRegistered")).toBe(true);
    expect([...names].filter((name) => words.has(name))).toEqual([]);
    const likeCpr = written.match(/(?<!\d)\d{6}-?\d{4}(?!\d)/g) ?? [];
    expect(likeCpr.filter((text) => numbers.has(text))).toEqual([]);
  });

  it("[PR1] is in no sentence or report that a list gives, whichever column it strayed into", async () => {
    const titles = [
      "Paragraf",
      "Modtaget",
      "Fase",
      "Sagstype",
      "Sagsbehandler",
      "Team",
      "Afgørelsesdato",
      "Sagsnr.",
    ] as const;
    const strayed: Row[] = titles.flatMap((title, index) => [
      row(`26-1${index}`, { [title]: SECRET["CPR-nr."] }),
      row(`26-2${index}`, { [title]: "7512996543" }),
      row(`26-3${index}`, { [title]: title === "Team" || title === "Sagsbehandler" ? SECRET["CPR-nr."] : SECRET.Navn }),
    ]);
    const outcome = await office.take(listOf(strayed));
    expect(outcome).toMatchObject({ outcome: "refused" });
    const said = JSON.stringify(outcome);
    for (const secret of SECRETS) expect(said).not.toContain(secret);
  });

  it("is recognised by the CPR number however it is written, also in a later list", async () => {
    await office.report(listOf([row(N, { "CPR-nr.": "831003-7049" }), row("26-000002", { "CPR-nr.": "831003 7049" })]));
    await office.report(
      listOf([row("26-000003", { "CPR-nr.": "8310037049" }), row("26-000004", { "CPR-nr.": "830115-1111" })]),
    );
    const [one, two, three, other] = await Promise.all([N, "26-000002", "26-000003", "26-000004"].map(citizenOf));
    expect([two, three]).toEqual([one, one]);
    expect(other).not.toBe(one);
  });

  it("gets another name when the list tells another, sealed anew, and nothing else changes", async () => {
    await office.report(listOf([row(N, SECRET)]));
    const entries = await office.entries();
    const renamed = [row(N, { ...SECRET, Navn: "Hemmelia Nygift" })];
    expect(await office.report(listOf(renamed))).toMatchObject({ updated: 1 });
    expect(await identityOf(N)).toEqual({ name: "Hemmelia Nygift", cpr: "7512996543" });
    expect(await office.entries()).toBe(entries);
    expect(await office.report(listOf(renamed))).toMatchObject({ unchanged: 1 });
  });

  it("may be told later: a case without CPR number, or without anybody, gets its citizen", async () => {
    await office.report(listOf([row(N, { "CPR-nr.": "" }), row("26-000002", { Navn: "", "CPR-nr.": "" })]));
    expect([await identityOf(N), await identityOf("26-000002")]).toEqual([{ name: "Ida Prøve" }, null]);
    const known = await citizenOf(N);
    expect(await office.report(listOf([row(N), row("26-000002")]))).toMatchObject({ updated: 2 });
    expect([await citizenOf(N), await citizenOf("26-000002")]).toEqual([known, known]);
    expect(await identityOf(N)).toEqual({ name: "Ida Prøve", cpr: "8310037049" });
  });

  it("is put right where the list had the wrong CPR number", async () => {
    await office.report(listOf([row(N), row("26-000002")]));
    const before = await citizenOf(N);
    await office.report(listOf([row(N, SECRET), row("26-000002")]));
    expect(await citizenOf(N)).not.toBe(before);
    expect(await citizenOf("26-000002")).toBe(before);
    expect(await identityOf(N)).toEqual({ name: SECRET.Navn, cpr: "7512996543" });
  });

  it("with one CPR number and two names is pointed out, and stays with the first, list after list", async () => {
    const two = listOf([row(N), row("26-000002", { Navn: "En Anden" })]);
    const report = await office.report(two);
    expect(report.warnings).toEqual([{ row: 3, field: "Navn", code: "name-differs" }]);
    expect(await office.report(two)).toMatchObject({ unchanged: 2, updated: 0 });
  });

  it.each([
    '=HYPERLINK("http://example.invalid")',
    "<img src=x onerror=alert(1)> Ægir",
    `O'Brien; "Skov"\nAndersen`,
    "🙂",
  ])("may have a name like %j: it is data, and kept letter by letter", async (name) => {
    await office.report(listOf([row(N, { Navn: name })]));
    expect((await identityOf(N))?.name).toBe(name);
  });
});

describe("[PR2] the label on the card", () => {
  it("is off unless the unit has chosen initials", async () => {
    await office.report(listOf([row(N)]));
    expect((await office.case(N)).tag).toMatchObject({ number: N, label: null });
  });

  it("is the initials where the unit has, and none for a protected citizen (PR4)", async () => {
    await office.report(listOf([row(N)]));
    await showLabels();
    await office.report(listOf([row(N), row("26-000002"), row("26-000003", { Beskyttet: "Ja" })]));
    expect((await office.case("26-000002")).tag.label).toBe("I.P.");
    expect((await office.case("26-000003")).tag.label).toBeNull();
    await office.report(listOf([row("26-000002", { Beskyttet: "Ja" })]));
    expect((await office.case("26-000002")).tag.label).toBeNull();
  });
});
