import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { listOf, row } from "#test/server/imports/import-office.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { type TestTerminal, terminalAt } from "./test-terminal.ts";

const CPR = "751299-6543";
const CLOSED = { Fase: "Afsluttet", Afgørelse: "Bevilling", Afgørelsesdato: "01-10-2026", "CPR-nr.": CPR };
const COUNTED = "Borgeren: 2 sager, 0 noter, 2 rækker fra lister, 0 mærkater.\n";

describe("erase", () => {
  let terminal: TestTerminal;
  beforeEach(async () => {
    terminal = terminalAt();
    const list = join(tempDir("list"), "liste.csv");
    const others = [row("26-000003", { "CPR-nr.": "", Navn: "" }), row("26-000004")];
    writeFileSync(list, listOf([row("26-000001", CLOSED), row("26-000002", CLOSED), ...others]));
    expect(await terminal.type("import", [list, "--as-of", "2026-11-20"])).toMatchObject({ code: 0 });
  });

  it("[PR8] counts what would go, names nobody, and erases nothing in a dry run", async () => {
    expect(await terminal.type("erase", ["--case", "26-000001", "--dry-run"])).toEqual({
      code: 0,
      out: `${COUNTED}Prøvekørsel: intet er slettet.\n`,
      err: "",
    });
    const counted = await terminal.type("erase", ["--cpr-stdin", "--dry-run", "--json"], `${CPR}\n`);
    expect([counted.code, JSON.parse(counted.out)]).toEqual([
      0,
      {
        ...{ outcome: "counted", citizenKnown: true, cases: { open: 0, closed: 2 }, openNumbers: [] },
        ...{ notes: 0, listRows: 2, labels: 0 },
      },
    ]);
  });

  it("[PR8] asks whoever sits there, and erases on the typed word alone", async () => {
    const no = await terminal.type("erase", ["--case", "26-000001"], "", ["ja"]);
    expect(no).toEqual({
      code: 1,
      out: "",
      err: `${COUNTED}Det kan ikke fortrydes. Skriv SLET for at slette: Intet er slettet.\n`,
    });
    const yes = await terminal.type("erase", ["--cpr-stdin"], "", [CPR, "SLET"]);
    expect([yes.code, yes.out]).toEqual([0, `Slettet. ${COUNTED}Tallene er, som de var.\n`]);
    expect(yes.err).toMatch(/^CPR-nummer: /);
    expect(await terminal.type("erase", ["--case", "26-000002", "--yes"])).toEqual({
      code: 1,
      out: "",
      err: "Der er ingen borger og ingen sag med det nummer.\n",
    });
    expect(await terminal.type("journal", ["verify"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("4 sager"),
    });
    expect(await terminal.type("audit", ["verify"])).toMatchObject({ code: 0 });
  });

  it("[PR8] refuses while a case is open and says which", async () => {
    const refused = await terminal.type("erase", ["--case", "26-000004", "--yes"]);
    expect([refused.code, refused.err]).toEqual([
      1,
      "Intet er slettet. Disse sager skal afsluttes først: 26-000004.\n",
    ]);
  });

  it.each([
    ["nobody", ["--yes"], ""],
    ["both a case and a CPR number", ["--case", "26-000001", "--cpr-stdin", "--yes"], CPR],
    ["a CPR number on the command line", [CPR, "--yes"], ""],
    ["a CPR number that is none", ["--cpr-stdin", "--yes"], "7512"],
    ["an empty case", ["--case", " ", "--yes"], ""],
    ["a script that does not say --yes", ["--case", "26-000001"], ""],
    ["an unknown option", ["--case", "26-000001", "--force"], ""],
  ])("is used wrongly with %s: the usage on standard error, exit 2", async (_what, argv, input) => {
    const { code, out, err } = await terminal.type("erase", argv, input);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Brug: npm run -s erase -- --case NUMMER");
  });
});
