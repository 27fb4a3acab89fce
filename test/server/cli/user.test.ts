import { expect, it } from "vitest";
import { terminalAt } from "./test-terminal.ts";

const PASSWORD = "en-lang-adgangskode\n";
const add = (name: string, role: string, unit?: string) => [
  "add",
  name,
  "--role",
  role,
  ...(unit === undefined ? [] : ["--unit", unit]),
  "--password-stdin",
];

it("user add makes the person, and the unit where there is none, and says so", async () => {
  const terminal = terminalAt();
  expect(await terminal.type("user", add("Leder Tre", "leader", "Børn"), PASSWORD)).toEqual({
    code: 0,
    out: "Enheden Børn er oprettet.\nLeder Tre er oprettet.\n",
    err: "",
  });
  expect(await terminal.type("user", add("Leder Fire", "leader", "Børn"), PASSWORD)).toMatchObject({
    code: 0,
    out: "Leder Fire er oprettet.\n",
  });
  expect(await terminal.type("user", add("Koordinator To", "coordinator"), PASSWORD)).toMatchObject({ code: 0 });
});

it("user add refuses a name that signs in already, and changes nothing", async () => {
  const terminal = terminalAt();
  await terminal.type("user", add("Leder Tre", "leader", "Børn"), PASSWORD);
  expect(await terminal.type("user", add("Leder Tre", "administrator"), "en-anden-lang-kode")).toMatchObject({
    code: 1,
    out: "",
    err: "Der er allerede en person med det navn og en adgangskode.\n",
  });
});

it.each([
  ["no password on standard input", ["add", "A B", "--role", "leader", "--unit", "X"], PASSWORD],
  ["a password under ten characters", add("A B", "leader", "X"), "for-kort"],
  ["an unknown role", add("A B", "chef", "X"), PASSWORD],
  ["no role", ["add", "A B", "--unit", "X", "--password-stdin"], PASSWORD],
  ["no unit for a role that has one", add("A B", "caseworker"), PASSWORD],
  ["an empty name", add(" ", "leader", "X"), PASSWORD],
  ["two names", ["add", "A", "B", "--role", "leader", "--unit", "X", "--password-stdin"], PASSWORD],
  ["an unknown option", [...add("A B", "leader", "X"), "--admin"], PASSWORD],
  ["another verb", ["remove", "A B"], PASSWORD],
  ["nothing", [], PASSWORD],
])("user is used wrongly with %s: the usage on standard error, exit 2", async (_what, argv, input) => {
  const { code, out, err } = await terminalAt().type("user", argv, input);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("Brug: npm run -s user -- add");
});
