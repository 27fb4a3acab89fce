import { expect, it } from "vitest";
import { type Typed, terminalAt } from "./test-terminal.ts";

interface Row {
  readonly clock: string;
  readonly due: string;
  readonly lastWorkday: string;
  readonly state: string;
  readonly rule: string | null;
  readonly explanation: readonly string[];
}

const ask = (...argv: string[]): Promise<Typed> => terminalAt().type("deadline", [...argv, "--json"]);
const rows = async (...argv: string[]): Promise<readonly Row[]> => JSON.parse((await ask(...argv)).out);

it("[DL3] [DL13] § 85 received on 3 March 2026 is due after eight weeks, and says why", async () => {
  expect(await rows("--provision", "SEL-85", "--received", "2026-03-03", "--now", "2026-03-10")).toEqual([
    {
      clock: "decision",
      due: "2026-04-28",
      lastWorkday: "2026-04-28",
      state: "running",
      rule: "SEL-85:decision@1",
      explanation: ["Modtaget 03.03.2026 + 8 uger (§ 85, kommunens frist) = 28.04.2026"],
    },
  ]);
});

it("[DL4] it is soon due in the warning period, and late from midnight after the day", async () => {
  const stateAt = async (now: string) =>
    (await rows("--provision", "SEL-85", "--received", "2026-03-03", "--now", now))[0]?.state;
  expect(await stateAt("2026-04-28T23:59")).toBe("dueSoon");
  expect(await stateAt("2026-04-29T00:00")).toBe("overdue");
  expect(await stateAt("2026-04-28T21:59:59Z")).toBe("dueSoon");
  expect(await stateAt("2026-04-28T22:00:00Z")).toBe("overdue");
});

it("[DL8] a section as people write it means the provision in force that day", async () => {
  const ruleOf = async (provision: string, received: string) =>
    (await rows("--provision", provision, "--received", received))[0]?.rule;
  expect(await ruleOf("§ 85", "2026-03-03")).toBe("SEL-85:decision@1");
  expect(await ruleOf("SEL § 41", "2026-03-03")).toBe("BL-86:decision@1");
  expect(await ruleOf("SEL-41", "2026-03-03")).toBe("BL-86:decision@1");
});

it("[DL17] a notification has its own 24 hours, told in local time with the offset, across the change to summer time", async () => {
  const assessment = async (received: string) =>
    (await rows("--provision", "BL-136", "--received", received)).find(({ clock }) => clock === "assessment")?.due;
  expect(await assessment("2026-03-03T14:30")).toBe("2026-03-04T14:30:00+01:00");
  expect(await assessment("2026-03-28T12:00")).toBe("2026-03-29T13:00:00+02:00");
});

it("[DL12] what is decided within the date is met, and starts what follows from a decision", async () => {
  const found = await rows("--provision", "SEL-85", "--received", "2026-03-03", "--decided", "2026-04-01");
  expect(found[0]).toMatchObject({ clock: "decision", state: "met" });
  const late = await rows("--provision", "SEL-85", "--received", "2026-03-03", "--decided", "2026-04-29");
  expect(late[0]).toMatchObject({ clock: "decision", state: "metLate" });
});

it("[DL8] help that needs no decision says so, and has no decision clock", async () => {
  expect(
    (await rows("--provision", "SEL-82a", "--received", "2026-03-03")).filter(({ clock }) => clock === "decision"),
  ).toEqual([]);
  const { out } = await terminalAt().type("deadline", ["--provision", "SEL-82a", "--received", "2026-03-03"]);
  expect(out).toContain("Ingen frist: kræver ikke afgørelse.");
});

it.each([
  ["an unknown section", ["--provision", "SEL-999", "--received", "2026-03-03"]],
  ["a date that does not exist", ["--provision", "SEL-85", "--received", "2026-02-30"]],
  ["a time that does not exist", ["--provision", "SEL-85", "--received", "2026-02-20T25:00"]],
  ["no date", ["--provision", "SEL-85"]],
  ["no section", ["--received", "2026-03-03"]],
  ["an unknown kind", ["--provision", "SEL-85", "--received", "2026-03-03", "--kind", "gammel"]],
  ["a malformed decision date", ["--provision", "SEL-85", "--received", "2026-03-03", "--decided", "i går"]],
  ["an unknown option", ["--provision", "SEL-85", "--received", "2026-03-03", "--weeks", "8"]],
  ["a word too many", ["--provision", "SEL-85", "--received", "2026-03-03", "nu"]],
])("deadline is used wrongly with %s: the usage on standard error, exit 2", async (_what, argv) => {
  const { code, out, err } = await ask(...argv);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("Brug: npm run -s deadline");
});

it("an unknown command is answered with every usage, exit 2", async () => {
  const { code, out, err } = await terminalAt().type("toString", []);
  expect([code, out]).toEqual([2, ""]);
  expect(err.match(/^Brug: /gm)?.length).toBeGreaterThanOrEqual(9);
});
