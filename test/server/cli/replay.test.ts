import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { logOf, logRow } from "#test/server/replay/logs.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { terminalAt } from "./test-terminal.ts";

const LOG = "test/data/permit-log.csv";
const TEAM = ["--unit", "Byggesager"];

function aFile(content: string | Buffer): string {
  const file = join(tempDir("log"), "log.csv");
  writeFileSync(file, content);
  return file;
}

it("the permit log is replayed into a unit of its own, and a second time it is refused in one sentence", async () => {
  const terminal = terminalAt();
  expect(await terminal.type("replay", [LOG, ...TEAM])).toEqual({
    code: 0,
    err: "",
    out: `Byggesager har fået 698 sager og 4.114 trin fra 01.10.2010 til 23.01.2012: 52 åbne og 646 afsluttede sager.
8 uger: tavlens frist er loggens på dagen i 525 af 525 sager.
Forlænget: løftet i beskeden om forsinkelse er loggens frist på dagen i 154 af 154 sager.
Ikke sammenlignet: 9 sager med længere frist uden besked, 10 sager med kortere frist.
Loggen er J. Buijs, Eindhoven University of Technology, 2014, doi 10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6.
`,
  });
  expect(await terminal.type("replay", [LOG, ...TEAM, "--json"])).toEqual({
    code: 1,
    out: "",
    err: "Byggesager har allerede 698 sager; en log afspilles kun i en enhed uden sager. Intet er gemt.\n",
  });
  expect(await terminal.type("journal", ["verify"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Journalen holder: \d+ hændelser i 2 strømme, 698 sager\.\n$/),
  });
}, 60_000);

it("--json tells what came of it, with every case whose date is another", async () => {
  const terminal = terminalAt();
  const rows = [
    logRow({ ended: "2011-04-01 12:00:00+02:00" }),
    logRow({ case: "case-4", deadline: "2011-06-09 00:00:00+02:00" }),
    logRow({ case: "case-6", deadline: "2011-04-07 00:00:00+02:00" }),
  ];
  const file = aFile(logOf(rows));
  const changed = await terminal.type("replay", [file, ...TEAM, "--json"]);
  expect([changed.code, JSON.parse(changed.out)]).toEqual([
    0,
    {
      ...{ cases: 3, events: 3, open: 2, closed: 1, from: "2011-03-03", to: "2011-04-01" },
      deadlines: {
        eightWeeks: { cases: 1, equal: 1, different: [] },
        extended: { cases: 1, equal: 1, different: [] },
        notTold: 0,
        shorter: 1,
      },
    },
  ]);
});

it("a log with wrong rows is refused whole, with exit 1, and nothing is written", async () => {
  const terminal = terminalAt();
  const file = aFile(logOf([logRow(), logRow({ case: "case-4", started: "i går" })]));
  expect(await terminal.type("replay", [file, ...TEAM])).toEqual({
    code: 1,
    out: "",
    err: "Række 3: started er ikke et tidspunkt. Skriv det som 2011-10-06 01:06:40+02:00.\nRet rækkerne, og prøv igen. Intet er gemt.\n",
  });
  expect(await terminal.type("journal", ["verify"])).toMatchObject({ out: expect.stringContaining(", 0 sager.") });
});

it.each([
  ["an empty file", ""],
  ["a file that is no text", Buffer.from([0, 1, 2, 3, 0, 255])],
  ["a list of cases", "Sagsnr.;Paragraf;Modtaget;Fase\n26-1;SEL § 85;01-09-2026;Oplysning\n"],
])("%s is refused with a sentence, exit 1", async (_what, content) => {
  const { code, out, err } = await terminalAt().type("replay", [aFile(content), ...TEAM]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^[A-ZÆØÅ].* Intet er gemt\.\n$/);
});

it.each([
  ["no file", TEAM],
  ["no unit", [LOG]],
  ["a unit without a name", [LOG, "--unit", " "]],
  ["a unit whose name has no end", [LOG, "--unit", "b".repeat(81)]],
  ["a file that is not there", ["findes-ikke.csv", ...TEAM]],
  ["two files", [LOG, LOG, ...TEAM]],
  ["an unknown option", [LOG, ...TEAM, "--force"]],
])("replay is used wrongly with %s: the usage on standard error, exit 2", async (_what, argv) => {
  const { code, out, err } = await terminalAt().type("replay", argv);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("Brug: npm run -s replay -- FIL --unit NAVN");
});
