import { expect, it } from "vitest";
import { askUnseen, type Keyboard } from "#server/cli/ask-password.ts";
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

it("user add asks somebody at the keyboard for the password, unseen and twice", async () => {
  const terminal = terminalAt();
  const argv = ["add", "Leder Tre", "--role", "leader", "--unit", "Børn"];
  const [password, other] = ["en-lang-adgangskode", "en-anden-lang-kode"];
  expect(await terminal.type("user", argv, "", [password, other])).toEqual({
    code: 1,
    out: "",
    err: "De to adgangskoder er ikke ens. Intet er ændret.\n",
  });
  expect(await terminal.type("user", argv, "", [null])).toMatchObject({ code: 1, out: "" });
  expect(await terminal.type("user", argv, "", [password, password])).toMatchObject({
    code: 0,
    out: "Enheden Børn er oprettet.\nLeder Tre er oprettet.\n",
  });
});

it("what is typed unseen is shown nowhere; deleting takes a sign back, Ctrl+C leaves", async () => {
  const type = async (...chunks: readonly string[]) => {
    const listeners = new Set<(chunk: Buffer) => void>();
    const modes: boolean[] = [];
    let shown = "";
    const keyboard: Keyboard = {
      setRawMode: (isRaw) => modes.push(isRaw),
      on: (_event, listener) => listeners.add(listener),
      off: (_event, listener) => listeners.delete(listener),
      resume: () => undefined,
      pause: () => undefined,
    };
    const answer = askUnseen(keyboard, (text) => (shown += text), "Adgangskode: ");
    for (const chunk of chunks) for (const listener of listeners) listener(Buffer.from(chunk));
    return { answer: await answer, shown, modes, listeners: listeners.size };
  };
  expect(await type("hemmex", "\u007fligt\r")).toEqual({
    answer: "hemmeligt",
    shown: "Adgangskode: \n",
    modes: [true, false],
    listeners: 0,
  });
  expect((await type("hem", "\u0003")).answer).toBeNull();
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
