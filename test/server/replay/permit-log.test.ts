import { describe, expect, it } from "vitest";
import { readLogTime } from "#server/replay/log-time.ts";
import { readPermitLog } from "#server/replay/permit-log.ts";
import { refusalSentences } from "#server/replay/replay-sentences.ts";
import { LOG_FILE, logOf, logRow, THE_LOG } from "./logs.ts";

async function refused(bytes: Buffer): Promise<readonly string[]> {
  const read = await readPermitLog(bytes);
  if (read.ok) throw new Error("was taken for a log");
  return refusalSentences(read.error);
}

it(`the whole of ${LOG_FILE} is read: 698 cases, 4,114 steps, each case's in the order of their times`, async () => {
  const read = await readPermitLog(THE_LOG);
  const cases = read.ok ? read.value : [];
  expect(cases).toHaveLength(698);
  expect(cases.flatMap(({ steps }) => steps)).toHaveLength(4114);
  expect(cases.filter(({ ended }) => ended === null)).toHaveLength(52);
  for (const { steps } of cases)
    expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort((a, b) => a - b));
});

it("a row is read with its times to the millisecond, and steps out of order are put in order", async () => {
  const rows = [
    logRow({ activity: "T10 Determine necessity to stop indication", timestamp: "2011-03-08 10:00:00.123999+01:00" }),
    logRow({ activity: "T08 Draft and send request for advice", timestamp: "2011-03-07 11:00:00+01:00" }),
  ];
  expect(await readPermitLog(logOf(rows))).toEqual({
    ok: true,
    value: [
      {
        number: "case-2",
        responsible: "Resource02",
        started: Date.parse("2011-03-02T23:00:00.010Z"),
        deadline: Date.parse("2011-04-27T22:00:00Z"),
        ended: null,
        steps: [
          { at: Date.parse("2011-03-07T10:00:00Z"), stage: "investigation", waitsFor: "otherAuthority" },
          { at: Date.parse("2011-03-08T09:00:00.123Z"), stage: "decision", waitsFor: null },
        ],
      },
    ],
  });
});

it.each([
  ["2011-10-06 01:06:40.020000+02:00", "2011-10-05T23:06:40.020Z"],
  ["2011-12-01 01:06:40+01:00", "2011-12-01T00:06:40.000Z"],
  ["2011-12-01T01:06:40Z", "2011-12-01T01:06:40.000Z"],
  ["2011-02-29 01:06:40+01:00", null],
  ["2011-12-01 24:06:40+01:00", null],
  ["2011-12-01 01:06:40", null],
  ["01-12-2011 01:06", null],
  ["", null],
])("the time %j is %s", (text, iso) => {
  expect(readLogTime(text)).toBe(iso === null ? null : Date.parse(iso));
});

describe("a row that is wrong is refused with its number, its field and what to do", () => {
  it.each([
    ["no case number", { case: "" }, "Række 2: case mangler. Skriv den værdi, som loggen skal have."],
    ["a case number like a CPR number", { case: "010203-1234" }, /^Række 2: case er ikke et sagsnummer\./],
    ["nobody responsible", { responsible: "" }, /^Række 2: responsible mangler\./],
    ["a name without end", { responsible: "R".repeat(121) }, /^Række 2: responsible er for lang\./],
    [
      "a day that is none",
      { started: "2011-02-30 00:00:00+01:00" },
      "Række 2: started er ikke et tidspunkt. Skriv det som 2011-10-06 01:06:40+02:00.",
    ],
    ["a time without its offset", { deadline: "2011-04-28 00:00:00" }, /^Række 2: deadline er ikke et tidspunkt\./],
    ["an end that is no time", { ended: "ja" }, /^Række 2: ended er ikke et tidspunkt\./],
    ["a step that has no time", { timestamp: "" }, /^Række 2: timestamp mangler\./],
    ["a step at no time", { timestamp: "i går" }, /^Række 2: timestamp er ikke et tidspunkt\./],
    ["a step of another log", { activity: "A_SUBMITTED" }, /^Række 2: activity er ikke et af loggens trin\./],
    [
      "a deadline before the start",
      { deadline: "2011-03-03 12:00:00+01:00" },
      /^Række 2: deadline ligger ikke efter started\./,
    ],
    ["an end before the start", { ended: "2011-03-01 12:00:00+01:00" }, /^Række 2: ended ligger før started\./],
  ])("%s", async (_what, change, sentence) => {
    const [first, last] = await refused(logOf([logRow(change)]));
    expect(first).toMatch(sentence);
    expect(last).toBe("Ret rækkerne, og prøv igen. Intet er gemt.");
  });

  it("a case whose rows don't agree", async () => {
    const rows = [logRow(), logRow({ ended: "2011-04-01 12:00:00+02:00" })];
    expect(await refused(logOf(rows))).toContain(
      "Række 3: ended er en anden end i sagens første række. Skriv den samme.",
    );
  });

  it("the first twenty rows are named, and the others counted", async () => {
    const sentences = await refused(logOf(Array.from({ length: 23 }, () => logRow({ case: "" }))));
    expect(sentences).toHaveLength(22);
    expect(sentences.at(-2)).toBe("Og 3 rækker mere.");
  });
});

it.each([
  ["an empty file", Buffer.alloc(0), /^Filen er tom\./],
  ["a header alone", logOf([]), /Intet er gemt\.$/],
  ["a file that is no text", Buffer.from([0, 1, 2, 3, 0, 255]), /Intet er gemt\.$/],
  ["a log that is still packed", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), /Intet er gemt\.$/],
  ["a log cut off in the middle", THE_LOG.subarray(0, 500_000), /Intet er gemt\.$/],
  [
    "a log without a column",
    logOf([logRow().replace(",Resource02", "")], "case,channel,started,deadline,ended,activity,timestamp"),
    /^Filen er ikke en log som permit-log\.csv: kolonnen responsible mangler\./,
  ],
  [
    "a list of cases",
    Buffer.from("Sagsnr.;Paragraf;Modtaget;Fase\n26-1;SEL § 85;01-09-2026;Oplysning\n"),
    /kolonnerne case, responsible, .* mangler\. Lister med sager indlæses med npm run import\. Intet er gemt\.$/,
  ],
])("%s is refused in one sentence or two", async (_what, bytes, sentence) => {
  const sentences = await refused(bytes);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toMatch(sentence);
});

it("a log that an editor has saved in another encoding is the same log", async () => {
  const rows = logOf([logRow(), logRow({ case: "case-4" })]);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rows.toString("utf8"), "utf16le")]);
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), rows]);
  const read = await readPermitLog(rows);
  expect(read.ok).toBe(true);
  expect(await readPermitLog(utf16)).toEqual(read);
  expect(await readPermitLog(marked)).toEqual(read);
});
