import { expect, it } from "vitest";
import { courseOf } from "#server/replay/case-course.ts";
import { readPermitLog } from "#server/replay/permit-log.ts";
import { meaningOf } from "#server/replay/permit-steps.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import { toLocalIso } from "#shared/domain/zone.ts";
import { logOf, logRow } from "./logs.ts";

it.each([
  ["Confirmation of receipt", "intake", null],
  ["T02 Check confirmation of receipt", "intake", null],
  ["T05 Print and send confirmation of receipt", "intake", null],
  ["T06 Determine necessity of stop advice", "investigation", null],
  ["T07-3 Draft intern advice hold for aspect 3", "investigation", null],
  ["T08 Draft and send request for advice", "investigation", "otherAuthority"],
  ["T09-4 Process or receive external advice from party 4", "investigation", null],
  ["T10 Determine necessity to stop indication", "decision", null],
  ["T15 Print document X request unlicensed", "decision", null],
  ["T16 Report reasons to hold request", "decision", "otherAuthority"],
  ["T20 Print report Y to stop indication", "decision", null],
])("%s belongs to %s", (activity, stage, waitsFor) => {
  expect(meaningOf(activity)).toEqual({ stage, waitsFor });
});

it.each(["T01 Something", "T21", "T07-6 Draft", "t06", "", "constructor"])("%j is no step of the log", (activity) => {
  expect(meaningOf(activity)).toBeNull();
});

type Step = readonly [code: string, time: string];

/** The course of one case as short words: what, and when in local time. */
async function courseFor(steps: readonly Step[], told: Partial<Record<string, string>> = {}) {
  const rows = steps.map(([code, time]) => logRow({ activity: code, timestamp: time, ...told }));
  const read = await readPermitLog(logOf(rows));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.flatMap(courseOf).map((occurrence) => {
    const at = toLocalIso(occurrence.at).slice(0, 16).replace("T", " ");
    switch (occurrence.what) {
      case "moved":
        return `${at} ${occurrence.isBack ? "back" : "on"} to ${occurrence.to}`;
      case "holds":
        return `${at} waits for ${occurrence.reason}`;
      case "noticed":
        return `${at} notice: ${toPlainDate(occurrence.expectedOn)}`;
      default:
        return `${at} ${occurrence.what}`;
    }
  });
}

const LONGER = { deadline: "2011-06-09 00:00:00+02:00" };

it.each<[string, readonly Step[], Partial<Record<string, string>>, readonly string[]]>([
  [
    "goes from stage to stage as its steps say, and is closed when it ended",
    [
      ["Confirmation of receipt", "2011-03-04 09:00:00+01:00"],
      ["T05", "2011-03-04 10:00:00+01:00"],
      ["T06", "2011-03-07 09:00:00+01:00"],
      ["T10", "2011-03-09 09:00:00+01:00"],
    ],
    { ended: "2011-04-01 12:00:00+02:00" },
    [
      "2011-03-03 00:00 registered",
      "2011-03-07 09:00 on to investigation",
      "2011-03-09 09:00 on to decision",
      "2011-04-01 12:00 decided",
      "2011-04-01 12:00 on to closed",
    ],
  ],
  [
    "does not go back to be received because its receipt is written late",
    [
      ["T06", "2011-03-07 09:00:00+01:00"],
      ["T10", "2011-03-07 10:00:00+01:00"],
      ["T02", "2011-03-08 09:00:00+01:00"],
      ["T05", "2011-03-08 10:00:00+01:00"],
    ],
    {},
    ["2011-03-03 00:00 registered", "2011-03-07 09:00 on to investigation", "2011-03-07 10:00 on to decision"],
  ],
  [
    "goes back where advice is asked for again",
    [
      ["T10", "2011-03-07 10:00:00+01:00"],
      ["T06", "2011-03-08 09:00:00+01:00"],
      ["T10", "2011-03-09 10:00:00+01:00"],
    ],
    {},
    [
      "2011-03-03 00:00 registered",
      "2011-03-07 10:00 on to decision",
      "2011-03-08 09:00 back to investigation",
      "2011-03-09 10:00 on to decision",
    ],
  ],
  [
    "waits from the request for advice to the next step",
    [
      ["T08", "2011-03-07 10:00:00+01:00"],
      ["T09-1", "2011-03-18 09:00:00+01:00"],
    ],
    {},
    [
      "2011-03-03 00:00 registered",
      "2011-03-07 10:00 on to investigation",
      "2011-03-07 10:00 waits for otherAuthority",
      "2011-03-18 09:00 goesOn",
    ],
  ],
  [
    "waits no longer than until its end",
    [["T16", "2011-03-07 10:00:00+01:00"]],
    { ended: "2011-04-01 12:00:00+02:00" },
    [
      "2011-03-03 00:00 registered",
      "2011-03-07 10:00 on to decision",
      "2011-03-07 10:00 waits for otherAuthority",
      "2011-04-01 12:00 goesOn",
      "2011-04-01 12:00 decided",
      "2011-04-01 12:00 on to closed",
    ],
  ],
  [
    "is where steps before its start have brought it, from its start on",
    [["T10", "2011-02-14 10:00:00+01:00"]],
    {},
    ["2011-03-03 00:00 registered", "2011-03-03 00:00 on to decision"],
  ],
  [
    "is not moved by what was written down after its end",
    [["T10", "2011-04-01 12:00:01+02:00"]],
    { ended: "2011-04-01 12:00:00+02:00" },
    ["2011-03-03 00:00 registered", "2011-04-01 12:00 decided", "2011-04-01 12:00 on to closed"],
  ],
  [
    "ends at its start where the log has it end some hours before",
    [["T06", "2011-03-08 10:00:00+01:00"]],
    { started: "2011-03-03 01:06:40+01:00", ended: "2011-03-03 00:00:00+01:00" },
    ["2011-03-03 01:06 registered", "2011-03-03 01:06 decided", "2011-03-03 01:06 on to closed"],
  ],
  [
    "whose deadline was extended has a notice on its last step before the 8 weeks ran out",
    [
      ["T06", "2011-04-28 23:30:00+02:00"],
      ["T10", "2011-04-29 09:00:00+02:00"],
    ],
    LONGER,
    [
      "2011-03-03 00:00 registered",
      "2011-04-28 23:30 on to investigation",
      "2011-04-28 23:30 notice: 2011-06-09",
      "2011-04-29 09:00 on to decision",
    ],
  ],
  [
    "whose deadline was extended has it on the day they ran out where no step came before",
    [["T06", "2011-05-02 09:00:00+02:00"]],
    LONGER,
    ["2011-03-03 00:00 registered", "2011-04-28 00:00 notice: 2011-06-09", "2011-05-02 09:00 on to investigation"],
  ],
  [
    "that was decided within the 8 weeks before any step has no notice",
    [["T06", "2011-05-02 09:00:00+02:00"]],
    { ...LONGER, ended: "2011-04-28 09:00:00+02:00" },
    ["2011-03-03 00:00 registered", "2011-04-28 09:00 decided", "2011-04-28 09:00 on to closed"],
  ],
])("a case %s", async (_what, steps, told, course) => {
  expect(await courseFor(steps, told)).toEqual(course);
});
